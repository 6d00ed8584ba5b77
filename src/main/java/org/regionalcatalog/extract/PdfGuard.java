package org.regionalcatalog.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks at a PDF file before it is opened: whether it is one, and whether it unpacks to more than may be read. */
final class PdfGuard {

    private static final long UNPACKED_STREAM = 64L << 20;
    private static final long UNPACKED = 512L << 20;
    private static final int BEGINNING = 1_024;

    /** How far before its bytes the description of a stream is looked for. */
    private static final int DESCRIPTION = 1_500;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    private PdfGuard(byte[] bytes) {
        this.bytes = bytes;
    }

    static void check(byte[] bytes) throws UnreadableFile {
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
        if (!beginning.contains("%PDF-")) {
            throw new UnreadableFile(
                    UnreadableFile.OTHER_FORMAT,
                    beginning.stripLeading().startsWith("<") ? "a page (HTML or XML)" : "no PDF file");
        }
        new PdfGuard(bytes).checkStreams();
    }

    private void checkStreams() throws UnreadableFile {
        for (int at = find(0); at >= 0; at = find(at + STREAM.length)) {
            int start = at + STREAM.length;
            while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
                start++;
            }
            boolean begins = start > at + STREAM.length && (at < 3 || bytes[at - 1] != 'd');
            if (begins && start < bytes.length) {
                checkStream(at, start);
            }
        }
    }

    private int find(int from) {
        for (int at = from; at <= bytes.length - STREAM.length; at++) {
            if (bytes[at] == 's' && Arrays.equals(bytes, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                return at;
            }
        }
        return -1;
    }

    private void checkStream(int at, int start) throws UnreadableFile {
        int from = Math.max(0, at - DESCRIPTION);
        String before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        String description = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        if (description.contains("LZWDecode") && (description.contains("ObjStm") || description.contains("XRef"))) {
            throw new UnreadableFile(UnreadableFile.BROKEN, "objects packed by LZW at byte " + at);
        }
        if (!description.contains("/Image") && (bytes[start] & 0x0F) == 8) {
            count(at, start);
        }
    }

    /** Unpacks in order to count; what is not packed this way ends at once. */
    private void count(int at, int start) throws UnreadableFile {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            long size = 0;
            int count;
            do {
                count = inflater.inflate(buffer);
                size += count;
                unpacked += count;
                if (size > UNPACKED_STREAM || unpacked > UNPACKED) {
                    throw new UnreadableFile(UnreadableFile.TOO_LARGE, "the stream at byte " + at);
                }
            } while (count > 0);
        } catch (DataFormatException packedOtherwise) {
            return; // PDFBox will say what it makes of it
        } finally {
            inflater.end();
        }
    }
}
