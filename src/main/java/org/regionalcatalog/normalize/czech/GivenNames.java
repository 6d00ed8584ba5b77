package org.regionalcatalog.normalize.czech;

import java.util.Set;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.CodeList;

/**
 * Given names of a code list. They decide which word of a name is the given one, and whether two words without a title
 * are a person at all.
 */
final class GivenNames {

    private final Set<String> folded;

    private GivenNames(Set<String> folded) {
        this.folded = folded;
    }

    /** The names of a list with the column {@code code}. */
    static GivenNames of(CodeList list) {
        return new GivenNames(list.rows().stream()
                .map(row -> Text.fold(row.getOrDefault("code", "")))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contain(String word) {
        return folded.contains(Text.fold(word));
    }
}
