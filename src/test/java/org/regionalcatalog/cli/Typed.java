package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** A command line typed in a test, running in a thread of its own: what it said so far and how it ended. */
final class Typed {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    static Typed type(Ownership ownership, String... arguments) {
        Typed typed = new Typed();
        Invocation invocation = new Invocation(
                List.of(arguments),
                Path.of("/srv/Třeboň"),
                new PrintStream(typed.out, true, StandardCharsets.UTF_8),
                new PrintStream(typed.err, true, StandardCharsets.UTF_8),
                120,
                typed.cancelled::get);
        Thread thread =
                new Thread(() -> typed.exitCode.completeAsync(() -> ownership.execute(invocation), Runnable::run));
        thread.setDaemon(true);
        thread.start();
        return typed;
    }

    /** Waits until it has said something. */
    Typed saying(String text) {
        eventually(() -> out().contains(text));
        return this;
    }

    void cancel() {
        cancelled.set(true);
    }

    int exitCode() throws Exception {
        return exitCode.get(20, TimeUnit.SECONDS);
    }

    boolean isRunning() throws Exception {
        try {
            exitCode.get(300, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException running) {
            return true;
        }
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + 15_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            ScriptedCommands.pause();
        }
        assertThat(condition.getAsBoolean()).as("in 15 seconds").isTrue();
    }
}
