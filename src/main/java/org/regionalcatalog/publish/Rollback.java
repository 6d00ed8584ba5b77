package org.regionalcatalog.publish;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Times;

/**
 * Takes the catalog back: the content of an edition of before becomes the next one, which holds all that would follow.
 * Ids are what they were then; those given since are closed, and reopen when what they stand for returns.
 */
public final class Rollback {

    /** The member of manifest and commit line that says which edition's content this is, and who wanted it, and why. */
    static final String ROLLED_BACK = "rolled_back";

    private static final int CHUNK_ROWS = 5000;

    private final Database database;
    private final Clock clock;
    private final Consumer<List<Map<String, Object>>> journal;
    private final Publisher publisher;
    private final Editions editions;
    private final EditionRows rows;

    /** @param journal keeps lines before it returns */
    public Rollback(Database database, Clock clock, Consumer<List<Map<String, Object>>> journal) {
        this.database = database;
        this.clock = clock;
        this.journal = journal;
        this.publisher = new Publisher(database, clock, journal, () -> {});
        this.editions = new Editions(database);
        this.rows = new EditionRows(database);
    }

    /**
     * Publishes the content of an edition as the next one. Killed before the pointer moves, nothing has happened.
     *
     * @param target which can be read and is not the current one
     * @return the number of the next edition; 0 when the current one has that very content already
     */
    public long publish(Editions.Edition target, String who, String why) {
        long current = editions.current();
        Map<Kind, Differences> differences = differencesOf(current, target.number());
        if (differences.isEmpty()) {
            return 0;
        }
        long number = current + 1;
        publisher.undoUnpublished();
        LedgerStore ledger = new LedgerStore(database);
        Ledger.Change change = ledger.read(current).backTo(ledger.read(target.number()));
        publisher.writing(true);
        database.checkpoint();
        write(current, target.number(), differences);
        rows.checkEnded(number);
        ledger.write(number, change);
        String digest = editions.digest(number);
        journal.accept(LedgerStore.attempt(number, change));
        publisher.flip(
                new Publisher.Published(number, digest, target.contentDigest(), "", sourcesOf(target)),
                Map.of(ROLLED_BACK, reason(target.number(), who, why)));
        database.checkpoint();
        journal.accept(List.of(Publisher.commitLine(editions.find(number).orElseThrow())));
        return number;
    }

    private Map<String, Object> reason(long target, String who, String why) {
        String when = Times.toTheSecond(OffsetDateTime.now(clock));
        return new TreeMap<>(Map.of("to", target, "who", who, "when", when, "why", why));
    }

    /** What is said of the sources is what was said then. */
    private static List<Map<String, Object>> sourcesOf(Editions.Edition target) {
        List<Map<String, Object>> sources = new ArrayList<>();
        if (Json.readMap(target.manifest()).get("sources") instanceof List<?> told) {
            told.forEach(one -> {
                Map<String, Object> source = new TreeMap<>();
                ((Map<?, ?>) one).forEach((name, value) -> source.put(name.toString(), value));
                sources.add(source);
            });
        }
        return sources;
    }

    /** Why nothing may follow an edition that took the catalog back. */
    static String sentence(long number, Map<?, ?> reason) {
        return "Edition " + number + " has the content of edition " + reason.get("to") + ", to which "
                + reason.get("who")
                + " rolled back (" + reason.get("when") + "): " + reason.get("why")
                + ". Nothing follows it until 'editions release --because WHY' says so.";
    }

    private record Differences(List<String> ended, List<String> added) {
        boolean isEmpty() {
            return ended.isEmpty() && added.isEmpty();
        }
    }

    private Map<Kind, Differences> differencesOf(long current, long target) {
        Map<Kind, Differences> all = new HashMap<>();
        for (Kind kind : Kind.values()) {
            Differences differences = differencesOf(kind, current, target);
            if (!differences.isEmpty()) {
                all.put(kind, differences);
            }
        }
        return all;
    }

    private Differences differencesOf(Kind kind, long current, long target) {
        Map<String, String> now = rows.hashes(kind, current);
        Map<String, String> then = rows.hashes(kind, target);
        Differences differences = new Differences(new ArrayList<>(), new ArrayList<>());
        now.forEach((id, hash) -> {
            if (!hash.equals(then.get(id))) {
                differences.ended().add(id);
            }
        });
        then.forEach((id, hash) -> {
            if (!hash.equals(now.get(id))) {
                differences.added().add(id);
            }
        });
        return differences;
    }

    private void write(long current, long target, Map<Kind, Differences> all) {
        all.forEach((kind, differences) -> {
            Map<String, String> lines = new HashMap<>();
            differences.added().forEach(id -> lines.put(id, ""));
            rows.lines(kind, target, line -> {
                String id = String.valueOf(Json.readMap(line).get("id"));
                lines.computeIfPresent(id, (any, none) -> line);
            });
            List<EditionRows.Added> added = lines.values().stream()
                    .map(line -> added(kind, Json.readMap(line)))
                    .sorted(Comparator.comparing(one -> one.version().id()))
                    .toList();
            write(kind, current + 1, differences.ended(), added);
        });
    }

    /** In chunks of their own transactions, which nobody sees. */
    private void write(Kind kind, long number, List<String> ended, List<EditionRows.Added> added) {
        for (int from = 0; from < ended.size(); from += CHUNK_ROWS) {
            List<String> chunk = ended.subList(from, Math.min(ended.size(), from + CHUNK_ROWS));
            database.inTransaction(() -> rows.end(kind, number, chunk));
        }
        for (int from = 0; from < added.size(); from += CHUNK_ROWS) {
            List<EditionRows.Added> chunk = added.subList(from, Math.min(added.size(), from + CHUNK_ROWS));
            database.inTransaction(() -> rows.add(kind, number, chunk));
        }
    }

    private static EditionRows.Added added(Kind kind, Map<String, Object> line) {
        return new EditionRows.Added(
                Version.of(kind, line), line.get("first_edition") instanceof Number first ? first.longValue() : 0);
    }
}
