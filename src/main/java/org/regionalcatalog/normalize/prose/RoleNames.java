package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.regionalcatalog.normalize.czech.Declension;

/** What a person does, as pages write it beside a name: {@code Vedoucí odboru sociálních věcí}. */
final class RoleNames {

    private static final int MOST_WORDS = 9;
    private static final Set<String> TOWNS = Set.of("města", "městyse", "obce");
    private static final Set<String> INSIDE = Set.of("projektu", "projekt", "za", "na", "v", "ve", "o");
    private static final Set<String> PLACING = Set.of("pro", "za", "na", "v", "ve");
    private static final Set<String> JOINTS = Set.of("a", "nad", "pod", "u", "na", "v", "při");
    private static final int MOST_PLACE_WORDS = 6;
    private static final int MOST_BETWEEN = 14;
    private static final Pattern BETWEEN = Pattern.compile(
            "(?: ?[,:–-])? (?:pan\\p{L}{0,2} )?|(?: ?,)? ?\\((?:(?:tel|telefon|mobil|e-?mail)[.:]{0,2} ?)?");

    private RoleNames() {}

    /**
     * The roles of a passage, in the nominative with a small first letter.
     *
     * @param taken the characters of other things
     */
    static List<ContactMark> in(int passage, String text, BitSet taken) {
        List<Token> tokens = Token.of(text);
        List<ContactMark> found = new ArrayList<>();
        int floor = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Optional<RoleWord> noun = RoleWord.of(tokens.get(i));
            if (noun.isEmpty() || taken.get(tokens.get(i).start())) {
                continue;
            }
            int first = first(tokens, i, floor, taken);
            int last = last(tokens, i, taken);
            Spot at = new Spot(
                    passage, tokens.get(first).start(), tokens.get(last).end());
            boolean named = noun.get().nominative() || isBesidePerson(text, at, taken);
            if (named && isRole(tokens, i, first)) {
                String role = nominative(noun.get(), tokens.subList(first, i + 1))
                        + text.substring(tokens.get(i).end(), at.end());
                found.add(new ContactMark(
                        ContactMark.What.ROLE, withSmallDepartment(small(role), tokens.subList(i, last + 1)), at));
            }
            floor = last + 1;
            i = last;
        }
        return found;
    }

    /** Whether what is held already stands right beside a role: the name of who has it. */
    private static boolean isBesidePerson(String text, Spot role, BitSet taken) {
        int next = taken.nextSetBit(role.end());
        int before = taken.previousSetBit(role.start() - 1) + 1;
        return (next >= 0 && isBetween(text, role.end(), next))
                || (before > 0 && isBetween(text, before, role.start()));
    }

    private static boolean isBetween(String text, int from, int to) {
        return to - from <= MOST_BETWEEN
                && BETWEEN.matcher(text).region(from, to).matches();
    }

    /** The adjectives and the noun of a role as they stand, or in the nominative if they stand in another case. */
    private static String nominative(RoleWord noun, List<Token> words) {
        if (noun.nominative()) {
            return words.stream().map(Token::text).collect(Collectors.joining(" "));
        }
        return words.subList(0, words.size() - 1).stream()
                        .map(word -> Declension.nominative(word.text(), noun.gender()) + " ")
                        .collect(Collectors.joining())
                + noun.noun();
    }

    /** "Osoba" is one only as a "kontaktní osoba". */
    private static boolean isRole(List<Token> tokens, int noun, int first) {
        return !tokens.get(noun).lower().equals("osoba")
                || (first < noun && tokens.get(noun - 1).lower().equals("kontaktní"));
    }

    private static int first(List<Token> tokens, int noun, int floor, BitSet taken) {
        int first = noun;
        while (first > floor
                && tokens.get(first).follows()
                && Declension.isAdjective(tokens.get(first - 1).text())
                && !NameWords.ends(tokens.get(first - 1))
                && !(tokens.get(first).isCapitalised() && first < noun)
                && !taken.get(tokens.get(first - 1).start())) {
            first--;
        }
        return first;
    }

    private static int last(List<Token> tokens, int noun, BitSet taken) {
        int last = noun;
        for (int i = noun + 1; i < tokens.size() && i < noun + MOST_WORDS; i++) {
            Token word = tokens.get(i);
            boolean ends = !(word.follows() || isListed(tokens, noun, i))
                    || taken.get(word.start())
                    || word.isNumber()
                    || (word.isCapitalised()
                            && !word.isAcronym()
                            && !isDepartment(word)
                            && !isPlace(tokens, noun, i)
                            && !TOWNS.contains(tokens.get(i - 1).lower())
                            && !(i > 1
                                    && tokens.get(i - 1).isCapitalised()
                                    && TOWNS.contains(tokens.get(i - 2).lower())))
                    || (NameWords.ends(word) && !INSIDE.contains(word.lower()) && !isWithinPlace(tokens, noun, i));
            if (ends) {
                break;
            }
            last = i;
        }
        while (last > noun
                && (tokens.get(last).text().length() < 3
                        || PLACING.contains(tokens.get(last).lower()))
                && !tokens.get(last).isAcronym()) {
            last--;
        }
        return last;
    }

    /** {@code pracovnice pro Kaplici a okolí}: a name behind a preposition of places, or one that goes on with such. */
    private static boolean isPlace(List<Token> tokens, int noun, int at) {
        for (int i = at - 1; i > noun && at - i <= MOST_PLACE_WORDS; i--) {
            Token word = tokens.get(i);
            if (PLACING.contains(word.lower())) {
                return true;
            }
            if (!word.isCapitalised() && !JOINTS.contains(word.lower())) {
                return false;
            }
        }
        return false;
    }

    /** {@code pro Milevsko, Zvíkov a okolí}: a further place behind a comma, where an "a" closes the row. */
    private static boolean isListed(List<Token> tokens, int noun, int at) {
        if (!tokens.get(at).gap().equals(", ")
                || !tokens.get(at).isCapitalised()
                || !tokens.get(at - 1).isCapitalised()
                || !isPlace(tokens, noun, at)) {
            return false;
        }
        int next = at + 1;
        while (next < tokens.size()
                && next - at < MOST_PLACE_WORDS
                && tokens.get(next).follows()
                && tokens.get(next).isCapitalised()) {
            next++;
        }
        return next < tokens.size()
                && tokens.get(next).follows()
                && tokens.get(next).lower().equals("a");
    }

    /** {@code Týn nad Vltavou}: a preposition between two words of a place. */
    private static boolean isWithinPlace(List<Token> tokens, int noun, int at) {
        return JOINTS.contains(tokens.get(at).lower())
                && at + 1 < tokens.size()
                && tokens.get(at + 1).follows()
                && tokens.get(at + 1).isCapitalised()
                && tokens.get(at - 1).isCapitalised()
                && isPlace(tokens, noun, at - 1);
    }

    private static boolean isDepartment(Token word) {
        return OrganisationHead.of(word)
                .filter(form -> form.head().rule() == OrganisationHead.Rule.DEPARTMENT)
                .isPresent();
    }

    private static String withSmallDepartment(String role, List<Token> words) {
        return words.stream()
                .filter(word -> word.isCapitalised() && isDepartment(word))
                .findFirst()
                .map(word -> role.replace(" " + word.text() + " ", " " + word.lower() + " "))
                .orElse(role);
    }

    private static String small(String role) {
        int second = role.offsetByCodePoints(0, 1);
        boolean word = second < role.length() && Character.isLowerCase(role.charAt(second));
        return word ? role.substring(0, second).toLowerCase(Locale.ROOT) + role.substring(second) : role;
    }
}
