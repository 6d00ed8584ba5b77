package org.regionalcatalog.source;

import java.util.Map;

/**
 * What a load must look like to be accepted.
 *
 * @param records how many raw records it may have
 * @param fill least share of the records, in percent, in which a field has a text
 */
public record Expectation(Range records, Map<FieldName, Integer> fill) {

    /** Both ends included. */
    public record Range(int least, int most) {

        /** Whether a count lies within. */
        public boolean holds(long count) {
            return least <= count && count <= most;
        }

        @Override
        public String toString() {
            return least + ".." + most;
        }
    }
}
