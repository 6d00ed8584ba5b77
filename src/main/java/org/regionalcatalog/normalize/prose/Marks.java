package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Wordbook;

/** What stands before the items of lists: bullets, numbers, letters. Dates and ordinal numbers are none. */
final class Marks {

    private static final Set<String> ORDINAL_NOUNS = Set.copyOf(Wordbook.lines("ordinal-nouns.txt"));
    private static final Pattern BULLET =
            Pattern.compile("^(?:[•▪●◦‣■□✓✔➢➔►▶·∙○◆❖\\uf0b7\\uf0a7\\uf0d8]|[-–—*+](?= )) ?");
    private static final Pattern LETTER_O = Pattern.compile("^o (?=\\p{L})");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:\\(?[0-9]{1,2}[.)]|\\(?[a-z]\\)|[A-H][.)](?= \\p{Lu}\\p{Ll}{3})) ?(?=[^\\s\\d])");
    private static final Pattern WORD = Pattern.compile("^[„“\"(]?[\\p{L}]{1,30}");

    private Marks() {}

    /** The pieces with the marks of items taken off their texts. */
    static List<Piece> off(List<Piece> pieces) {
        List<Piece> marked = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int end = piece.isHeading() || piece.form() == Passage.Form.ROW ? 0 : endOfMark(pieces, i);
            marked.add(end == 0 || end >= piece.text().length() ? piece : without(piece, end));
        }
        return marked;
    }

    private static Piece without(Piece piece, int end) {
        String mark = piece.text().substring(0, end).strip();
        return piece.as(
                Passage.Form.ITEM,
                Math.max(1, piece.level()),
                mark,
                piece.body().cut(end, piece.text().length()));
    }

    private static int endOfMark(List<Piece> pieces, int at) {
        String text = pieces.get(at).text();
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()) {
            return bullet.end();
        }
        if (LETTER_O.matcher(text).find()) {
            return has(pieces, at - 1, LETTER_O) || has(pieces, at + 1, LETTER_O) ? 2 : 0;
        }
        Matcher number = NUMBER.matcher(text);
        return number.find() && isNumbered(pieces, at, text.substring(number.end())) ? number.end() : 0;
    }

    /** "1. Zajištění" is an item; "1. fáze" and "1. července 2013" are not; "1. zajištění" is one among others. */
    private static boolean isNumbered(List<Piece> pieces, int at, String rest) {
        Matcher word = WORD.matcher(rest);
        if (!word.find()) {
            return pieces.get(at).isItem();
        }
        boolean lower = Character.isLowerCase(rest.charAt(0));
        String noun = Text.fold(word.group());
        if (ORDINAL_NOUNS.contains(noun + "!") || (lower && ORDINAL_NOUNS.contains(noun))) {
            return false;
        }
        return !lower || has(pieces, at - 1, NUMBER) || has(pieces, at + 1, NUMBER);
    }

    private static boolean has(List<Piece> pieces, int at, Pattern pattern) {
        return at >= 0
                && at < pieces.size()
                && pattern.matcher(pieces.get(at).text()).find();
    }
}
