package org.regionalcatalog.publish;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;

/**
 * Brings journal and database together when a catalog is opened. A crash may have left an edition half written (it is
 * taken back), or published without its commit line (it gets it); a database that was lost gets its ledger back, and
 * the next edition follows the last one.
 */
public final class Recovery implements Consumer<Map<String, Object>> {

    /** The word of the lines that say that an edition may follow the one that took the catalog back. */
    public static final String RELEASED = "released";

    /** What the journal knows of a manifest. */
    static final Set<String> OF_MANIFEST = Set.of(Rollback.ROLLED_BACK, EditionRedaction.REDACTED);

    private final Database database;
    private final Clock clock;
    private final TreeMap<Long, List<Map<String, Object>>> ledgerLines = new TreeMap<>();
    private final TreeMap<Long, Map<String, Object>> commitLines = new TreeMap<>();
    private final Set<Long> released = new HashSet<>();

    public Recovery(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes a line of the journal, oldest first; lines of other packages are passed over. The lines of editions are
     * needed always, those of the ledger only where {@link #isLost}.
     */
    @Override
    public void accept(Map<String, Object> line) {
        if (!(line.get("edition") instanceof Number number)) {
            return;
        }
        if ("ledger".equals(line.get("line"))) {
            if (line.containsKey(LedgerStore.BEGINS)) {
                ledgerLines.remove(number.longValue());
            }
            ledgerLines
                    .computeIfAbsent(number.longValue(), any -> new ArrayList<>())
                    .add(line);
        } else if ("edition".equals(line.get("line"))) {
            commitLines.put(number.longValue(), line);
        } else if (RELEASED.equals(line.get("line"))) {
            released.add(number.longValue());
        }
    }

    /**
     * Mends what the lines and the tables disagree about.
     *
     * @throws DamagedDatabaseException when the database is older than the journal
     */
    public void mend(Consumer<List<Map<String, Object>>> journal) {
        Editions editions = new Editions(database);
        long current = editions.current();
        long committed = committed();
        if (isLost()) {
            restore(committed);
        } else if (current < committed) {
            throw DamagedDatabaseException.older(database.shown(), current, committed);
        } else if (current > committed) {
            journal.accept(List.of(Publisher.commitLine(editions.find(current).orElseThrow())));
        }
        new Publisher(database, clock, journal, () -> {}).undoUnpublished();
        holdAsJournalled(committed);
    }

    /** The journal knows of a rollback and of its release before the database does. */
    private void holdAsJournalled(long last) {
        Object reason = commitLines.getOrDefault(last, Map.of()).get(Rollback.ROLLED_BACK);
        String hold =
                reason instanceof Map<?, ?> told && !released.contains(last) ? Rollback.sentence(last, told) : null;
        database.jdbc()
                .update(
                        "update catalog.edition set holds_next = ? where number = ? and coalesce(holds_next, '') <> ?",
                        hold,
                        last,
                        hold == null ? "" : hold);
    }

    /** Whether the journal knows editions and the database nothing at all: its file was lost. */
    public boolean isLost() {
        return committed() > 0 && new Editions(database).current() == 0 && isNew();
    }

    private long committed() {
        return commitLines.isEmpty() ? 0 : commitLines.lastKey();
    }

    private boolean isNew() {
        Long ids = database.jdbc().queryForObject("select count(*) from catalog.identity", Long.class);
        return ids == null || ids == 0;
    }

    /** All that the journal knows of what a manifest said. */
    private static Map<String, Object> manifestOf(Map<String, Object> commit) {
        Map<String, Object> manifest = new TreeMap<>(commit);
        manifest.keySet().retainAll(OF_MANIFEST);
        return manifest;
    }

    private void restore(long last) {
        LedgerStore.Replay replay = new LedgerStore.Replay();
        ledgerLines.headMap(last, true).values().forEach(lines -> lines.forEach(replay));
        Map<String, Object> commit = commitLines.getOrDefault(last, Map.of());
        database.inTransaction(() -> {
            new LedgerStore(database).write(last, replay.change());
            database.jdbc()
                    .update(
                            "insert into catalog.edition (number, published, digest, content_digest, inputs, manifest, kept)"
                                    + " values (?, ?, ?, ?, '', ?, false)",
                            last,
                            OffsetDateTime.now(clock),
                            commit.get("digest"),
                            commit.get("content_digest"),
                            Json.write(manifestOf(commit)));
            database.jdbc().update("update catalog.pointer set edition = ?", last);
        });
    }
}
