package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.PlaceWord;
import org.regionalcatalog.source.Wordbook;

/** The words that tell what a name after them is: {@code okres}, {@code obec s rozšířenou působností}, {@code ve}. */
final class AreaWords {

    private static final Map<String, Set<String>> BY_KIND = new HashMap<>();
    private static final Map<String, Area.Kind> CUES = new HashMap<>();
    private static final Set<String> FIRST = new HashSet<>();
    private static final int MOST_WORDS = 8;
    private static final Set<String> COMMON = Set.copyOf(Wordbook.lines("place-common.txt"));
    private static final Set<String> NO_REGIONS = Set.copyOf(Wordbook.lines("not-regions.txt"));

    static {
        for (Map<String, String> row : Wordbook.rows("area-cues.csv")) {
            String words = row.getOrDefault("words", "");
            String kind = row.getOrDefault("kind", "");
            BY_KIND.computeIfAbsent(kind, absent -> new HashSet<>()).add(words);
            for (Area.Kind known : Area.Kind.values()) {
                if (known.name().equals(kind)) {
                    CUES.put(words, known);
                    FIRST.add(words.split(" ", -1)[0]);
                }
            }
        }
    }

    private AreaWords() {}

    /** A cue found, and the index of the word after it. */
    record Cue(Area.Kind kind, int end) {}

    /** The longest cue that starts at a word; null where none does. */
    static @Nullable Cue cue(List<PlaceWord> words, int from) {
        if (!FIRST.contains(words.get(from).lower())) {
            return null;
        }
        Cue longest = null;
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < Math.min(words.size(), from + MOST_WORDS); i++) {
            phrase.append(i == from ? "" : " ").append(words.get(i).lower());
            Area.Kind kind = CUES.get(phrase.toString());
            longest = kind == null ? longest : new Cue(kind, i + 1);
        }
        return longest;
    }

    /** Whether a word before a name says that it is a municipality. */
    static boolean isTownCue(String word) {
        return BY_KIND.getOrDefault("TOWN", Set.of()).contains(word);
    }

    /** Whether a word beside a name says that it is a street, a house or a person. */
    static boolean isStreet(String word) {
        return BY_KIND.getOrDefault("STREET", Set.of()).contains(word);
    }

    /** Whether a cue announces several areas: {@code okresů}. */
    static boolean isPlural(String cue) {
        return BY_KIND.getOrDefault("PLURAL", Set.of()).contains(cue);
    }

    /** Whether a word speaks of municipalities in general: {@code obcí}. */
    static boolean isMembers(String word) {
        return BY_KIND.getOrDefault("MEMBERS", Set.of()).contains(word);
    }

    /** Whether a count after this word leaves one out that was named before: {@code dalších 10 obcí}. */
    static boolean isOthers(String word) {
        return BY_KIND.getOrDefault("OTHERS", Set.of()).contains(word);
    }

    /** Whether the name of a municipality is also a common word, or an adjective. */
    static boolean isCommon(String name) {
        return COMMON.contains(name)
                || name.indexOf(' ') < 0 && (name.endsWith("á") || name.endsWith("é") || name.endsWith("ý"));
    }

    /** Whether a region may be named after this word: {@code na území Třeboňska}. */
    static boolean isAround(String word) {
        return BY_KIND.getOrDefault("AROUND", Set.of()).contains(word);
    }

    static boolean isRegionLabel(String label) {
        return !NO_REGIONS.contains(label);
    }
}
