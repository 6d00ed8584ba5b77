package org.regionalcatalog.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.regionalcatalog.archive.JournalStore.Line;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Failpoint;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Text;

/**
 * What cannot be rebuilt from snapshots and definitions, one line each, with the beginning of its SHA-256. Lines are on
 * the disk before {@link #append} returns; one that does not fit its digest is damage.
 */
public final class Journal {

    /** The member of a line that says what kind it is of. */
    static final String WORD = "line";

    private static final int CHECK_DIGITS = 16;

    private final JournalStore store;

    /** The journal in the files of a data directory. */
    public Journal(Path data) {
        this(new JournalFile(data));
    }

    private Journal(JournalStore store) {
        this.store = store;
    }

    /** The journal in a table of a database that several processes share. */
    public static Journal in(Database database) {
        return new Journal(new JournalTable(database));
    }

    /** What is greater whenever another process has written. */
    public long length() {
        return store.length();
    }

    /** Writes lines and waits until they are on the disk. */
    public void append(List<Map<String, Object>> lines) {
        store.append(lines.stream()
                .map(Json::write)
                .map(json -> new Line(check(json), json))
                .toList());
        Failpoint.JOURNAL_KEPT.reach();
    }

    /** What is done while nobody can add a line. */
    @FunctionalInterface
    public interface Stillness {

        /**
         * Does it.
         *
         * @param length of the file in bytes; 0 when there is none
         */
        void keep(long length);
    }

    /** Does something while nobody can add a line. */
    public void whileStill(Stillness work) {
        store.whileStill(work);
    }

    /** Hands over the lines that have a member, oldest first. */
    public void readThoseWith(String member, Consumer<Map<String, Object>> reader) {
        read(Set.of(), json -> json.contains("\"" + member + "\":"), reader);
    }

    /** Hands over all lines, oldest first. */
    public void read(Consumer<Map<String, Object>> reader) {
        read(Set.of(), json -> true, reader);
    }

    /**
     * Hands over the lines whose member {@code line} is one of these words, oldest first; the others are only checked.
     *
     * @throws DamagedJournalException when a line does not fit its digest
     */
    public void read(Set<String> words, Consumer<Map<String, Object>> reader) {
        // Quotes within a text are escaped, so only a member looks like one.
        List<String> members =
                words.stream().map(word -> "\"" + WORD + "\":\"" + word + "\"").toList();
        read(words, json -> members.stream().anyMatch(json::contains), reader);
    }

    private void read(Set<String> words, Predicate<String> wanted, Consumer<Map<String, Object>> reader) {
        store.read(words, (number, line) -> {
            if (!line.digest().equals(check(line.json()))) {
                throw new DamagedJournalException(store.shown(), number);
            }
            if (wanted.test(line.json())) {
                reader.accept(Json.readMap(line.json()));
            }
        });
    }

    private static String check(String json) {
        return Text.sha256(json).substring(0, CHECK_DIGITS);
    }

    /** A line of the journal is not what was written. */
    public static final class DamagedJournalException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DamagedJournalException(String shown, long line) {
            super("The journal " + shown + " is damaged at line " + line
                    + ". Put back a copy of the data directory from before that happened.");
        }
    }
}
