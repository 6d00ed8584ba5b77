package org.regionalcatalog.match.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.databases.KeyFunction;

/**
 * A blocking key of several parts, each of one column: {@code phone} its whole value, {@code name:5} its first five letters, {@code
 * name:longest} and {@code name:last} one of its words. A record that lacks a part is alone in its block.
 */
record DukeKey(List<String> parts) implements KeyFunction {

    static DukeKey of(String told) {
        return new DukeKey(List.of(told.split(" ", -1)));
    }

    /** Names by their words, what identifies by itself. */
    static List<DukeKey> usual(Map<String, String> fields) {
        List<DukeKey> keys = new ArrayList<>();
        fields.forEach((column, comparator) -> {
            switch (comparator) {
                case "name", "person-name", "text", "words" -> {
                    keys.add(of(column + ":longest"));
                    keys.add(of(column + ":8"));
                }
                case "phone", "email", "identifier", "date" -> keys.add(of(column));
                case "address", "street" -> keys.add(of(column + ":10"));
                default -> {}
            }
        });
        return keys;
    }

    @Override
    public String makeKey(Record record) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            int colon = part.indexOf(':');
            String value = record.getValue(colon < 0 ? part : part.substring(0, colon));
            if (value == null) {
                return "\uFFFF" + record.getValue(MatchSet.ID);
            }
            key.append(colon < 0 ? value : cut(value, part.substring(colon + 1)))
                    .append('|');
        }
        return key.toString();
    }

    private static String cut(String value, String how) {
        return switch (how) {
            case "longest" -> longest(value.split(" ", -1));
            case "last" -> value.substring(value.lastIndexOf(' ') + 1);
            default -> value.substring(0, Math.min(value.length(), Integer.parseInt(how)));
        };
    }

    private static String longest(String[] words) {
        String longest = words[0];
        for (String each : words) {
            longest = each.length() > longest.length() ? each : longest;
        }
        return longest;
    }
}
