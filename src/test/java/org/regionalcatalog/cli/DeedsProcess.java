package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionalcatalog.database.DatabaseAddress;
import org.regionalcatalog.report.Progress;

/** A process of its own that does deeds and says which are done, until it is killed. What it says outlives it. */
final class DeedsProcess {

    private static final String READY = "ready";
    private static final String DONE = "done ";
    private static final int PATIENCE_SECONDS = 600;

    private final Process process;
    private final Path out;
    private final Path err;

    private DeedsProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Arguments: folder, rows, number of the first deed, whether it was begun, script, and for PostgreSQL URL and user. */
    public static void main(String[] arguments) {
        List<Deeds.Deed> script =
                Stream.of(arguments[4].split(",", -1)).map(Deeds.Deed::valueOf).toList();
        Optional<DatabaseAddress> shared = arguments.length == 5
                ? Optional.empty()
                : Optional.of(DatabaseAddress.of(arguments[5], arguments[6], null));
        Progress progress = new Progress() {
            @Override
            public void say(String sentence) {
                System.err.println(sentence);
            }

            @Override
            public void advanced(String source, long records, long total) {}
        };
        try (Deeds deeds =
                Deeds.open(Path.of(arguments[0]), Integer.parseInt(arguments[1]), script, shared, progress)) {
            System.out.println(READY);
            int first = Integer.parseInt(arguments[2]);
            boolean begun = Boolean.parseBoolean(arguments[3]);
            for (int number = first; number < script.size(); number++) {
                String told = begun && number == first ? deeds.resume(number) : deeds.perform(number);
                System.out.println(DONE + number + " " + told);
            }
        }
    }

    /**
     * Starts one.
     *
     * @param first number of the first deed
     * @param begun whether it was begun already, and is gone on with by {@code rerun}
     * @param kill the failpoint to end at; blank for none
     */
    static DeedsProcess start(
            Path home,
            int rows,
            int first,
            boolean begun,
            List<Deeds.Deed> script,
            Optional<DatabaseAddress> shared,
            String kill) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path")));
        if (!kill.isEmpty()) {
            line.add("-Dregionalcatalog.kill=" + kill);
        }
        line.addAll(List.of(
                DeedsProcess.class.getName(),
                home.toString(),
                Integer.toString(rows),
                Integer.toString(first),
                Boolean.toString(begun),
                script.stream().map(Enum::name).collect(Collectors.joining(","))));
        shared.ifPresent(address -> line.addAll(List.of(address.url(), String.valueOf(address.user()))));
        try {
            Path out = Files.createTempFile(home, "said", ".out");
            Path err = Files.createTempFile(home, "said", ".err");
            return new DeedsProcess(
                    new ProcessBuilder(line)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start(),
                    out,
                    err);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Waits until so many deeds are acknowledged, or it has ended. */
    void awaitDone(int deeds) throws InterruptedException {
        awaitReady();
        while (process.isAlive() && acknowledged().size() < deeds) {
            Thread.sleep(1);
        }
    }

    /** Waits until it has opened the catalog, or has ended. */
    void awaitReady() throws InterruptedException {
        while (process.isAlive() && !said(out).startsWith(READY)) {
            Thread.sleep(2);
        }
    }

    /** Waits until it has said something so many times, or has ended. */
    void awaitProgress(String sentence, int times) throws InterruptedException {
        while (process.isAlive() && said(err).split(sentence, -1).length <= times) {
            Thread.sleep(1);
        }
    }

    /** What is done while a process stands still. */
    @FunctionalInterface
    interface Stillness {
        void use() throws IOException;
    }

    /** Does something while no thread of the process moves: files are what SIGKILL would leave. False when it has ended. */
    boolean still(Stillness work) throws InterruptedException, IOException {
        signal("STOP");
        try {
            while (process.isAlive() && !stands()) {
                Thread.sleep(1);
            }
            work.use();
            return process.isAlive();
        } finally {
            signal("CONT");
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .start()
                .waitFor();
    }

    private boolean stands() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return threads.allMatch(DeedsProcess::isStopped);
        } catch (NoSuchFileException ended) {
            return true;
        }
    }

    /** The state of a thread is the letter after its name in brackets. */
    private static boolean isStopped(Path thread) {
        try {
            String text = Files.readString(thread.resolve("stat"));
            return text.startsWith(") T", text.lastIndexOf(')'));
        } catch (IOException justEnded) {
            return false;
        }
    }

    /** SIGKILL; gives the exit code. */
    int kill() throws InterruptedException {
        process.destroyForcibly();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("did not end; it said:\n" + errors());
        }
        return process.exitValue();
    }

    /** What was acknowledged: of each deed, what all was like then; the half of a line was not. */
    List<String> acknowledged() {
        String said = said(out);
        return said.substring(0, said.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(DONE))
                .map(line -> line.substring(line.indexOf(' ', DONE.length()) + 1))
                .toList();
    }

    String errors() {
        return said(err);
    }

    private static String said(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
