package org.regionalcatalog.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.database.Lease;
import org.regionalcatalog.report.RunReport;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.staging.Load;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Conducts a run: which sources, side by side, then the build, then the report. */
final class Runner {

    private final Stages stages;
    private final Lease lease;
    private final Launcher launcher;
    private final Notifier notifier;

    /** @param lease that of the build, held until all is done */
    Runner(Stages stages, Lease lease, JobOperator operator, JobRepository repository) {
        this.stages = stages;
        this.lease = lease;
        this.launcher = new Launcher(stages, operator, repository);
        this.notifier = new Notifier(stages);
    }

    Result run(Definitions definitions, Set<String> only, boolean offline, Session session) {
        List<Definition> sources = definitions.sources().stream()
                .filter(source -> only.isEmpty() || only.contains(source.id()))
                .toList();
        take(sources);
        Ingest.From from = offline ? Ingest.From.ARCHIVE : Ingest.From.PUBLISHER;
        long number = stages.runs().open(sources, from, stages.lastJournalledRun());
        Failpoint.RUN_OPENED.reach();
        session.progress().say("run " + number + ": " + counted(sources) + ", then build");
        return execute(number, definitions, sources, from, session);
    }

    /** Reads what is accepted of sources again. A source of which something newer is held is left to its hold. */
    Result retry(Definitions definitions, Set<String> ids, Session session) {
        Optional<String> held = ids.stream()
                .sorted()
                .filter(id -> stages.loads().find(id, Load.Status.HELD).isPresent())
                .findFirst();
        if (held.isPresent()) {
            return Result.refused("Something newer of " + held.get()
                    + " is held: release or reject that first, or mend it and 'run' again.");
        }
        List<Definition> sources = definitions.sources().stream()
                .filter(source -> ids.contains(source.id()))
                .toList();
        take(sources);
        long number = stages.runs().open(sources, Ingest.From.ACCEPTED, stages.lastJournalledRun());
        session.progress().say("run " + number + ": " + counted(sources) + " as accepted, then build");
        return execute(number, definitions, sources, Ingest.From.ACCEPTED, session);
    }

    /** The run of a civil day that the schedule asks for; nothing when that day has had its run. */
    Optional<Result> night(LocalDate day, Definitions definitions, Session session) {
        List<Definition> sources = definitions.sources();
        take(sources);
        Optional<Long> number = stages.scheduledNights()
                .open(day, () -> stages.runs().open(sources, Ingest.From.PUBLISHER, stages.lastJournalledRun()));
        number.ifPresent(run -> session.progress().say("night of " + day + ", run " + run + ": " + counted(sources)));
        return number.map(run -> ended(day, execute(run, definitions, sources, Ingest.From.PUBLISHER, session)));
    }

    /** Goes on with the run of a night that was stopped or killed. */
    Result finish(ScheduledNights.Night night, Definitions definitions, Session session) {
        stages.scheduledNights().again(night.day());
        return ended(night.day(), rerun(definitions, night.run(), session));
    }

    private Result ended(LocalDate day, Result result) {
        if (result.exitCode() != ExitCode.STOPPED) {
            stages.scheduledNights().end(day);
        }
        return result;
    }

    Result rerun(Definitions definitions, @Nullable Long named, Session session) {
        Optional<Long> number = stages.runs().find(named);
        if (number.isEmpty()) {
            return named == null
                    ? new Result(ExitCode.DONE, Optional.empty(), "There is no run yet, so there is nothing to rerun.")
                    : Result.refused("There is no run " + named + "; 'runs' lists them.");
        }
        List<Definition> sources = unfinished(number.get(), PublishedLists.accepted(definitions, stages.codeLists()));
        take(sources);
        session.progress().say("rerun of run " + number.get() + ": " + counted(sources) + ", then build");
        return execute(number.get(), definitions, sources, stages.runs().fromOf(number.get()), session);
    }

    private void take(List<Definition> sources) {
        sources.forEach(source -> lease.alsoTake("source " + source.id()));
    }

    private static String counted(List<Definition> sources) {
        return sources.isEmpty() ? "no source" : sources.size() == 1 ? "1 source" : sources.size() + " sources";
    }

    private List<Definition> unfinished(long run, Definitions definitions) {
        List<Definition> sources = new ArrayList<>();
        for (Runs.SourceState state : stages.runs().statesOf(run)) {
            definitions
                    .findSource(state.source())
                    .filter(source -> state.state().isUnfinished() || isMended(state, source) || isReleased(state))
                    .ifPresent(sources::add);
        }
        return sources;
    }

    /** Whether a source that was held is defined otherwise now, so that the hold no longer speaks of it. */
    private static boolean isMended(Runs.SourceState state, Definition source) {
        return state.state() == Runs.State.HELD && !state.definition().equals(source.digest());
    }

    /** Whether a source was held, and what was held of it has been released since. */
    private boolean isReleased(Runs.SourceState state) {
        return state.state() == Runs.State.HELD
                && stages.loads()
                        .find(state.source(), Load.Status.HELD)
                        .flatMap(stages.holdBook()::releaseOf)
                        .isPresent();
    }

    /** Code lists first: what is accepted of them is part of what the other sources are read with. */
    private Result execute(
            long run, Definitions definitions, List<Definition> sources, Ingest.From from, Session session) {
        ingest(new Plan(run, definitions), true, sources, from, session);
        Plan plan = new Plan(run, PublishedLists.accepted(definitions, stages.codeLists()));
        ingest(plan, false, sources, from, session);
        Launcher.Built built = launcher.build(plan, session);
        List<Runs.SourceState> states =
                sources.isEmpty() ? List.of() : stages.runs().statesOf(plan.run());
        int exitCode = exitCode(states, built);
        stages.database().inTransaction(() -> {
            stages.runs()
                    .close(
                            plan.run(),
                            exitCode == ExitCode.DONE || exitCode == ExitCode.EDITION_HELD,
                            built.sentence());
            notifier.note(plan.run(), definitions, built);
        });
        Failpoint.RUN_CLOSED.reach();
        stages.database().checkpoint();
        return new Result(exitCode, Optional.of(RunReport.of(stages.database(), plan.run())), built.sentence());
    }

    /** Ingests those of the sources that are code lists, or those that are none, as the plan defines them. */
    private void ingest(Plan plan, boolean codeLists, List<Definition> sources, Ingest.From from, Session session) {
        List<Definition> all = plan.definitions().sources().stream()
                .filter(source -> source.completes().isPresent() == codeLists)
                .toList();
        List<String> due = sources.stream().map(Definition::id).toList();
        restoreWhatWasLost(all, plan, session);
        sideBySide(
                all.stream().filter(source -> due.contains(source.id())).toList(),
                plan,
                source -> ingest(plan, source, from, session));
    }

    /** After a loss of the database: the loads that stood last, from the archive. */
    private void restoreWhatWasLost(List<Definition> sources, Plan plan, Session session) {
        List<Definition> lost = sources.stream()
                .filter(source -> stages.journalled(source.id()).isPresent())
                .filter(source ->
                        stages.loads().find(source.id(), Load.Status.ACCEPTED).isEmpty())
                .toList();
        sideBySide(lost, plan, source -> {
            session.progress().say(source.id() + ": restored from archive and journal");
            stages.journalled(source.id()).ifPresent(journalled -> stages.acceptance()
                    .restore(
                            source.id(),
                            new Withheld(stages.suppressions()).carried(journalled.carried()),
                            journalled.nights()));
            launcher.ingest(plan, source, Ingest.From.JOURNAL, session);
        });
    }

    private void ingest(Plan plan, Definition source, Ingest.From from, Session session) {
        Launcher.Ingested ended = launcher.ingest(plan, source, from, session);
        Long load = ended.state() == Runs.State.ACCEPTED || ended.state() == Runs.State.HELD
                ? stages.loads()
                        .find(source.id(), Load.Status.valueOf(ended.state().name()))
                        .map(Load::id)
                        .orElse(null)
                : null;
        stages.runs().ended(plan.run(), source, ended.state(), load, ended.reason());
        Failpoint.SOURCE_ENDED.reach();
        session.progress()
                .say(source.id() + ": " + ended.state().name().toLowerCase(Locale.ROOT)
                        + (ended.reason().isEmpty() ? "" : ". " + ended.reason()));
    }

    private void sideBySide(List<Definition> sources, Plan plan, Consumer<Definition> work) {
        SideBySide.each(sources, plan.definitions().catalog().parallelSources(), source -> stages.database()
                .fenced(lease::check, () -> work.accept(source)));
    }

    /** 1 over 4 over 5 over 3 over 0. */
    private static int exitCode(List<Runs.SourceState> states, Launcher.Built built) {
        boolean stopped = states.stream().anyMatch(state -> state.state() == Runs.State.STOPPED);
        if (stopped || built.exitCode() == ExitCode.STOPPED) {
            return ExitCode.STOPPED;
        }
        if (built.exitCode() != ExitCode.DONE) {
            return built.exitCode();
        }
        boolean allUnreachable =
                !states.isEmpty() && states.stream().allMatch(state -> state.state() == Runs.State.UNREACHABLE);
        if (allUnreachable) {
            return ExitCode.RETRY;
        }
        boolean allWell = states.stream()
                .allMatch(state -> state.state() == Runs.State.ACCEPTED || state.state() == Runs.State.UNCHANGED);
        return allWell ? ExitCode.DONE : ExitCode.SOME_SOURCE;
    }
}
