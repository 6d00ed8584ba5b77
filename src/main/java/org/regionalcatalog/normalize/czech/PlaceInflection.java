package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.regionalcatalog.source.Wordbook;

/**
 * The forms of Czech place names, made of the nominative by endings alone, for any name: {@code Mladá Vožice} gives
 * {@code Mladé Vožici}, {@code Havlíčkův Brod} gives {@code Havlíčkova Brodu}, {@code Ústí nad Labem} keeps its tail.
 * Where an ending goes with several declensions all are given: a form that nobody writes does no harm.
 */
public final class PlaceInflection {

    private static final List<String> CASES = List.of("genitive", "dative", "accusative", "locative", "instrumental");
    private static final Set<String> LINKS = Set.copyOf(Wordbook.lines("place-links.txt"));
    private static final int LONGEST_ENDING = 5;
    private static final String ROMAN = "IVX";

    private final Map<String, List<List<String>>> heads = new HashMap<>();
    private final Map<String, List<List<String>>> attributes = new HashMap<>();

    PlaceInflection() {
        for (Map<String, String> row : Wordbook.rows("place-endings.csv")) {
            ("head".equals(row.get("kind")) ? heads : attributes)
                    .put(
                            row.getOrDefault("ending", ""),
                            CASES.stream()
                                    .map(name -> List.of(row.getOrDefault(name, "")
                                            .replace("~", "")
                                            .split("\\|", -1)))
                                    .toList());
        }
    }

    /** The forms of a name in the other cases; its own writing may be among them. */
    Set<String> forms(String name) {
        List<String> words = List.of(name.split(" ", -1));
        int head = head(words);
        int tail = head + 1;
        String rest = String.join(" ", words.subList(tail, words.size()));
        Set<String> forms = new LinkedHashSet<>();
        for (int grammaticalCase = 0; grammaticalCase < CASES.size(); grammaticalCase++) {
            List<String> begun = List.of("");
            for (int i = 0; i < tail; i++) {
                begun = joined(begun, " ", inflected(words.get(i), i == head ? heads : attributes, grammaticalCase));
            }
            begun.forEach(start -> forms.add(rest.isEmpty() ? start : start + " " + rest));
        }
        return forms;
    }

    /** The name without its fixed tail: {@code Dobronice} of {@code Dobronice u Bechyně}; the name where it has none. */
    static String withoutTail(String name) {
        List<String> words = List.of(name.split(" ", -1));
        return String.join(" ", words.subList(0, link(words)));
    }

    /** The tails of a name in the usual abbreviations: {@code nad L.}, {@code n. L.}, {@code n. Lužnicí}. */
    static List<String> shortTails(String name) {
        List<String> words = List.of(name.split(" ", -1));
        int link = link(words);
        if (link + 1 >= words.size()) {
            return List.of();
        }
        String full = words.get(link);
        String letter = full.substring(0, 1);
        String last = String.join(" ", words.subList(link + 1, words.size()));
        String initial = last.substring(0, 1);
        return List.of(full + " " + initial, letter + " " + initial, letter + " " + last);
    }

    /** Whether a word begins the fixed tail of a name, or stands within it: {@code nad}, {@code u}. */
    public static boolean isLink(String word) {
        return LINKS.contains(word);
    }

    private static int link(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (LINKS.contains(words.get(i))) {
                return i;
            }
        }
        return words.size();
    }

    /** The first word that is no adjective; where all are, the last; Roman numerals are no words. */
    private int head(List<String> words) {
        int end = link(words);
        while (end > 1 && words.get(end - 1).chars().allMatch(c -> ROMAN.indexOf(c) >= 0)) {
            end--;
        }
        for (int i = 0; i < end - 1; i++) {
            if (!isAttribute(words.get(i))) {
                return i;
            }
        }
        return end - 1;
    }

    private boolean isAttribute(String word) {
        return attributes.keySet().stream().anyMatch(word::endsWith);
    }

    private static List<String> inflected(String word, Map<String, List<List<String>>> table, int grammaticalCase) {
        List<String> begun = List.of("");
        String joint = "";
        for (String part : word.split("-", -1)) {
            begun = joined(begun, joint, ofPart(part, table, grammaticalCase));
            joint = "-";
        }
        return begun;
    }

    private static List<String> ofPart(String word, Map<String, List<List<String>>> table, int grammaticalCase) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int length = Math.min(LONGEST_ENDING, lower.length()); length > 0; length--) {
            List<List<String>> cases = table.get(lower.substring(lower.length() - length));
            if (cases != null) {
                String stem = word.substring(0, word.length() - length);
                return cases.get(grammaticalCase).stream()
                        .map(ending -> stem.isEmpty() && !ending.isEmpty()
                                ? word.charAt(0) + ending.substring(1)
                                : stem + ending)
                        .toList();
            }
        }
        return List.of(word);
    }

    private static List<String> joined(List<String> begun, String joint, List<String> next) {
        List<String> joined = new ArrayList<>();
        for (String start : begun) {
            next.forEach(end -> joined.add(start.isEmpty() ? end : start + joint + end));
        }
        return joined;
    }
}
