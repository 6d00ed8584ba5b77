package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.NumberWords;
import org.regionalcatalog.normalize.czech.PlaceWord;

/** What stands before and between the names of a list of municipalities. */
final class AreaListText {

    private static final Set<String> JOINTS = Set.of("a", "i", "město", "městys", "obec", "města", "obce", "městyse");
    private static final int LONGEST_JOINT = 24;
    private static final int LONGEST_INTRODUCTION = 200;
    private static final int LONGEST_COUNTED = 40;

    private AreaListText() {}

    /**
     * What introduces a list.
     *
     * @param members whether it says that municipalities follow
     * @param count how many it says there are; null when it does not
     * @param others whether one is left out that was named before
     * @param start where it begins
     */
    record Claim(boolean members, @Nullable Integer count, boolean others, int start) {}

    /** Whether nothing but commas, conjunctions and words for municipalities stands in a stretch. */
    static boolean isJoint(String text, int from, int to) {
        if (to - from > LONGEST_JOINT || to <= from) {
            return false;
        }
        String gap = text.substring(from, to);
        boolean separated = gap.indexOf(',') >= 0 || gap.indexOf(';') >= 0 || gap.indexOf('•') >= 0;
        List<PlaceWord> words = PlaceWord.of(gap);
        return gap.chars().noneMatch(c -> ".:()|".indexOf(c) >= 0)
                && words.stream().allMatch(word -> JOINTS.contains(word.lower()))
                && (separated || words.stream().anyMatch(word -> word.lower().length() == 1));
    }

    /** Whether a name is all that its passage, or the first cell of its row, says. */
    static boolean isAlone(String text, int start, int end) {
        boolean first = PlaceWord.of(text.substring(0, Math.min(start, LONGEST_JOINT))).stream()
                        .allMatch(word -> JOINTS.contains(word.lower()))
                && start < LONGEST_JOINT;
        String after = text.substring(end, Math.min(text.length(), end + LONGEST_JOINT))
                .strip();
        return first
                && (after.isEmpty()
                        || after.startsWith("|")
                        || Set.of(",", ";", ".").contains(after));
    }

    /** Reads what stands before a list in the same sentence. */
    static Claim claim(String text, int end) {
        int start = sentence(text, end);
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        String before = text.substring(start, end);
        List<PlaceWord> words = PlaceWord.of(before);
        int members = lastMembers(words);
        if (members < 0) {
            return new Claim(false, null, false, end);
        }
        PlaceWord noun = words.get(members);
        Match<Integer> count = null;
        for (Match<Integer> number : NumberWords.findAll(before)) {
            boolean near = number.end() <= noun.start() && noun.start() - number.end() <= LONGEST_COUNTED;
            count = near && !isYear(number.value()) ? number : count;
        }
        Match<Integer> counted = count;
        boolean others = counted != null
                && words.stream()
                        .anyMatch(word ->
                                AreaWords.isOthers(word.lower()) && Math.abs(word.end() - counted.start()) <= 2);
        int from = counted == null ? noun.start() : counted.start();
        return new Claim(true, counted == null ? null : counted.value(), others, start + from);
    }

    /** Whether a run of names is all that was announced: nothing unknown stands before or behind. */
    static boolean isWhole(String text, Claim claim, int start, int end) {
        String before = text.substring(Math.max(claim.start(), start - LONGEST_JOINT), start)
                .strip();
        String after = text.substring(end, Math.min(text.length(), end + 2)).strip();
        boolean opens = before.endsWith("(")
                || before.endsWith(":")
                || before.length() < LONGEST_JOINT && before.indexOf(',') < 0;
        return opens && (after.isEmpty() || ").;".contains(after.substring(0, 1)));
    }

    private static boolean isYear(int number) {
        return number >= 1900 && number <= 2100;
    }

    private static int lastMembers(List<PlaceWord> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (AreaWords.isMembers(words.get(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    /** Where the sentence begins that ends here. */
    private static int sentence(String text, int end) {
        int least = Math.max(0, end - LONGEST_INTRODUCTION);
        for (int i = end - 2; i > least; i--) {
            if (text.charAt(i) == '.'
                    && text.charAt(i + 1) == ' '
                    && i + 2 < end
                    && Character.isUpperCase(text.charAt(i + 2))) {
                return i + 2;
            }
        }
        return least;
    }
}
