package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Set;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.source.Wordbook;

/** Which words in lower case may stand within a name of an organisation, and which end it. */
final class NameWords {

    private static final Set<String> KNOWN = Set.copyOf(Wordbook.lines("name-word.txt"));
    private static final Set<String> STOPS = Set.copyOf(Wordbook.lines("name-stop.txt"));
    private static final List<String> SOFT = List.of("ní", "cí", "ší", "čí", "ží", "ňí");
    private static final List<String> VERBS = List.of(
            "uje", "ují", "ovala", "ovalo", "ovali", "oval", "ovat", "ila", "ilo", "ili", "il", "ala", "alo", "ali",
            "al", "ela", "elo", "eli", "ěla", "ělo", "ěli", "ěl", "nul", "nula", "nulo", "án", "ána", "áno", "ány",
            "án", "en", "ena", "eno", "eny", "it", "at", "ět", "tl", "tla", "tlo", "tli", "dl", "dla", "kl", "kla");

    private static final List<String> PASSIVES = List.of("ána", "áno", "ány", "ena", "eno", "eny");
    private static final int LONGEST_LIKE_PASSIVE = 6;

    private NameWords() {}

    /** Whether the word belongs to what comes after a name: a verb, a preposition, a number, a label. */
    static boolean ends(Token word) {
        return STOPS.contains(word.lower()) || word.isNumber() || isVerb(word.lower());
    }

    /** Whether nothing but its ending tells that a word is a verb. */
    static boolean isOnlyVerbLike(Token word) {
        return isVerb(word.lower()) && !STOPS.contains(word.lower());
    }

    /** Whether a short noun ends as passives do: {@code brána}, {@code kameny}. */
    static boolean isLikePassive(Token word) {
        return word.text().length() <= LONGEST_LIKE_PASSIVE
                && PASSIVES.stream().anyMatch(word.lower()::endsWith);
    }

    /** Whether the word is known to stand in names. */
    static boolean isKnown(Token word) {
        return KNOWN.contains(word.lower());
    }

    /** Whether the word is known as a noun though it ends as an adjective does: {@code věcí}, {@code školství}. */
    static boolean isNoun(Token word) {
        return isKnown(word)
                && word.lower().endsWith("í")
                && (!word.lower().endsWith("ní") || Declension.isAction(word.lower()));
    }

    /** Whether the word ends as soft adjectives do; {@code Radí}, {@code Zajistí} are verbs, and end otherwise. */
    static boolean isSoft(String lower) {
        return !lower.endsWith("í") || SOFT.stream().anyMatch(lower::endsWith);
    }

    /** Whether the word may describe a noun: an adjective, or a word known from names. */
    static boolean mayDescribe(Token word) {
        return !ends(word) && (isKnown(word) || Declension.isAdjective(word.text()));
    }

    static boolean isVerb(String lower) {
        return !KNOWN.contains(lower) && lower.length() > 3 && VERBS.stream().anyMatch(lower::endsWith);
    }
}
