package org.regionalcatalog.publish;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Audit;
import org.regionalcatalog.model.Kind;

/**
 * Looks whether editions are what was published: the lines of each against its digest, the digest against the journal's,
 * and of the current one also the columns that readers see, and the ledger.
 */
public final class EditionAudit implements Consumer<Map<String, Object>> {

    private static final String REMEDY =
            " Move the database away and run again: it is rebuilt from archive and journal.";

    private final Database database;
    private final Editions editions;
    private final Map<Long, String> journalled = new TreeMap<>();
    private final List<String> damages = new ArrayList<>();

    public EditionAudit(Database database) {
        this.database = database;
        this.editions = new Editions(database);
    }

    /** Takes a commit line of the journal; the last one of an edition counts. */
    @Override
    public void accept(Map<String, Object> line) {
        if (line.get("edition") instanceof Number number) {
            journalled.put(number.longValue(), String.valueOf(line.get("digest")));
        }
    }

    /** Looks through all editions that can be read. */
    public Audit audit() {
        List<Editions.Edition> kept =
                editions.list().stream().filter(Editions.Edition::kept).toList();
        kept.forEach(this::checkDigest);
        kept.stream().filter(edition -> edition.number() == editions.current()).forEach(this::checkCurrent);
        return new Audit("editions", kept.size(), damages);
    }

    private void checkDigest(Editions.Edition edition) {
        if (!editions.digest(edition.number()).equals(edition.digest())) {
            damages.add("Edition " + edition.number() + " is not what was published: its lines give another digest."
                    + REMEDY);
        }
        String written = journalled.get(edition.number());
        if (written != null && !written.equals(edition.digest())) {
            damages.add("Edition " + edition.number() + " has another digest in the database than in the journal."
                    + REMEDY);
        }
    }

    private void checkCurrent(Editions.Edition edition) {
        Set<String> ids = new HashSet<>();
        for (Kind kind : Kind.values()) {
            long odd = oddRows(kind, edition.number(), ids);
            if (odd > 0) {
                damages.add("Of the " + kind.plural() + " of edition " + edition.number() + " " + odd
                        + " say something else in their columns than in their line." + REMEDY);
            }
        }
        checkLedger(edition.number(), ids);
    }

    /** How many rows do not say in their columns what their line says; collects the ids of all. */
    private long oddRows(Kind kind, long edition, Set<String> ids) {
        long[] odd = {0};
        List<String> columns = Columns.of(kind);
        database.stream(
                "select " + EditionRows.ADDED + ", " + String.join(", ", columns) + " from catalog." + kind.word()
                        + EditionRows.AS_OF,
                row -> {
                    ids.add(row.getString("id"));
                    List<@Nullable Object> meant = Columns.values(kind, Json.readMap(row.getString("line")));
                    boolean fits = EditionRows.isAsAdded(kind, row);
                    for (int i = 0; i < columns.size(); i++) {
                        fits &= text(meant.get(i)).equals(text(row.getObject(columns.get(i))));
                    }
                    odd[0] += fits ? 0 : 1;
                },
                edition,
                edition);
        return odd[0];
    }

    private void checkLedger(long edition, Set<String> ids) {
        try {
            compare(edition, ids, new LedgerStore(database).read(edition).open());
        } catch (DamagedDatabaseException changed) {
            damages.add(String.valueOf(changed.getMessage()));
        }
    }

    private void compare(long edition, Set<String> ids, Set<String> open) {
        Set<String> without = new HashSet<>(ids);
        without.removeAll(open);
        Set<String> lost = new HashSet<>(open);
        lost.removeAll(ids);
        if (!without.isEmpty() || !lost.isEmpty()) {
            damages.add("The ledger and edition " + edition + " disagree: " + without.size()
                    + " entries have no open id, and " + lost.size() + " open ids have no entry." + REMEDY);
        }
    }

    private static String text(@Nullable Object value) throws SQLException {
        Object plain = value instanceof Array array ? array.getArray() : value;
        return plain instanceof Object[] texts ? Arrays.toString(texts) : String.valueOf(plain);
    }
}
