package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.match.Basis;
import org.regionalcatalog.match.Clusters;
import org.regionalcatalog.match.Comparing;
import org.regionalcatalog.match.Decision;
import org.regionalcatalog.match.Decision.Verdict;
import org.regionalcatalog.match.Match;
import org.regionalcatalog.match.Question;
import org.regionalcatalog.match.Questions;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.Definitions;

/** What is the same thing, as far as people are asked: questions, decisions, and what speaks for them. */
public final class Matches {

    private final Stages stages;
    private final Plan plan;
    private final Basis basis;
    private final List<StandingDraft> standing;
    private final Map<String, StandingDraft> byRecordKey = new HashMap<>();
    private final Map<String, String> clusters;
    private @Nullable Clusters references;
    private @Nullable Map<String, SortedMap<String, List<String>>> relied;

    Matches(Stages stages, Definitions definitions) {
        this.stages = stages;
        this.plan = new Plan(0, PublishedLists.accepted(definitions, stages.codeLists()));
        this.basis = stages.basis(plan, stages.matchBook().decisions());
        this.standing = stages.standing().drafts(Build.idsOf(plan));
        standing.forEach(draft -> byRecordKey.put(draft.recordKey(), draft));
        this.clusters = new HashMap<>(stages.matches().clusters());
        clusters.keySet().retainAll(byRecordKey.keySet());
    }

    /** A decision cannot stand beside what is known or was decided; the message says why and what to do. */
    public static final class ContradictionException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ContradictionException(String message) {
            super(message);
        }
    }

    /** What a person is asked, the likest pairs first. */
    public List<Question> questions() {
        return Questions.of(
                clusters, stages.matches().weighed(), stages.matchBook().decisions(), this::reliedOn);
    }

    /** What a decision about a standing draft relies on: texts by feature. */
    public SortedMap<String, List<String>> reliedOn(String recordKey) {
        Map<String, SortedMap<String, List<String>>> known =
                Objects.requireNonNullElseGet(relied, () -> Match.relied(standing, basis, references()::find));
        relied = known;
        return known.getOrDefault(recordKey, new TreeMap<>());
    }

    /** All decisions that stand. */
    public List<Decision> decisions() {
        return stages.matchBook().decisions().standing();
    }

    /** What stands about two drafts. */
    public Optional<Decision> findDecision(String one, String other) {
        return stages.matchBook().decisions().find(one, other);
    }

    /** The record keys of a pair, the lesser one first, by its name; of a question, or of a decision. */
    public Optional<List<String>> pairOf(String id) {
        return decisions().stream()
                .filter(decision -> decision.id().equals(id))
                .map(decision -> List.of(decision.left(), decision.right()))
                .findFirst()
                .or(() -> stages.matches().weighed().values().stream()
                        .flatMap(weighed -> weighed.pairs().stream())
                        .filter(pair -> Decision.idOf(pair.left(), pair.right()).equals(id))
                        .map(pair -> List.of(pair.left(), pair.right()))
                        .findFirst());
    }

    /** A draft that stands. */
    public Optional<StandingDraft> find(String recordKey) {
        return Optional.ofNullable(byRecordKey.get(recordKey));
    }

    /** Whether two drafts are in one cluster, as judged last. */
    public boolean areTogether(String one, String other) {
        return clusters.getOrDefault(one, one).equals(clusters.getOrDefault(other, other));
    }

    /** Two drafts of one kind side by side. */
    public Comparing compare(StandingDraft one, StandingDraft other) {
        return Match.compare(standing, basis, references()::find, one, other);
    }

    /** The other drafts of a draft's cluster. */
    public List<StandingDraft> othersOf(StandingDraft draft) {
        return standing.stream()
                .filter(other -> !other.recordKey().equals(draft.recordKey()))
                .filter(other -> areTogether(draft.recordKey(), other.recordKey()))
                .toList();
    }

    /**
     * Keeps what a person said of two drafts; it counts from the next build on.
     *
     * @throws ContradictionException when it cannot stand
     */
    public Decision decide(StandingDraft one, StandingDraft other, Verdict verdict, String who, String why) {
        Decision decision = decision(one, other, verdict, who, why);
        stages.matchBook().decide(List.of(decision));
        return decision;
    }

    /**
     * Takes a draft out of its cluster: it is different from each of the others.
     *
     * @throws ContradictionException when that cannot stand
     */
    public List<Decision> split(StandingDraft draft, String who, String why) {
        List<Decision> decisions = new ArrayList<>();
        for (StandingDraft other : othersOf(draft)) {
            decisions.add(decision(draft, other, Verdict.DIFFERENT, who, why));
        }
        stages.matchBook().decide(decisions);
        return decisions;
    }

    /** Takes back what stands about a pair. */
    public Decision undo(Decision decision, String who, String why) {
        Decision withdrawn = new Decision(
                decision.kind(),
                decision.left(),
                decision.right(),
                Verdict.WITHDRAWN,
                who,
                stages.now(),
                why,
                decision.relied());
        stages.matchBook().decide(List.of(withdrawn));
        return withdrawn;
    }

    /** Learns anew how things are recognised: how many drafts were learned from, by kind. */
    public Map<Kind, Long> relearn() {
        Map<Kind, Long> learned = new TreeMap<>();
        stages.matchBook()
                .learn(stages, plan, Set.of(Kind.values()))
                .forEach((kind, now) -> learned.put(kind, now.records()));
        return learned;
    }

    private Decision decision(StandingDraft one, StandingDraft other, Verdict verdict, String who, String why) {
        Comparing comparing = compare(one, other);
        if (verdict == Verdict.SAME && !comparing.identifying().isEmpty()) {
            throw new ContradictionException(
                    "They cannot be the same: they differ in %s, which identifies. If one of the sources is wrong there, say so under 'corrections' in its definition."
                            .formatted(String.join(", ", comparing.identifying())));
        }
        if (verdict == Verdict.DIFFERENT && !comparing.decisive().isEmpty()) {
            throw new ContradictionException(
                    "They cannot be different: they agree in %s, which identifies. If one of the sources is wrong there, say so under 'corrections' in its definition."
                            .formatted(String.join(", ", comparing.decisive())));
        }
        List<Decision> against =
                stages.matchBook().decisions().contradictions(comparing.left(), comparing.right(), verdict);
        if (!against.isEmpty()) {
            throw new ContradictionException(
                    "That contradicts what was decided about other drafts: %s. Take that back first with 'matches undo'."
                            .formatted(String.join(
                                    ", ",
                                    against.stream().map(Decision::id).limit(5).toList())));
        }
        return new Decision(
                comparing.kind(),
                comparing.left(),
                comparing.right(),
                verdict,
                who,
                stages.now(),
                why,
                comparing.relied());
    }

    private Clusters references() {
        Clusters known =
                Objects.requireNonNullElseGet(references, () -> Clusters.of(standing, clusters, plan.words()::nameKey));
        references = known;
        return known;
    }
}
