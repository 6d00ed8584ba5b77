package org.regionalcatalog.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one JSON text of a tree: keys in the order of their code units, no spaces, only the escapes that JSON demands,
 * decimals without exponent and trailing zeros. Equal trees have equal texts, so texts are compared and digested
 * instead of trees.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * The text of a tree of maps, collections, texts, numbers and booleans.
     *
     * @throws IllegalArgumentException when the tree holds anything else
     */
    public static String of(Object tree) {
        StringBuilder json = new StringBuilder();
        write(tree, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map) {
            writeMap(map, json);
        } else if (value instanceof Collection<?> list) {
            writeList(list, json);
        } else if (value instanceof String text) {
            writeText(text, json);
        } else if (value instanceof BigDecimal decimal) {
            json.append(decimal.stripTrailingZeros().toPlainString());
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            json.append(value);
        } else {
            throw new IllegalArgumentException("not a JSON value: " + value.getClass());
        }
    }

    private static void writeMap(Map<?, ?> map, StringBuilder json) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
            json.append(separator);
            writeText((String) entry.getKey(), json);
            json.append(':');
            write(entry.getValue(), json);
            separator = ',';
        }
        json.append(separator == '{' ? "{}" : "}");
    }

    private static void writeList(Collection<?> list, StringBuilder json) {
        char separator = '[';
        for (Object element : list) {
            json.append(separator);
            write(element, json);
            separator = ',';
        }
        json.append(separator == '[' ? "[]" : "]");
    }

    private static void writeText(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
