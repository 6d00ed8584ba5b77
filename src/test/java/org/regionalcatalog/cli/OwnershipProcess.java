package org.regionalcatalog.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that executes one scripted command line per data directory. */
final class OwnershipProcess {

    private OwnershipProcess() {}

    /** Arguments: the moment to begin (milliseconds), the data directories joined by the path separator, the command. */
    public static void main(String[] arguments) throws Exception {
        long begin = Long.parseLong(arguments[0]);
        String[] directories = arguments[1].split(File.pathSeparator, -1);
        List<String> command = List.of(arguments).subList(2, arguments.length);
        int worst = 0;
        for (String directory : directories) {
            Thread.sleep(Math.max(0, begin - System.currentTimeMillis()));
            worst = Math.max(worst, ScriptedCommands.owning(Path.of(directory)).execute(invocation(command)));
            begin += 150;
        }
        System.exit(worst);
    }

    private static Invocation invocation(List<String> command) {
        return new Invocation(command, Path.of(""), System.out, System.err, 0, () -> false);
    }

    /** Starts one that writes what it says to a file. */
    static Process start(Path out, long begin, String directories, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OwnershipProcess.class.getName(),
                Long.toString(begin),
                directories));
        line.addAll(List.of(command));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    static boolean says(Path out, String text) {
        try {
            return Files.exists(out) && Files.readString(out).contains(text);
        } catch (IOException halfWritten) {
            return false;
        }
    }
}
