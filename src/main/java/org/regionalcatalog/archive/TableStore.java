package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Part;
import org.springframework.dao.DuplicateKeyException;

/** An archive in the tables of schema {@code archive}. Bytes are cut into pieces, so that no answer is too large. */
final class TableStore implements Store {

    private final Database database;

    TableStore(Database database) {
        this.database = database;
    }

    /** The bytes lie in a file before they are sent, for what they are called is known at their end. */
    @Override
    public KeptPart keep(Part part) {
        try {
            Path beside = Files.createTempFile("answer", ".part");
            try {
                String sha256;
                try (OutputStream file = Files.newOutputStream(beside)) {
                    sha256 = ByteStore.pass(part, file);
                }
                long size = Files.size(beside);
                if (!isKept(sha256)) {
                    send(beside, sha256, size);
                }
                return new KeptPart(part.name(), sha256, size, part.origin().orElse(null), this);
            } finally {
                Files.delete(beside);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private boolean isKept(String sha256) {
        return !database.jdbc()
                .queryForList("select size from archive.part where sha256 = ?", Long.class, sha256)
                .isEmpty();
    }

    /** In one transaction, so that a part is there whole or not at all. */
    private void send(Path file, String sha256, long size) {
        try {
            database.inTransaction(() -> {
                sendPieces(file, sha256);
                Failpoint.ANSWER_WRITTEN.reach();
                database.jdbc().update("insert into archive.part (sha256, size) values (?, ?)", sha256, size);
            });
            Failpoint.ANSWER_KEPT.reach();
        } catch (DuplicateKeyException sentByAnother) {
            if (!isKept(sha256)) {
                throw sentByAnother;
            }
        }
    }

    private void sendPieces(Path file, String sha256) {
        try (InputStream stream = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] piece = stream.readNBytes(Pieces.BYTES);
                    piece.length > 0;
                    piece = stream.readNBytes(Pieces.BYTES)) {
                database.jdbc()
                        .update(
                                "insert into archive.piece (sha256, number, bytes) values (?, ?, ?)",
                                sha256,
                                number++,
                                piece);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        List<Long> size =
                database.jdbc().queryForList("select size from archive.part where sha256 = ?", Long.class, sha256);
        if (size.isEmpty()) {
            throw new IOException("the archive has lost the bytes " + sha256);
        }
        return new Pieces(number -> piece(sha256, number), size.get(0));
    }

    private Optional<byte[]> piece(String sha256, int number) {
        return database
                .jdbc()
                .queryForList(
                        "select bytes from archive.piece where sha256 = ? and number = ?", byte[].class, sha256, number)
                .stream()
                .findFirst();
    }

    @Override
    public void add(String shelf, String source, Map<String, Object> record) {
        database.jdbc()
                .update(
                        "insert into archive.record (shelf, source, body) values (?, ?, ?)",
                        shelf,
                        source,
                        Json.write(record));
    }

    @Override
    public Stream<Map<String, Object>> newestFirst(String shelf, String source) {
        return Stream.iterate(
                        before(shelf, source, Long.MAX_VALUE),
                        Optional::isPresent,
                        last -> before(shelf, source, last.map(Numbered::number).orElse(0)))
                .map(found -> found.orElseThrow().record());
    }

    private Optional<Numbered> before(String shelf, String source, long number) {
        return database
                .jdbc()
                .query(
                        "select number, body from archive.record where shelf = ? and source = ? and number < ?"
                                + " order by number desc fetch first row only",
                        (row, n) -> new Numbered(row.getInt(1), Json.readMap(row.getString(2))),
                        shelf,
                        source,
                        number)
                .stream()
                .findFirst();
    }

    @Override
    public List<String> sources(String shelf) {
        return database.jdbc()
                .queryForList(
                        "select distinct source from archive.record where shelf = ? order by source",
                        String.class,
                        shelf);
    }

    @Override
    public List<Numbered> list(String shelf, String source) {
        return database.jdbc()
                .query(
                        "select number, body from archive.record where shelf = ? and source = ? order by number",
                        (row, n) -> new Numbered(row.getInt(1), Json.readMap(row.getString(2))),
                        shelf,
                        source);
    }

    @Override
    public List<Integer> numbers(String shelf, String source) {
        return database.jdbc()
                .queryForList(
                        "select number from archive.record where shelf = ? and source = ? order by number",
                        Integer.class,
                        shelf,
                        source);
    }

    @Override
    public Map<String, Object> record(String shelf, String source, int number) {
        return database.jdbc()
                .query(
                        "select body from archive.record where shelf = ? and source = ? and number = ?",
                        (row, n) -> Json.readMap(row.getString(1)),
                        shelf,
                        source,
                        number)
                .get(0);
    }

    @Override
    public Set<String> digests() {
        return new TreeSet<>(database.jdbc().queryForList("select sha256 from archive.part", String.class));
    }

    @Override
    public String shown(String shelf, String source, int number) {
        return "archive.record " + number + " in " + database.shown();
    }

    @Override
    public String shown(String sha256) {
        return "archive.part " + sha256 + " in " + database.shown();
    }

    @Override
    public void forget(String shelf, String source, List<Integer> numbers) {
        database.each(
                "delete from archive.record where shelf = ? and source = ? and number = ?",
                numbers.stream()
                        .map(number -> new Object[] {shelf, source, number})
                        .toList());
    }

    @Override
    public long sweep(Set<String> referred) {
        long[] swept = {0};
        List<Object[]> gone = new ArrayList<>();
        database.stream("select sha256, size from archive.part", row -> {
            if (!referred.contains(row.getString(1))) {
                gone.add(new Object[] {row.getString(1)});
                swept[0] += row.getLong(2);
            }
        });
        database.inTransaction(() -> {
            database.each("delete from archive.part where sha256 = ?", gone);
            database.each("delete from archive.piece where sha256 = ?", gone);
        });
        return swept[0];
    }
}
