package org.regionalcatalog.source;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Text;

/**
 * Records that are left out on purpose: those that say one of some words in a place.
 *
 * @param place column, selector or path, as the definition writes it
 * @param reading how the place is read
 * @param words as they are compared; see {@link Text#fold}
 */
public record LeftOut(String place, Reading reading, Set<String> words) {

    public LeftOut {
        words = Collections.unmodifiableSet(new TreeSet<>(words)); // in one order in every process: it enters digests
    }

    static LeftOut of(String place, Reading reading, List<String> words) {
        return new LeftOut(place, reading, words.stream().map(Text::fold).collect(Collectors.toSet()));
    }

    /** The name under which what the place says is kept until that is decided. */
    public String field() {
        return "leave_out(" + place + ")";
    }

    /** Whether such texts leave their record out. */
    public boolean isMet(List<String> texts) {
        return texts.stream().map(Text::fold).anyMatch(words::contains);
    }
}
