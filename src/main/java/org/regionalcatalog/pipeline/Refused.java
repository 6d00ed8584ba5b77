package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.source.FieldName;
import org.regionalcatalog.staging.FoundIssue;
import org.regionalcatalog.staging.Quarantine;
import org.regionalcatalog.staging.Quarantined;

/** The quarantine as an operator looks at it: what was refused, and what would mend it. */
public final class Refused {

    private final Stages stages;
    private final Definitions definitions;
    private final List<Quarantined> all;

    Refused(Stages stages, Definitions definitions) {
        this.stages = stages;
        this.definitions = definitions;
        this.all = new Quarantine(stages.database()).all();
    }

    /** One error of a refused draft: what the quarantine is counted and listed by. */
    public record Refusal(Quarantined item, FoundIssue issue) {}

    /**
     * A line for the section {@code corrections} of a source.
     *
     * @param source whose definition it belongs into
     * @param means what was written there when the draft was last in order; absent where nobody knows
     * @param mends whether it was tried, and the draft is in order with it
     * @param alike how many refused drafts say the same in this field
     */
    public record Proposal(
            String source, FieldName field, String seen, Optional<String> means, boolean mends, long alike) {}

    /** By what the quarantine is looked through, in this order. */
    public static final Map<String, Function<Refusal, String>> FACETS = Facet.ordered(
            Facet.of("code", one -> one.issue().code()),
            Facet.of("source", one -> one.item().source()),
            Facet.of("field", one -> one.issue().field()),
            Facet.of("value", one -> one.issue().seen()));

    /** Every error of every refused draft. */
    public List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        all.forEach(item -> item.errors().forEach(issue -> refusals.add(new Refusal(item, issue))));
        return refusals;
    }

    /** The refused draft that a person names; the beginning of its id will do where it is the only one. */
    public Optional<Quarantined> find(String id) {
        List<Quarantined> found =
                all.stream().filter(item -> item.id().startsWith(id)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The corrections that would mend a draft and all alike; none where no text of it is to blame. */
    public List<Proposal> proposals(Quarantined item) {
        Optional<Definition> source = definitions
                .findSource(item.source())
                .filter(one -> !one.isProse() && one.completes().isEmpty());
        if (source.isEmpty()) {
            return List.of();
        }
        Plan plan = new Plan(0, PublishedLists.accepted(definitions, stages.codeLists()));
        CorrectionTrial trial = new CorrectionTrial(source.get(), plan.words(), stages.validate());
        Map<String, List<String>> before = new Quarantine(stages.database()).lastGoodTexts(item.key());
        List<Proposal> proposals = new ArrayList<>();
        for (CorrectionTrial.Suspect suspect : trial.suspects(item)) {
            Optional<String> means = before.getOrDefault(suspect.field().path(), List.of()).stream()
                    .map(Text::clean)
                    .filter(text -> !text.equals(suspect.text()))
                    .findFirst();
            boolean mends = means.isPresent() && trial.isMendedBy(item, suspect, means.get());
            proposals.add(
                    new Proposal(item.source(), suspect.field(), suspect.text(), means, mends, alike(item, suspect)));
        }
        return proposals;
    }

    private long alike(Quarantined item, CorrectionTrial.Suspect suspect) {
        return all.stream()
                .filter(other -> other.source().equals(item.source())
                        && other.kind().equals(item.kind())
                        && CorrectionTrial.roleOf(other).equals(suspect.field().role()))
                .filter(other -> other.texts().getOrDefault(suspect.field().path(), List.of()).stream()
                        .anyMatch(text -> Text.clean(text).equals(suspect.text())))
                .count();
    }
}
