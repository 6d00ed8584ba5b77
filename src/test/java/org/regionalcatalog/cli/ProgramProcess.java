package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The program as a process of its own, to be killed. What it says lies in files and is kept when it dies. */
final class ProgramProcess {

    static final int KILLED = 137;
    static final int TERMINATED = 143;

    private static final int PATIENCE_SECONDS = 600;

    private final Process process;
    private final Path out;
    private final Path err;

    private ProgramProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts a command line; {@code folder} takes what it says. */
    static ProgramProcess start(Path folder, String... arguments) {
        return start(folder, Map.of(), arguments);
    }

    /** The same with variables of the environment. */
    static ProgramProcess start(Path folder, Map<String, String> environment, String... arguments) {
        return start(folder, environment, List.of(), arguments);
    }

    /** The same where no file can grow beyond so many kilobytes: for one of that size, the disk is full. */
    static ProgramProcess startWithFilesUpTo(long kilobytes, Path folder, String... arguments) {
        return start(
                folder,
                Map.of(),
                List.of("bash", "-c", "ulimit -f " + kilobytes + " && exec \"$0\" \"$@\""),
                arguments);
    }

    private static ProgramProcess start(
            Path folder, Map<String, String> environment, List<String> shell, String... arguments) {
        List<String> line = new ArrayList<>(shell);
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                RegionalCatalog.class.getName()));
        line.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile(folder, "said", ".out");
            Path err = Files.createTempFile(folder, "said", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ProgramProcess(process, out, err);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Waits until something is the case; false when the process ended before. */
    boolean await(BooleanSupplier something) throws InterruptedException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end; ) {
            boolean alive = process.isAlive();
            if (something.getAsBoolean()) {
                return true;
            }
            if (!alive) {
                return false;
            }
            Thread.sleep(2);
        }
        throw new AssertionError("waited in vain; it said:\n" + err());
    }

    boolean awaitSaying(String text) throws InterruptedException {
        return await(() -> err().contains(text));
    }

    /** SIGKILL. */
    int kill() throws InterruptedException {
        process.destroyForcibly();
        return exitCode();
    }

    /** SIGTERM. */
    int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("did not end; it said:\n" + err());
        }
        return process.exitValue();
    }

    /** What it has said on stdout once it has ended. */
    String said() throws InterruptedException {
        exitCode();
        return out();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.nio.charset.MalformedInputException halfALetter) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
