package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.Declension;

/**
 * Where a name of an organisation ends that has begun: at a verb, a mark, a preposition that begins a new phrase, a
 * person, or after the legal form.
 */
final class NameEnd {

    private static final int MOST_WORDS = 14;
    private static final int MOST_QUOTED = 6;
    private static final Set<String> AMONG_WATERS = Set.of("nad", "pod", "u", "na", "při");
    private static final Set<String> INSIDE = Set.of("v", "ve", "na");

    private final String text;
    private final List<Token> tokens;
    private final Map<Integer, Integer> legalForms;
    private final Set<Integer> persons;
    private final NameOwner owners;

    /**
     * @param legalForms from where a legal form begins to where it ends, in characters
     * @param persons where persons begin
     */
    NameEnd(String text, List<Token> tokens, Map<Integer, Integer> legalForms, Set<Integer> persons) {
        this.text = text;
        this.tokens = tokens;
        this.legalForms = legalForms;
        this.persons = persons;
        this.owners = new NameOwner(tokens);
    }

    /** The last word of a name whose noun is a word. */
    int last(int noun, boolean named) {
        int last = noun;
        boolean proper = false;
        while (last - noun < MOST_WORDS && last + 1 < tokens.size()) {
            int taken = taken(noun, last, proper, named);
            if (taken == 0) {
                break;
            }
            for (int i = last + 1; i <= last + taken; i++) {
                proper |= tokens.get(i).isCapitalised();
            }
            last += taken;
        }
        return withoutLooseEnds(noun, last);
    }

    /** Where the name ends in characters, with a legal form that follows its last word. */
    int end(int last) {
        int end = tokens.get(last).end();
        if (end < text.length() && "“”\"".indexOf(text.charAt(end)) >= 0 && isQuoted(last)) {
            end++;
        }
        return legalForm(end).orElse(end);
    }

    /** Where a legal form ends that follows a place in the text, a comma allowed. */
    Optional<Integer> legalForm(int end) {
        for (int start = end; start <= end + 3 && start < text.length(); start++) {
            Integer form = legalForms.get(start);
            if (form != null) {
                return Optional.of(form);
            }
            if (" ,-–".indexOf(text.charAt(start)) < 0) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** How many further words belong to the name. */
    private int taken(int noun, int last, boolean proper, boolean named) {
        Token before = tokens.get(last);
        Token next = tokens.get(last + 1);
        if (persons.contains(next.start()) || legalForms.containsKey(next.start())) {
            return 0;
        }
        if (!next.follows()) {
            return new NameMarks(text, tokens, this).after(before, last);
        }
        int owner = owners.words(last + 1);
        if (owner > 0 && (last > noun || owner > 1)) {
            return proper ? 0 : owners.owned(noun, last, owner);
        }
        if (next.isCapitalised()) {
            return 1;
        }
        String word = next.lower();
        Token second = last + 2 < tokens.size() && tokens.get(last + 2).follows() ? tokens.get(last + 2) : null;
        if (second != null
                && second.isCapitalised()
                && AMONG_WATERS.contains(word)
                && before.isCapitalised()
                && last > noun) {
            return 2;
        }
        if (second != null && second.isCapitalised() && INSIDE.contains(word)) {
            return (proper && !isSeated(noun)) || named ? 0 : 2;
        }
        if (second != null && word.equals("pro")) {
            return NameWords.ends(second) ? 0 : 2;
        }
        if (word.equals("a") || word.equals("i")) {
            return second != null && isJoined(before, second) ? 2 : 0;
        }
        if (isNounOfName(noun, last + 1)) {
            return 1;
        }
        if (NameWords.ends(next) || owner > 0) {
            return 0;
        }
        return goesOn(noun, last, second, named) ? 1 : 0;
    }

    /**
     * {@code MAS Podhorské prameny, z.s.}, {@code Nadace Bílý květ}: a noun that ends as verbs do, behind the capitalised
     * adjectives that go with it. A legal form shows it, or adjectives that do not go with the noun of the name, or that
     * it is short and only looks like a passive, which would have its "byla" before it.
     */
    private boolean isNounOfName(int noun, int at) {
        Token word = tokens.get(at);
        if (at - noun < 2 || word.isCapitalised() || !word.follows() || !NameWords.isOnlyVerbLike(word)) {
            return false;
        }
        List<Token> before = tokens.subList(noun + 1, at);
        boolean described = before.stream()
                .allMatch(one -> one.isCapitalised() && !one.isAcronym() && Declension.isAdjective(one.text()));
        return described
                && (legalForm(word.end()).isPresent()
                        || NameWords.isLikePassive(word)
                        || !goesWith(noun, before.get(before.size() - 1)));
    }

    private boolean goesWith(int noun, Token adjective) {
        return OrganisationHead.of(tokens.get(noun))
                .filter(form -> Declension.agrees(adjective.text(), form.head().gender(), form.nominative()))
                .isPresent();
    }

    private boolean isSeated(int noun) {
        return OrganisationHead.of(tokens.get(noun))
                .filter(form -> form.head().seated())
                .isPresent();
    }

    /** {@code Sbor Církve bratrské}: which church it is of. */
    private boolean isChurch(int at) {
        return OrganisationHead.of(tokens.get(at))
                .filter(form -> form.head().kind().equals("church") && !form.nominative())
                .isPresent();
    }

    private boolean goesOn(int noun, int last, @Nullable Token second, boolean named) {
        Token before = tokens.get(last);
        Token next = tokens.get(last + 1);
        if (last > noun && isChurch(last) && Declension.isAdjective(next.text())) {
            return true;
        }
        if (before.isCapitalised() && last > noun) {
            boolean stops = second == null || NameWords.ends(second);
            boolean adjective = Declension.isAdjective(before.text()) && !before.isAcronym();
            boolean leads = second != null && second.isCapitalised() && Declension.isAdjective(next.text());
            return adjective || leads || (named && stops);
        }
        return NameWords.mayDescribe(next)
                || last == noun
                || (Declension.isAdjective(before.text()) && !NameWords.isNoun(before));
    }

    /** Whether "a" joins two words of a name: attributes, or an abbreviation to a name. */
    private static boolean isJoined(Token before, Token second) {
        return second.isCapitalised()
                ? second.isAcronym()
                        && before.isCapitalised()
                        && OrganisationHead.of(second).isEmpty()
                : !before.isCapitalised() && NameWords.mayDescribe(second);
    }

    private boolean isQuoted(int last) {
        int from = Math.max(0, last - MOST_QUOTED);
        for (int i = last; i > from; i--) {
            String gap = tokens.get(i).gap();
            if (gap.indexOf('„') >= 0 || gap.endsWith("\"") || gap.endsWith("“")) {
                return true;
            }
        }
        return false;
    }

    /** Without an adjective, a preposition or an "a" that leads nowhere. */
    private int withoutLooseEnds(int noun, int last) {
        int end = last;
        while (end > noun && !tokens.get(end).isCapitalised() && isLoose(end) && !isNounOfName(noun, end)) {
            end--;
        }
        return end;
    }

    private boolean isLoose(int at) {
        Token word = tokens.get(at);
        return NameWords.ends(word)
                || word.text().length() == 1
                || (!NameWords.isKnown(word)
                        && tokens.get(at - 1).isCapitalised()
                        && at > 1
                        && Declension.isAdjective(word.text())
                        && !Declension.isAdjective(tokens.get(at - 1).text()));
    }
}
