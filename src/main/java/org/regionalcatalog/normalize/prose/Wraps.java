package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plain text that was broken into lines of some width, as mails and old pages are, joined again. Lines of a contact,
 * labels, items and lists of titles stay lines of their own.
 */
final class Wraps {

    private static final int NARROWEST = 50;
    private static final int WIDEST = 130;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern FILE =
            Pattern.compile("(?iu)\\((?=[^()]{0,30}(?:pdf|docx?|xlsx?|odt|[kM]B))[^()]{1,40}\\)$");
    private static final Set<String> ENDS_OPEN = Set.of(
            "a", "i", "v", "ve", "na", "pro", "s", "se", "z", "ze", "k", "ke", "o", "u", "do", "od", "za", "při", "po",
            "nebo", "které", "který", "která", "že", "č.", "čj.", "tzv.", "např.");

    private Wraps() {}

    /** The pieces with broken paragraphs joined. */
    static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); ) {
            int end = endOfBlock(pieces, i);
            join(pieces.subList(i, end), joined);
            i = end;
        }
        return joined;
    }

    private static int endOfBlock(List<Piece> pieces, int from) {
        int end = from + 1;
        while (end < pieces.size()
                && pieces.get(end - 1).isFollowedBy(pieces.get(end))
                && pieces.get(end).isPlain()) {
            end++;
        }
        return end;
    }

    private static void join(List<Piece> block, List<Piece> joined) {
        int width = width(block);
        boolean wrapped = width <= WIDEST && isWrapped(block, width);
        List<Linked> parts = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            parts.add(block.get(i).body());
            boolean goesOn = i + 1 < block.size() && goesOn(block.get(i), block.get(i + 1), wrapped, width);
            if (!goesOn) {
                Piece first = block.get(i + 1 - parts.size());
                joined.add(parts.size() == 1 ? first : ending(first, block.get(i), Linked.joined(parts, " ")));
                parts.clear();
            }
        }
    }

    private static Piece ending(Piece first, Piece last, Linked body) {
        return new Piece(
                first.number(),
                last.last(),
                first.where(),
                first.markup(),
                first.form(),
                first.level(),
                first.mark(),
                body,
                last.width());
    }

    private static int width(List<Piece> block) {
        return block.stream().mapToInt(Piece::width).max().orElse(0);
    }

    /** Whether lines of a block end where the next word would not have fitted, in the middle of a sentence. */
    private static boolean isWrapped(List<Piece> block, int width) {
        int broken = 0;
        for (int i = 0; i + 1 < block.size(); i++) {
            Piece line = block.get(i);
            Piece next = block.get(i + 1);
            if (canFollow(next) && next.startsLower() && !line.endsSentence() && !endsWithFile(line) && isFull(line, next, width)) {
                broken++;
            }
        }
        return broken > 0 && broken * 4 >= block.size() - 1;
    }

    private static boolean goesOn(Piece line, Piece next, boolean wrapped, int width) {
        if (!canFollow(next) || line.isHeading() || endsWithFile(line) || line.form() == Passage.Form.ROW) {
            return false;
        }
        if (isBrokenNumber(line.text(), next.text())) {
            return true;
        }
        if (line.isItem() && next.startsLower() && !line.endsSentence()) {
            return true;
        }
        if (line.text().endsWith(":") || line.width() < NARROWEST) {
            return endsOpen(line) && next.startsLower();
        }
        boolean inSentence = !line.endsSentence();
        return (inSentence && next.startsLower())
                || (inSentence && endsOpen(line))
                || (wrapped && isFull(line, next, width));
    }

    /** A registration number that goes on in the next line: its first part ends with a slash or a point. */
    private static boolean isBrokenNumber(String line, String next) {
        int number = Math.max(line.lastIndexOf(' ') + 1, line.length() - LONGEST_NUMBER);
        boolean open = line.startsWith("CZ.", number) && (line.endsWith("/") || line.endsWith("."));
        return open && !next.isEmpty() && Character.isDigit(next.charAt(0));
    }

    /** {@code … na rok 2024 (pdf, 388 kB)}: a file that is offered fills its line. */
    private static boolean endsWithFile(Piece line) {
        return FILE.matcher(line.text()).find();
    }

    private static boolean canFollow(Piece next) {
        return next.form() == Passage.Form.PARAGRAPH && !Labels.isLabelled(next.text());
    }

    private static boolean isFull(Piece line, Piece next, int width) {
        int space = next.text().indexOf(' ');
        int word = space < 0 ? next.text().length() : space;
        return width >= NARROWEST && line.width() + 1 + word > width - 2;
    }

    private static boolean endsOpen(Piece line) {
        String text = line.text();
        return text.endsWith(",") || ENDS_OPEN.contains(text.substring(text.lastIndexOf(' ') + 1));
    }
}
