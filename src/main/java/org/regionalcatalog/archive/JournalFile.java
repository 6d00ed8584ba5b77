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
import java.util.Set;
import org.regionalcatalog.database.Failpoint;

/**
 * A journal in a file, a line each: {@code <16 digits of its SHA-256> <JSON>}. A last line that a crash cut short was
 * never acknowledged and is dropped when the file is opened.
 */
final class JournalFile implements JournalStore {

    private static final Set<StandardOpenOption> APPEND =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);

    private final Path file;

    JournalFile(Path data) {
        this.file = PrivateFiles.folder(data.resolve("journal")).resolve("journal.jsonl");
        dropTornLine();
    }

    @Override
    public String shown() {
        return file.toString();
    }

    /** Only the process that owns the file writes it, and it knows what it wrote. */
    @Override
    public long length() {
        return 0;
    }

    @Override
    public synchronized void append(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line ->
                text.append(line.digest()).append(' ').append(line.json()).append('\n'));
        try (FileChannel channel = FileChannel.open(
                file, APPEND, PosixFilePermissions.asFileAttribute(PrivateFiles.permissions("rw-------")))) {
            long before = channel.size();
            try {
                ByteBuffer buffer = StandardCharsets.UTF_8.encode(text.toString());
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                Failpoint.JOURNAL_WRITTEN.reach();
                channel.force(true);
            } catch (IOException full) {
                channel.truncate(before);
                throw full;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public synchronized void whileStill(Journal.Stillness work) {
        try {
            work.keep(Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of them: that a line of other words is whole is known only when it is read. */
    @Override
    public synchronized void read(Set<String> words, LineReader reader) {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                int space = line.indexOf(' ');
                reader.accept(number, new Line(line.substring(0, Math.max(0, space)), line.substring(space + 1)));
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
}
