package org.regionalcatalog.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One command line to execute, wherever it was typed.
 *
 * @param workingDirectory absolute: where relative paths in the arguments start
 * @param out for data, in UTF-8; writing to it never throws, even when nobody reads it any more
 * @param err for progress and for what went wrong
 * @param columns width of the terminal of whoever typed it; 0 where there is none
 * @param cancelled whether whoever typed it has gone; asked at every chunk boundary, cheap, safe from any thread
 */
public record Invocation(
        List<String> arguments,
        Path workingDirectory,
        PrintStream out,
        PrintStream err,
        int columns,
        BooleanSupplier cancelled) {

    public Invocation {
        arguments = List.copyOf(arguments);
        workingDirectory = workingDirectory.toAbsolutePath();
    }
}
