package org.regionalcatalog.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.regionalcatalog.acquire.Acquire;
import org.regionalcatalog.archive.Snapshot;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.guard.HoldAct;
import org.regionalcatalog.guard.SourceNight;
import org.regionalcatalog.guard.Verdict;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.suppress.Suppressions;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.staging.Counts;
import org.regionalcatalog.staging.Load;
import org.regionalcatalog.staging.Night;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The steps of one source's ingest in one run. */
final class Ingest {

    static final ExitStatus ACCEPTED = new ExitStatus("ACCEPTED");
    static final ExitStatus UNCHANGED = new ExitStatus("UNCHANGED");
    static final ExitStatus HELD = new ExitStatus("HELD");

    private static final String SNAPSHOT = "snapshot";

    /** Where the snapshot comes from. */
    enum From {
        /** The publisher. */
        PUBLISHER,
        /** The archive's latest: an offline run. */
        ARCHIVE,
        /** The one that was accepted before the database was lost; it is accepted again unseen. */
        JOURNAL,
        /** The one that is accepted now: what it gives under another definition. */
        ACCEPTED
    }

    private final Stages stages;
    private final JobRepository repository;
    private final Plan plan;
    private final Definition source;
    private final From from;
    private final Session session;
    private final String reading;
    private final Suppressions suppressions;
    private final Understanding.Rows rows;
    private final Remembering remembering;

    Ingest(Stages stages, JobRepository repository, Plan plan, Definition source, From from, Session session) {
        this.stages = stages;
        this.repository = repository;
        this.plan = plan;
        this.source = source;
        this.from = from;
        this.session = session;
        this.suppressions = stages.suppressions();
        this.reading = readingOf(source, stages);
        this.rows = new Understanding.Rows(source);
        this.remembering = new Remembering(stages, source);
    }

    /**
     * What decides how a snapshot is read: the definition with its code lists, what must not be published, and the
     * program that reads it.
     */
    static String readingOf(Definition source, Stages stages) {
        return Text.sha256(source.digest() + "\n" + Stages.READER_VERSION + stages.suppressed());
    }

    /** Keeps what the source answers; begins a load unless the same bytes stand or are held already. */
    ExitStatus acquire(StepExecution step) {
        session.checkStopped();
        Snapshot snapshot = new Snapshots(stages, plan, source, session).take(from);
        step.getExecutionContext().putString(SNAPSHOT, snapshot.digest());
        Optional<Load> standing = find(Load.Status.ACCEPTED, snapshot.digest());
        if (standing.isPresent()) {
            stages.loads().changed(standing.get().id(), snapshot.changed());
            if (from != From.ACCEPTED) { // what is held is newer than what is accepted
                stages.loads().forgetHeld(source.id());
            }
            return UNCHANGED;
        }
        if (find(Load.Status.HELD, snapshot.digest()).isPresent()) {
            stages.loads().forgetStaging(source.id());
            return HELD;
        }
        Load load = stages.loads().begin(source.id(), plan.run(), snapshot.digest(), reading);
        stages.loads().changed(load.id(), snapshot.changed());
        return ExitStatus.COMPLETED;
    }

    /** What {@code acquire} left to stage; nothing when the same bytes stand or are held already. */
    Staging staging() {
        return new Staging(
                source,
                stages.database(),
                source.completes().isPresent()
                        ? Understanding.ofRows(() ->
                                rows.of(() -> toStage().orElseThrow().snapshot().parts()))
                        : new Understanding.OfRecords(
                                source,
                                plan::words,
                                stages.validate(),
                                () -> toStage().flatMap(from -> from.snapshot().changed()),
                                suppressions),
                suppressions,
                session,
                this::toStage);
    }

    private Optional<Staging.Source> toStage() {
        return stages.loads()
                .find(source.id(), Load.Status.STAGING)
                .filter(load -> load.definition().equals(reading))
                .map(load -> new Staging.Source(load, snapshotOf(load)));
    }

    private Snapshot snapshotOf(Load load) {
        return stages.archive().find(source.id(), load.snapshot()).orElseThrow();
    }

    /** The execution context that an earlier step of the same job left behind. */
    private ExecutionContext contextOf(StepExecution later, String earlier) {
        StepExecution ended =
                repository.getLastStepExecution(later.getJobExecution().getJobInstance(), earlier);
        return Objects.requireNonNull(ended, "accept runs after " + earlier).getExecutionContext();
    }

    /** Accepts the load or holds it; counts the night. */
    ExitStatus accept(StepExecution step) {
        session.checkStopped();
        String digest = contextOf(step, "acquire").getString(SNAPSHOT);
        Optional<Load> staged = find(Load.Status.STAGING, digest).or(() -> find(Load.Status.HELD, digest)
                .filter(held -> stages.holdBook().releaseOf(held).isPresent()));
        if (staged.isPresent()) {
            return judge(staged.get(), contextOf(step, "stage"));
        }
        Optional<Load> standing = find(Load.Status.ACCEPTED, digest);
        if (standing.isEmpty()) {
            return HELD;
        }
        stages.acceptance()
                .unchanged(
                        source.id(),
                        night(from == From.PUBLISHER ? remembering.unchanged(standing.get(), plan.run()) : Map.of()));
        return standing.get().run() == plan.run() ? ACCEPTED : UNCHANGED;
    }

    private ExitStatus judge(Load load, ExecutionContext staged) {
        Counts counts = stages.accounting().countsOf(load.id());
        stages.accounting().close(load.id(), counts);
        stages.accounting().keepShapes(load.id());
        SourceNight tonight = remembering.tonight(load, counts);
        Optional<HoldAct> release = stages.holdBook().releaseOf(load);
        Verdict verdict = from == From.JOURNAL || release.isPresent()
                ? new Verdict.Pass()
                : new Judging(stages, source, remembering).judge(load, counts, tonight);
        if (verdict instanceof Verdict.Hold hold) {
            stages.loads().hold(load, hold.reason());
            return HELD;
        }
        if (source.completes().isPresent()) {
            stages.codeLists()
                    .keep(
                            load,
                            new Withheld(suppressions)
                                    .rows(rows.of(() -> snapshotOf(load).parts())
                                            .rows()));
        }
        if (source.completes().isEmpty() && release.isEmpty()) { // what is released was staged by another job
            stages.loads().alsoNote(load.id(), staging().unusedCorrections(staged));
        }
        stages.acceptance().accept(load.id(), night(toRemember(tonight, release)));
        Failpoint.LOAD_ACCEPTED.reach();
        return ACCEPTED;
    }

    /** What was let pass once is not what is usual. */
    private Map<String, Object> toRemember(SourceNight tonight, Optional<HoldAct> release) {
        if (from != From.PUBLISHER) {
            return Map.of();
        }
        return switch (release.map(HoldAct::kind).orElse(HoldAct.Kind.REJECTED)) {
            case ONCE -> Map.of();
            case NORMAL -> tonight.beginning().tree();
            case REJECTED -> tonight.tree();
        };
    }

    private Night night(Map<String, Object> facts) {
        return new Night(
                plan.run(), from == From.PUBLISHER, plan.definitions().catalog().graceNights(), facts);
    }

    private Optional<Load> find(Load.Status status, String snapshot) {
        return stages.loads().find(source.id(), status).filter(load -> load.isOf(snapshot, reading));
    }

    /** What is told of linked addresses that could not be had. */
    static List<Issue> notes(Map<String, String> leftOut) {
        return leftOut.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(link -> Acquire.LINK_LEFT_OUT.found("", link.getKey() + " [" + link.getValue() + "]"))
                .toList();
    }
}
