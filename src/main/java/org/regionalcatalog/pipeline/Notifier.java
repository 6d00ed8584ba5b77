package org.regionalcatalog.pipeline;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.regionalcatalog.report.Condition;
import org.regionalcatalog.report.Message;
import org.regionalcatalog.report.Post;
import org.regionalcatalog.report.RunReport;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.source.Notices;
import org.regionalcatalog.source.Secrets;

/** Tells whoever answers for the catalog what needs a person, and what no longer does: once for each change. */
final class Notifier {

    private static final String EDITION = "edition";

    private final Stages stages;

    Notifier(Stages stages) {
        this.stages = stages;
    }

    /** Writes a message if a run has changed what needs a person; within the transaction that closes the run. */
    void note(long run, Definitions definitions, Launcher.Built built) {
        Notices notices = definitions.operation().notices();
        if (notices != null) {
            List<Condition> now = new ArrayList<>(ofSources(run, notices));
            ofBuild(built).ifPresent(now::add);
            put(
                    run,
                    definitions,
                    notices,
                    now,
                    RunReport.of(stages.database(), run).end());
        }
    }

    /** Writes a message if something that is no run has changed. */
    void note(Definitions definitions, Condition one) {
        Notices notices = definitions.operation().notices();
        if (notices != null) {
            stages.database().inTransaction(() -> put(0, definitions, notices, List.of(one), ""));
        }
    }

    /** Sends what waits. */
    void post(Definitions definitions) {
        Notices notices = definitions.operation().notices();
        if (notices != null) {
            stages.outbox().send(new Post(notices, new Secrets(System::getenv, definitions.home())));
        }
    }

    private void put(long run, Definitions definitions, Notices notices, List<Condition> now, String end) {
        Predicate<String> gone = subject -> subject.startsWith(Condition.ofSource(""))
                && definitions.sources().stream()
                        .noneMatch(source -> Condition.ofSource(source.id()).equals(subject));
        List<Condition> changed = stages.conditions().changed(run, now, gone);
        if (!changed.isEmpty()) {
            OffsetDateTime written = OffsetDateTime.now(stages.clock()).truncatedTo(ChronoUnit.MICROS);
            stages.outbox()
                    .put(Message.of(title(definitions, changed), sentences(changed) + end, notices.from(), written));
        }
    }

    private List<Condition> ofSources(long run, Notices notices) {
        List<Condition> now = new ArrayList<>();
        for (Runs.SourceState state : stages.runs().statesOf(run)) {
            String subject = Condition.ofSource(state.source());
            switch (state.state()) {
                case ACCEPTED, UNCHANGED -> now.add(Condition.well(subject));
                case HELD -> now.add(new Condition(subject, Condition.State.HELD, state.reason()));
                case FAILED -> now.add(new Condition(subject, Condition.State.FAILED, state.reason()));
                case UNREACHABLE -> {
                    if (stages.runs().isUnreachable(state.source(), run, notices.unreachableRuns())) {
                        now.add(new Condition(subject, Condition.State.UNREACHABLE, state.reason()));
                    }
                }
                case PLANNED, STOPPED -> {
                    // Nothing is known of it yet: a rerun finds out.
                }
            }
        }
        return now;
    }

    private static Optional<Condition> ofBuild(Launcher.Built built) {
        return switch (built.exitCode()) {
            case ExitCode.DONE -> Optional.of(Condition.well(EDITION));
            case ExitCode.STOPPED -> Optional.empty();
            case ExitCode.EDITION_HELD -> Optional.of(new Condition(EDITION, Condition.State.HELD, built.sentence()));
            default -> Optional.of(new Condition(EDITION, Condition.State.FAILED, built.sentence()));
        };
    }

    private static String title(Definitions definitions, List<Condition> changed) {
        boolean allWell = changed.stream().allMatch(one -> one.state() == Condition.State.WELL);
        return "[" + definitions.catalog().title() + "] " + (allWell ? "" : "A person is needed: ")
                + changed.stream()
                        .filter(one -> allWell || one.state() != Condition.State.WELL)
                        .map(Condition::words)
                        .collect(Collectors.joining(", "));
    }

    private static String sentences(List<Condition> changed) {
        return changed.stream().map(one -> one.sentence() + "\n").collect(Collectors.joining());
    }
}
