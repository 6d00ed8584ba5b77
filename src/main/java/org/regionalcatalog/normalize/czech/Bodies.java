package org.regionalcatalog.normalize.czech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.CodeList;

/** Bodies of the country that everybody writes by an abbreviation ({@code MPSV}), of a code list. */
public final class Bodies {

    /**
     * A body.
     *
     * @param name in full, in the nominative
     * @param kind code of the list {@code organisation-kind}; empty where it has none
     * @param branches whether its branches carry its name with a region behind it
     */
    public record Body(String code, String name, String kind, boolean branches) {}

    private final Map<String, Body> byWording = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    private Bodies() {}

    /** The bodies of a list with the columns {@code code}, {@code label}, {@code synonyms}, {@code kind}, {@code branches}. */
    static Bodies of(CodeList list) {
        Bodies bodies = new Bodies();
        for (Map<String, String> row : list.rows()) {
            Body body = new Body(
                    row.getOrDefault("code", ""),
                    row.getOrDefault("label", ""),
                    row.getOrDefault("kind", ""),
                    "yes".equals(row.get("branches")));
            CodeTerms.wordings(row).forEach(wording -> bodies.put(wording, body));
        }
        return bodies;
    }

    /** The body that a wording names, letter by letter. */
    public Optional<Body> find(String wording) {
        return Optional.ofNullable(byWording.get(Text.clean(wording)));
    }

    /** How many words the longest wording has that begins with a word; 0 where none does. */
    public int longest(String word) {
        return longest.getOrDefault(word, 0);
    }

    private void put(String wording, Body body) {
        String clean = Text.clean(wording);
        if (!clean.isEmpty()) {
            byWording.putIfAbsent(clean, body);
            List<String> words = List.of(clean.split(" "));
            longest.merge(words.get(0).replace(",", ""), words.size(), Math::max);
        }
    }
}
