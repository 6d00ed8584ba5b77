package org.regionalcatalog.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;

/** The editions published so far, to read. */
public final class Editions {

    /** Files of an export, and the lines of a digest, stand in the order of the kinds' words. */
    static final List<Kind> KINDS_BY_WORD =
            Stream.of(Kind.values()).sorted(Comparator.comparing(Kind::word)).toList();

    private static final String COLUMNS =
            "select number, published, digest, content_digest, inputs, manifest, kept from catalog.edition ";

    private final Database database;
    private final EditionRows rows;

    public Editions(Database database) {
        this.database = database;
        this.rows = new EditionRows(database);
    }

    /**
     * One published state of the whole catalog.
     *
     * @param published when, ISO 8601
     * @param manifest JSON
     * @param kept whether its entries can be read
     */
    public record Edition(
            long number,
            String published,
            String digest,
            String contentDigest,
            String inputs,
            String manifest,
            boolean kept) {

        /** What was taken out of it after it was published: suppression, when, why, and the digest that it had before. */
        public List<Map<String, Object>> redactions() {
            List<Map<String, Object>> redactions = new ArrayList<>();
            if (Json.readMap(manifest).get(EditionRedaction.REDACTED) instanceof List<?> told) {
                for (Object one : told) {
                    Map<String, Object> redaction = new TreeMap<>();
                    ((Map<?, ?>) one).forEach((name, value) -> redaction.put(name.toString(), value));
                    redactions.add(redaction);
                }
            }
            return redactions;
        }

        /** The edition whose content this one has, where it took the catalog back. */
        public Optional<Long> rolledBackTo() {
            return Json.readMap(manifest).get(Rollback.ROLLED_BACK) instanceof Map<?, ?> reason
                            && reason.get("to") instanceof Number to
                    ? Optional.of(to.longValue())
                    : Optional.empty();
        }
    }

    /** What differs between two editions: ids by what happened to them. */
    public record Difference(
            SortedMap<String, String> added, SortedMap<String, String> changed, SortedMap<String, String> gone) {}

    /** The number of the current edition; 0 before the first one. */
    public long current() {
        Long number = database.jdbc().queryForObject("select edition from catalog.pointer", Long.class);
        return number == null ? 0 : number;
    }

    /** Whether the edition after the current one was begun and not ended. */
    boolean isWriting() {
        return Boolean.TRUE.equals(
                database.jdbc().queryForObject("select writing from catalog.pointer", Boolean.class));
    }

    /** An edition that was published. */
    public Optional<Edition> find(long number) {
        return number > current()
                ? Optional.empty()
                : select("where number = ?", number).stream().findFirst();
    }

    /** Why no edition may follow the current one yet: it took the catalog back, and nobody has released the next. */
    public Optional<String> findHold() {
        return database
                .jdbc()
                .queryForList(
                        "select holds_next from catalog.edition e join catalog.pointer p on p.edition = e.number"
                                + " where holds_next is not null",
                        String.class)
                .stream()
                .findFirst();
    }

    /** Lets an edition follow the current one again. */
    public void release() {
        database.jdbc().update("update catalog.edition set holds_next = null where number = ?", current());
    }

    /** All editions, the latest first. */
    public List<Edition> list() {
        return select("where number <= ? order by number desc", current());
    }

    /** How many entries of each kind an edition has. */
    public SortedMap<String, Long> counts(long edition) {
        return new TreeMap<>(rows.counts(edition));
    }

    /** Hands over the lines of a kind in an edition, in the order of their ids. */
    public void lines(Kind kind, long edition, Consumer<String> reader) {
        rows.lines(kind, edition, reader);
    }

    /** What differs between two editions, each id with its kind. */
    public Difference difference(long older, long newer) {
        Difference difference = new Difference(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (Kind kind : Kind.values()) {
            Map<String, String> before = rows.hashes(kind, older);
            Map<String, String> after = rows.hashes(kind, newer);
            after.forEach((id, hash) -> {
                String was = before.remove(id);
                if (was == null) {
                    difference.added().put(id, kind.word());
                } else if (!was.equals(hash)) {
                    difference.changed().put(id, kind.word());
                }
            });
            before.keySet().forEach(id -> difference.gone().put(id, kind.word()));
        }
        return difference;
    }

    /**
     * How many ids of a kind were closed or redirected in each edition after one, up to the current one; only in those
     * after the last that was rebuilt, for of those before it the ledger does not tell when it happened. A rebuilt one
     * is known by having none before it.
     */
    public SortedMap<String, List<Long>> lostSince(long edition, int most) {
        long current = current();
        Long rebuilt = database.jdbc().queryForObject("""
                        select coalesce(max(number), 0) from catalog.edition e where number > 1
                        and not exists (select 1 from catalog.edition o where o.number = e.number - 1)""", Long.class);
        long first = Math.max(Math.max(edition, rebuilt == null ? 0 : rebuilt), current - most) + 1;
        SortedMap<String, List<Long>> lost = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            lost.put(kind.word(), new ArrayList<>(Collections.nCopies((int) Math.max(0, current - first + 1), 0L)));
        }
        database.stream(
                "select kind, edition, count(*) from catalog.identity where state <> 'OPEN' and edition >= ? and edition <= ?"
                        + " group by kind, edition",
                row -> Objects.requireNonNull(lost.get(row.getString(1)))
                        .set((int) (row.getLong(2) - first), row.getLong(3)),
                first,
                current);
        return lost;
    }

    /** Lets go of the entries of the editions before one; they stay listed, and their ids are never forgotten. */
    public void retire(long first) {
        database.inTransaction(() -> {
            rows.retire(first);
            database.jdbc().update("update catalog.edition set kept = false where number < ?", first);
        });
    }

    /**
     * Reads the current edition, as far as it is kept, and compares it with its digest.
     *
     * @throws DamagedDatabaseException when it is not what was published
     */
    public void verifyCurrent() {
        find(current()).filter(Edition::kept).ifPresent(edition -> check(edition, digest(edition.number())));
    }

    /** @throws DamagedDatabaseException when lines with such a digest are not those of an edition */
    void check(Edition edition, String digest) {
        if (!digest.equals(edition.digest())) {
            throw DamagedDatabaseException.changed(database.shown(), edition.number());
        }
    }

    /** Works something out on the editions of this moment, whatever others publish, redact or let go meanwhile. */
    <T> T atThisMoment(Supplier<T> work) {
        return database.atThisMoment(work);
    }

    /** SHA-256 (hex) over all lines of an edition, kinds in the order of their words, each line with its line feed. */
    String digest(long edition) {
        MessageDigest digest = Text.newSha256();
        for (Kind kind : KINDS_BY_WORD) {
            rows.lines(kind, edition, line -> add(line, digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static void add(String line, MessageDigest digest) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<Edition> select(String where, Object... arguments) {
        return database.jdbc()
                .query(
                        COLUMNS + where,
                        (row, number) -> new Edition(
                                row.getLong(1),
                                Database.time(row, 2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getBoolean(7)),
                        arguments);
    }
}
