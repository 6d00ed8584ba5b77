package org.regionalcatalog.match.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a value as they are compared: long forms shortened, titles and empty words dropped. */
final class Words {

    /** Legal forms, as they stand among the words of a name. */
    static final Set<String> LEGAL_FORMS = Set.of(
            "ops",
            "zs",
            "sro",
            "as",
            "zu",
            "vos",
            "ks",
            "os",
            "pobocnyspolek",
            "nadace",
            "nadacnifond",
            "prispevkova",
            "spp",
            "cpo",
            "ltd",
            "inc",
            "corp",
            "llc",
            "gmbh",
            "plc");

    /** Words that tell a branch from the one whose it is. */
    static final Set<String> BRANCHES = Set.of("pobocka", "pobocnyspolek", "stredisko", "detasovane", "branch");

    private static final List<Map.Entry<List<String>, String>> PHRASES = List.of(
            phrase("ops", "obecne", "prospesna", "spolecnost"),
            phrase("sro", "spolecnost", "s", "rucenim", "omezenym"),
            phrase("sro", "spol", "sro"),
            phrase("as", "akciova", "spolecnost"),
            phrase("zs", "zapsany", "spolek"),
            phrase("zu", "zapsany", "ustav"),
            phrase("vos", "verejna", "obchodni", "spolecnost"),
            phrase("ks", "komanditni", "spolecnost"),
            phrase("os", "obcanske", "sdruzeni"),
            phrase("pobocnyspolek", "pobocny", "spolek"),
            phrase("pobocnyspolek", "ps"),
            phrase("nadacnifond", "nadacni", "fond"),
            phrase("nadacnifond", "nf"),
            phrase("prispevkova", "prispevkova", "organizace"),
            phrase("prispevkova", "prisp", "org"),
            phrase("prispevkova", "po"),
            phrase("ltd", "limited"),
            phrase("inc", "incorporated"),
            phrase("corp", "corporation"),
            phrase("meu", "mestsky", "urad"),
            phrase("ou", "obecni", "urad"),
            phrase("mu", "magistrat", "mesta"),
            phrase("mesto", "statutarni", "mesto"));
    static final Set<String> EMPTY_OF_TEXT = Set.of(
            "a", "v", "ve", "s", "se", "u", "o", "z", "ze", "k", "ke", "na", "pro", "the", "an", "of", "and", "in",
            "for", "on", "to", "with", "und", "der", "die", "das");
    private static final Set<String> FIRST_OF_PHRASES =
            PHRASES.stream().map(phrase -> phrase.getKey().get(0)).collect(Collectors.toSet());
    private static final Set<String> TITLES = Set.of(
            "mgr", "bc", "ing", "phdr", "mudr", "judr", "rndr", "paeddr", "doc", "prof", "phd", "dis", "csc", "mba",
            "thlic", "thdr", "mvdr", "pharmdr", "dr", "mr", "mrs", "ms", "miss", "jr", "sr", "et", "al", "and", "pan",
            "pani", "p");
    private static final Set<String> EMPTY_OF_ADDRESS = Set.of(
            "ulice", "ul", "cp", "c", "p", "cislo", "popisne", "ev", "between", "at", "near", "off", "and", "the");
    private static final Map<String, String> OF_ADDRESS = Map.ofEntries(
            Map.entry("nam", "namesti"),
            Map.entry("tr", "trida"),
            Map.entry("nabr", "nabrezi"),
            Map.entry("sidl", "sidliste"),
            Map.entry("st", "street"),
            Map.entry("ave", "avenue"),
            Map.entry("av", "avenue"),
            Map.entry("blvd", "boulevard"),
            Map.entry("blv", "boulevard"),
            Map.entry("rd", "road"),
            Map.entry("dr", "drive"),
            Map.entry("ln", "lane"),
            Map.entry("pl", "place"),
            Map.entry("sq", "square"),
            Map.entry("ct", "court"),
            Map.entry("cres", "crescent"),
            Map.entry("cr", "crescent"),
            Map.entry("hwy", "highway"),
            Map.entry("pkwy", "parkway"),
            Map.entry("e", "east"),
            Map.entry("w", "west"),
            Map.entry("n", "north"),
            Map.entry("s", "south"),
            Map.entry("mt", "mount"),
            Map.entry("first", "1st"),
            Map.entry("second", "2nd"),
            Map.entry("third", "3rd"),
            Map.entry("fourth", "4th"),
            Map.entry("fifth", "5th"),
            Map.entry("sixth", "6th"),
            Map.entry("seventh", "7th"),
            Map.entry("eighth", "8th"),
            Map.entry("ninth", "9th"),
            Map.entry("tenth", "10th"));

    private Words() {}

    /** The words of a value, joined by spaces. */
    static String form(Comparison comparison, String value) {
        if (comparison == Comparison.NAME) {
            return name(value);
        }
        List<String> words = Folding.words(value);
        List<String> kept =
                switch (comparison.family()) {
                    case PERSON -> without(words, TITLES);
                    case ADDRESS -> ofAddress(words);
                    case NONE, CONTACT -> without(words, EMPTY_OF_TEXT);
                };
        return String.join(" ", kept);
    }

    /** The words of a form. */
    static List<String> parted(String form) {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from <= form.length()) {
            int to = form.indexOf(' ', from);
            to = to < 0 ? form.length() : to;
            words.add(form.substring(from, to));
            from = to + 1;
        }
        return words;
    }

    static boolean isNumber(String word) {
        char first = word.charAt(0);
        return first >= '0' && first <= '9';
    }

    /** A name; the words that tell whose it is are marked: they are said or left out at will. */
    private static String name(String value) {
        List<NameParts.Part> parts = NameParts.of(value);
        StringBuilder form = new StringBuilder();
        for (NameParts.Part part : parts) {
            for (String word : part.words()) {
                form.append(form.isEmpty() ? "" : " ")
                        .append(part.isAside() ? "@" : "")
                        .append(word);
            }
        }
        return form.toString();
    }

    static List<String> ofName(List<String> words) {
        return withPhrases(withJoinedLetters(words));
    }

    private static List<String> ofAddress(List<String> words) {
        List<String> shortened = new ArrayList<>(words);
        shortened.replaceAll(word -> OF_ADDRESS.getOrDefault(word, word));
        return without(shortened, EMPTY_OF_ADDRESS);
    }

    /** The words but the empty ones; all of them where nothing would be left. */
    private static List<String> without(List<String> words, Set<String> empty) {
        List<String> kept = new ArrayList<>(words);
        kept.removeIf(empty::contains);
        return kept.isEmpty() ? words : kept;
    }

    /** Letters that stand alone, one after the other, are one word: "o. p. s.". */
    private static List<String> withJoinedLetters(List<String> words) {
        List<String> joined = new ArrayList<>();
        boolean open = false;
        for (String word : words) {
            boolean alone = word.length() == 1 && !isNumber(word);
            if (alone && open) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1) + word);
            } else {
                joined.add(word);
            }
            open = alone;
        }
        return joined;
    }

    private static List<String> withPhrases(List<String> words) {
        if (Collections.disjoint(words, FIRST_OF_PHRASES)) {
            return words;
        }
        List<String> said = words;
        for (Map.Entry<List<String>, String> phrase : PHRASES) {
            int at = Collections.indexOfSubList(said, phrase.getKey());
            if (at >= 0) {
                List<String> shorter = new ArrayList<>(said.subList(0, at));
                shorter.add(phrase.getValue());
                shorter.addAll(said.subList(at + phrase.getKey().size(), said.size()));
                said = shorter;
            }
        }
        return said;
    }

    private static Map.Entry<List<String>, String> phrase(String shortened, String... words) {
        return Map.entry(List.of(words), shortened);
    }
}
