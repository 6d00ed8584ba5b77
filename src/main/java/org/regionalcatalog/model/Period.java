package org.regionalcatalog.model;

import org.jspecify.annotations.Nullable;

/**
 * When a project ran.
 *
 * @param precision the coarser precision of the two ends
 * @param planned whether the end was only announced
 */
public record Period(
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable Precision precision,
        boolean planned) {

    /** Dates of which the later one comes first, wherever they are noticed: while reading, or of what was read. */
    public static final Rule REVERSED = new Rule(
            "dates-reversed",
            Severity.ERROR,
            Actor.PUBLISHER,
            "The end lies before the begin; correct one of the two dates.",
            "Konec je před začátkem; jedno z dat opravte.",
            "1. 7. 2013 - 30. 6. 2015",
            "30. 6. 2015 - 1. 7. 2013");

    /** A beginning that is later than the source itself; never measured by today's date. */
    public static final Rule FUTURE_START = new Rule(
            "future-start",
            Severity.INFO,
            Actor.PUBLISHER,
            "The start lies after the day on which the source was last changed, so it was only planned then; say whether it came.",
            "Začátek je až po dni, kdy byl zdroj naposledy změněn, tehdy tedy byl jen plánován; uveďte, zda nastal.",
            "Změněno: 4. 1. 2019 - Projekt trvá od 1. 11. 2017 do 31. 10. 2019.",
            "Změněno: 4. 1. 2017 - Projekt trvá od 1. 11. 2017 do 31. 10. 2019.");

    /** The period between two dates, of which one may be open, with the precision that follows from them. */
    public static Period of(@Nullable PartialDate from, @Nullable PartialDate to, boolean planned) {
        return new Period(from, to, precisionOf(from, to), planned);
    }

    static @Nullable Precision precisionOf(@Nullable PartialDate from, @Nullable PartialDate to) {
        if (from == null || to == null) {
            return from != null ? from.precision() : to != null ? to.precision() : null;
        }
        return from.precision().coarser(to.precision());
    }
}
