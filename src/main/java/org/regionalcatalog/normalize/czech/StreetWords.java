package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Text;

/** The generic words of Czech street names and house numbers, and their one writing. */
final class StreetWords {

    /** Stands before a conscription number while an address is read. */
    static final char CONSCRIPTION = '\uE000';

    /** Stands before a registration number (č. ev.) while an address is read. */
    static final char REGISTRATION = '\uE001';

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern MARKS = Pattern.compile("[\uE000\uE001]");
    private static final Pattern CONSCRIPTION_MARK = Pattern.compile(
            "(?<![\\p{L}\\d])(?:[čc]\\. ?p\\.?|[čc]p\\.?|[čc]p\\.|č\\. ?d\\.|č\\. ?pop\\.|č\\.|dům č\\.) ?(?=\\d)",
            FLAGS);
    private static final Pattern REGISTRATION_MARK =
            Pattern.compile("(?<![\\p{L}\\d])(?:[čc]\\. ?ev?\\.?|[čc]ev?\\.|ev\\. ?č\\.) ?(?=\\d)", FLAGS);
    private static final Pattern SLASH = Pattern.compile("(?<=\\d) ?/ ?(?=\\d)");
    private static final Pattern LONE_LETTER = Pattern.compile("(?<=\\d) (?=[a-fA-F]$)");
    private static final Pattern GLUED = Pattern.compile("(?<!\\p{L})(nám|tř|nábř|náb|sídl|ul)\\.(?=\\p{L})", FLAGS);

    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("nám.", "náměstí"),
            Map.entry("nám", "náměstí"),
            Map.entry("náměstí", "náměstí"),
            Map.entry("tř.", "třída"),
            Map.entry("tř", "třída"),
            Map.entry("třída", "třída"),
            Map.entry("nábř.", "nábřeží"),
            Map.entry("náb.", "nábřeží"),
            Map.entry("nábřeží", "nábřeží"),
            Map.entry("sídl.", "sídliště"));

    /** Ranks before the name whose the street is; officially they are abbreviated as often as not. */
    private static final Map<String, String> RANKS = Map.of(
            "kpt.", "kapitána",
            "škpt.", "štábního kapitána",
            "gen.", "generála",
            "mjr.", "majora",
            "plk.", "plukovníka",
            "npor.", "nadporučíka");

    private static final Set<String> DROPPED = Set.of("ul.", "ul", "ulice");

    private static final Set<String> OF_STREETS =
            Set.of("namesti", "trida", "nabrezi", "sidliste", "alej", "stezka", "zahradka", "kolonie", "park");
    private static final Set<String> BEFORE_STREETS =
            Set.of("na", "u", "v", "ve", "pod", "nad", "za", "k", "ke", "pred", "pri", "mezi");
    private static final Set<String> INSIDE_TOWNS = Set.of("nad", "pod", "u", "v", "ve");
    private static final List<String> ENDINGS = List.of("ska", "cka", "ova", "eho");

    private StreetWords() {}

    /** The text with one space between words, marks of house numbers as one character, slashes without spaces. */
    static String unify(String text) {
        String unified = MARKS.matcher(Text.clean(text)).replaceAll("");
        unified = REGISTRATION_MARK.matcher(unified).replaceAll(String.valueOf(REGISTRATION));
        unified = CONSCRIPTION_MARK.matcher(unified).replaceAll(String.valueOf(CONSCRIPTION));
        unified = SLASH.matcher(unified).replaceAll("/");
        unified = GLUED.matcher(unified).replaceAll("$1. ");
        return LONE_LETTER.matcher(unified).replaceAll("");
    }

    /** The name with generic words and ranks written out and {@code ul.} dropped. */
    static String writtenOut(String name) {
        List<String> words = new ArrayList<>();
        for (String word : List.of(name.split(" "))) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (!DROPPED.contains(lower)) {
                String rank = RANKS.get(lower);
                words.add(rank == null ? WRITTEN_OUT.getOrDefault(lower, word) : inCaseOf(word, rank));
            }
        }
        return words.isEmpty() ? name : String.join(" ", words);
    }

    private static String inCaseOf(String word, String rank) {
        return Character.isUpperCase(word.charAt(0)) ? Character.toUpperCase(rank.charAt(0)) + rank.substring(1) : rank;
    }

    /** Whether a name can hardly be anything but a street. */
    static boolean isStreet(String name) {
        List<String> words = Word.foldedOf(name);
        return !words.isEmpty()
                && (words.stream().anyMatch(OF_STREETS::contains)
                        || words.get(0).equals("ulice")
                        || words.get(0).equals("ul")
                        || BEFORE_STREETS.contains(words.get(0))
                        || Character.isDigit(words.get(0).charAt(0))
                        || (words.size() == 1 && ENDINGS.stream().anyMatch(words.get(0)::endsWith)));
    }

    /** Whether a name is built as names of towns are: "Hluboká nad Vltavou". */
    static boolean isTown(String name) {
        List<String> words = Word.foldedOf(name);
        return words.size() > 2
                && !isStreet(name)
                && words.subList(1, words.size() - 1).stream().anyMatch(INSIDE_TOWNS::contains);
    }
}
