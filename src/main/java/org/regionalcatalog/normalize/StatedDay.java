package org.regionalcatalog.normalize;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.normalize.czech.Dates;
import org.regionalcatalog.normalize.czech.Match;

/** The day on which a record says that it was last changed: how fresh all is that it says. */
final class StatedDay {

    private StatedDay() {}

    /** The last day told, words around it aside. */
    static Optional<LocalDate> of(RawRecord raw) {
        return raw.texts(RawRecord.CHANGED).stream()
                .flatMap(text -> Dates.findAll(text).stream())
                .map(Match::value)
                .map(PartialDate::firstDay)
                .max(Comparator.naturalOrder());
    }

    /** A text in which no day is found. */
    static List<Issue> issuesOf(RawRecord raw) {
        return raw.texts(RawRecord.CHANGED).stream()
                .filter(text -> Dates.findAll(text).isEmpty())
                .flatMap(text -> Dates.find(text).remarks().stream())
                .map(remark -> remark.rule().found(RawRecord.CHANGED, remark.seen()))
                .toList();
    }
}
