package org.regionalcatalog.match;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;

/**
 * What a person said of two drafts.
 *
 * @param left record key, the lesser of the two
 * @param right record key
 * @param who said it
 * @param when as a date and time with its offset
 * @param why in that person's words
 * @param relied texts by feature that the two drafts had then, the left one's and the right one's; nothing for a draft
 *     that did not stand
 */
public record Decision(
        Kind kind,
        String left,
        String right,
        Verdict verdict,
        String who,
        String when,
        String why,
        List<SortedMap<String, List<String>>> relied) {

    private static final int ID_LETTERS = 8;

    /** What may be said; {@code WITHDRAWN} takes back what was said before. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        UNSURE,
        WITHDRAWN;

        /** The word for it in commands and in the journal. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Decision {
        relied = List.copyOf(relied);
        if (left.compareTo(right) >= 0) {
            throw new IllegalArgumentException("left must be the lesser of the two");
        }
    }

    /** The name of the pair. */
    public String id() {
        return idOf(left, right);
    }

    /** The name of a pair of drafts, whichever stands first: eight hexadecimal digits. */
    public static String idOf(String one, String other) {
        String pair = one.compareTo(other) < 0 ? one + '\n' + other : other + '\n' + one;
        return Text.sha256(pair).substring(0, ID_LETTERS);
    }

    /** The decision as a tree for the journal. */
    public Map<String, Object> tree() {
        return new TreeMap<>(Map.of(
                "kind", kind.word(),
                "left", left,
                "right", right,
                "verdict", verdict.word(),
                "who", who,
                "when", when,
                "why", why,
                "relied", relied));
    }

    /** The decision of such a tree. */
    public static Decision of(Map<?, ?> tree) {
        return new Decision(
                Kind.find(String.valueOf(tree.get("kind"))).orElseThrow(),
                String.valueOf(tree.get("left")),
                String.valueOf(tree.get("right")),
                Verdict.valueOf(String.valueOf(tree.get("verdict")).toUpperCase(Locale.ROOT)),
                String.valueOf(tree.get("who")),
                String.valueOf(tree.get("when")),
                String.valueOf(tree.get("why")),
                Objects.requireNonNull((List<?>) tree.get("relied")).stream()
                        .map(Decision::texts)
                        .toList());
    }

    private static SortedMap<String, List<String>> texts(Object tree) {
        SortedMap<String, List<String>> texts = new TreeMap<>();
        ((Map<?, ?>) tree)
                .forEach((feature, values) -> texts.put(
                        feature.toString(),
                        ((List<?>) values).stream().map(String::valueOf).toList()));
        return texts;
    }
}
