package org.regionalcatalog.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How a command line ended that was executed in this process, and what it said. */
record Answer(int exitCode, String out, String err) {

    /** Executes a command in a folder, on a data directory and the definitions of generated providers. */
    static Answer to(Path folder, Path data, GeneratedProviders providers, String... command) {
        List<String> line = Stream.concat(
                        Stream.of(command),
                        Stream.of(
                                "--data",
                                data.toString(),
                                "--jobs",
                                providers.jobs().toString()))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Invocation invocation = new Invocation(
                line,
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                0,
                () -> false);
        int exitCode = new CommandLines().execute(invocation);
        return new Answer(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
