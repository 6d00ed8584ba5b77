package org.regionalcatalog.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.report.Progress;

/** Progress on stderr: a bar on a terminal, a line every few seconds elsewhere. */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final long SILENCE_NANOS = 3_000_000_000L;

    private final PrintStream err;
    private final int columns;
    private final long started = System.nanoTime();
    private final Map<String, Long> read = new TreeMap<>();
    private final Map<String, Long> totals = new TreeMap<>();
    private @Nullable ProgressBar bar;
    private long lastLine = System.nanoTime();

    ConsoleProgress(Invocation invocation) {
        this.err = invocation.err();
        this.columns = invocation.columns();
    }

    @Override
    public synchronized void say(String sentence) {
        if (bar != null) {
            bar.pause();
            err.print("\r" + " ".repeat(Math.max(0, columns - 1)) + "\r");
        }
        err.println(sentence);
        if (bar != null) {
            bar.resume();
        }
    }

    @Override
    public synchronized void advanced(String source, long records, long total) {
        read.put(source, records);
        totals.put(source, total);
        if (columns > 0) {
            draw();
        } else if (System.nanoTime() - lastLine >= SILENCE_NANOS) {
            lastLine = System.nanoTime();
            err.println(line(source, records, total));
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private void draw() {
        ProgressBar shown = bar;
        if (shown == null) {
            shown = new ProgressBarBuilder()
                    .setTaskName("records")
                    .setStyle(ProgressBarStyle.ASCII)
                    .setInitialMax(-1)
                    .setConsumer(new ConsoleProgressBarConsumer(err, columns))
                    .build();
            bar = shown;
        }
        long known = totals.values().stream().allMatch(total -> total > 0) ? sum(totals) : -1;
        shown.maxHint(known);
        shown.stepTo(sum(read));
    }

    private String line(String source, long records, long total) {
        double seconds = Math.max(0.001, (System.nanoTime() - started) / 1e9);
        return "%s: %,d%s records, %,.0f a second"
                .formatted(source, records, total > 0 ? " of %,d".formatted(total) : "", records / seconds);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
