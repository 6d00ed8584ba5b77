package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Wordbook;

/**
 * What the words of a label announce. Words that only describe it ({@code Celková doba realizace projektu}) are left
 * out where the list does not know it with them; two labels may be joined ({@code Žadatel a realizátor}).
 */
final class ProjectLabelWords {

    private static final Map<String, String> FACTS = facts();
    private static final Set<String> DESCRIBING = Set.copyOf(Wordbook.lines("project-label-word.txt"));
    private static final Set<String> JOINING = Set.of("a", "i");

    private ProjectLabelWords() {}

    /** The facts that a label of these words announces, in lower case; none where it is no label. */
    static List<String> factsOf(List<String> words) {
        String known = factOf(words);
        if (!known.isEmpty()) {
            return List.of(known);
        }
        for (int i = 1; i + 1 < words.size(); i++) {
            if (JOINING.contains(words.get(i))) {
                return joined(factOf(words.subList(0, i)), factOf(words.subList(i + 1, words.size())));
            }
        }
        return List.of();
    }

    /** The facts that a text announces which is nothing but a label, without a colon. */
    static List<String> factsOf(String text) {
        return text.length() > 80
                ? List.of()
                : factsOf(Token.of(text).stream().map(Token::lower).toList());
    }

    private static List<String> joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? List.of() : one.equals(other) ? List.of(one) : List.of(one, other);
    }

    private static String factOf(List<String> words) {
        String known = FACTS.getOrDefault(String.join(" ", words), "");
        if (!known.isEmpty() || words.size() == 1) {
            return known;
        }
        List<String> kept = new ArrayList<>(words);
        kept.removeIf(word -> DESCRIBING.contains(word) || isOrdinal(word));
        return FACTS.getOrDefault(String.join(" ", kept), "");
    }

    /** {@code Partner 2:}. */
    private static boolean isOrdinal(String word) {
        return word.length() == 1 && Character.isDigit(word.charAt(0));
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        for (Map<String, String> row : Wordbook.rows("project-label.csv")) {
            String label =
                    Text.clean(row.getOrDefault("label", "").replace(".", " ")).toLowerCase(Locale.ROOT);
            facts.put(label, row.getOrDefault("fact", ""));
        }
        return facts;
    }
}
