package org.regionalcatalog.match.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one program made of one set, in a JVM of its own.
 *
 * @param failure what it said when it failed, and then every number is nought; empty when all went well
 */
record ChildRun(
        int records,
        double precision,
        double recall,
        double pairF1,
        double clusterF1,
        double seconds,
        double peakHeap,
        String failure) {

    /** Runs the class on the set and waits for it; one that fails fails alone. */
    static ChildRun of(Class<?> program, String heap, MatchSet set, Optional<Path> configurations)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xms" + heap,
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + System.getProperty("surefire.test.class.path", ""),
                program.getName(),
                set.folder().toString()));
        configurations.ifPresent(folder -> command.add(folder.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            return new ChildRun(
                    0, 0, 0, 0, 0, 0, 0, program.getSimpleName() + " of " + set.name() + " failed: " + said);
        }
        return read(said);
    }

    private static ChildRun read(String said) {
        String[] lines = said.strip().split("\n", -1);
        String[] told = lines[lines.length - 1].split(" ", -1);
        return new ChildRun(
                Integer.parseInt(told[0]),
                number(told[1]),
                number(told[2]),
                number(told[3]),
                number(told[4]),
                number(told[5]),
                number(told[6]),
                "");
    }

    private static double number(String told) {
        return Double.parseDouble(told);
    }
}
