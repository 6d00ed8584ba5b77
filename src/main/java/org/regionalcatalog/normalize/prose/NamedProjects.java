package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;

/** The projects of a page by their names; one that is written with shortened words is the same. */
final class NamedProjects {

    /** More names with the same initials are compared letter by letter only, so that no page takes long. */
    private static final int MOST_ALIKE = 20;

    private final Map<String, Thing> byName = new HashMap<>();
    private final Map<String, List<String>> byInitials = new HashMap<>();

    /** The project of a name; a new one where none has it. */
    Thing of(String name, Spot at) {
        String key = Text.fold(name);
        Thing known = byName.get(key);
        if (known == null) {
            known = alike(name);
            if (known == null) {
                known = new Thing(Kind.PROJECT, at);
            }
            byName.put(key, known);
        }
        return known;
    }

    private @Nullable Thing alike(String name) {
        List<String> names = byInitials.computeIfAbsent(ShortenedWords.initials(name), absent -> new ArrayList<>());
        if (names.size() >= MOST_ALIKE) {
            return null;
        }
        for (String other : names) {
            if (ShortenedWords.agree(name, other)) {
                return byName.get(Text.fold(other));
            }
        }
        names.add(name);
        return null;
    }
}
