package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The program: one command line, one exit code. */
public final class RegionalCatalog {

    /**
     * A command stops at its next chunk boundary. One that has none within this time is ended, as by a kill, and rerun
     * goes on from the boundary before.
     */
    private static final int STOPPING_SECONDS = 3;

    private static final int USUAL_COLUMNS = 80;

    private RegionalCatalog() {}

    /** Executes the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(cancelled, ended), "stop"));
        int exitCode = new CommandLines()
                .execute(new Invocation(
                        List.of(arguments),
                        Path.of("").toAbsolutePath(),
                        utf8(System.out),
                        utf8(System.err),
                        columns(),
                        cancelled::get));
        boolean told = cancelled.get();
        ended.countDown();
        if (!told) {
            System.exit(exitCode);
        }
    }

    /** SIGTERM and Ctrl-C: the process ends with 143 or 130 by itself once this returns. */
    private static void stop(AtomicBoolean cancelled, CountDownLatch ended) {
        cancelled.set(true);
        try {
            if (!ended.await(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The command did not stop in time and is ended; 'rerun' goes on from there.");
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** The width of the terminal that stderr is; the shell may have exported it. A pipe or file has none. */
    private static int columns() {
        try {
            String stderr = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            if (!stderr.startsWith("/dev/pts/") && !stderr.startsWith("/dev/tty")) {
                return 0;
            }
        } catch (IOException unknown) {
            return 0;
        }
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{1,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }
}
