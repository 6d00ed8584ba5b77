package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.guard.EditionFacts;
import org.regionalcatalog.guard.EditionGuard;
import org.regionalcatalog.guard.HoldAct;
import org.regionalcatalog.guard.Verdict;
import org.regionalcatalog.match.Basis;
import org.regionalcatalog.match.DecisionBook;
import org.regionalcatalog.match.Match;
import org.regionalcatalog.merge.ContentDigest;
import org.regionalcatalog.merge.Merged;
import org.regionalcatalog.model.Contact;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.publish.Publisher;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.staging.Load;
import org.regionalcatalog.staging.Night;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;

/** The steps of one build. What one step finds out is stored before the next one begins. */
final class Build {

    static final ExitStatus PUBLISHED = new ExitStatus("PUBLISHED");
    static final ExitStatus UNCHANGED = new ExitStatus("UNCHANGED");
    static final ExitStatus HELD = new ExitStatus("HELD");

    private final Stages stages;
    private final Plan plan;
    private final DecisionBook decisions;
    private final Builds.Attempt attempt;
    private final boolean released;
    private final Session session;
    private @Nullable List<StandingDraft> standing;
    private Publisher.@Nullable Outlook outlook;

    /**
     * @param decisions what people had decided when the inputs were digested
     * @param released whether a person has released this very edition
     */
    Build(Stages stages, Plan plan, DecisionBook decisions, Builds.Attempt attempt, boolean released, Session session) {
        this.stages = stages;
        this.plan = plan;
        this.decisions = decisions;
        this.attempt = attempt;
        this.released = released;
        this.session = session;
    }

    /** The digest of all that a build takes: loads, what is carried, definitions, and the program that reads them. */
    static String inputsOf(Stages stages, Plan plan, DecisionBook decisions) {
        StringBuilder inputs = new StringBuilder();
        SortedMap<String, String> standing = stages.standing().inputs(idsOf(plan));
        standing.forEach((what, digest) ->
                inputs.append(what).append('\t').append(digest).append('\n'));
        inputs.append("definitions\t").append(plan.definitions().digest()).append('\n');
        inputs.append("decisions\t").append(decisions.digest()).append('\n');
        stages.matchBook().learned().forEach((kind, learned) -> inputs.append("learned ")
                .append(kind.word())
                .append('\t')
                .append(learned.digest())
                .append('\n'));
        if (!stages.suppressed().isEmpty()) {
            inputs.append("suppressed\t").append(stages.suppressed()).append('\n');
        }
        return Text.sha256(
                inputs.append("reader\t").append(Stages.READER_VERSION).toString());
    }

    /** The same with the releases that let in what stands, or an edition: each is an input, and none changes nothing. */
    static String withReleases(String core, Stages stages, Plan plan) {
        SortedSet<String> releases = new TreeSet<>();
        for (String source : idsOf(plan)) {
            stages.loads()
                    .find(source, Load.Status.ACCEPTED)
                    .flatMap(stages.holdBook()::releaseOf)
                    .ifPresent(act -> releases.add(act.hold() + " " + act.kind().word()));
        }
        stages.holdBook().acts().stream()
                .filter(act ->
                        act.subject().equals(HoldAct.EDITION) && act.kind().isRelease())
                .forEach(act -> releases.add(act.hold() + " " + act.kind().word()));
        return releases.isEmpty() ? core : Text.sha256(core + "\nreleases\t" + String.join("\n", releases));
    }

    ExitStatus match(StepExecution step) {
        session.progress().say("build: match");
        session.checkStopped();
        stages.matches().keep(Match.judge(standing(), basis(), stages.matches().weighed()));
        return ExitStatus.COMPLETED;
    }

    ExitStatus merge(StepExecution step) {
        session.progress().say("build: merge");
        session.checkStopped();
        Merged merged = merged(standing(), stages.matches().clusters());
        List<Entry> entries = new Withheld(stages.suppressions()).entries(merged.entries());
        stages.merged().keep(entries);
        stages.builds().found(attempt, merged.findings());
        stages.builds().contentIs(attempt, contentDigest(entries));
        return ExitStatus.COMPLETED;
    }

    ExitStatus gate(StepExecution step) {
        session.progress().say("build: gate");
        session.checkStopped();
        if (released) {
            return ExitStatus.COMPLETED;
        }
        Verdict verdict =
                EditionGuard.judge(facts(), plan.definitions().catalog().leastShare());
        if (verdict instanceof Verdict.Hold hold) {
            stages.builds().end(attempt, Builds.Status.HELD, hold.reason());
            return HELD;
        }
        return ExitStatus.COMPLETED;
    }

    ExitStatus publish(StepExecution step) {
        if (stages.builds().isHeld(attempt)) {
            return HELD;
        }
        session.progress().say("build: publish");
        boolean published = stages.publisher(session::checkStopped).publish(request(), outlook);
        stages.builds().end(attempt, published ? Builds.Status.PUBLISHED : Builds.Status.UNCHANGED, "");
        return published ? PUBLISHED : UNCHANGED;
    }

    private Publisher.Request request() {
        return new Publisher.Request(
                attempt.base(),
                attempt.inputs(),
                stages.builds().contentOf(attempt),
                stages.matches().clusters(),
                sources());
    }

    /** What the edition would change, beside what the editions since the last new normal did. */
    private EditionFacts facts() {
        Publisher.Outlook seen = stages.publisher(session::checkStopped).outlook(request());
        outlook = seen;
        long since = stages.holdBook().normalSince();
        return new EditionFacts(
                stages.editions().counts(attempt.base()),
                stages.merged().counts(),
                seen.lost(),
                stages.editions().lostSince(since, Night.REMEMBERED),
                stages.builds().findingsOf(attempt),
                stages.builds().findingsSince(since, Night.REMEMBERED));
    }

    /** Only what is listed now counts for the content digest; what is carried may have tied other drafts together. */
    private String contentDigest(List<Entry> entries) {
        List<StandingDraft> listed =
                standing().stream().filter(StandingDraft::listed).toList();
        return listed.size() == standing().size()
                ? ContentDigest.of(entries)
                : contentOf(stages, plan, decisions, listed);
    }

    /** The content digest of what is listed, matched and merged anew. */
    static String contentOf(Stages stages, Plan plan, DecisionBook decisions, List<StandingDraft> listed) {
        Map<String, String> clusters = Match.judge(
                        listed, stages.basis(plan, decisions), stages.matches().weighed())
                .clusters();
        return ContentDigest.of(new Withheld(stages.suppressions())
                .entries(Merging.of(plan, listed, clusters).merged(listed).entries()));
    }

    private Merged merged(List<StandingDraft> drafts, Map<String, String> clusterByRecordKey) {
        return Merging.of(plan, drafts, clusterByRecordKey).merged(drafts);
    }

    private Basis basis() {
        return stages.basis(plan, decisions);
    }

    private List<StandingDraft> standing() {
        List<StandingDraft> drafts = standing;
        if (drafts == null) {
            drafts = stages.standing().drafts(idsOf(plan)).stream()
                    .filter(draft -> draft.listed() || !isNothing(draft))
                    .toList();
            standing = drafts;
        }
        return drafts;
    }

    /** A contact that is listed no more, and of which nothing is left since it must not be published. */
    private static boolean isNothing(StandingDraft draft) {
        return draft.subject() instanceof Contact contact
                && contact.phones().isEmpty()
                && contact.emails().isEmpty()
                && contact.websites().isEmpty();
    }

    private List<Map<String, Object>> sources() {
        List<Map<String, Object>> sources = new ArrayList<>();
        for (Runs.SourceState state : stages.runs().statesOf(plan.run())) {
            Map<String, Object> tree = new TreeMap<>(Map.of("source", state.source(), "state", state.forManifest()));
            stages.loads().find(state.source(), Load.Status.ACCEPTED).ifPresent(load -> {
                tree.put("since_run", load.run());
                tree.put("snapshot", load.snapshot());
            });
            if (!state.reason().isEmpty()) {
                tree.put("why", state.reason());
            }
            sources.add(tree);
        }
        return sources;
    }

    static List<String> idsOf(Plan plan) {
        return plan.definitions().sources().stream().map(Definition::id).toList();
    }
}
