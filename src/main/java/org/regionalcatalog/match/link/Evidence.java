package org.regionalcatalog.match.link;

import java.util.List;

/**
 * Why a pair weighs what it weighs.
 *
 * @param prior what any pair weighs before anything is compared
 * @param together what is to be added, or taken off when less than 0, because place and contact say the same thing twice
 * @param weight the whole, in bits: prior, fields and together
 */
public record Evidence(List<OfField> fields, double prior, double together, double weight) {

    public Evidence {
        fields = List.copyOf(fields);
    }

    /** What one field says. */
    public record OfField(String field, Agreement agreement, double weight) {}

    /** How far two values agree. */
    public enum Agreement {
        MISSING,
        DIFFERENT,
        FAR,
        PARTIAL,
        NEAR,
        CLOSE,
        EXACT;

        static Agreement of(int level, int levels) {
            if (level < 0) {
                return MISSING;
            }
            if (level == levels - 1) {
                return EXACT;
            }
            return switch (level) {
                case 0 -> DIFFERENT;
                case 1 -> FAR;
                case 2 -> levels == 4 ? NEAR : PARTIAL;
                case 3 -> NEAR;
                default -> CLOSE;
            };
        }
    }
}
