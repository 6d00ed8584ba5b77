package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/**
 * Blocks that a page tells twice. Of the second telling only those passages are left out whose whole content stands in
 * the first, at the same place of the block: two projects may well have the same partner and the same funds.
 */
final class Doubles {

    static final Rule DUPLICATE_BLOCK = new Rule(
            "duplicate-block",
            Severity.INFO,
            Actor.PUBLISHER,
            "The page tells this part twice; we read it once. Delete one of the two.",
            "Tato část je na stránce dvakrát; četli jsme ji jednou. Jednu z nich smažte.",
            "three paragraphs, each once",
            "three paragraphs, and the same three again below");

    private static final int GAP = 3;
    private static final int LONG = 100;
    private static final int ENOUGH = 250;
    private static final int LONG_PASSAGES = 2;
    private static final int FEW = 8;
    private static final Pattern OTHER_PROJECT = Pattern.compile("CZ\\.\\d|(?iu:název projektu)");

    /** A passage of the first telling, and one of the second. */
    private record Pair(int one, int other) {}

    private final List<Piece> pieces;
    private final List<String> folded;
    private final List<Issue> issues;
    private final Set<Integer> dropped = new HashSet<>();

    private Doubles(List<Piece> pieces, List<Issue> issues) {
        this.pieces = pieces;
        this.folded = pieces.stream().map(Piece::folded).toList();
        this.issues = issues;
    }

    /** The pieces without what they tell a second time; an issue tells of each block. */
    static List<Piece> told(List<Piece> pieces, List<Issue> issues) {
        Doubles doubles = new Doubles(pieces, issues);
        doubles.walk();
        List<Piece> once = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (!doubles.dropped.contains(i)) {
                once.add(pieces.get(i));
            }
        }
        return once;
    }

    private void walk() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < pieces.size(); ) {
            Integer start = first.get(start(i));
            Integer end = first.get(end(i));
            int twin = start != null ? start : end != null ? end : -1;
            int next = twin >= 0 && isLong(i) && isSame(twin, i) ? block(twin, i) : i;
            for (int k = i; k < Math.max(next, i + 1); k++) {
                first.putIfAbsent(start(k), k);
                first.putIfAbsent(end(k), k);
            }
            i = Math.max(next, i + 1);
        }
    }

    /** Follows two tellings side by side from a passage that both have; drops the second if it is a whole block. */
    private int block(int first, int second) {
        Set<Integer> same = new HashSet<>();
        int one = first;
        int other = second;
        while (one >= 0 && one < second && other < pieces.size()) {
            same.add(other);
            Pair next = nextSame(one, other);
            one = next.one();
            other = next.other();
        }
        if (isBlock(same, second, other)) {
            dropped.addAll(same);
            issues.add(DUPLICATE_BLOCK.found("", pieces.get(second).text()));
        }
        return other;
    }

    /** The next pair that is the same in both tellings, a few passages on at most; {@code one} is -1 without. */
    private Pair nextSame(int one, int other) {
        for (int gap = 2; gap <= 2 * GAP; gap++) {
            for (int step = 1; step < gap; step++) {
                int a = one + step;
                int b = other + gap - step;
                if (gap - step <= GAP && step <= GAP && b < pieces.size() && isSame(a, b)) {
                    return new Pair(a, b);
                }
            }
        }
        return new Pair(-1, other + 1);
    }

    private boolean isBlock(Set<Integer> same, int from, int to) {
        int length = same.stream().mapToInt(i -> folded.get(i).length()).sum();
        long paragraphs = same.stream().filter(this::isLong).count();
        return paragraphs >= LONG_PASSAGES && length >= ENOUGH && !tellsOfAnother(same, Math.max(0, from - 2), to);
    }

    /** Whether something between the passages that are the same, or just above them, names another project. */
    private boolean tellsOfAnother(Set<Integer> same, int from, int to) {
        for (int i = from; i < Math.min(to, pieces.size()); i++) {
            if (!same.contains(i) && OTHER_PROJECT.matcher(pieces.get(i).text()).find()) {
                return true;
            }
        }
        return false;
    }

    private boolean isLong(int at) {
        return folded.get(at).length() >= LONG;
    }

    /** Whether two passages tell the same: but for spaces, quotes, and at most one small word in a long one. */
    private boolean isSame(int one, int other) {
        return folded.get(one).equals(folded.get(other))
                || (isLong(one)
                        && isLong(other)
                        && differsLittle(
                                pieces.get(one).text(), pieces.get(other).text()));
    }

    private static boolean differsLittle(String a, String b) {
        int least = Math.min(a.length(), b.length());
        int start = 0;
        while (start < least && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < least - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return isSmall(a, start, a.length() - end) && isSmall(b, start, b.length() - end);
    }

    /** A few letters of a word that is no name and no number. */
    private static boolean isSmall(String text, int start, int end) {
        int first = start;
        while (first > 0 && start - first <= FEW && text.charAt(first - 1) != ' ') {
            first--;
        }
        return end - start <= FEW
                && text.substring(first, end).chars().noneMatch(c -> Character.isDigit(c) || Character.isUpperCase(c));
    }

    private String start(int at) {
        String text = folded.get(at);
        return "<" + (text.length() < LONG ? text : text.substring(0, LONG / 2));
    }

    private String end(int at) {
        String text = folded.get(at);
        return ">" + (text.length() < LONG ? text : text.substring(text.length() - LONG / 2));
    }
}
