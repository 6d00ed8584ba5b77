package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Set;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.source.Wordbook;

/**
 * Where the title of a document ends in a sentence: its noun takes attributes in the genitive, a few prepositional
 * phrases, a territory and years along; a verb, a relative clause or a mark of punctuation ends it.
 */
final class TitleEnd {

    private static final Set<String> AFTER = Set.copyOf(Wordbook.lines("document-after.txt"));
    private static final Set<String> PLACES = Set.of("v", "ve", "na", "pro");
    private static final Set<String> PLACES_AFTER_A_NAME = Set.of("nad", "u", "pod");
    private static final List<String> GENITIVES = List.of("ů", "í", "ch", "eb", "e", "y", "u");
    private static final int YEARS_WITHIN = 5;
    private static final int MOST_WORDS = 40;
    private static final int ADJECTIVES = 4;
    private static final int YEAR = 4;
    /** No such words go on here. */
    private static final int OTHER = -1;

    private final List<Token> tokens;
    private final TitleBrackets brackets;

    TitleEnd(List<Token> tokens) {
        this.tokens = tokens;
        this.brackets = new TitleBrackets(tokens);
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
            named = !isAnother(last + taken) && (named || names(last + 1, last + taken));
            last += taken;
        }
        while (last > noun && isLoose(tokens.get(last))) {
            last--;
        }
        return last;
    }

    /** Where the text of a title ends whose last word is at an index. */
    int end(String text, int last) {
        return brackets.end(text, last);
    }

    /** The word behind the noun at which the title goes on to name another document; the word after its last if it does not. */
    int own(int noun, int last) {
        for (int i = noun + 1; i <= last; i++) {
            if (isAnother(i)) {
                return i;
            }
        }
        return last + 1;
    }

    private boolean isAnother(int at) {
        return DocumentHead.of(tokens.get(at)).isPresent()
                && !tokens.get(at).gap().endsWith("(");
    }

    private boolean names(int from, int to) {
        return tokens.subList(from, to + 1).stream().anyMatch(word -> word.isCapitalised() || isYear(word));
    }

    /** How many words the title takes along behind its last so far. */
    private int taken(int last, boolean named) {
        Token before = tokens.get(last);
        Token next = tokens.get(last + 1);
        if (next.gap().equals(" (")) {
            return brackets.words(last + 1);
        }
        boolean acronymCloses = next.gap().equals(") ") && before.isAcronym() && !next.isCapitalised();
        String mark = acronymCloses ? "" : next.gap().strip();
        if (!mark.isEmpty()) {
            return isWithin(before, mark, next) ? 1 : 0;
        }
        if (next.isNumber()) {
            return isYear(next) ? 1 : 0;
        }
        if (isYear(before) && (next.lower().equals("až") || next.lower().equals("do"))) {
            return last + 2 < tokens.size() && isYearEnd(tokens.get(last + 2)) ? 2 : 0;
        }
        boolean towards = next.lower().equals("k") || next.lower().equals("ke");
        int another = another(towards ? last + 1 : last);
        if (towards || another > 0) {
            return another + (towards && another > 0 ? 1 : 0);
        }
        if (next.isCapitalised()) {
            return DocumentHead.of(next).isPresent() && !next.isAcronym() ? 0 : 1;
        }
        int joined = last + 2 < tokens.size() && tokens.get(last + 2).follows() ? joined(last, named) : OTHER;
        return joined != OTHER ? joined : describes(next, named) ? 1 : 0;
    }

    /** Whether a mark stands within a title: after an abbreviation, or between years. */
    private static boolean isWithin(Token before, String mark, Token next) {
        boolean shortened = mark.equals(".") && TitleWords.SHORTENED.has(before) && !before.isNumber();
        boolean range = isYear(before) && isYearEnd(next) && mark.length() == 1 && "-–—/".contains(mark);
        return shortened || range;
    }

    /** The words up to a plan in an oblique case behind a word: {@code (Vyhodnocení) Komunitního plánu …}; 0 where none is. */
    private int another(int last) {
        for (int i = last + 1;
                i < tokens.size() && i <= last + ADJECTIVES && tokens.get(i).follows();
                i++) {
            if (isAnother(i)) {
                return isOblique(i) ? i - last : 0;
            }
            if (!Declension.isAdjective(tokens.get(i).text())) {
                return 0;
            }
        }
        return 0;
    }

    private boolean isOblique(int at) {
        Token word = tokens.get(at);
        return DocumentHead.of(word)
                .filter(head -> head.use() == DocumentHead.Use.ACRONYM || !head.isNominative(word))
                .isPresent();
    }

    /** What a preposition or "a" takes along; {@link #OTHER} where the next word is neither. */
    private int joined(int last, boolean named) {
        String lower = tokens.get(last + 1).lower();
        Token second = tokens.get(last + 2);
        if (lower.equals("a")) {
            return isList(tokens.get(last), second, named) ? 2 : 0;
        }
        if (AFTER.contains(lower + " " + second.lower())) {
            return !TitleWords.YEARS.has(second) || hasYear(last + 3) ? 2 : 0;
        }
        boolean place = PLACES.contains(lower) && DocumentHead.of(second).isEmpty();
        boolean further = named && PLACES_AFTER_A_NAME.contains(lower);
        if (second.isCapitalised() && (place || further)) {
            return 2;
        }
        return lower.equals("na") || lower.equals("pro") ? 0 : OTHER;
    }

    /** Whether an "a" joins two attributes or two places, and no second thing. */
    private static boolean isList(Token first, Token second, boolean named) {
        if (DocumentHead.of(second).isPresent()) {
            return false;
        }
        boolean attributes = !named
                && !second.isCapitalised()
                && !first.isCapitalised()
                && !TitleWords.FURTHER.has(second)
                && !ends(second)
                && (NameWords.mayDescribe(second) || GENITIVES.stream().anyMatch(second.lower()::endsWith));
        return attributes || (second.isCapitalised() && first.isCapitalised());
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

    private static boolean ends(Token word) {
        return NameWords.ends(word) && !TitleWords.NOUN.has(word);
    }

    private static boolean describes(Token word, boolean named) {
        if (TitleWords.AREA.has(word)) {
            return true;
        }
        if (TitleWords.YEARS.has(word)) {
            return !word.lower().equals("roce");
        }
        return TitleWords.POWER.has(word) || !(named || ends(word));
    }

    /** A year, or two joined: {@code 2013}, {@code 2013-15}. */
    static boolean isYear(Token word) {
        String text = word.text();
        return text.length() >= YEAR
                && (text.startsWith("19") || text.startsWith("20"))
                && text.chars().limit(YEAR).allMatch(Character::isDigit)
                && (text.length() == YEAR || text.charAt(YEAR) == '-');
    }

    static boolean isYearEnd(Token word) {
        return isYear(word) || (word.text().length() == 2 && word.text().chars().allMatch(Character::isDigit));
    }

    /** A preposition, an "a" or a word of time that leads nowhere. */
    private static boolean isLoose(Token word) {
        if (word.isAcronym() && word.gap().endsWith("(") && !word.isNumber()) {
            return true;
        }
        boolean plain = !word.isCapitalised() && !word.isNumber() && !TitleWords.BRACKETED.has(word);
        return plain && (TitleWords.YEARS.has(word) || word.text().length() <= 2 || ends(word));
    }
}
