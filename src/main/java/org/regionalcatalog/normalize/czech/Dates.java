package org.regionalcatalog.normalize.czech;

import java.util.List;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;

/** Dates in the order day, month, year, as far as they are known. */
public final class Dates {

    public static final Rule UNREADABLE = new Rule(
            "date-unreadable",
            Severity.WARNING,
            Actor.PUBLISHER,
            "No date that exists was recognised here; write it as day. month. year, for instance 1. 7. 2013.",
            "Zde jsme nerozpoznali žádné existující datum; uveďte je jako den. měsíc. rok, například 1. 7. 2013.",
            "28. 2. 2013",
            "30. 2. 2013");

    public static final List<Rule> RULES = List.of(UNREADABLE);

    private Dates() {}

    /** The dates in a text that is meant to give some; the ends of a range are two. What does not exist is remarked. */
    public static Understood<PartialDate> find(String text) {
        String clean = Text.clean(text);
        Findings<PartialDate> findings = read(clean);
        if (findings.isEmpty() && !Absence.isSaid(clean)) {
            findings.notice(UNREADABLE, clean);
        }
        return findings.understood();
    }

    /** The dates in any text, with their places. */
    public static List<Match<PartialDate>> findAll(String text) {
        return read(Text.clean(text)).matches();
    }

    private static Findings<PartialDate> read(String clean) {
        Findings<PartialDate> findings = new Findings<>();
        List<Moment> moments = Moments.in(clean);
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            if (i + 1 < moments.size() && Periods.isRange(clean, moment, moments.get(i + 1))) {
                moment = moment.completedBy(moments.get(i + 1));
            }
            keep(clean, moment, findings);
        }
        return findings;
    }

    private static void keep(String clean, Moment moment, Findings<PartialDate> findings) {
        if (moment.isComplete()) {
            moment.date()
                    .ifPresentOrElse(
                            date -> findings.keep(date, moment.start(), moment.end()),
                            () -> findings.notice(UNREADABLE, clean.substring(moment.start(), moment.end())));
        }
    }
}
