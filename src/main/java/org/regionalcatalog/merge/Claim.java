package org.regionalcatalog.merge;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one draft says about the thing, with what decides how far it is believed.
 *
 * @param authority of its source, 0 to 100
 * @param fresh the day as of which it is said, as its source states it; null where it states none
 * @param past whether its own validity is over and that of another claim has followed
 * @param tree its fields, references by cluster
 */
record Claim(
        String recordKey,
        String source,
        int authority,
        @Nullable LocalDate fresh,
        boolean past,
        Map<String, Object> tree) {

    /** What it says for a field; null when it says nothing. */
    @Nullable
    Object at(String field) {
        return tree.get(field);
    }

    /** The same, known to be past. */
    Claim outlived() {
        return new Claim(recordKey, source, authority, fresh, true, tree);
    }
}
