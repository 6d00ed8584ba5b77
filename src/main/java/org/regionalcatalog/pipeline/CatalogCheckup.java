package org.regionalcatalog.pipeline;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Times;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Definitions;

/** What runs, sources and editions say of how well a catalog is. */
final class CatalogCheckup {

    private static final Duration NIGHT_AND_A_HALF = Duration.ofHours(36);
    private static final Set<Runs.State> WELL = Set.of(Runs.State.ACCEPTED, Runs.State.UNCHANGED);

    private final Stages stages;
    private final OffsetDateTime now;

    CatalogCheckup(Stages stages) {
        this.stages = stages;
        this.now = OffsetDateTime.now(stages.clock());
    }

    /** A source in a run that has been started at some time. */
    private record Night(String source, long run, Runs.State state, String reason, OffsetDateTime started) {}

    List<Checkup> all(Definitions definitions) {
        List<Checkup> all = new ArrayList<>();
        all.add(database());
        all.add(clock());
        all.add(lastGoodRun());
        all.add(edition());
        all.addAll(sources(definitions));
        return all;
    }

    private Checkup database() {
        long edition = stages.editions().current();
        return Checkup.ok(
                "database", edition == 0 ? "it opens; there is no edition yet" : "it opens; edition " + edition);
    }

    private Checkup clock() {
        Optional<OffsetDateTime> latest = started("");
        return latest.filter(run -> run.isAfter(now)).isPresent()
                ? Checkup.fail(
                        "clock",
                        "it is " + Times.toTheSecond(now) + " here, before the latest run began; set the clock right",
                        ExitCode.RETRY)
                : Checkup.ok("clock", "it is " + Times.toTheSecond(now) + " here");
    }

    private Checkup lastGoodRun() {
        Optional<OffsetDateTime> good = started("where status = 'DONE'");
        if (good.isEmpty()) {
            return Checkup.warn("runs", "no run has ended well yet; 'run'");
        }
        Duration age = Duration.between(good.get(), now);
        String seen = "the last one that ended well began " + age.toHours() + " hours ago";
        return age.compareTo(NIGHT_AND_A_HALF) > 0
                ? Checkup.warn("runs", seen + "; look whether the schedule runs, and at 'runs'")
                : Checkup.ok("runs", seen);
    }

    private Optional<OffsetDateTime> started(String where) {
        return stages
                .database()
                .jdbc()
                .query(
                        "select started from pipeline.run " + where + " order by number desc fetch first row only",
                        (row, n) -> row.getObject(1, OffsetDateTime.class))
                .stream()
                .findFirst();
    }

    private Checkup edition() {
        return stages.editions()
                .findHold()
                .or(() -> stages.builds().findHeld(stages.editions().current()).map(Builds.HeldEdition::reason))
                .map(reason -> Checkup.fail("edition", "the next one is held: " + reason, ExitCode.EDITION_HELD))
                .orElseGet(() -> Checkup.ok("edition", "the next one is not held"));
    }

    private List<Checkup> sources(Definitions definitions) {
        TreeMap<String, List<Night>> nights = stages
                .database()
                .jdbc()
                .query(
                        """
                        select s.source, s.run, s.state, coalesce(s.reason, ''), r.started from pipeline.run_source s
                        join pipeline.run r on r.number = s.run where s.state <> 'PLANNED' order by s.run desc""",
                        (row, n) -> new Night(
                                row.getString(1),
                                row.getLong(2),
                                Runs.State.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getObject(5, OffsetDateTime.class)))
                .stream()
                .collect(Collectors.groupingBy(Night::source, TreeMap::new, Collectors.toList()));
        List<Checkup> ill = new ArrayList<>();
        for (Definition source : definitions.sources()) {
            List<Night> own = nights.getOrDefault(source.id(), List.of());
            if (own.isEmpty()) {
                ill.add(Checkup.warn("source " + source.id(), "it was never run; 'run " + source.id() + "'"));
            } else if (!WELL.contains(own.get(0).state())) {
                ill.add(ill(source.id(), own));
            }
        }
        return ill.isEmpty()
                ? List.of(Checkup.ok(
                        "sources", "all " + definitions.sources().size() + " were accepted or unchanged last"))
                : ill;
    }

    private static Checkup ill(String source, List<Night> nights) {
        Night last = nights.get(0);
        Night first = last;
        for (Night night : nights) {
            if (WELL.contains(night.state())) {
                break;
            }
            first = night;
        }
        return Checkup.fail(
                "source " + source,
                "%s since run %d (%s): %s"
                        .formatted(
                                last.state().name().toLowerCase(Locale.ROOT),
                                first.run(),
                                first.started().toLocalDate(),
                                last.reason().lines().findFirst().orElse("'rerun' goes on with it")),
                ExitCode.SOME_SOURCE);
    }
}
