package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Set;

/** Names that go on behind a dash, a comma, a point or a quote: {@code školství, mládeže a tělovýchovy}. */
final class NameMarks {

    private static final int MOST_QUOTED = 6;
    private static final Set<String> ABBREVIATED = Set.of("sv", "p", "dr", "n", "č", "al");

    private final String text;
    private final List<Token> tokens;
    private final NameEnd ends;

    NameMarks(String text, List<Token> tokens, NameEnd ends) {
        this.text = text;
        this.tokens = tokens;
        this.ends = ends;
    }

    /** How many further words belong to a name whose next word stands behind a mark. */
    int after(Token before, int last) {
        Token next = tokens.get(last + 1);
        String mark = next.gap().strip();
        if (mark.equals(".") && ABBREVIATED.contains(before.lower()) && next.isCapitalised()) {
            return 1;
        }
        if (next.isDash()) {
            boolean part = OrganisationHead.of(next)
                    .filter(form -> form.head().rule() == OrganisationHead.Rule.COMMON)
                    .isPresent();
            return part || (next.isCapitalised() && closesWithForm(last + 1)) ? 1 : 0;
        }
        if (mark.equals(",") && NameWords.isKnown(before) && NameWords.isKnown(next)) {
            return goesOnWithAnd(last + 1) ? 1 : 0;
        }
        return mark.length() == 1 && "„\"“".contains(mark) && next.isCapitalised() ? quoted(last + 1) : 0;
    }

    /** Whether a legal form ends the next few words. */
    private boolean closesWithForm(int first) {
        for (int i = first; i < tokens.size() && i < first + 3; i++) {
            if (ends.legalForm(tokens.get(i).end()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** {@code školství, mládeže a tělovýchovy}: an "a" closes the row of attributes. */
    private boolean goesOnWithAnd(int first) {
        for (int i = first + 1; i < tokens.size() && i < first + 4; i++) {
            if (tokens.get(i).lower().equals("a")) {
                return true;
            }
            if (!NameWords.isKnown(tokens.get(i))
                    || !", ".contains(tokens.get(i).gap())) {
                return false;
            }
        }
        return false;
    }

    private int quoted(int first) {
        for (int i = first; i < tokens.size() && i < first + MOST_QUOTED; i++) {
            int end = tokens.get(i).end();
            if (end < text.length() && "“”\"".indexOf(text.charAt(end)) >= 0) {
                return i - first + 1;
            }
        }
        return 0;
    }
}
