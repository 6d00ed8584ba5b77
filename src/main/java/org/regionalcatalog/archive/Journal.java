package org.regionalcatalog.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Text;

/**
 * What cannot be rebuilt from snapshots and definitions, one line each: {@code <16 digits of its SHA-256> <JSON>}.
 * Lines are on the disk before {@link #append} returns. A last line that a crash cut short was never acknowledged and
 * is dropped when the journal is opened; any other line that does not fit its digest is damage.
 */
public final class Journal {

    private static final int CHECK_DIGITS = 16;
    private static final Set<StandardOpenOption> APPEND =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);

    private final Path file;

    public Journal(Path data) {
        this.file = PrivateFiles.folder(data.resolve("journal")).resolve("journal.jsonl");
        dropTornLine();
    }

    /** Writes lines and waits until they are on the disk. */
    public synchronized void append(List<Map<String, Object>> lines) {
        StringBuilder text = new StringBuilder();
        for (Map<String, Object> line : lines) {
            String json = Json.write(line);
            text.append(check(json)).append(' ').append(json).append('\n');
        }
        try (FileChannel channel = FileChannel.open(
                file, APPEND, PosixFilePermissions.asFileAttribute(PrivateFiles.permissions("rw-------")))) {
            long before = channel.size();
            try {
                ByteBuffer buffer = StandardCharsets.UTF_8.encode(text.toString());
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            } catch (IOException full) {
                channel.truncate(before);
                throw full;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
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
    public synchronized void whileStill(Stillness work) {
        try {
            work.keep(Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Hands over the lines that have a member, oldest first. */
    public void readThoseWith(String member, Consumer<Map<String, Object>> reader) {
        read(json -> json.contains("\"" + member + "\":"), reader);
    }

    /** Hands over all lines, oldest first. */
    public void read(Consumer<Map<String, Object>> reader) {
        read(json -> true, reader);
    }

    /**
     * Hands over the lines whose member {@code line} is one of these words, oldest first; the others are only checked.
     *
     * @throws DamagedJournalException when a line does not fit its digest
     */
    public void read(Set<String> words, Consumer<Map<String, Object>> reader) {
        List<String> members =
                words.stream().map(word -> "\"line\":\"" + word + "\"").toList();
        read(json -> members.stream().anyMatch(json::contains), reader);
    }

    /**
     * Quotes within a text are escaped, so only a member looks like one.
     *
     * @throws DamagedJournalException when a line does not fit its digest
     */
    private synchronized void read(Predicate<String> wanted, Consumer<Map<String, Object>> reader) {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!isWhole(line)) {
                    throw new DamagedJournalException(file, number);
                }
                String json = line.substring(CHECK_DIGITS + 1);
                if (wanted.test(json)) {
                    reader.accept(Json.readMap(json));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void dropTornLine() {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer one = ByteBuffer.allocate(1);
            while (end > 0) {
                one.clear();
                channel.read(one, end - 1);
                if (one.get(0) == '\n') {
                    break;
                }
                end--;
            }
            if (end < channel.size()) {
                channel.truncate(end);
                channel.force(true);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isWhole(String line) {
        return line.length() > CHECK_DIGITS
                && line.charAt(CHECK_DIGITS) == ' '
                && line.substring(0, CHECK_DIGITS).equals(check(line.substring(CHECK_DIGITS + 1)));
    }

    private static String check(String json) {
        return Text.sha256(json).substring(0, CHECK_DIGITS);
    }

    /** A line of the journal is not what was written. */
    public static final class DamagedJournalException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DamagedJournalException(Path file, int line) {
            super("The journal " + file + " is damaged at line " + line
                    + ". Put back a copy of the data directory from before that happened.");
        }
    }
}
