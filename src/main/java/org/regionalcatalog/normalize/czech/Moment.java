package org.regionalcatalog.normalize.czech;

import java.util.Optional;
import org.regionalcatalog.model.PartialDate;

/**
 * A date as written, whether it exists or not; what is not said is 0.
 *
 * @param start the first character in the cleaned text
 * @param end the character after the last
 */
record Moment(int year, int month, int day, int start, int end) {

    boolean isComplete() {
        return year != 0;
    }

    boolean isYear() {
        return month == 0 && day == 0;
    }

    /** This left end of a range with what it leaves to be read at the right end: {@code 24. 9.} of {@code 30. 11. 2019}. */
    Moment completedBy(Moment right) {
        return isComplete() ? this : new Moment(right.year, month == 0 ? right.month : month, day, start, end);
    }

    /** Whether what is missing here is said there, at no coarser precision. */
    boolean canBeCompletedBy(Moment right) {
        return right.isComplete() && (isComplete() || (right.month != 0 && (day != 0) == (right.day != 0)));
    }

    /** The date, if it exists in the calendar. */
    Optional<PartialDate> date() {
        if (isYear()) {
            return PartialDate.ofYear(year);
        }
        return day == 0 ? PartialDate.ofMonth(year, month) : PartialDate.ofDay(year, month, day);
    }
}
