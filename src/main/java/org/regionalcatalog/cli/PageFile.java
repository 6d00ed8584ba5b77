package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Format;

/**
 * A file that somebody wants to be read as prose.
 *
 * @param name as it was typed
 */
record PageFile(String name, long size, Path file, Format format) implements Part {

    private static final int BEGINNING = 4_096;
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    /** Refuses what is no page, each with its sentence. */
    static PageFile of(String typed, Invocation invocation, int maximumMegabytes) {
        try {
            Path file = invocation.workingDirectory().resolve(typed);
            if (!Files.exists(file)) {
                throw new UsageException("There is no file '" + typed + "'; check its name.");
            }
            if (!Files.isRegularFile(file)) {
                throw new UsageException("'" + typed + "' is no file; name one page in it.");
            }
            if (!Files.isReadable(file)) {
                throw new UsageException("'" + typed + "' may not be read; give us the right to read it.");
            }
            long size = Files.size(file);
            if (size > maximumMegabytes * BYTES_PER_MEGABYTE) {
                throw new UsageException("'" + typed + "' has more than " + maximumMegabytes
                        + " MB; raise limits.file_megabytes in jobs/catalog.yml, or name a smaller file.");
            }
            return new PageFile(typed, size, file, formatOf(typed, file));
        } catch (InvalidPathException wrong) {
            throw new UsageException("There is no file '" + typed + "'; check its name.");
        } catch (IOException unreadable) {
            throw new UsageException("'" + typed + "' cannot be read (" + unreadable.getMessage() + ").");
        }
    }

    private static Format formatOf(String typed, Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BEGINNING);
        }
        String beginning = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean wide = beginning.startsWith("\u00ff\u00fe") || beginning.startsWith("\u00fe\u00ff");
        if (beginning.contains("%PDF-")) {
            return Format.PDF;
        }
        if (beginning.startsWith("PK\u0003") || (beginning.indexOf('\0') >= 0 && !wide)) {
            throw new UsageException(
                    "'" + typed + "' is neither text nor HTML nor PDF; save the page as one of these.");
        }
        String small = typed.toLowerCase(Locale.ROOT);
        String text = beginning.toLowerCase(Locale.ROOT);
        boolean html = small.endsWith(".html")
                || small.endsWith(".htm")
                || (!small.endsWith(".txt")
                        && (text.contains("<html") || text.contains("<!doctype html") || text.contains("<body")));
        return html ? Format.HTML : Format.TEXT;
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
