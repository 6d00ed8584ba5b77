package org.regionalcatalog.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.regionalcatalog.model.FieldShape;
import org.regionalcatalog.model.ShapeSketch;

/**
 * A list of invented providers that lives for hundreds of nights under a guard: what passes stands and is remembered,
 * what is held is not.
 */
final class SimulatedList {

    static final String NAME = "organisation.name";
    static final String ICO = "organisation.ico";
    static final String STREET = "place.address";
    static final String TOWN = "organisation.municipality";
    static final String PHONE = "contact.phones";
    static final String FORM = "service.forms";

    private static final List<String> FIRST = List.of(
            "Domov", "Charita", "Stacionář", "Poradna", "Pečovatelská služba", "Klub", "Azylový dům", "Středisko");
    private static final List<String> SECOND = List.of(
            "Pod Břízami",
            "U Řeky",
            "Na Výsluní",
            "Slunečnice",
            "Za Humny",
            "Vodník",
            "Žabka",
            "Zvoneček",
            "Naděje",
            "Paprsek");
    private static final List<String> STREETS =
            List.of("Příčná", "Nádražní", "Husova", "Zámecká", "Budějovická", "Lipová", "Školní", "K Lesu");
    private static final List<String> TOWNS = List.of("Vrbová Lhota", "Horní Záhoří", "Dolní Břeh", "Kamýk", "Říčky");

    private final Random random;
    private final List<Map<String, String>> all = new ArrayList<>();
    private final List<SourceNight> nights = new ArrayList<>();
    private Map<String, FieldShape> standingShapes = Map.of();
    private Set<String> standing = Set.of();
    private int invented;

    SimulatedList(int size, long seed) {
        this.random = new Random(seed);
        grow(size);
    }

    /** Adds records for good. */
    void grow(int count) {
        for (int i = 0; i < count; i++) {
            Map<String, String> record = new LinkedHashMap<>();
            record.put(NAME, pick(FIRST) + " " + pick(SECOND) + " " + ++invented);
            if (random.nextInt(10) < 8) {
                record.put(ICO, String.valueOf(10_000_000 + random.nextInt(80_000_000)));
            }
            record.put(STREET, pick(STREETS) + " " + (1 + random.nextInt(900)));
            record.put(TOWN, pick(TOWNS));
            if (random.nextInt(10) < 9) {
                record.put(PHONE, "381 %03d %03d".formatted(random.nextInt(1000), random.nextInt(1000)));
            }
            record.put(FORM, random.nextBoolean() ? "ambulantní" : "terénní");
            all.add(record);
        }
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** Takes records away for good. */
    void shrinkTo(int size) {
        Collections.shuffle(all, random);
        while (all.size() > size) {
            all.remove(all.size() - 1);
        }
    }

    int size() {
        return all.size();
    }

    List<Map<String, String>> records() {
        return List.copyOf(all);
    }

    /** The list of a night on which its size is off by at most five in a hundred: some are not there, or some more are. */
    List<Map<String, String>> noisy() {
        int most = (int) Math.round(all.size() * 0.05);
        int off = random.nextInt(2 * most + 1) - most;
        List<Map<String, String>> tonight = new ArrayList<>(all);
        Collections.shuffle(tonight, random);
        if (off < 0) {
            return tonight.subList(0, all.size() + off);
        }
        int kept = all.size();
        grow(off);
        tonight.addAll(all.subList(kept, all.size()));
        while (all.size() > kept) {
            all.remove(all.size() - 1);
        }
        return tonight;
    }

    /** A share of the list, chosen by chance. */
    List<Map<String, String>> without(double share) {
        List<Map<String, String>> tonight = new ArrayList<>(all);
        Collections.shuffle(tonight, random);
        return tonight.subList(0, all.size() - (int) Math.round(all.size() * share));
    }

    static List<Map<String, String>> each(
            List<Map<String, String>> records, UnaryOperator<Map<String, String>> change) {
        return records.stream()
                .map(record -> change.apply(new LinkedHashMap<>(record)))
                .toList();
    }

    /** A night with this list: judged, and remembered when it passes. */
    Verdict night(List<Map<String, String>> records) {
        Map<String, FieldShape> shapes = shapesOf(records);
        Set<String> keys = new HashSet<>();
        records.forEach(record -> keys.add(record.getOrDefault(ICO, record.getOrDefault(NAME, ""))));
        Set<String> lost = new HashSet<>(standing);
        lost.removeAll(keys);
        SourceNight tonight = night(records.size(), shapes, lost.size());
        Verdict verdict = HistoryGuard.judge(tonight, SourceHistory.of(nights, "r"), shapes, standingShapes);
        if (verdict instanceof Verdict.Pass) {
            nights.add(tonight);
            standing = keys;
            standingShapes = shapes;
        }
        return verdict;
    }

    private SourceNight night(int records, Map<String, FieldShape> shapes, int lost) {
        TreeMap<String, Long> fill = new TreeMap<>();
        shapes.forEach((field, shape) -> fill.put(field, shape.filled()));
        return new SourceNight(
                "r",
                records,
                0,
                shapes.values().stream().mapToLong(FieldShape::filled).sum(),
                shapes.values().stream().mapToLong(FieldShape::accented).sum(),
                shapes.values().stream().mapToLong(FieldShape::foreign).sum(),
                standing.size(),
                lost,
                fill,
                new TreeSet<>(FieldGuard.restless(shapes, standingShapes)),
                false);
    }

    private static Map<String, FieldShape> shapesOf(List<Map<String, String>> records) {
        Map<String, ShapeSketch> sketches = new HashMap<>();
        for (Map<String, String> record : records) {
            record.forEach((field, text) ->
                    sketches.computeIfAbsent(field, any -> new ShapeSketch()).add(List.of(text)));
        }
        Map<String, FieldShape> shapes = new TreeMap<>();
        sketches.forEach((field, sketch) -> shapes.put(field, sketch.shape()));
        return shapes;
    }
}
