package org.regionalcatalog.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Which fields of a kind's tree name other things, and how all of them are renamed at once. */
public final class References {

    private static final Map<Kind, List<String>> FIELDS = Map.of(
            Kind.ORGANISATION, List.of("part_of"),
            Kind.SERVICE, List.of("organisation", "places"),
            Kind.PLACE, List.of(),
            Kind.PROJECT, List.of("roles", "documents", "follows", "part_of"),
            Kind.DOCUMENT, List.of("projects", "organisation"),
            Kind.CONTACT, List.of("organisation", "place"));

    private References() {}

    /** Whether a field of a kind names other things. */
    public static boolean isReference(Kind kind, String field) {
        return FIELDS.getOrDefault(kind, List.of()).contains(field);
    }

    /**
     * The tree with every reference renamed; one that has no new name is left out, and so is a list or group that loses
     * all it had.
     */
    public static SortedMap<String, Object> renamed(
            Kind kind, Map<String, Object> tree, Function<String, Optional<String>> newName) {
        SortedMap<String, Object> renamed = new TreeMap<>(tree);
        for (String field : FIELDS.getOrDefault(kind, List.of())) {
            Object value = renamed.remove(field);
            if (value != null) {
                renamed(value, newName).ifPresent(known -> renamed.put(field, known));
            }
        }
        return renamed;
    }

    private static Optional<Object> renamed(Object value, Function<String, Optional<String>> newName) {
        if (value instanceof List<?> list) {
            SortedMap<String, Object> known = new TreeMap<>();
            for (Object element : list) {
                renamed(element, newName).ifPresent(one -> known.put(CanonicalJson.of(one), one));
            }
            return known.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(known.values()));
        }
        if (value instanceof Map<?, ?> role) {
            return newName.apply(String.valueOf(role.get("organisation")))
                    .map(known ->
                            new TreeMap<>(Map.of("organisation", known, "role", String.valueOf(role.get("role")))));
        }
        return newName.apply(value.toString()).map(known -> known);
    }
}
