package org.regionalcatalog.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Kind;

/** The rows of entries in the tables of schema {@code catalog}, one table per kind. */
final class EditionRows {

    /** Those of an edition, whose number it asks for twice. */
    static final String AS_OF = " where edition_from <= ? and (edition_to is null or edition_to > ?)";

    /** The columns by which editions are compared, and the line. */
    static final String ADDED = "id, edition_from, first_edition, content_hash, line";

    private final Database database;

    EditionRows(Database database) {
        this.database = database;
    }

    /** A version that an edition adds. */
    record Added(Version version, long firstEdition) {}

    /** Hash of the content by id, for all entries of a kind in an edition. */
    Map<String, String> hashes(Kind kind, long edition) {
        Map<String, String> hashes = new HashMap<>();
        database.stream(
                "select id, content_hash from catalog." + kind.word() + AS_OF,
                row -> hashes.put(row.getString(1), row.getString(2)),
                edition,
                edition);
        return hashes;
    }

    /** Hands over the lines of a kind in an edition, in the order of their ids. */
    void lines(Kind kind, long edition, Consumer<String> reader) {
        database.stream(
                "select line from catalog." + kind.word() + AS_OF + " order by id",
                row -> reader.accept(row.getString(1)),
                edition,
                edition);
    }

    /** Adds versions to an edition that nobody sees yet. */
    void add(Kind kind, long edition, List<Added> added) {
        List<String> columns = Columns.of(kind);
        String sql = "insert into catalog." + kind.word()
                + " (id, edition_from, first_edition, content_hash, line, sources, " + String.join(", ", columns)
                + ") values (?, ?, ?, ?, ?, ?" + String.join("", Collections.nCopies(columns.size(), ", ?")) + ")";
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Added one : added) {
            Version version = one.version();
            List<@Nullable Object> row = new ArrayList<>();
            Collections.addAll(
                    row,
                    version.id(),
                    edition,
                    one.firstEdition(),
                    version.contentHash(),
                    version.line(one.firstEdition(), edition),
                    version.sources().toArray(String[]::new));
            row.addAll(Columns.values(kind, version.body()));
            rows.add(row.toArray());
        }
        database.each(sql, rows);
    }

    /** Takes versions, each with the editions in which it stands. */
    @FunctionalInterface
    interface VersionReader {
        void accept(Version version, long from, @Nullable Long to, long firstEdition);
    }

    /** Hands over all versions of a kind. */
    void versions(Kind kind, VersionReader reader) {
        database.stream(
                "select line, edition_from, edition_to, first_edition from catalog." + kind.word()
                        + " order by edition_from, id",
                row -> reader.accept(
                        Version.of(kind, Json.readMap(row.getString(1))),
                        row.getLong(2),
                        row.getObject(3, Long.class),
                        row.getLong(4)));
    }

    /** Writes versions otherwise where they stand. */
    void rewrite(List<EditionRedaction.Changed> changed) {
        for (EditionRedaction.Changed one : changed) {
            Version version = one.version();
            List<@Nullable Object> row =
                    new ArrayList<>(List.of(version.contentHash(), version.line(one.firstEdition(), one.from())));
            row.addAll(Columns.values(one.kind(), version.body()));
            row.addAll(List.of(version.id(), one.from()));
            List<@Nullable Object[]> rows = new ArrayList<>();
            rows.add(row.toArray());
            database.each(
                    "update catalog." + one.kind().word() + " set content_hash = ?, line = ?"
                            + Columns.of(one.kind()).stream()
                                    .map(column -> ", " + column + " = ?")
                                    .collect(Collectors.joining())
                            + " where id = ? and edition_from = ?",
                    rows);
        }
    }

    /** Ends versions with an edition that nobody sees yet. */
    void end(Kind kind, long edition, List<String> ids) {
        database.each(
                "update catalog." + kind.word()
                        + " set edition_to = ? where id = ? and edition_to is null and edition_from < ?",
                ids.stream().map(id -> new Object[] {edition, id, edition}).toList());
    }

    /**
     * Looks at what an edition ended, before anybody sees it: what a disk changed must not be told as news.
     *
     * @throws DamagedDatabaseException when a row is not as it was added
     */
    void checkEnded(long edition) {
        for (Kind kind : Kind.values()) {
            database.stream(
                    "select " + ADDED + " from catalog." + kind.word() + " where edition_to = ?",
                    row -> {
                        if (!isAsAdded(kind, row)) {
                            throw DamagedDatabaseException.changed(
                                    database.shown(), "The row of " + kind.word() + " " + row.getString("id"));
                        }
                    },
                    edition);
        }
    }

    /** Whether {@link #ADDED} of a row are what its line, which the edition's digest covers, was added with. */
    static boolean isAsAdded(Kind kind, ResultSet row) throws SQLException {
        String line = row.getString("line");
        Version version = Version.of(kind, Json.readMap(line));
        return version.id().equals(row.getString("id"))
                && version.contentHash().equals(row.getString("content_hash"))
                && version.line(row.getLong("first_edition"), row.getLong("edition_from"))
                        .equals(line);
    }

    /** Takes back all that was written for an edition that was never published. */
    void undo(long edition) {
        for (Kind kind : Kind.values()) {
            database.jdbc().update("delete from catalog." + kind.word() + " where edition_from = ?", edition);
            database.jdbc()
                    .update("update catalog." + kind.word() + " set edition_to = null where edition_to = ?", edition);
        }
    }

    /** Deletes what only editions before one had. */
    void retire(long first) {
        for (Kind kind : Kind.values()) {
            database.jdbc().update("delete from catalog." + kind.word() + " where edition_to <= ?", first);
        }
    }

    /** How many entries of each kind an edition has, by the kind's word; kinds without an entry are absent. */
    Map<String, Long> counts(long edition) {
        Map<String, Long> counts = new HashMap<>();
        for (Kind kind : Kind.values()) {
            database.stream(
                    "select count(*) from catalog." + kind.word() + AS_OF,
                    row -> {
                        if (row.getLong(1) > 0) {
                            counts.put(kind.word(), row.getLong(1));
                        }
                    },
                    edition,
                    edition);
        }
        return counts;
    }
}
