package org.regionalcatalog.merge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PartialDate;

/** How much a value tells. */
final class Precise {

    private Precise() {}

    /**
     * Of a group, how far its dates are known and how many other members it has; of two groups the longer is the more
     * precise. A date is written as far as it is known: {@code 2013} is shorter than {@code 2013-07-01}. Of bare texts
     * and lists none is more precise than another.
     */
    static int lengthOf(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> group)) {
            return 0;
        }
        int length = 0;
        for (Object member : group.values()) {
            length += isDate(member) ? member.toString().length() : 1;
        }
        return length;
    }

    /** Whether a value is a date as far as it is known. */
    static boolean isDate(@Nullable Object value) {
        return value instanceof String text && PartialDate.find(text).isPresent();
    }
}
