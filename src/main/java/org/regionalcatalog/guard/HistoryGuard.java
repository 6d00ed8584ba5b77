package org.regionalcatalog.guard;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.regionalcatalog.model.FieldShape;

/**
 * Compares a load with what its source is known to be like. A source is known from its nights, as far as they were read
 * the same way; ten of them tell what is usual, before that a cautious prior speaks ({@link Churn}). A cause is told before
 * its symptoms, and growth is never held as loss.
 *
 * <p>What cannot be told apart: a list of 8 that loses two in a night is like any other night of such a list; only three
 * are too many. The README says for each size how much must go to be noticed.
 */
public final class HistoryGuard {

    /** So much less than at its best is a decline, however slowly it came. */
    private static final double SLOW_DECLINE = 0.15;

    /** Of a small list a few may go in two months. */
    private static final int FEW = 4;

    private static final String TO_DO = " Look at the list. If it is right, release it ('holds' says how), as the new"
            + " normal if it will stay so; if not, reject it and tell the publisher.";

    private final SourceNight tonight;
    private final SourceHistory history;
    private final Map<String, FieldShape> shapes;
    private final Map<String, FieldShape> before;

    private HistoryGuard(
            SourceNight tonight,
            SourceHistory history,
            Map<String, FieldShape> shapes,
            Map<String, FieldShape> before) {
        this.tonight = tonight;
        this.history = history;
        this.shapes = shapes;
        this.before = before;
    }

    /**
     * May this load be accepted, as far as the nights before tell?
     *
     * @param shapes what the texts of each field look like in it
     * @param before the same of the load that stands
     */
    public static Verdict judge(
            SourceNight tonight,
            SourceHistory history,
            Map<String, FieldShape> shapes,
            Map<String, FieldShape> before) {
        return new HistoryGuard(tonight, history, shapes, before).verdict();
    }

    /** The fields whose texts are nearly all others than before. */
    public static SortedSet<String> restless(Map<String, FieldShape> shapes, Map<String, FieldShape> before) {
        return FieldGuard.restless(shapes, before);
    }

    private Verdict verdict() {
        if (history.isEmpty()) {
            return new Verdict.Pass();
        }
        return Stream.<Supplier<Optional<Verdict.Hold>>>of(
                        this::emptied,
                        () -> Letters.judge(tonight, history),
                        () -> FieldGuard.judge(tonight, history, shapes, before),
                        this::shrunk,
                        this::declined,
                        this::refused,
                        this::exchanged)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .<Verdict>map(hold -> new Verdict.Hold(hold.reason() + TO_DO))
                .orElseGet(Verdict.Pass::new);
    }

    private Optional<Verdict.Hold> emptied() {
        double usual = history.usual(SourceNight::records);
        return held(
                tonight.records() == 0 && usual > 0,
                () ->
                        "The list is empty; %s. A list does not lose all it has in a night: its address may have moved, or what marks a record in it may have changed."
                                .formatted(expectedRecords()));
    }

    private Optional<Verdict.Hold> shrunk() {
        long usual = Math.round(history.usual(SourceNight::records));
        long lost = usual - tonight.records();
        Churn churn = new Churn(history.declines(SourceNight::records));
        return held(
                churn.isUnusual(lost, usual, Churn.SELDOM),
                () ->
                        "Only %d records were read; %s. That is %d fewer than usual, and %s. Perhaps the list is cut, or a part of it is missing."
                                .formatted(
                                        tonight.records(),
                                        expectedRecords(),
                                        lost,
                                        ordinary(churn.leastUnusual(usual, Churn.SELDOM) - 1)));
    }

    /** A list that loses a little each night is like itself every night, but not like itself of two months ago. */
    private Optional<Verdict.Hold> declined() {
        double best = history.best(SourceNight::records);
        double lately = history.lately(tonight, SourceNight::records);
        return held(
                best - lately >= FEW && lately <= best * (1 - SLOW_DECLINE),
                () ->
                        "The list loses a little every night: %d records were read, and not long ago there were about %d of them, night after night. None of these nights was unusual; all together have lost a seventh or more. Perhaps records are dropped on their way here, or the publisher does not keep the list any more."
                                .formatted(tonight.records(), Math.round(best)));
    }

    private Optional<Verdict.Hold> refused() {
        double usualShare = history.usual(night -> shareOfGood(night));
        double records = Math.min((double) tonight.records(), history.usual(SourceNight::records));
        long expected = Math.round(usualShare * records);
        long good = Math.round(shareOfGood(tonight) * records);
        Churn churn = new Churn(history.declines(HistoryGuard::shareOfGood));
        return held(
                churn.isUnusual(expected - good, expected, Churn.SELDOM),
                () ->
                        "Of %d records %d were refused and went to quarantine; of so many, %d would be usual. Something in the list is written otherwise than before; 'quarantine' shows what."
                                .formatted(
                                        tonight.records(),
                                        tonight.refused(),
                                        Math.round((1 - usualShare) * tonight.records())));
    }

    /** As many as before, but others: names or numbers by which they are known have changed. */
    private Optional<Verdict.Hold> exchanged() {
        Churn churn = new Churn(history.nights().stream()
                .skip(1)
                .filter(night -> night.known() > 0)
                .map(night -> (double) night.lost() / night.known())
                .toList());
        return held(
                churn.isUnusual(tonight.lost(), tonight.known(), Churn.SELDOM_AMONG_MANY),
                () ->
                        "Of the %d things that the list had, %d are not in it any more, although it has %d records (%s); %s. Either they were really exchanged, or what they are known by (a name, a number, an address) is written otherwise now and they would all be closed and opened anew."
                                .formatted(
                                        tonight.known(),
                                        tonight.lost(),
                                        tonight.records(),
                                        "usual are " + history.range(SourceNight::records),
                                        ordinary(churn.leastUnusual(tonight.known(), Churn.SELDOM_AMONG_MANY) - 1)));
    }

    private String expectedRecords() {
        return history.size() == 1
                ? "the night before there were " + history.range(SourceNight::records)
                : "on the last %d nights there were %s"
                        .formatted(Math.min(history.size(), SourceHistory.RECENT), history.range(SourceNight::records));
    }

    private String ordinary(long most) {
        return history.size() < SourceHistory.RECENT
                ? "as little as is known of this source after %s, up to %d may go in a night"
                        .formatted(history.size() == 1 ? "one night" : history.size() + " nights", most)
                : "as this list behaves, up to %d may go in a night".formatted(most);
    }

    private static double shareOfGood(SourceNight night) {
        return night.records() == 0 ? 1 : 1 - (double) night.refused() / night.records();
    }

    /** A hold where something is unusual; only then the reason is worked out. */
    static Optional<Verdict.Hold> held(boolean unusual, Supplier<String> reason) {
        return unusual ? Optional.of(new Verdict.Hold(reason.get())) : Optional.empty();
    }
}
