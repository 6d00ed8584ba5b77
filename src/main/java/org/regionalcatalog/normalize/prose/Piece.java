package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Locale;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Text;

/**
 * A passage in the making.
 *
 * @param number of its first line
 * @param last number of its last line
 * @param markup what the markup says its first line is
 * @param mark what stands before an item; empty when it is none, or its markup alone says that it is one
 * @param width of its last line as written, without spaces at its end
 */
record Piece(
        int number,
        int last,
        String where,
        PageLine.Form markup,
        Passage.Form form,
        int level,
        String mark,
        Linked body,
        int width) {

    static Piece of(PageLine line, Linked body) {
        Passage.Form form =
                switch (line.form()) {
                    case HEADING -> Passage.Form.HEADING;
                    case ITEM -> Passage.Form.ITEM;
                    case ROW -> Passage.Form.ROW;
                    case TEXT -> Passage.Form.PARAGRAPH;
                };
        int width = line.text().stripTrailing().length();
        return new Piece(line.number(), line.number(), line.where(), line.form(), form, line.level(), "", body, width);
    }

    String text() {
        return body.text();
    }

    /** The text as it is compared. */
    String folded() {
        return Text.fold(text());
    }

    boolean isItem() {
        return form == Passage.Form.ITEM;
    }

    boolean isHeading() {
        return form == Passage.Form.HEADING;
    }

    /** Whether nothing but the text itself says what it is. */
    boolean isPlain() {
        return markup == PageLine.Form.TEXT;
    }

    boolean startsLower() {
        return !text().isEmpty() && Character.isLowerCase(text().charAt(0));
    }

    /** Whether it ends where a sentence or an introduction ends. */
    boolean endsSentence() {
        return !text().isEmpty() && ".!?:;…".indexOf(text().charAt(text().length() - 1)) >= 0;
    }

    /** Whether another follows on the very next line. */
    boolean isFollowedBy(Piece next) {
        return next.number == last + 1;
    }

    Piece with(Linked other) {
        return new Piece(number, last, where, markup, form, level, mark, other, width);
    }

    Piece as(Passage.Form other, int depth, String itsMark, Linked rest) {
        return new Piece(number, last, where, markup, other, depth, itsMark, rest, width);
    }

    /** Both, one after the other. */
    Piece then(Piece next, String between) {
        Linked both = Linked.joined(List.of(body, next.body), between);
        return new Piece(number, next.last, where, markup, form, level, mark, both, next.width);
    }

    Passage passage() {
        return new Passage(where, form, level, mark.toLowerCase(Locale.ROOT), text(), body.links());
    }
}
