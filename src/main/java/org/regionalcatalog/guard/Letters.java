package org.regionalcatalog.guard;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Whether a load is written in the letters its source is written in: read in a wrong encoding it is not. */
final class Letters {

    private static final int FULL_PERCENT = 100;

    private Letters() {}

    static Optional<Verdict.Hold> judge(SourceNight tonight, SourceHistory history) {
        if (tonight.texts() == 0) {
            return Optional.empty();
        }
        Optional<Verdict.Hold> foreign = HistoryGuard.held(
                hasFewer(tonight, history, night -> 1 - share(night.foreign(), night)),
                () ->
                        "%d %% of the texts have letters or signs that Czech is not written with, of this source usually %d %%. The file was probably written in another encoding than before and its letters are garbled; see 'charset' in the definition."
                                .formatted(
                                        percent(share(tonight.foreign(), tonight)),
                                        percent(history.usual(night -> share(night.foreign(), night)))));
        return foreign.isPresent()
                ? foreign
                : HistoryGuard.held(
                        hasFewer(tonight, history, night -> share(night.accented(), night)),
                        () ->
                                "Only %d %% of the texts have an accented letter (á, č, ř), of this source usually %d %%. The file was probably written in another encoding than before, and its accents are lost or garbled; see 'charset' in the definition."
                                        .formatted(
                                                percent(share(tonight.accented(), tonight)),
                                                percent(history.usual(night -> share(night.accented(), night)))));
    }

    private static boolean hasFewer(SourceNight tonight, SourceHistory history, ToDoubleFunction<SourceNight> share) {
        double texts = Math.min((double) tonight.texts(), history.usual(SourceNight::texts));
        long expected = Math.round(history.usual(share) * texts);
        long found = Math.round(share.applyAsDouble(tonight) * texts);
        return new Churn(history.declines(share)).isUnusual(expected - found, expected, Churn.SELDOM_AMONG_MANY);
    }

    private static double share(long part, SourceNight night) {
        return night.texts() == 0 ? 0 : (double) part / night.texts();
    }

    private static long percent(double share) {
        return Math.round(share * FULL_PERCENT);
    }
}
