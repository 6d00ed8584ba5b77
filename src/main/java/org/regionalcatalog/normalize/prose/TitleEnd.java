package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Set;
import org.regionalcatalog.source.Wordbook;

/**
 * Where the title of a document ends in a sentence: its noun takes attributes in the genitive, a few prepositional
 * phrases, a territory and years along; a verb, a relative clause or a mark of punctuation ends it.
 */
final class TitleEnd {

    private static final Set<String> AFTER = Set.copyOf(Wordbook.lines("document-after.txt"));
    private static final Set<String> YEARS =
            Set.of("rok", "roky", "roku", "roce", "období", "léta", "let", "letech", "dobu", "platností", "výhledem");
    private static final Set<String> AREAS = Set.of(
            "města",
            "obce",
            "městyse",
            "kraje",
            "okresu",
            "mikroregionu",
            "regionu",
            "správního",
            "obvodu",
            "území",
            "orp",
            "městské",
            "statutárního",
            "městě",
            "obci",
            "okrese",
            "kraji",
            "obcí",
            "měst");
    private static final Set<String> ABBREVIATED = Set.of("soc", "zdrav", "m", "n", "č", "hl", "s", "vč", "sv", "st");
    private static final Set<String> IN_BRACKETS = Set.of("k", "roku", "rok", "aktuální", "verze", "verzi", "platná", "návrh", "aktualizace");
    private static final Set<String> FURTHER = Set.of("další", "jiné", "jiný", "ostatní", "následné", "následně", "jejich", "jeho", "její");
    private static final int YEARS_WITHIN = 5;
    private static final int MOST_WORDS = 40;
    private static final int IN_BRACKET = 5;

    private final List<Token> tokens;

    TitleEnd(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The index of the last word of the title whose noun is at an index. */
    int last(int noun) {
        int last = noun;
        boolean named = false;
        while (last + 1 < tokens.size() && last - noun < MOST_WORDS) {
            int taken = taken(last, named);
            if (taken == 0) {
                break;
            }
            for (int i = last + 1; i <= last + taken; i++) {
                named |= tokens.get(i).isCapitalised() || isYear(tokens.get(i));
            }
            last += taken;
        }
        return withoutLooseEnds(noun, last);
    }

    private int taken(int last, boolean named) {
        Token before = tokens.get(last);
        Token next = tokens.get(last + 1);
        String mark = next.gap().strip();
        if (next.gap().equals(" (")) {
            return bracketed(last + 1);
        }
        if (mark.equals(")") && next.gap().equals(") ") && before.isAcronym() && !next.isCapitalised()) {
            mark = "";
        }
        if (!mark.isEmpty()) {
            boolean shortened = mark.equals(".") && ABBREVIATED.contains(before.lower()) && !before.isNumber();
            boolean range = isYear(before) && isYearEnd(next) && mark.length() == 1 && "-–—/".contains(mark);
            return shortened || range ? 1 : 0;
        }
        if (next.isNumber()) {
            return isYear(next) ? 1 : 0;
        }
        String lower = next.lower();
        if ((lower.equals("až") || lower.equals("do")) && isYear(before)) {
            return last + 2 < tokens.size() && isYearEnd(tokens.get(last + 2)) ? 2 : 0;
        }
        if (lower.equals("k") || lower.equals("ke")) {
            return another(last + 1);
        }
        if (next.isCapitalised()) {
            return DocumentHead.of(next).isPresent() && !next.isAcronym() ? 0 : 1;
        }
        if (last + 2 < tokens.size() && tokens.get(last + 2).follows()) {
            int more = joined(last, named);
            if (more >= 0) {
                return more;
            }
        }
        return describes(next, named) ? 1 : 0;
    }

    /** The words in a bracket that belong to a title: {@code (KPSS)}, {@code (2011)}, {@code (k roku 2012)}. */
    private int bracketed(int from) {
        boolean years = false;
        for (int i = from; i < tokens.size() && i < from + IN_BRACKET; i++) {
            Token word = tokens.get(i);
            boolean acronym = i == from && word.isAcronym() && !word.isNumber();
            years |= isYear(word);
            if (!acronym && !isYear(word) && !isYearEnd(word) && !IN_BRACKETS.contains(word.lower())) {
                return 0;
            }
            boolean closed = i + 1 == tokens.size() || tokens.get(i + 1).gap().startsWith(")");
            if (closed) {
                return acronym || years ? i + 1 - from : 0;
            }
        }
        return 0;
    }

    /** A plan that another is made for: {@code Prováděcí plán ke Komunitnímu plánu …}. */
    private int another(int from) {
        for (int i = from + 1; i < tokens.size() && i <= from + 3 && tokens.get(i).follows(); i++) {
            if (DocumentHead.of(tokens.get(i)).isPresent()) {
                return i + 1 - from;
            }
        }
        return 0;
    }

    /** Where the text of a title ends: behind the bracket that closes it, before an abbreviation that only follows it. */
    int end(String text, int last) {
        Token word = tokens.get(last);
        boolean closes = word.end() < text.length() && text.charAt(word.end()) == ')';
        return closes && (word.isNumber() || IN_BRACKETS.contains(word.lower())) && isOpen(last) ? word.end() + 1 : word.end();
    }

    private boolean isOpen(int last) {
        for (int i = last; i >= 0 && i > last - IN_BRACKET; i--) {
            if (tokens.get(i).gap().endsWith("(")) {
                return true;
            }
        }
        return false;
    }

    /** What a preposition or "a" takes along; -1 where the next word is neither. */
    private int joined(int last, boolean named) {
        Token next = tokens.get(last + 1);
        Token second = tokens.get(last + 2);
        String lower = next.lower();
        if (lower.equals("a")) {
            boolean attributes = !named
                    && !second.isCapitalised()
                    && !FURTHER.contains(second.lower())
                    && DocumentHead.of(second).isEmpty()
                    && !NameWords.ends(second)
                    && !tokens.get(last).isCapitalised()
                    && (NameWords.mayDescribe(second) || isGenitive(second));
            boolean places = second.isCapitalised()
                    && tokens.get(last).isCapitalised()
                    && DocumentHead.of(second).isEmpty();
            return attributes || places ? 2 : 0;
        }
        if (AFTER.contains(lower + " " + second.lower())) {
            boolean year = YEARS.contains(second.lower());
            return !year || hasYear(last + 3) ? 2 : 0;
        }
        boolean place = List.of("v", "ve", "na", "pro").contains(lower) && second.isCapitalised();
        if (place && DocumentHead.of(second).isEmpty()) {
            return 2;
        }
        if (named && List.of("nad", "u", "pod").contains(lower) && second.isCapitalised()) {
            return 2;
        }
        return lower.equals("na") || lower.equals("pro") ? 0 : -1;
    }

    private boolean hasYear(int from) {
        for (int i = from; i < tokens.size() && i < from + YEARS_WITHIN; i++) {
            if (isYear(tokens.get(i))) {
                return true;
            }
            if (!tokens.get(i).follows()) {
                return false;
            }
        }
        return false;
    }

    private static boolean describes(Token word, boolean named) {
        if (AREAS.contains(word.lower())) {
            return true;
        }
        if (YEARS.contains(word.lower())) {
            return !word.lower().equals("roce");
        }
        if (named || NameWords.ends(word)) {
            return word.lower().equals("rozšířenou")
                    || word.lower().equals("působností")
                    || word.lower().equals("pověřeným");
        }
        return true;
    }

    private static boolean isGenitive(Token word) {
        String lower = word.lower();
        return lower.endsWith("ů")
                || lower.endsWith("í")
                || lower.endsWith("ch")
                || lower.endsWith("eb")
                || lower.endsWith("e")
                || lower.endsWith("y")
                || lower.endsWith("u");
    }

    /** A year, or two joined: {@code 2013}, {@code 2013-15}. */
    static boolean isYear(Token word) {
        String text = word.text();
        return text.length() >= 4
                && (text.startsWith("19") || text.startsWith("20"))
                && text.chars().limit(4).allMatch(Character::isDigit)
                && (text.length() == 4 || text.charAt(4) == '-');
    }

    private static boolean isYearEnd(Token word) {
        return isYear(word) || (word.text().length() == 2 && word.text().chars().allMatch(Character::isDigit));
    }

    /** Without a preposition, an "a" or a word of time that leads nowhere. */
    private int withoutLooseEnds(int noun, int last) {
        int end = last;
        while (end > noun && isLoose(tokens.get(end))) {
            end--;
        }
        return end;
    }

    private static boolean isLoose(Token word) {
        boolean acronym = word.isAcronym() && word.gap().endsWith("(") && !word.isNumber();
        return acronym
                || !word.isCapitalised()
                && !word.isNumber()
                && !IN_BRACKETS.contains(word.lower())
                && (YEARS.contains(word.lower()) || word.text().length() <= 2 || NameWords.ends(word));
    }
}
