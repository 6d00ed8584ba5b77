package org.regionalcatalog.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;

/** The ledger in its tables and in the lines of the journal. Rows are versions: the latest up to an edition counts. */
final class LedgerStore {

    /** Says of a line of the journal that an attempt to publish its edition begins with it. */
    static final String BEGINS = "begins";

    private static final int LINE_ENTRIES = 1000;

    /** With it begins what stands in place of something that must not be published. */
    private static final String REDACTED = "[withheld ";

    private final Database database;

    LedgerStore(Database database) {
        this.database = database;
    }

    /**
     * The ledger as of an edition.
     *
     * @throws DamagedDatabaseException when a row is not what was written
     */
    Ledger read(long edition) {
        Map<String, Identifier> identifiers = new HashMap<>();
        database.stream(
                """
                select id, kind, founding_key, first_edition, state, successor, edition, fingerprint
                from catalog.identity where edition <= ? order by edition""",
                row -> {
                    Identifier one = new Identifier(
                            row.getString(1),
                            Kind.find(row.getString(2)).orElseThrow(),
                            row.getString(3),
                            row.getLong(4),
                            Identifier.State.valueOf(row.getString(5)),
                            row.getString(6));
                    check(row, 8, one.foundingKey(), fingerprintOf(row.getLong(7), one));
                    identifiers.put(one.id(), one);
                },
                edition);
        Map<String, String> members = new HashMap<>();
        database.stream(
                "select record_key, id, edition, fingerprint from catalog.membership where edition <= ? order by edition",
                row -> {
                    String key = row.getString(1);
                    String id = row.getString(2);
                    check(row, 4, key, fingerprintOf(row.getLong(3), key, id));
                    members.put(key, id);
                },
                edition);
        return new Ledger(identifiers, members);
    }

    /** Of a key that was redacted, and so is not what was written, nothing is known. */
    private void check(ResultSet row, int column, String key, long fingerprint) throws SQLException {
        long stored = row.getLong(column);
        if (!row.wasNull() && stored != fingerprint && !key.contains(REDACTED)) {
            throw DamagedDatabaseException.changed(database.shown(), "A row of the ledger");
        }
    }

    private static long fingerprintOf(long edition, Identifier one) {
        return fingerprintOf(
                edition,
                one.id(),
                one.kind().word(),
                one.foundingKey(),
                Long.toString(one.firstEdition()),
                one.state().name(),
                String.valueOf(one.successor()));
    }

    private static long fingerprintOf(long edition, String... columns) {
        String row = edition + "\n" + String.join("\n", columns);
        return ByteBuffer.wrap(Text.newSha256().digest(row.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** Writes what an edition changes. */
    void write(long edition, Ledger.Change change) {
        List<@Nullable Object[]> identities = new ArrayList<>();
        change.identifiers()
                .values()
                .forEach(one -> identities.add(new @Nullable Object[] {
                    one.id(),
                    edition,
                    one.kind().word(),
                    one.foundingKey(),
                    one.firstEdition(),
                    one.state().name(),
                    one.successor(),
                    fingerprintOf(edition, one)
                }));
        List<Object[]> members = new ArrayList<>();
        change.members()
                .forEach((key, id) -> members.add(new Object[] {key, edition, id, fingerprintOf(edition, key, id)}));
        List<Object[]> lineage = new ArrayList<>();
        change.merges().forEach((loser, winner) -> lineage.add(new Object[] {edition, "MERGE", loser, winner}));
        change.splits().forEach((part, origin) -> lineage.add(new Object[] {edition, "SPLIT", part, origin}));
        database.inTransaction(() -> {
            database.each("insert into catalog.identity values (?, ?, ?, ?, ?, ?, ?, ?)", identities);
            database.each(
                    "delete from catalog.membership where record_key = ? and edition = ?",
                    members.stream().map(row -> new Object[] {row[0], row[1]}).toList());
            database.each("insert into catalog.membership values (?, ?, ?, ?)", members);
            database.each("insert into catalog.lineage values (?, ?, ?, ?)", lineage);
        });
    }

    /** Takes back what was written for an edition that was never published. */
    void undo(long edition) {
        for (String table : List.of("identity", "membership", "lineage")) {
            database.jdbc().update("delete from catalog." + table + " where edition = ?", edition);
        }
    }

    /** The same as {@link #lines}, after a line that takes back what an attempt before wrote for this edition. */
    static List<Map<String, Object>> attempt(long edition, Ledger.Change change) {
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(line(edition, BEGINS, true));
        lines.addAll(lines(edition, change));
        return lines;
    }

    /** What an edition changes, as lines of the journal. */
    static List<Map<String, Object>> lines(long edition, Ledger.Change change) {
        List<Map<String, Object>> lines = new ArrayList<>();
        List<Object> identifiers = new ArrayList<>();
        for (Identifier one : change.identifiers().values()) {
            identifiers.add(tree(one));
            if (identifiers.size() == LINE_ENTRIES) {
                lines.add(line(edition, "identifiers", List.copyOf(identifiers)));
                identifiers.clear();
            }
        }
        lines.add(line(edition, "identifiers", identifiers));
        Map<String, Object> members = new TreeMap<>();
        for (Map.Entry<String, String> member : change.members().entrySet()) {
            members.put(member.getKey(), member.getValue());
            if (members.size() == LINE_ENTRIES) {
                lines.add(line(edition, "members", new TreeMap<>(members)));
                members.clear();
            }
        }
        lines.add(line(edition, "members", members));
        return lines;
    }

    /** Collects the ledger from lines of the journal, oldest first; a later line replaces an earlier one. */
    static final class Replay implements Consumer<Map<String, Object>> {

        private final Ledger.Change change =
                new Ledger.Change(Map.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

        @Override
        public void accept(Map<String, Object> line) {
            if (line.get("identifiers") instanceof List<?> identifiers) {
                for (Object one : identifiers) {
                    Identifier identifier = identifier((Map<?, ?>) one);
                    change.identifiers().put(identifier.id(), identifier);
                }
            }
            if (line.get("members") instanceof Map<?, ?> members) {
                members.forEach((key, id) -> change.members().put(key.toString(), id.toString()));
            }
        }

        Ledger.Change change() {
            return change;
        }
    }

    private static Map<String, Object> line(long edition, String what, Object value) {
        return new TreeMap<>(Map.of("line", "ledger", "edition", edition, what, value));
    }

    private static Map<String, Object> tree(Identifier one) {
        Map<String, Object> tree = new TreeMap<>(Map.of(
                "id", one.id(),
                "kind", one.kind().word(),
                "founding_key", one.foundingKey(),
                "first_edition", one.firstEdition(),
                "state", one.state().name().toLowerCase(Locale.ROOT)));
        if (one.successor() != null) {
            tree.put("successor", one.successor());
        }
        return tree;
    }

    private static Identifier identifier(Map<?, ?> tree) {
        Object successor = tree.get("successor");
        return new Identifier(
                String.valueOf(tree.get("id")),
                Kind.find(String.valueOf(tree.get("kind"))).orElseThrow(),
                String.valueOf(tree.get("founding_key")),
                Long.parseLong(String.valueOf(tree.get("first_edition"))),
                Identifier.State.valueOf(String.valueOf(tree.get("state")).toUpperCase(Locale.ROOT)),
                successor == null ? null : successor.toString());
    }
}
