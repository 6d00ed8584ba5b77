package org.regionalcatalog.publish;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Times;

/**
 * Publishes what was merged as the next edition: only what changed is written, in chunks that nobody sees, then the
 * pointer moves in one transaction. Killed anywhere, it begins again by taking back what was never published.
 */
public final class Publisher {

    private final Database database;
    private final Clock clock;
    private final Consumer<List<Map<String, Object>>> journal;
    private final Runnable betweenChunks;
    private final Editions editions;
    private final EditionRows rows;
    private final LedgerStore ledger;
    private final MergedEntries merged;

    /**
     * @param journal keeps lines before it returns; those of an edition count once its commit line is among them
     * @param betweenChunks called where publishing may be stopped, by throwing
     */
    public Publisher(
            Database database, Clock clock, Consumer<List<Map<String, Object>>> journal, Runnable betweenChunks) {
        this.database = database;
        this.clock = clock;
        this.journal = journal;
        this.betweenChunks = betweenChunks;
        this.editions = new Editions(database);
        this.rows = new EditionRows(database);
        this.ledger = new LedgerStore(database);
        this.merged = new MergedEntries(database);
    }

    /**
     * What an edition is made from.
     *
     * @param base number of the edition it follows
     * @param inputs digest of all inputs
     * @param clusterByRecordKey which cluster each draft belongs to
     * @param sources what to say of each source in the manifest
     */
    public record Request(
            long base,
            String inputs,
            String contentDigest,
            Map<String, String> clusterByRecordKey,
            List<Map<String, Object>> sources) {}

    /** What the edition after a base would change about ids; nothing of it is written yet. */
    public static final class Outlook {

        private final Ledger.Change change;

        private Outlook(Ledger.Change change) {
            this.change = change;
        }

        /** How many ids would be closed or redirected, by kind. */
        public SortedMap<String, Long> lost() {
            SortedMap<String, Long> lost = new TreeMap<>();
            change.identifiers().values().stream()
                    .filter(id -> id.state() == Identifier.State.CLOSED
                            || change.merges().containsKey(id.id()))
                    .forEach(id -> lost.merge(id.kind().word(), 1L, Long::sum));
            return lost;
        }
    }

    /** Looks what the edition after the base would change about ids. */
    public Outlook outlook(Request request) {
        long number = request.base() + 1;
        undo(number);
        return new Outlook(ledger.read(request.base()).assign(clusters(request), number));
    }

    /** Publishes the edition after the base, unless it would equal it; says whether there is a new one. */
    public boolean publish(Request request) {
        return publish(request, null);
    }

    /**
     * Publishes the edition after the base, unless it would equal it.
     *
     * @param outlook what was seen of it before; null to look now
     * @return whether there is a new edition
     */
    public boolean publish(Request request, @Nullable Outlook outlook) {
        long number = request.base() + 1;
        if (editions.current() == number) {
            return true;
        }
        undo(number);
        Ledger.Change change = (outlook == null ? outlook(request) : outlook).change;
        writing(true);
        database.checkpoint();
        Failpoint.EDITION_BEGUN.reach();
        if (!new EditionWriter(database, merged, number, change, betweenChunks).write()) {
            stay(request, change);
            return false;
        }
        rows.checkEnded(number);
        ledger.write(number, change);
        Failpoint.LEDGER_WRITTEN.reach();
        String digest = editions.digest(number);
        journal.accept(LedgerStore.attempt(number, change));
        Failpoint.EDITION_JOURNALLED.reach();
        flip(new Published(number, digest, request.contentDigest(), request.inputs(), request.sources()), Map.of());
        Failpoint.EDITION_FLIPPED.reach();
        // H2 may lose a commit that it acknowledged: the journal must not know of an edition before the file does.
        database.checkpoint();
        journal.accept(List.of(commitLine(editions.find(number).orElseThrow())));
        Failpoint.EDITION_COMMITTED.reach();
        return true;
    }

    /** Takes back what was written for the edition after the current one, which was never published. */
    public void undoUnpublished() {
        undo(editions.current() + 1);
    }

    /** Looks through all rows, so only where a publishing was begun and not ended. */
    private void undo(long number) {
        if (!editions.isWriting()) {
            return;
        }
        database.inTransaction(() -> {
            rows.undo(number);
            ledger.undo(number);
            writing(false);
        });
    }

    void writing(boolean writing) {
        database.jdbc().update("update catalog.pointer set writing = ?", writing);
    }

    private List<Ledger.Cluster> clusters(Request request) {
        Map<String, Set<String>> keys = new HashMap<>();
        request.clusterByRecordKey().forEach((key, cluster) -> keys.computeIfAbsent(cluster, any -> new TreeSet<>())
                .add(key));
        List<Ledger.Cluster> clusters = new ArrayList<>();
        merged.kinds()
                .forEach((cluster, kind) ->
                        clusters.add(new Ledger.Cluster(cluster, kind, keys.getOrDefault(cluster, Set.of(cluster)))));
        return clusters;
    }

    /** No entry changed: the current edition stays, but drafts may have moved, and it now stands for these inputs. */
    private void stay(Request request, Ledger.Change change) {
        if (request.base() > 0) {
            journal.accept(LedgerStore.lines(request.base(), onlyMembers(change)));
        }
        database.inTransaction(() -> {
            ledger.write(request.base(), onlyMembers(change));
            writing(false);
            database.jdbc()
                    .update(
                            "update catalog.edition set inputs = ?, content_digest = ? where number = ?",
                            request.inputs(),
                            request.contentDigest(),
                            request.base());
        });
        database.checkpoint();
    }

    private static Ledger.Change onlyMembers(Ledger.Change change) {
        return new Ledger.Change(change.ids(), new TreeMap<>(), change.members(), new TreeMap<>(), new TreeMap<>());
    }

    /** What is written of an edition beside its entries. */
    record Published(
            long number, String digest, String contentDigest, String inputs, List<Map<String, Object>> sources) {}

    /**
     * Makes an edition the current one.
     *
     * @param more what the manifest says beside the usual
     */
    void flip(Published edition, Map<String, Object> more) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> manifest = new TreeMap<>(more);
        manifest.put("edition", edition.number());
        manifest.put("published", Times.toTheSecond(now));
        manifest.put("counts", new TreeMap<>(rows.counts(edition.number())));
        manifest.put("sources", edition.sources());
        database.inTransaction(() -> {
            database.jdbc()
                    .update(
                            "insert into catalog.edition"
                                    + " (number, published, digest, content_digest, inputs, manifest, kept, holds_next)"
                                    + " values (?, ?, ?, ?, ?, ?, true, ?)",
                            edition.number(),
                            now,
                            edition.digest(),
                            edition.contentDigest(),
                            edition.inputs(),
                            Json.write(manifest),
                            manifest.get(Rollback.ROLLED_BACK) instanceof Map<?, ?> reason
                                    ? Rollback.sentence(edition.number(), reason)
                                    : null);
            database.jdbc().update("update catalog.pointer set edition = ?, writing = false", edition.number());
            Failpoint.POINTER_MOVED.reach();
        });
    }

    static Map<String, Object> commitLine(Editions.Edition edition) {
        Map<String, Object> line = new TreeMap<>(Map.of(
                "line", "edition",
                "edition", edition.number(),
                "digest", edition.digest(),
                "content_digest", edition.contentDigest(),
                "published", edition.published()));
        Map<String, Object> told = Json.readMap(edition.manifest());
        told.keySet().retainAll(Recovery.OF_MANIFEST);
        line.putAll(told);
        return line;
    }
}
