package org.regionalcatalog.archive;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.database.Json;

/** A journal in the table {@code archive.journal}; lines that are written within a transaction stand or fall with it. */
final class JournalTable implements JournalStore {

    private final Database database;

    JournalTable(Database database) {
        this.database = database;
    }

    @Override
    public String shown() {
        return "archive.journal in " + database.shown();
    }

    @Override
    public long length() {
        Long last = database.jdbc().queryForObject("select coalesce(max(number), 0) from archive.journal", Long.class);
        return last == null ? 0 : last;
    }

    @Override
    public void append(List<Line> lines) {
        List<Object[]> rows = lines.stream()
                .map(line -> new Object[] {
                    String.valueOf(Json.readMap(line.json()).get(Journal.WORD)), line.digest(), line.json()
                })
                .toList();
        database.inTransaction(() -> {
            database.each("insert into archive.journal (word, digest, body) values (?, ?, ?)", rows);
            Failpoint.JOURNAL_WRITTEN.reach();
        });
    }

    @Override
    public void whileStill(Journal.Stillness work) {
        throw new UnsupportedOperationException("a backup of the server is a backup of all");
    }

    @Override
    public void read(Set<String> words, LineReader reader) {
        String some = " where word in (" + String.join(", ", Collections.nCopies(words.size(), "?")) + ")";
        database.stream(
                "select number, digest, body from archive.journal" + (words.isEmpty() ? "" : some) + " order by number",
                row -> reader.accept(row.getLong(1), new Line(row.getString(2), row.getString(3))),
                words.toArray());
    }
}
