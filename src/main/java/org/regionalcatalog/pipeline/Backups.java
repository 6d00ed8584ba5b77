package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.regionalcatalog.archive.Backup;
import org.regionalcatalog.archive.Backup.Content;
import org.regionalcatalog.archive.BackupReading;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.archive.PrivateFiles;
import org.regionalcatalog.model.Times;

/**
 * Backs up a data directory while runs live, and restores it. Database and journal are copied while no line can be added
 * to the journal: together they are what a crash at that moment would have left, which opening a catalog mends. The
 * archive follows; it only grows, and what is in it and not in the database does no harm.
 */
public final class Backups {

    private static final String JOURNAL = "journal/journal.jsonl";
    private static final String BESIDE = "backup-";
    private static final int FORMAT = 1;

    private final Stages stages;
    private final Path data;

    Backups(Stages stages, Path data) {
        this.stages = stages;
        this.data = data;
    }

    /**
     * Writes a backup.
     *
     * @param file where it is to lie; nothing may be there
     * @return how many files and bytes it holds
     */
    public Written write(Path file) {
        Path beside = PrivateFiles.folder(data.resolve(BESIDE + System.nanoTime() + ".part"));
        Path database = beside.resolve("database.zip");
        try {
            Files.deleteIfExists(database);
            long[] journal = {0};
            long[] edition = {0};
            stages.journal().whileStill(length -> {
                journal[0] = length;
                edition[0] = stages.editions().current();
                stages.database().backUpTo(database);
            });
            List<Content> contents = new ArrayList<>();
            contents.add(new Content("catalog.mv.db", () -> onlyEntry(database), Long.MAX_VALUE));
            if (journal[0] > 0) {
                contents.add(new Content(JOURNAL, () -> Files.newInputStream(data.resolve(JOURNAL)), journal[0]));
            }
            // records before bytes: whatever a record names lies there already
            contents.addAll(contentsOf("archive/sources"));
            contents.addAll(contentsOf("archive/failed"));
            contents.addAll(contentsOf("archive/bytes"));
            long bytes = Backup.write(
                    file,
                    new TreeMap<>(Map.of("format", FORMAT, "edition", edition[0], "made", stages.now())),
                    contents);
            return new Written(contents.size(), bytes, edition[0]);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            delete(beside);
        }
    }

    /** Deletes what a backup that was killed left beside; called when nobody can be making one. */
    static void forgetUnfinished(Path data) {
        try (Stream<Path> all = Files.list(data)) {
            for (Path one : all.toList()) {
                String name = one.getFileName().toString();
                if (name.startsWith(BESIDE) && name.endsWith(".part")) {
                    delete(one);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a backup holds, or what was restored. */
    public record Written(long files, long bytes, long edition) {}

    private static InputStream onlyEntry(Path zip) throws IOException {
        ZipInputStream stream = new ZipInputStream(Files.newInputStream(zip));
        stream.getNextEntry();
        return stream;
    }

    private List<Content> contentsOf(String folder) throws IOException {
        if (!Files.isDirectory(data.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(data.resolve(folder))) {
            List<Content> contents = new ArrayList<>();
            for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = one.getFileName().toString();
                if (!name.startsWith("incoming-") && !name.endsWith(".part")) {
                    contents.add(new Content(
                            data.relativize(one).toString(), () -> Files.newInputStream(one), Files.size(one)));
                }
            }
            return contents;
        }
    }

    /**
     * Restores a backup into a data directory that is absent or empty. All is unpacked and checked beside it first; who
     * restored it, when and why is written into its journal.
     *
     * @throws Backup.DamagedBackupException when the file is not what was written
     */
    public static Written restore(Path file, Path data, String who, String why, Clock clock) {
        Path beside = data.resolveSibling(data.getFileName() + ".restoring");
        delete(beside);
        try (BackupReading backup = new BackupReading(file)) {
            PrivateFiles.folder(beside);
            List<String> names = backup.unpack(beside);
            long edition = backup.about().get("edition") instanceof Number number ? number.longValue() : 0;
            Acts.append(
                    new Journal(beside),
                    new Acts.Act(
                            "restore",
                            file.getFileName().toString(),
                            who,
                            Times.exactly(OffsetDateTime.now(clock)),
                            why));
            long bytes = 0;
            for (String name : names) {
                bytes += Files.size(beside.resolve(name));
            }
            Files.move(beside, data, StandardCopyOption.REPLACE_EXISTING);
            return new Written(names.size(), bytes, edition);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            delete(beside);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
