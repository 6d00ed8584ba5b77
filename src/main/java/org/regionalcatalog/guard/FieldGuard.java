package org.regionalcatalog.guard;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regionalcatalog.model.FieldShape;

/** Whether each field still holds what it held: not what another one did, not nothing, and not something else. */
final class FieldGuard {

    /** A field is judged by its texts only where they tell something: not of a yes and a no. */
    private static final int ENOUGH_PIECES = 12;

    private static final double HARDLY_ALIKE = 0.1;
    private static final double ALIKE = 0.5;
    private static final double UNLIKE = 0.25;

    private final SourceNight tonight;
    private final SourceHistory history;
    private final Map<String, FieldShape> shapes;
    private final Map<String, FieldShape> before;

    private FieldGuard(
            SourceNight tonight,
            SourceHistory history,
            Map<String, FieldShape> shapes,
            Map<String, FieldShape> before) {
        this.tonight = tonight;
        this.history = history;
        this.shapes = new TreeMap<>(shapes);
        this.before = new TreeMap<>(before);
    }

    static Optional<Verdict.Hold> judge(
            SourceNight tonight,
            SourceHistory history,
            Map<String, FieldShape> shapes,
            Map<String, FieldShape> before) {
        FieldGuard guard = new FieldGuard(tonight, history, shapes, before);
        return guard.swapped().or(guard::emptied).or(guard::replaced);
    }

    /** The fields whose texts are nearly all others than before. */
    static SortedSet<String> restless(Map<String, FieldShape> shapes, Map<String, FieldShape> before) {
        SortedSet<String> restless = new TreeSet<>();
        shapes.forEach((field, now) -> {
            FieldShape was = before.getOrDefault(field, FieldShape.NONE);
            if (tells(now) && tells(was) && now.likeness(was) < HARDLY_ALIKE) {
                restless.add(field);
            }
        });
        return restless;
    }

    private Optional<Verdict.Hold> swapped() {
        for (Map.Entry<String, FieldShape> one : shapes.entrySet()) {
            FieldShape now = one.getValue();
            FieldShape was = before.getOrDefault(one.getKey(), FieldShape.NONE);
            if (!tells(now) || !tells(was) || now.likeness(was) > UNLIKE) {
                continue;
            }
            for (Map.Entry<String, FieldShape> other : before.entrySet()) {
                if (!other.getKey().equals(one.getKey()) && now.likeness(other.getValue()) >= ALIKE) {
                    return Optional.of(new Verdict.Hold(
                            "The texts read for %s are those that were read for %s before. The columns were probably swapped or moved; mend 'fields' in the definition."
                                    .formatted(one.getKey(), other.getKey())));
                }
            }
        }
        return Optional.empty();
    }

    /** What a list has grown by may have fewer texts; what it had may not. */
    private Optional<Verdict.Hold> emptied() {
        double usualRecords = history.usual(SourceNight::records);
        for (String field : fields()) {
            double usual = history.usual(night -> share(night, field));
            long expected = Math.round(usual * Math.min((double) tonight.records(), usualRecords));
            long filled = tonight.fill().getOrDefault(field, 0L);
            Churn churn = new Churn(history.declines(night -> share(night, field)));
            if (churn.isUnusual(expected - filled, expected, Churn.SELDOM_AMONG_MANY)) {
                return Optional.of(new Verdict.Hold(
                        "%s has a text in %d of %d records; of so many, about %d would be usual. Its column was probably renamed, or the place where it is looked for has moved; mend 'fields' in the definition."
                                .formatted(field, filled, tonight.records(), expected)));
            }
        }
        return Optional.empty();
    }

    /** Not of a field that changes as a whole now and then: a note on opening hours, the day of the last change. */
    private Optional<Verdict.Hold> replaced() {
        SortedSet<String> replaced = restless(shapes, before);
        history.nights().forEach(night -> replaced.removeAll(night.restless()));
        return replaced.stream()
                .findFirst()
                .map(field -> new Verdict.Hold(
                        "The texts read for %s have hardly anything in common with those of the load before. Probably something else is read there now, because a column or the layout of the page has moved; 'try' shows what, and 'fields' in the definition mends it."
                                .formatted(field)));
    }

    private SortedSet<String> fields() {
        SortedSet<String> fields = new TreeSet<>();
        history.nights().forEach(night -> fields.addAll(night.fill().keySet()));
        return fields;
    }

    private static double share(SourceNight night, String field) {
        return night.records() == 0 ? 0 : (double) night.fill().getOrDefault(field, 0L) / night.records();
    }

    private static boolean tells(FieldShape shape) {
        return shape.pieces() >= ENOUGH_PIECES;
    }
}
