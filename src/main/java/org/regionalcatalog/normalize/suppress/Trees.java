package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks through trees of JSON: those of texts get signs, those of values lose what is kept out. */
public final class Trees {

    /** What says where a place is, more exactly than its town. */
    static final Set<String> OF_ADDRESS =
            Set.of("address", "street", "house_number", "address_point", "latitude", "longitude");

    /** A phone, an e-mail address or one of the web: with a sign in it, it would be none. */
    private static final Pattern FORMED = Pattern.compile("\\+?\\d+|[^\\s/]*@[^\\s/]*|\\S*://\\S*");

    private final Suppressions suppressions;

    public Trees(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    /**
     * Values without what is kept out.
     *
     * @param fields the fields that had it, with the number of a suppression each
     */
    public record Cleared(SortedMap<String, Object> values, SortedMap<String, Integer> fields) {}

    /** A tree in which every text has signs in the places of what is kept out. */
    public Object redact(Object tree) {
        if (suppressions.isEmpty()) {
            return tree;
        }
        List<String> texts = new ArrayList<>();
        collect(tree, texts);
        return redact(tree, new Around(texts));
    }

    private Object redact(Object tree, Around around) {
        if (tree instanceof String text) {
            return suppressions.redact(text, around);
        }
        if (tree instanceof List<?> list) {
            return list.stream()
                    .map(one -> one == null ? "" : redact(one, around))
                    .toList();
        }
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> redacted = new TreeMap<>();
            map.forEach((name, value) -> redacted.put(
                    suppressions.redact(name.toString(), around), value == null ? "" : redact(value, around)));
            return redacted;
        }
        return tree;
    }

    private static void collect(@Nullable Object tree, List<String> texts) {
        if (tree instanceof String text) {
            texts.add(text);
        } else if (tree instanceof List<?> list) {
            list.forEach(one -> collect(one, texts));
        } else if (tree instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                texts.add(name.toString());
                collect(value, texts);
            });
        }
    }

    /** The fields of a thing without what is kept out: a person, a phone, an address goes whole, other texts get signs. */
    public Cleared clear(Map<String, ?> fields) {
        Cleared cleared = new Cleared(new TreeMap<>(), new TreeMap<>());
        OptionalInt place = placeOf(fields);
        fields.forEach((name, value) -> {
            if (place.isPresent() && OF_ADDRESS.contains(name)) {
                cleared.fields().put(name, place.getAsInt());
                return;
            }
            Object kept = value == null ? null : cleared(value);
            if (kept != null) {
                cleared.values().put(name, kept);
            }
            if (!Objects.equals(kept, value)) {
                cleared.fields().put(name, numberOf(value));
            }
        });
        return cleared;
    }

    /**
     * Puts a sign in place of the texts of fields that were cleared, where nothing of theirs was found.
     *
     * @param texts by the name of the field within its kind
     * @param fields numbers of suppressions by the fields that were cleared
     */
    public void signWhole(Map<String, Object> texts, Map<String, Integer> fields) {
        texts.replaceAll((path, told) -> {
            Integer number = numberOf(path.split("\\.", 2)[0], fields);
            return number == null || Suppressions.isSigned(told.toString()) ? told : List.of(Suppressions.sign(number));
        });
    }

    /** The suppression under which a field fell; an address is one field. */
    static @Nullable Integer numberOf(String field, Map<String, Integer> fields) {
        return OF_ADDRESS.contains(field) ? fields.getOrDefault("house_number", fields.get(field)) : fields.get(field);
    }

    private OptionalInt placeOf(Map<String, ?> fields) {
        return fields.get("house_number") instanceof String number
                        && fields.get("municipality_name") instanceof String town
                ? suppressions.findAddress(fields.get("street") instanceof String street ? street : null, number, town)
                : OptionalInt.empty();
    }

    private @Nullable Object cleared(Object value) {
        if (value instanceof String text) {
            String redacted = suppressions.redact(text);
            return redacted.equals(text) || !FORMED.matcher(text).matches() ? redacted : null;
        }
        if (value instanceof List<?> list) {
            List<Object> kept = new ArrayList<>();
            for (Object one : list) {
                Object left = one == null ? null : cleared(one);
                if (left != null) {
                    kept.add(left);
                }
            }
            return kept.isEmpty() ? null : kept;
        }
        if (value instanceof Map<?, ?> group) {
            return personOf(group).isPresent() ? null : group(group);
        }
        return value;
    }

    private @Nullable Object group(Map<?, ?> group) {
        Map<String, Object> kept = new TreeMap<>();
        group.forEach((name, value) -> {
            Object left = value == null ? null : cleared(value);
            if (left != null) {
                kept.put(name.toString(), left);
            }
        });
        return kept.isEmpty() ? null : kept;
    }

    private OptionalInt personOf(Map<?, ?> group) {
        return group.get("family") instanceof String family
                ? suppressions.findPerson(group.get("given") instanceof String given ? given : null, family)
                : OptionalInt.empty();
    }

    /** The number of some suppression that a value fell under. */
    private int numberOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> group && personOf(group).isPresent()) {
            return personOf(group).getAsInt();
        }
        List<String> texts = new ArrayList<>();
        collect(value, texts);
        return texts.stream()
                .flatMap(text -> suppressions.hits(text, new Around(List.of(text))).stream())
                .mapToInt(Hit::number)
                .min()
                .orElse(0);
    }
}
