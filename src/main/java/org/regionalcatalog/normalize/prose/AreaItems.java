package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.PlaceInflection;
import org.regionalcatalog.normalize.czech.PlaceWord;

/**
 * Names in brackets or after a colon behind a word for municipalities: {@code 10 obcí (Březnice, Hodonice, …)}. All of
 * them look like names of places, whether a list knows them or not.
 *
 * @param start where the stretch begins, behind the bracket or the colon
 * @param end where it ends
 */
record AreaItems(int start, int end, List<Item> items) {

    private static final int LONGEST_GAP = 60;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 6;
    private static final Set<String> TITLES = Set.of("město", "městys", "obec", "městyse", "obce", "města", "městečko");

    /** One name. */
    record Item(int start, int end) {}

    /** The next such stretch from a place on; null where there is none. */
    static @Nullable AreaItems next(String text, int from) {
        int open = nextOpen(text, from);
        while (open >= 0) {
            int end = isAnnounced(text, open) ? close(text, open) : -1;
            List<Item> items = end < 0 ? List.of() : items(text, open + 1, end);
            if (!items.isEmpty()) {
                return new AreaItems(open + 1, end, items);
            }
            open = nextOpen(text, open + 1);
        }
        return null;
    }

    /** Whether a passage announces municipalities that follow in others. */
    static boolean announces(String text) {
        return text.endsWith(":") && isAnnounced(text, text.length() - 1);
    }

    /** The one name that is all of a text; null where it is none. */
    static @Nullable Item only(String text) {
        int end = text.length();
        while (end > 0 && ",;.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return item(text, 0, end);
    }

    private static int nextOpen(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '(' || text.charAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAnnounced(String text, int open) {
        String before = text.substring(Math.max(0, open - LONGEST_GAP), open);
        int stop = Math.max(before.lastIndexOf(". "), Math.max(before.lastIndexOf(')'), before.lastIndexOf('|')));
        return PlaceWord.of(before.substring(stop + 1)).stream().anyMatch(word -> AreaWords.isMembers(word.lower()));
    }

    /** Where a stretch ends; nowhere (-1) where another one begins within it, so that no text is walked twice. */
    private static int close(String text, int open) {
        boolean bracket = text.charAt(open) == '(';
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == ':') {
                return -1;
            }
            if (bracket ? c == ')' : c == ';' || c == '|' || isSentenceEnd(text, i)) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isSentenceEnd(String text, int at) {
        return text.charAt(at) == '.'
                && (at + 1 == text.length() || at > 2 && text.charAt(at + 1) == ' ' && text.charAt(at - 2) != ' ');
    }

    /** The names between commas and conjunctions; none where one of them looks like no name. */
    private static List<Item> items(String text, int from, int to) {
        List<Item> items = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            int joint = i == to ? 1 : joint(text, i);
            if (joint > 0) {
                Item item = item(text, start, i);
                if (item == null) {
                    return List.of();
                }
                items.add(item);
                start = i + joint;
            }
        }
        return items;
    }

    private static int joint(String text, int at) {
        if (text.charAt(at) == ',' || text.charAt(at) == ';') {
            return 1;
        }
        return text.startsWith(" a ", at) || text.startsWith(" i ", at) ? 2 : 0;
    }

    private static @Nullable Item item(String text, int from, int to) {
        if (to - from > LONGEST_NAME) {
            return null;
        }
        List<PlaceWord> words = PlaceWord.of(text.substring(from, Math.max(from, to)));
        int first = !words.isEmpty() && TITLES.contains(words.get(0).lower()) ? 1 : 0;
        if (words.size() - first > MOST_WORDS
                || words.size() <= first
                || !words.get(first).capital()) {
            return null;
        }
        boolean places = words.subList(first, words.size()).stream()
                .allMatch(word -> (word.capital() || PlaceInflection.isLink(word.lower()))
                        && Character.isLetter(word.lower().charAt(0)));
        return places
                ? new Item(
                        from + words.get(first).start(),
                        from + words.get(words.size() - 1).end())
                : null;
    }
}
