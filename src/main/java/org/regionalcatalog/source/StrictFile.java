package org.regionalcatalog.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file of the folder {@code jobs} as UTF-8 text and says where it is not. */
final class StrictFile {

    static final int MOST_BYTES = 1_000_000;

    private StrictFile() {}

    /** The text without a byte order mark; empty, and a problem told, when the file is no readable UTF-8 text. */
    static Optional<String> read(Path path, String file, Problems problems) {
        if (!Files.isRegularFile(path)) {
            problems.add(Spot.start(file), Files.exists(path) ? "this is no file" : "there is no such file; create it");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                problems.add(Spot.start(file), "the file is larger than 1 MB; no definition is, so it is not read");
                return Optional.empty();
            }
            return decode(bytes, file, problems);
        } catch (IOException unreadable) {
            problems.add(Spot.start(file), "the file cannot be read: " + unreadable);
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, String file, Problems problems) {
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (result.isError()) {
            problems.add(Spot.after(file, bare), "here is a byte that is no UTF-8; save the file as UTF-8");
            return Optional.empty();
        }
        return Optional.of(bare);
    }
}
