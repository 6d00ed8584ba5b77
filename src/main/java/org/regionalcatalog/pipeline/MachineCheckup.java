package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.source.Secrets;

/** What can be said of machine, data directory and definitions without opening the database. */
public final class MachineCheckup {

    private static final int LEAST_JAVA = 17;
    private static final long MEGABYTE = 1024L * 1024;
    private static final long LEAST_BYTES = 200 * MEGABYTE;
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path data;

    public MachineCheckup(Path data) {
        this.data = data;
    }

    /** Looks at all of it. */
    public List<Checkup> all() {
        return List.of(java(), encoding(), disk(), permissions(), leftovers());
    }

    /** Looks whether every secret that a definition names is there. */
    public static Checkup secrets(Definitions definitions) {
        List<String> missing = Secrets.missing(definitions);
        return missing.isEmpty()
                ? Checkup.ok("secrets", "every secret that a definition names is there")
                : Checkup.fail(
                        "secrets",
                        "missing: " + String.join(", ", missing)
                                + "; set it in the environment, or as a file in the folder secrets beside jobs",
                        ExitCode.USAGE);
    }

    private static Checkup java() {
        int version = Runtime.version().feature();
        return version >= LEAST_JAVA
                ? Checkup.ok("java", "version " + Runtime.version())
                : Checkup.fail("java", "version " + version + " is too old; install 17 or newer", ExitCode.USAGE);
    }

    /** Names of files with diacritics need it; the texts of the program do not. */
    private static Checkup encoding() {
        String names = System.getProperty("sun.jnu.encoding", "");
        return Charset.isSupported(names) && Charset.forName(names).equals(StandardCharsets.UTF_8)
                ? Checkup.ok("locale", "names of files are UTF-8")
                : Checkup.warn(
                        "locale",
                        "names of files are " + names + ", so some cannot be named; start with LC_ALL=C.UTF-8");
    }

    private Checkup disk() {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            long database = sizeOf(data.resolve("catalog.mv.db"));
            String seen = free / MEGABYTE + " MB are free, the database has " + database / MEGABYTE + " MB";
            if (free < LEAST_BYTES) {
                return Checkup.fail("disk", seen + "; make room before the next run", ExitCode.RETRY);
            }
            return free < 2 * database
                    ? Checkup.warn("disk", seen + "; a backup needs as much again, so make room")
                    : Checkup.ok("disk", seen);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long sizeOf(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** A directory that is closed closes all that lies in it. */
    private Checkup permissions() {
        return isOpen(data)
                ? Checkup.fail(
                        "permissions",
                        "others may look into " + data + ", where pages lie as they were fetched; 'chmod go= " + data
                                + "'",
                        ExitCode.USAGE)
                : Checkup.ok("permissions", "the data directory is for its owner only");
    }

    private static boolean isOpen(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a crash left behind. Nothing is ever read of it. */
    private Checkup leftovers() {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            files.filter(MachineCheckup::isLeftover)
                    .map(file -> data.relativize(file).toString())
                    .sorted()
                    .forEach(found::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.isEmpty()
                ? Checkup.ok("leftovers", "no half-written file lies about")
                : Checkup.warn(
                        "leftovers",
                        found.size() + " half-written, the first " + found.get(0)
                                + "; a crash left them, or a command that is running writes them now. While none runs,"
                                + " they may be deleted");
    }

    private static boolean isLeftover(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".part") || name.startsWith("incoming-") || name.startsWith("catalog-new.");
    }
}
