package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.regionalcatalog.normalize.czech.PlaceWord;

/** The words of one passage, and what stands between them. */
final class AreaText {

    private static final Pattern ADDRESS = Pattern.compile("@|://|www\\.|\\.(?:cz|eu|com|org|net|info|sk)(?![a-z])");
    private static final String BREAKS = ",;:|()[]/";
    private static final String STARTS = "!?„“”\"»«|•";
    private static final int ABBREVIATION = 3;
    private static final int MOST_WORDS = 9;

    private final String text;
    private final List<PlaceWord> words;
    private final boolean[] address;

    AreaText(String text) {
        this.text = text;
        this.words = PlaceWord.of(text);
        this.address = addresses();
    }

    List<PlaceWord> words() {
        return words;
    }

    String lower(int word) {
        return word < 0 || word >= words.size() ? "" : words.get(word).lower();
    }

    boolean capital(int word) {
        return word >= 0 && word < words.size() && words.get(word).capital();
    }

    String written(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** What stands before a word; after the last one, what ends the passage. */
    String gap(int word) {
        int start = word <= 0 ? 0 : words.get(Math.min(word, words.size()) - 1).end();
        return text.substring(
                start, word >= words.size() ? text.length() : words.get(word).start());
    }

    /** Whether nothing but a space parts a word from the one before. */
    boolean joined(int word) {
        return word > 0 && word < words.size() && gap(word).equals(" ");
    }

    /** Whether a sentence, a quotation or a cell begins with a word. */
    boolean starts(int word) {
        String gap = gap(word);
        boolean point = gap.indexOf('.') >= 0 && lower(word - 1).length() > ABBREVIATION;
        return word == 0 || point || gap.chars().anyMatch(c -> STARTS.indexOf(c) >= 0);
    }

    /** Whether words are all that a passage or a cell holds. */
    boolean alone(int from, int to) {
        boolean starts = from == 0 || gap(from).indexOf('|') >= 0;
        return starts && (to == words.size() || gap(to).indexOf('|') >= 0);
    }

    /** The first word behind one that no name reaches over. */
    int limit(int from) {
        int end = from + 1;
        while (end < words.size() && end < from + MOST_WORDS && !breaks(end)) {
            end++;
        }
        return end;
    }

    /** A slash between single letters joins: {@code n/L}. */
    private boolean breaks(int word) {
        String gap = gap(word);
        boolean letters = lower(word).length() == 1 || lower(word - 1).length() == 1;
        return gap.chars().anyMatch(c -> BREAKS.indexOf(c) >= 0 && !(c == '/' && letters))
                || gap.indexOf('.') >= 0 && lower(word - 1).length() > ABBREVIATION;
    }

    /** Whether a number follows that is that of a house, and not of a post office: {@code Svárov 1080}. */
    boolean isHouseNumber(int word) {
        String number = joined(word) ? lower(word) : "";
        boolean digits =
                !number.isEmpty() && number.length() <= 4 && number.chars().allMatch(Character::isDigit);
        return digits && (number.length() > 2 || gap(word + 1).startsWith("/"));
    }

    /** Whether a word is part of a web or mail address. */
    boolean isAddress(int word) {
        return address[word];
    }

    private boolean[] addresses() {
        boolean[] within = new boolean[words.size()];
        int end = 0;
        boolean found = false;
        for (int i = 0; i < within.length; i++) {
            if (words.get(i).start() >= end) {
                int space = text.indexOf(' ', words.get(i).start());
                end = space < 0 ? text.length() : space;
                found = ADDRESS.matcher(text).region(words.get(i).start(), end).find();
            }
            within[i] = found;
        }
        return within;
    }
}
