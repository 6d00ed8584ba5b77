package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Age;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/** The ages a service is meant for: "od 18 let", "6 - 26 let", "do 18 let", "65+". */
public final class Ages {

    /** A text that tells no age. */
    public static final Rule AGE_UNREADABLE = new Rule(
            "age-unreadable",
            Severity.WARNING,
            Actor.PUBLISHER,
            "This is no age we can read; write it as od 18 let, do 26 let or 6 - 26 let.",
            "Tomuto věku nerozumíme; uveďte jej jako od 18 let, do 26 let nebo 6 - 26 let.",
            "od 18 let",
            "od osmnácti let");

    /** What this recogniser may remark. */
    public static final List<Rule> RULES = List.of(AGE_UNREADABLE, Age.REVERSED);

    private static final int LONGEST_AGE = 200;
    private static final int OLDEST = 150;
    private static final Pattern WORD = Pattern.compile("[0-9]++|\\p{L}++|[+-]");
    private static final Set<String> FROM =
            Set.of("od", "nad", "starsi", "vice", "vyse", "+", "ode", "minimalne", "nejmene");
    private static final Set<String> TO =
            Set.of("do", "mladsi", "pod", "max", "maximalne", "nejvyse", "mene", "az", "-");
    private static final Set<String> SAID_AROUND = Set.of(
            "let",
            "roku",
            "rok",
            "roky",
            "lety",
            "leta",
            "vek",
            "veku",
            "vekem",
            "ve",
            "v",
            "a",
            "osoby",
            "osob",
            "klienti",
            "klientu",
            "uzivatele",
            "deti",
            "pro",
            "nez",
            "vekova",
            "kategorie",
            "skupina",
            "hranice",
            "vcetne",
            "cilove",
            "skupiny",
            "vekove",
            "omezeni",
            "dospeli",
            "seniori",
            "mladez",
            "veka");
    private static final Set<String> OPEN = Set.of(
            "bez",
            "neomezen",
            "neomezeno",
            "neomezeny",
            "neomezena",
            "neuvedeno",
            "vsechny",
            "nerozhoduje",
            "libovolny");

    private Ages() {}

    /**
     * The age in a text. {@code nad 65 let} and {@code starší 65 let} begin at 65; a text that says there is no limit
     * gives nothing; a single number without od or do, several ranges and months are not understood.
     */
    public static Understood<Age> find(String text) {
        String seen = Text.clean(text);
        if (seen.chars().noneMatch(Character::isLetterOrDigit)) {
            return Understood.nothing();
        }
        if (seen.length() > LONGEST_AGE) {
            return Understood.refused(new Remark(AGE_UNREADABLE, seen));
        }
        List<String> words = WORD.matcher(Text.fold(seen))
                .results()
                .map(match -> match.group())
                .toList();
        boolean numbers = words.stream().anyMatch(Ages::isNumber);
        if (!numbers && words.stream().anyMatch(OPEN::contains)) {
            return Understood.nothing();
        }
        return judged(range(words), seen);
    }

    private static Understood<Age> judged(@Nullable Age age, String seen) {
        if (age == null) {
            return Understood.refused(new Remark(AGE_UNREADABLE, seen));
        }
        boolean reversed = age.from() != null && age.to() != null && age.from() > age.to();
        return reversed ? Understood.refused(new Remark(Age.REVERSED, seen)) : Understood.of(age);
    }

    /** The range that the words tell; null when they tell none, or anything else too. */
    private static @Nullable Age range(List<String> words) {
        List<Integer> numbers = new ArrayList<>();
        boolean from = false;
        boolean to = false;
        for (String word : words) {
            if (isNumber(word)) {
                numbers.add(word.length() > 3 ? OLDEST + 1 : Integer.parseInt(word));
            } else if (FROM.contains(word)) {
                from = true;
            } else if (TO.contains(word)) {
                to = true;
            } else if (!SAID_AROUND.contains(word)) {
                return null;
            }
        }
        if (numbers.stream().anyMatch(age -> age > OLDEST)) {
            return null;
        }
        return switch (numbers.size()) {
            case 1 -> from == to ? null : new Age(from ? numbers.get(0) : null, to ? numbers.get(0) : null);
            case 2 -> to ? new Age(numbers.get(0), numbers.get(1)) : null;
            default -> null;
        };
    }

    private static boolean isNumber(String word) {
        return word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }
}
