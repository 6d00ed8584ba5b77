package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.Reader;

/**
 * Keeps from a JSON parser what no record may have anyway and what would end its reading: texts and numbers are cut where
 * they are refused already, and lists and objects that lie far too deep come empty. So one such element costs its record
 * and not the rest of the file.
 */
final class JsonGuard extends Reader {

    /** Longer than any text that a record may have. */
    private static final int LONGEST = TreeBuilder.CHARACTERS + 1;

    /** Deeper than any place that a record may have, below those that lead to records. */
    private static final int DEEPEST = 1000;

    private static final int BEGUN = -1;
    private static final int HEX_DIGITS = 4;

    private final Reader text;
    private int depth;
    private int length;
    private boolean quoted;
    private boolean staying;

    /** How many characters of an escape are still to come. */
    private int escaped;

    JsonGuard(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
        while (length > 0) {
            int read = text.read(buffer, start, length);
            if (read <= 0) {
                return read;
            }
            int kept = 0;
            for (int i = start; i < start + read; i++) {
                char c = buffer[i];
                if (quoted ? quoted(c) : plain(c)) {
                    buffer[start + kept++] = c;
                }
            }
            if (kept > 0) {
                return kept;
            }
        }
        return 0;
    }

    /** Whether a character within quotes stays; an escape counts as one and is never taken apart. */
    private boolean quoted(char c) {
        if (escaped != 0) {
            escaped = escaped == BEGUN ? (c == 'u' ? HEX_DIGITS : 0) : escaped - 1;
            return staying;
        }
        staying = depth <= DEEPEST && (length++ < LONGEST || c == '"');
        if (c == '"') {
            quoted = false;
            length = 0;
        } else if (c == '\\') {
            escaped = BEGUN;
        }
        return staying;
    }

    private boolean plain(char c) {
        switch (c) {
            case '"' -> quoted = true;
            case '[', '{' -> {
                length = 0;
                return depth++ <= DEEPEST;
            }
            case ']', '}' -> {
                length = 0;
                depth = Math.max(0, depth - 1);
                return depth <= DEEPEST;
            }
            case ',', ':', ' ', '\n', '\r', '\t' -> length = 0;
            default -> {
                return depth <= DEEPEST && length++ < LONGEST;
            }
        }
        return depth <= DEEPEST;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
