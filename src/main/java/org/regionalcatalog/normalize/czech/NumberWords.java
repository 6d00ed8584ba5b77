package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Wordbook;

/**
 * Counts in digits or Czech words, in any case: {@code 10}, {@code deseti}, {@code padesát dva}, {@code pětadvacet}.
 * Below a thousand in words, below a million in digits.
 */
public final class NumberWords {

    private static final Map<String, Integer> VALUES = values();
    private static final int MOST_DIGITS = 6;
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private NumberWords() {}

    /** What one word counts; null where it is no number. */
    public static @Nullable Integer valueOf(String word) {
        if (!word.isEmpty() && word.length() <= MOST_DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.valueOf(word);
        }
        return VALUES.get(word);
    }

    /** All counts in a text, with their places. */
    public static List<Match<Integer>> findAll(String text) {
        List<PlaceWord> words = PlaceWord.of(Text.clean(text));
        List<Match<Integer>> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Integer value = valueOf(words.get(i).lower());
            if (value == null) {
                continue;
            }
            int start = words.get(i).start();
            int sum = value;
            for (int part = value;
                    i + 1 < words.size() && smaller(words.get(i + 1).lower(), part);
                    i++) {
                part = VALUES.getOrDefault(words.get(i + 1).lower(), 0);
                sum += part;
            }
            found.add(new Match<>(sum, start, words.get(i).end()));
        }
        return found;
    }

    /** Whether a word adds to a number: ones to tens, tens and ones to hundreds. */
    private static boolean smaller(String word, int than) {
        Integer value = VALUES.get(word);
        return value != null
                && value > 0
                && (than >= HUNDRED && value < HUNDRED || than >= 2 * TEN && than % TEN == 0 && value < TEN);
    }

    private static Map<String, Integer> values() {
        Map<String, Integer> values = new HashMap<>();
        for (Map<String, String> row : Wordbook.rows("number-words.csv")) {
            for (String form : row.getOrDefault("forms", "").split("\\|", -1)) {
                values.put(form, Integer.valueOf(row.getOrDefault("value", "0")));
            }
        }
        Map<String, Integer> joined = new HashMap<>();
        values.forEach((tens, value) -> {
            if (value >= 2 * TEN && value < HUNDRED) {
                values.forEach((ones, one) -> {
                    if (one > 0 && one < TEN) {
                        joined.put((one == 1 ? "jedn" : ones) + "a" + tens, value + one);
                    }
                });
            }
        });
        joined.putAll(values);
        return Map.copyOf(joined);
    }
}
