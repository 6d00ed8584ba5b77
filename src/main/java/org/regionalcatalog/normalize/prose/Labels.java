package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Wordbook;

/** Labels and their values: on one line, on two, or in two cells of a row. */
final class Labels {

    private static final Set<String> KNOWN = Set.copyOf(Wordbook.lines("labels.txt"));
    private static final int LONGEST_LABEL = 60;
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_VALUE = 250;
    private static final Pattern LABELLED = Pattern.compile(
            "^[\\p{L}(][\\p{L}\\d .,()/–-]{0,45}:(?!//)|^(?:tel|mob|fax|e-?mail|www|web|IČO?)\\b\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Labels() {}

    /** Whether a text begins as "Label: value" does, or as a line of a contact does. */
    static boolean isLabelled(String text) {
        return LABELLED.matcher(text).find();
    }

    /** Whether a text is a label that the list knows, with or without its colon. */
    static boolean isKnown(String text) {
        return text.length() <= LONGEST_LABEL && KNOWN.contains(Text.fold(text));
    }

    /** Whether a text is a label and nothing else: one of the list, or short and with a colon at its end. */
    static boolean isLabel(String text) {
        return isKnown(text) || (isShort(text) && text.endsWith(":") && !isSection(text));
    }

    private static boolean isSection(String text) {
        return KNOWN.contains(Text.fold(text) + "*");
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST_LABEL
                && text.chars().filter(c -> c == ' ').count() < MOST_WORDS
                && !text.contains(". ");
    }

    /** Rows of a label and its value as one text, and labels joined with the value on the line below. */
    static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (takesNext(pieces, i)) {
                joined.add(pair(piece, pieces.get(++i)));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static boolean takesNext(List<Piece> pieces, int at) {
        Piece label = pieces.get(at);
        if (at + 1 == pieces.size() || label.isHeading() || !isLabel(label.text())) {
            return false;
        }
        Piece value = pieces.get(at + 1);
        boolean near = value.number() - label.last() <= 2;
        return near && canBeValue(value) && (isKnown(label.text()) || isAlone(pieces, at + 1, label));
    }

    private static boolean canBeValue(Piece value) {
        return value.form() == Passage.Form.PARAGRAPH
                && value.text().length() <= LONGEST_VALUE
                && !isLabel(value.text())
                && !isSection(value.text())
                && !isLabelled(value.text());
    }

    /** Whether a line follows its label at once and nothing like it follows: then it is the only value. */
    private static boolean isAlone(List<Piece> pieces, int at, Piece label) {
        Piece value = pieces.get(at);
        if (!label.isFollowedBy(value) || at + 1 == pieces.size()) {
            return label.isFollowedBy(value);
        }
        Piece after = pieces.get(at + 1);
        return !value.isFollowedBy(after) || isLabelled(after.text()) || isLabel(after.text()) || after.isHeading();
    }

    private static Piece pair(Piece label, Piece value) {
        return label.then(value, label.text().endsWith(":") ? " " : ": ");
    }

    /** A row as one text: "label: value" when it is one, else its cells with bars between. */
    static Piece row(Piece row, List<Linked> cells) {
        List<Linked> filled =
                cells.stream().filter(cell -> !cell.text().isEmpty()).toList();
        if (filled.size() == 2 && isLabel(filled.get(0).text())) {
            String between = filled.get(0).text().endsWith(":") ? " " : ": ";
            return row.as(Passage.Form.PARAGRAPH, 0, "", Linked.joined(filled, between));
        }
        return filled.size() == 1
                ? row.as(Passage.Form.PARAGRAPH, 0, "", filled.get(0))
                : row.with(Linked.joined(filled, " | "));
    }
}
