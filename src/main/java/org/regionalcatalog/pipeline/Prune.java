package org.regionalcatalog.pipeline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.source.Keep;
import org.regionalcatalog.staging.PastLoads;

/** Lets go of the past that the catalog does not keep. Killed anywhere, it goes on when it is done again. */
public final class Prune {

    private final Stages stages;

    Prune(Stages stages) {
        this.stages = stages;
    }

    /**
     * What went, or would.
     *
     * @param runs how many; so for the others
     * @param bytes of snapshots and answers that nothing refers to any more
     */
    public record Pruned(long runs, long editions, long snapshots, long failed, long logs, long bytes) {}

    /** Decides and, unless it is only asked what would go, lets go. No run may be under way. */
    Pruned prune(Keep keep, boolean dryRun) {
        Retention.Disposal gone = Retention.of(stock(), keep);
        long bytes = 0;
        if (!dryRun) {
            forget(gone);
            bytes = stages.archive().sweep();
            new LogFiles(stages.data()).prune(gone.logs(), today());
        }
        return new Pruned(
                gone.runs().size(),
                gone.editions().size(),
                Retention.Disposal.count(gone.snapshots()),
                Retention.Disposal.count(gone.failed()),
                gone.logs().size(),
                bytes);
    }

    private void forget(Retention.Disposal gone) {
        if (!gone.editions().isEmpty()) {
            stages.editions().retire(gone.editions().last() + 1);
        }
        if (!gone.runs().isEmpty()) {
            stages.database().inTransaction(() -> {
                new PastRuns(stages.database())
                        .forget(gone.runs(), stages.editions().current());
                new PastLoads(stages.database()).forget();
            });
        }
        stages.database().checkpoint();
        Failpoint.PAST_FORGOTTEN.reach();
        gone.snapshots().forEach(stages.archive()::forget);
        gone.failed().forEach(stages.archive().failed()::forget);
    }

    private Retention.Stock stock() {
        SortedMap<String, List<Retention.Kept>> snapshots = new TreeMap<>();
        SortedMap<String, List<Integer>> failed = new TreeMap<>();
        for (String source : stages.archive().sources()) {
            snapshots.put(
                    source,
                    stages.archive().list(source).stream()
                            .map(record -> new Retention.Kept(record.number(), record.digest()))
                            .toList());
        }
        for (String source : stages.archive().failed().sources()) {
            failed.put(source, stages.archive().failed().numbers(source));
        }
        return new Retention.Stock(
                today(),
                new PastRuns(stages.database()).list(stages.editions().current()),
                editions(),
                snapshots,
                standing(snapshots.keySet()),
                failed,
                new LogFiles(stages.data()).list());
    }

    private List<Retention.Edition> editions() {
        return stages.editions().list().stream()
                .filter(Editions.Edition::kept)
                .map(edition -> new Retention.Edition(edition.number(), needsOf(edition)))
                .toList();
    }

    private static Set<Retention.Need> needsOf(Editions.Edition edition) {
        Set<Retention.Need> needs = new HashSet<>();
        if (Json.readMap(edition.manifest()).get("sources") instanceof List<?> sources) {
            for (Object one : sources) {
                Map<?, ?> source = (Map<?, ?>) one;
                if (source.get("snapshot") instanceof String digest) {
                    needs.add(new Retention.Need(String.valueOf(source.get("source")), digest));
                }
            }
        }
        return needs;
    }

    /** What loads and the journal refer to; the journal is asked too, for a rebuild reads nothing else. */
    private Set<Retention.Need> standing(Set<String> sources) {
        Set<Retention.Need> needs = new HashSet<>();
        new PastLoads(stages.database()).needed((source, snapshot) -> needs.add(new Retention.Need(source, snapshot)));
        sources.forEach(source -> stages.journalled(source)
                .ifPresent(journalled -> needs.add(new Retention.Need(source, journalled.snapshot()))));
        return needs;
    }

    private LocalDate today() {
        return LocalDate.now(stages.clock());
    }
}
