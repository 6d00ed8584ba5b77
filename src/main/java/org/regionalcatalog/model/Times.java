package org.regionalcatalog.model;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How moments are written: as RFC 3339 has them, which never leaves the seconds out. */
public final class Times {

    private Times() {}

    /** A moment on the clock that it is given with: {@code 2026-11-03T02:00:00+01:00}. */
    public static String toTheSecond(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    /** A moment as exactly as the clock had it. */
    public static String exactly(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    /** One that was written more exactly, to the second. */
    public static String toTheSecond(String exact) {
        return toTheSecond(OffsetDateTime.parse(exact));
    }
}
