package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that is read line by line, or, once its beginning has been looked at, as a whole. */
final class LineText extends Reader {

    /** Longer than any record that may be read. */
    static final int LONGEST = 8_000_000;

    private static final int PIECE = 1 << 14;

    private final Reader text;
    private char[] piece = new char[PIECE];
    private int next;
    private int end;

    LineText(Reader text) {
        this.text = text;
    }

    /**
     * A line without its end.
     *
     * @param text up to {@link #LONGEST} characters of it
     * @param whole whether that is all of it
     */
    record Line(String text, boolean whole) {}

    /** The next line; nothing after the last. */
    @Nullable
    Line nextLine() throws IOException {
        StringBuilder line = null;
        boolean whole = true;
        while (next < end || load()) {
            line = line == null ? new StringBuilder() : line;
            int stop = next;
            while (stop < end && piece[stop] != '\n') {
                stop++;
            }
            int taken = Math.min(stop - next, LONGEST - line.length());
            whole &= taken == stop - next;
            line.append(piece, next, taken);
            next = stop;
            if (stop < end) {
                next++;
                break;
            }
        }
        return line == null ? null : new Line(line.toString(), whole);
    }

    /** The first lines that are not blank and lie whole within the beginning, which stays to be read. */
    List<String> firstLines(int most, int longest) throws IOException {
        look(longest);
        List<String> lines = new ArrayList<>();
        String beginning = new String(piece, next, end - next);
        int whole = end - next < longest ? beginning.length() : beginning.lastIndexOf('\n') + 1;
        beginning
                .substring(0, whole)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(most)
                .forEach(lines::add);
        return lines;
    }

    private void look(int longest) throws IOException {
        piece = new char[Math.max(longest, PIECE)];
        int read = 0;
        while (end < longest && read >= 0) {
            read = text.read(piece, end, longest - end);
            end += Math.max(read, 0);
        }
    }

    private boolean load() throws IOException {
        next = 0;
        end = Math.max(0, text.read(piece, 0, piece.length));
        return end > 0;
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
        if (next == end && !load()) {
            return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(piece, next, buffer, start, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
