package org.regionalcatalog.match.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.QGramComparator;

/**
 * How Duke is configured for a set: by {@code duke/<set>.yml}, in which every number was tried out for Duke's good, or else by what suits
 * the comparators of our own configuration.
 */
record DukeSettings(double threshold, List<Property> properties, List<DukeKey> keys) {

    private static final double THRESHOLD = 0.85;

    /** A comparator of Duke's with what its agreement and its disagreement are worth. */
    private record Field(String comparator, double low, double high) {}

    static DukeSettings of(MatchSet set, Settings settings, Optional<Path> folder) throws IOException {
        Map<String, Object> read = Settings.read("duke/" + Settings.fileName(set), folder);
        Map<String, Field> fields = new LinkedHashMap<>();
        settings.fields().forEach((column, comparator) -> fields.put(column, usual(comparator)));
        Settings.map(read, "fields").forEach((column, told) -> fields.put(column, told((List<?>) told)));
        List<Property> properties = new ArrayList<>(List.of(new PropertyImpl(MatchSet.ID)));
        fields.forEach((column, field) ->
                properties.add(new PropertyImpl(column, comparator(field.comparator()), field.low(), field.high())));
        return new DukeSettings(
                Settings.number(read, "threshold").orElse(THRESHOLD), properties, keys(read, settings.fields()));
    }

    private static List<DukeKey> keys(Map<String, Object> read, Map<String, String> fields) {
        List<DukeKey> keys = new ArrayList<>();
        for (Object each : (List<?>) read.getOrDefault("keys", List.of())) {
            keys.add(DukeKey.of(each.toString()));
        }
        return keys.isEmpty() ? DukeKey.usual(fields) : keys;
    }

    private static Field told(List<?> told) {
        return new Field(
                told.get(0).toString(), ((Number) told.get(1)).doubleValue(), ((Number) told.get(2)).doubleValue());
    }

    private static Field usual(String comparator) {
        return switch (comparator) {
            case "name", "person-name" -> new Field("JaroWinklerTokenized", 0.15, 0.9);
            case "text", "words" -> new Field("QGram", 0.15, 0.88);
            case "address", "street", "place" -> new Field("JaroWinkler", 0.25, 0.7);
            case "house-number", "postal-code", "code", "number", "year" -> new Field("Exact", 0.3, 0.65);
            case "phone", "email", "date" -> new Field("Levenshtein", 0.3, 0.88);
            case "web-domain" -> new Field("Exact", 0.4, 0.7);
            case "identifier" -> new Field("Levenshtein", 0.1, 0.95);
            default -> new Field("QGram", 0.3, 0.8);
        };
    }

    private static Comparator comparator(String name) {
        return switch (name) {
            case "Exact" -> new ExactComparator();
            case "JaroWinkler" -> new JaroWinkler();
            case "JaroWinklerTokenized" -> new JaroWinklerTokenized();
            case "Levenshtein" -> new Levenshtein();
            case "QGram" -> new QGramComparator();
            default -> throw new IllegalArgumentException("Duke's comparator is not known here: " + name);
        };
    }
}
