package org.regionalcatalog.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.guard.HoldAct;
import org.regionalcatalog.match.DecisionBook;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.staging.Load;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Starts jobs, or starts them again where they were, and says in words how they ended. */
final class Launcher {

    private final Stages stages;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Flow flow;

    Launcher(Stages stages, JobOperator operator, JobRepository repository) {
        this.stages = stages;
        this.operator = operator;
        this.repository = repository;
        this.flow = new Flow(repository, stages.database());
    }

    /** How an ingest ended; the reason is empty when all is well. */
    record Ingested(Runs.State state, String reason) {}

    /** How a build ended. */
    record Built(int exitCode, String sentence) {}

    /**
     * Ingests a source: an ingest is known by its run, source, definition and where the snapshot comes from; and by what
     * was released of the source last, so that an ingest that ended with a hold is done again once that is released.
     */
    Ingested ingest(Plan plan, Definition source, Ingest.From from, Session session) {
        Job job = flow.ingest(
                new Ingest(stages, repository, plan, source, from, session),
                plan.definitions().catalog().chunkRecords());
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addLong("run", plan.run())
                .addString("source", source.id())
                .addString("definition", Ingest.readingOf(source, stages))
                .addString("from", from.name());
        stages.holdBook()
                .lastReleaseOf(source.id())
                .ifPresent(release -> parameters.addString("release", release.hold() + " " + release.when()));
        JobExecution execution = start(job, parameters.toJobParameters());
        String exit = execution.getExitStatus().getExitCode();
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return switch (exit) {
                case "HELD" -> new Ingested(Runs.State.HELD, reasonOfHold(source));
                case "UNCHANGED" -> new Ingested(Runs.State.UNCHANGED, "");
                default -> new Ingested(Runs.State.ACCEPTED, "");
            };
        }
        return failed(execution);
    }

    private String reasonOfHold(Definition source) {
        return stages.loads()
                .find(source.id(), Load.Status.HELD)
                .map(held -> rejection(HoldBook.idOf(held)) + held.reason())
                .orElse("");
    }

    private String rejection(String hold) {
        return stages.holdBook()
                .find(hold)
                .filter(act -> !act.kind().isRelease())
                .map(act -> "Rejected by %s: %s. ".formatted(act.who(), act.why()))
                .orElse("");
    }

    private static Ingested failed(JobExecution execution) {
        Failure failure = Failure.of(execution);
        if (failure.isStop()) {
            return new Ingested(Runs.State.STOPPED, Session.StoppedException.SENTENCE);
        }
        Runs.State state = failure.isUnreachable() ? Runs.State.UNREACHABLE : Runs.State.FAILED;
        return new Ingested(state, failure.sentence());
    }

    /** Builds the next edition unless the inputs are those of the current one, or are held already. */
    Built build(Plan plan, Session session) {
        Optional<String> rolledBack = stages.editions().findHold();
        if (rolledBack.isPresent()) {
            return new Built(ExitCode.EDITION_HELD, rolledBack.get() + readable());
        }
        stages.matchBook().learnIfDue(stages, plan, session);
        long base = stages.editions().current();
        DecisionBook decisions = stages.matchBook().decisions();
        String core = Build.inputsOf(stages, plan, decisions);
        Optional<HoldAct> act = stages.holdBook().find(HoldAct.idOf(base, core));
        String inputs = Build.withReleases(core, stages, plan);
        boolean same = stages.editions()
                .find(base)
                .filter(edition -> edition.inputs().equals(inputs))
                .isPresent();
        if (same) {
            stages.builds().abandonHolds(inputs);
            return new Built(ExitCode.DONE, "Nothing to publish: all inputs are those of edition " + base + ".");
        }
        Optional<String> hold = stages.builds().findHold(base, inputs);
        if (hold.isPresent()) {
            return new Built(ExitCode.EDITION_HELD, rejection(HoldAct.idOf(base, core)) + hold.get());
        }
        stages.builds().abandonHolds(inputs);
        Builds.Attempt attempt = stages.builds().begin(base, inputs, core, plan.run());
        Failpoint.BUILD_BEGUN.reach();
        boolean released = act.filter(done -> done.kind().isRelease()).isPresent();
        JobParameters parameters = new JobParametersBuilder()
                .addLong("build", attempt.id())
                .addLong("base", base)
                .addString("inputs", inputs)
                .toJobParameters();
        return built(
                start(flow.build(new Build(stages, plan, decisions, attempt, released, session)), parameters),
                base,
                inputs);
    }

    private Built built(JobExecution execution, long base, String inputs) {
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            return failedBuild(execution);
        }
        return switch (execution.getExitStatus().getExitCode()) {
            case "HELD" ->
                new Built(
                        ExitCode.EDITION_HELD,
                        stages.builds().findHold(base, inputs).orElse("The edition is held."));
            case "UNCHANGED" -> new Built(ExitCode.DONE, unchanged(base));
            default -> new Built(ExitCode.DONE, published(base));
        };
    }

    /** The content of an edition lies in the database alone. */
    private String readable() {
        return stages.editions()
                        .find(stages.editions().current())
                        .filter(Editions.Edition::kept)
                        .isPresent()
                ? ""
                : " The database was lost since, so that until then there is no edition to read.";
    }

    private Built failedBuild(JobExecution execution) {
        Failure failure = Failure.of(execution);
        if (failure.isStop()) {
            return new Built(ExitCode.STOPPED, "Nothing was published. " + Session.StoppedException.SENTENCE);
        }
        return new Built(
                failure.mayPass() ? ExitCode.RETRY : ExitCode.BUG,
                "Nothing was published. The build failed: " + failure.sentence());
    }

    private static String unchanged(long base) {
        return base == 0
                ? "Nothing to publish: no source has given anything yet."
                : "Nothing to publish: the inputs changed, but no entry did. Edition " + base + " stands.";
    }

    private String published(long base) {
        Editions editions = stages.editions();
        long number = base + 1;
        Map<String, Long> counts = editions.counts(number);
        String kinds = counts.entrySet().stream()
                .map(count -> count.getValue() + " "
                        + Kind.find(count.getKey()).orElseThrow().plural())
                .collect(Collectors.joining(", "));
        return "Edition %d published: %s. It has %s.%nDigest %s, content %s."
                .formatted(
                        number,
                        whatChanged(base, number),
                        kinds,
                        editions.find(number).orElseThrow().digest(),
                        editions.find(number).orElseThrow().contentDigest());
    }

    /** Starts a job, or goes on with the one of equal parameters; one that was finished before is not run again. */
    private JobExecution start(Job job, JobParameters parameters) {
        try {
            return operator.start(job, parameters);
        } catch (JobInstanceAlreadyCompleteException done) {
            JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
            if (last == null) {
                throw new IllegalStateException("a job without executions is complete", done);
            }
            return last;
        } catch (JobExecutionException refused) {
            throw new IllegalStateException("the job " + job.getName() + " cannot be started", refused);
        }
    }

    private String whatChanged(long base, long number) {
        if (stages.editions().find(base).filter(edition -> !edition.kept()).isPresent()) {
            return "all entries anew, under their old ids, for the database was rebuilt";
        }
        Editions.Difference difference = stages.editions().difference(base, number);
        return "%d added, %d changed, %d closed or merged"
                .formatted(
                        difference.added().size(),
                        difference.changed().size(),
                        difference.gone().size());
    }
}
