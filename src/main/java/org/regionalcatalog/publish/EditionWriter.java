package org.regionalcatalog.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.References;

/** Writes what an edition changes, in chunks of their own transactions that nobody sees before the pointer moves. */
final class EditionWriter {

    private static final int CHUNK_ROWS = 5000;

    private final Database database;
    private final MergedEntries merged;
    private final long number;
    private final Ledger.Change change;
    private final Runnable betweenChunks;
    private final EditionRows rows;
    private final Map<Kind, Pending> pending = new EnumMap<>(Kind.class);
    private final Map<String, Long> firstEditions = new HashMap<>();
    private boolean anything;

    EditionWriter(Database database, MergedEntries merged, long number, Ledger.Change change, Runnable betweenChunks) {
        this.database = database;
        this.merged = merged;
        this.number = number;
        this.change = change;
        this.betweenChunks = betweenChunks;
        this.rows = new EditionRows(database);
    }

    /** What is still to be written of one kind, and the hashes of its standing entries not met yet. */
    private static final class Pending {
        private final Map<String, String> standing;
        private final List<EditionRows.Added> added = new ArrayList<>();
        private final List<String> ended = new ArrayList<>();

        Pending(Map<String, String> standing) {
            this.standing = standing;
        }
    }

    /** Writes all that differs from the edition before; says whether anything does. */
    boolean write() {
        for (Kind kind : Kind.values()) {
            pending.put(kind, new Pending(rows.hashes(kind, number - 1)));
        }
        database.stream(
                "select id, min(first_edition) from catalog.identity group by id",
                row -> firstEditions.put(row.getString(1), row.getLong(2)));
        merged.read(this::add);
        pending.forEach((kind, rest) -> {
            anything |= !rest.standing.isEmpty();
            rest.ended.addAll(rest.standing.keySet());
            flush(kind, rest);
        });
        return anything;
    }

    private void add(Entry entry) {
        Pending kind = pending.getOrDefault(entry.kind(), new Pending(Map.of()));
        Version version = version(entry);
        String was = kind.standing.remove(version.id());
        if (version.contentHash().equals(was)) {
            return;
        }
        anything = true;
        kind.added.add(new EditionRows.Added(version, firstEditions.getOrDefault(version.id(), number)));
        if (was != null) {
            kind.ended.add(version.id());
        }
        if (kind.added.size() >= CHUNK_ROWS) {
            flush(entry.kind(), kind);
        }
    }

    private void flush(Kind kind, Pending chunk) {
        if (chunk.added.isEmpty() && chunk.ended.isEmpty()) {
            return;
        }
        chunk.added.sort(Comparator.comparing(added -> added.version().id()));
        database.inTransaction(() -> {
            rows.end(kind, number, chunk.ended);
            rows.add(kind, number, chunk.added);
        });
        Failpoint.EDITION_ROWS_WRITTEN.reach();
        chunk.added.clear();
        chunk.ended.clear();
        betweenChunks.run();
    }

    private Version version(Entry entry) {
        Map<String, String> ids = change.ids();
        return new Version(
                ids.getOrDefault(entry.cluster(), ""),
                entry.kind(),
                entry.sources(),
                References.renamed(entry.kind(), entry.body(), cluster -> Optional.ofNullable(ids.get(cluster))));
    }
}
