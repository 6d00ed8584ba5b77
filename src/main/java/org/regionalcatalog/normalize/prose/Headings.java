package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.Wordbook;

/**
 * Headings of a plain text: short lines that stand alone over something longer. A heading is only context, so what may
 * as well be a title, a name, an address or a value stays a paragraph.
 */
final class Headings {

    private static final Set<String> SECTIONS = Set.copyOf(Wordbook.lines("sections.txt"));
    private static final int LONGEST = 100;
    private static final int LONG_ENOUGH = 90;
    private static final Pattern TELLS = Pattern.compile("@|www\\.|://|\\d{3} ?\\d{2}|\\d{3} \\d{3}|CZ\\.\\d");
    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d");

    private final Vocabulary words;

    Headings(Vocabulary words) {
        this.words = words;
    }

    /** The pieces with the headings told from the paragraphs. */
    List<Piece> told(List<Piece> pieces) {
        List<Piece> told = new ArrayList<>(pieces.size());
        boolean marked = pieces.stream().anyMatch(Piece::isHeading);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean heading = piece.isPlain()
                    && piece.form() == Passage.Form.PARAGRAPH
                    && canBeHeading(piece)
                    && standsOver(pieces, i, marked);
            told.add(heading ? piece.as(Passage.Form.HEADING, i == 0 ? 1 : 2, "", piece.body()) : piece);
        }
        return told;
    }

    private static boolean canBeHeading(Piece piece) {
        String text = piece.text();
        return text.length() <= LONGEST
                && text.length() >= 2
                && (Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0)))
                && !piece.endsSentence()
                && !text.endsWith(",")
                && text.indexOf(':') < 0
                && !TELLS.matcher(text).find();
    }

    private boolean standsOver(List<Piece> pieces, int at, boolean marked) {
        Piece piece = pieces.get(at);
        boolean above = at == 0 || piece.number() > pieces.get(at - 1).last() + 1;
        boolean below = at + 1 < pieces.size() && pieces.get(at + 1).number() > piece.last() + 1;
        if (SECTIONS.contains(piece.folded())) {
            return above || below;
        }
        if (at == 0) {
            return !marked && at + 1 < pieces.size();
        }
        return above
                && below
                && !isTitleOrName(piece.text())
                && isLong(pieces.get(at + 1))
                && (pieces.get(at - 1).isHeading() || isLong(pieces.get(at - 1)));
    }

    /** Whether something stands below or above that a heading stands over: more than another short line. */
    private static boolean isLong(Piece next) {
        return next.isItem()
                || next.text().length() >= LONG_ENOUGH
                || Labels.isLabelled(next.text())
                || next.form() == Passage.Form.ROW;
    }

    private boolean isTitleOrName(String text) {
        return YEARS.matcher(text).find()
                || !words.personNames().findAll(text).isEmpty()
                || text.chars().filter(c -> c == ' ').count() == 0;
    }
}
