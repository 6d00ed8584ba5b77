package org.regionalcatalog.publish;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.model.Kind;

/** What the ids ever given stand for in the current edition. */
public final class Identities {

    private static final String CURRENT = "(select edition from catalog.pointer)";

    private final Database database;

    public Identities(Database database) {
        this.database = database;
    }

    /**
     * An id as of the current edition.
     *
     * @param firstEdition in which it was given
     * @param changed the edition that wrote what it is now
     * @param successor the id it lives on under, if it was merged
     */
    public record Known(
            String id,
            Kind kind,
            long firstEdition,
            long changed,
            boolean closed,
            @Nullable String successor) {}

    /** What an id is, if it was ever given. */
    public Optional<Known> find(String id) {
        return database
                .jdbc()
                .query(
                        "select id, kind, first_edition, edition, state, successor from catalog.identity"
                                + " where id = ? and edition <= " + CURRENT + " order by edition desc limit 1",
                        (row, n) -> new Known(
                                row.getString(1),
                                Kind.find(row.getString(2)).orElseThrow(),
                                row.getLong(3),
                                row.getLong(4),
                                "CLOSED".equals(row.getString(5)),
                                row.getString(6)),
                        id)
                .stream()
                .findFirst();
    }

    /** The id that a draft belongs to. */
    public Optional<String> findOf(String recordKey) {
        return database
                .jdbc()
                .queryForList(
                        "select id from catalog.membership where record_key = ? and edition <= " + CURRENT
                                + " order by edition desc limit 1",
                        String.class,
                        recordKey)
                .stream()
                .findFirst();
    }

    /** The record keys that belong, or last belonged, to an id. */
    public List<String> membersOf(String id) {
        return database.jdbc()
                .queryForList(
                        "select m.record_key from catalog.membership m where m.id = ? and m.edition ="
                                + " (select max(n.edition) from catalog.membership n where n.record_key = m.record_key"
                                + " and n.edition <= " + CURRENT + ") order by m.record_key",
                        String.class,
                        id);
    }
}
