package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** Makes the text of a page whole: joins, splits and mends lines, and leaves out what is told twice. */
final class Whole {

    private static final int LONGEST_BRACKET = 80;
    private static final Pattern BRACKET = Pattern.compile("^[(\\[][^()\\[\\]]{1,80}[)\\]][.,;]?$");
    private static final Pattern LITERAL_BREAK = Pattern.compile("\\\\r?\\\\n|\\\\n(?![a-z])");

    private Whole() {}

    static Prose of(List<PageLine> lines, Vocabulary words) {
        List<Issue> issues = new ArrayList<>();
        Mending mending = new Mending(words.knownWords(), lines);
        List<Piece> pieces = Marks.off(read(lines, mending));
        issues.addAll(mending.issues());
        pieces = Boilerplate.without(pieces);
        pieces = new Quality(words.knownWords()).trusted(once(pieces), issues);
        pieces = Wraps.joined(pieces);
        pieces = Labels.joined(pieces);
        pieces = brackets(pieces);
        pieces = Doubles.told(pieces, issues);
        pieces = new Headings(words).told(pieces);
        List<Passage> passages = pieces.stream().map(Piece::passage).toList();
        return new Prose(title(passages), passages, issues, PageStamps.of(passages));
    }

    private static List<Piece> read(List<PageLine> lines, Mending mending) {
        List<Piece> pieces = new ArrayList<>();
        for (PageLine line : lines) {
            Piece piece = piece(line, mending);
            if (!piece.text().isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static Piece piece(PageLine line, Mending mending) {
        Linked raw = mending.mended(unbroken(Linked.of(line)));
        if (line.form() == PageLine.Form.ROW) {
            return Labels.row(Piece.of(line, raw), cells(raw));
        }
        return Piece.of(line, told(raw.clean()));
    }

    /** Line breaks that stand there as two characters are spaces; and a heading is written once before it is mended. */
    private static Linked unbroken(Linked raw) {
        List<Linked.Change> changes = new ArrayList<>();
        Matcher literal = LITERAL_BREAK.matcher(raw.text());
        while (literal.find()) {
            changes.add(new Linked.Change(literal.start(), literal.end(), " "));
        }
        Linked plain = raw.changed(changes);
        String text = plain.text().stripTrailing();
        int once = Repeats.once(text.strip());
        return once == text.strip().length()
                ? plain
                : plain.cut(text.indexOf(text.strip()), text.indexOf(text.strip()) + once);
    }

    private static List<Linked> cells(Linked row) {
        List<Linked> cells = new ArrayList<>();
        int from = 0;
        for (int tab = row.text().indexOf('\t'); tab >= 0; tab = row.text().indexOf('\t', from)) {
            cells.add(told(row.cut(from, tab).clean()));
            from = tab + 1;
        }
        cells.add(told(row.cut(from, row.text().length()).clean()));
        return cells;
    }

    /** A text once, however often the line repeats it. */
    private static Linked told(Linked text) {
        return text.cut(0, Repeats.once(text.text()));
    }

    /** Without lines that say what the line before says: headings are often written twice. */
    private static List<Piece> once(List<Piece> pieces) {
        List<Piece> once = new ArrayList<>(pieces.size());
        String before = "";
        for (Piece piece : pieces) {
            String folded = piece.folded();
            if (!folded.equals(before) || folded.chars().noneMatch(Character::isLetter)) {
                once.add(piece);
            }
            before = folded;
        }
        return once;
    }

    /** An item or a line that is nothing but a bracket belongs to what stands before it. */
    private static List<Piece> brackets(List<Piece> pieces) {
        List<Piece> whole = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            Piece before = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (before != null && !before.isHeading() && isBracket(piece) && near(before, piece)) {
                whole.set(whole.size() - 1, before.then(piece, " "));
            } else {
                whole.add(piece);
            }
        }
        return whole;
    }

    private static boolean near(Piece before, Piece piece) {
        return piece.number() - before.last() <= 2
                && !BRACKET.matcher(before.text()).matches();
    }

    private static boolean isBracket(Piece piece) {
        return piece.text().length() <= LONGEST_BRACKET
                && piece.form() != Passage.Form.ROW
                && BRACKET.matcher(piece.text()).matches();
    }

    private static String title(List<Passage> passages) {
        return passages.stream()
                .filter(Passage::isHeading)
                .map(Passage::text)
                .findFirst()
                .orElse("");
    }
}
