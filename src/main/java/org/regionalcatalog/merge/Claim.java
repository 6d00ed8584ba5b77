package org.regionalcatalog.merge;

import java.util.Comparator;
import java.util.Map;

/**
 * What one draft says about the thing, with what decides how far it is believed.
 *
 * @param authority of its source, 0 to 100
 * @param tree its fields, references by cluster
 */
record Claim(String recordKey, String source, int authority, Map<String, Object> tree) {

    /** The most believed first; ties are broken by source and record key, never by the order of reading. */
    static final Comparator<Claim> MOST_BELIEVED = Comparator.comparingInt(Claim::authority)
            .reversed()
            .thenComparing(Claim::source)
            .thenComparing(Claim::recordKey);
}
