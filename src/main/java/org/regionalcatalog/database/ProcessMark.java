package org.regionalcatalog.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * By what a process is known for as long as its machine runs: {@code <boot> <namespace> <process id> <start>}. Only
 * whoever sees the same processes can tell that one of them has died.
 */
final class ProcessMark {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path NAMESPACE = Path.of("/proc/self/ns/pid");
    private static final int WORDS = 4;

    private ProcessMark() {}

    /** That of this process; empty where the system tells nothing of it. */
    static String own() {
        return of(ProcessHandle.current());
    }

    /** That of a process which this one sees. */
    static String of(ProcessHandle process) {
        Optional<String> place = place();
        Optional<Instant> start = process.info().startInstant();
        return place.isEmpty() || start.isEmpty()
                ? ""
                : place.get() + " " + process.pid() + " " + start.get().toEpochMilli();
    }

    /** Whether a text begins with the mark of a process that would be seen here if it lived, and is not. */
    static boolean isDead(String marked) {
        String[] words = marked.split("[ /]", -1);
        Optional<String> place = place();
        if (words.length < WORDS || place.isEmpty() || !marked.startsWith(place.get() + " ")) {
            return false;
        }
        try {
            return ProcessHandle.of(Long.parseLong(words[2]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> marked.startsWith(of(process) + "/"))
                    .isEmpty();
        } catch (NumberFormatException noMark) {
            return false;
        }
    }

    private static Optional<String> place() {
        try {
            String namespace = Files.readSymbolicLink(NAMESPACE).toString().replaceAll("\\D", "");
            return Optional.of(Files.readString(BOOT).strip() + " " + namespace);
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }
}
