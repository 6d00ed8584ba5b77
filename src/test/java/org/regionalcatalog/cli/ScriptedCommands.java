package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;

/** A few commands that show what reaches them; they note in {@code <data>.log} when they are opened and closed. */
record ScriptedCommands(Path log) implements Commands {

    static final String VERSION = "1.2.3";

    static Ownership owning(Path data) {
        return owning(data, VERSION);
    }

    static Ownership owning(Path data, String version) {
        return new Ownership(data, version, () -> open(data));
    }

    private static ScriptedCommands on(Path data) {
        return new ScriptedCommands(data.resolveSibling("log of " + data.getFileName()));
    }

    /** What has been noted about a data directory so far. */
    static List<String> notesOf(Path data) {
        return on(data).notes();
    }

    static ScriptedCommands open(Path data) {
        ScriptedCommands commands = on(data);
        commands.note("opened");
        return commands;
    }

    @Override
    public int execute(Invocation invocation) {
        List<String> arguments = invocation.arguments();
        return switch (arguments.get(0)) {
            case "tell" -> tell(invocation);
            case "hold" -> hold(invocation, Path.of(arguments.get(1)));
            case "meet" -> meet(Integer.parseInt(arguments.get(1)));
            case "flood" -> flood(invocation, Integer.parseInt(arguments.get(1)));
            case "interrupted" -> interrupted(invocation);
            case "fail" -> throw new IllegalStateException("a bug");
            default -> throw new IllegalArgumentException(arguments.get(0));
        };
    }

    @Override
    public void close() {
        note("closed");
    }

    private static int tell(Invocation invocation) {
        invocation.out().println(invocation.arguments() + " " + invocation.workingDirectory());
        invocation.out().println(invocation.columns() + " columns, " + pid());
        invocation.err().print("příliš žluťoučký kůň");
        return 3;
    }

    /** Runs until a file appears, or says so where it is cancelled. */
    private int hold(Invocation invocation, Path until) {
        invocation.out().print("holding");
        while (!Files.exists(until)) {
            if (invocation.cancelled().getAsBoolean()) {
                invocation.out().println(", cancelled");
                invocation.out().println("and once more");
                note("cancelled");
                return 130;
            }
            pause();
        }
        invocation.out().println(", done");
        note("done");
        return 0;
    }

    /** Runs until so many have come to the same owner, five seconds at most. */
    private int meet(int count) {
        note("met");
        for (int round = 0; round < 250; round++) {
            if (notes().stream().filter("met"::equals).count() >= count) {
                return 0;
            }
            pause();
        }
        return 1;
    }

    private static int flood(Invocation invocation, int size) {
        byte[] bytes = bytes(size);
        invocation.out().write(bytes, 0, size);
        return 0;
    }

    private static int interrupted(Invocation invocation) {
        Thread.currentThread().interrupt();
        invocation.out().println("still here");
        boolean kept = Thread.interrupted() && !invocation.cancelled().getAsBoolean();
        return kept ? 0 : 1;
    }

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private List<String> notes() {
        try {
            return Files.exists(log) ? Files.readAllLines(log) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void note(String event) {
        try {
            Files.writeString(log, event + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static String pid() {
        return "process " + ProcessHandle.current().pid();
    }
}
