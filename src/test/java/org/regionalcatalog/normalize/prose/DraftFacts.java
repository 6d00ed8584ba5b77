package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of drafts written as {@code try --json} writes them: {@code kind}, {@code ref} and the fields of DESIGN 6. */
final class DraftFacts {

    private static final Set<String> GROUPS = Set.of("period", "valid", "approved");
    private static final Set<String> REFERENCES = Set.of("part_of", "organisation", "follows");
    private static final Set<String> UNMEASURED = Set.of(
            "kind",
            "ref",
            "raw",
            "issues",
            "documents",
            "projects",
            "aliases",
            "legal_form",
            "websites",
            "databox",
            "municipality_name");

    private final Map<String, Map<String, Object>> byRef = new HashMap<>();

    private DraftFacts(List<Map<String, Object>> drafts) {
        drafts.forEach(draft -> byRef.put(String.valueOf(draft.get("ref")), draft));
    }

    static List<Told> of(List<Map<String, Object>> drafts) {
        DraftFacts all = new DraftFacts(drafts);
        return drafts.stream().map(all::told).toList();
    }

    private Told told(Map<String, Object> draft) {
        String kind = String.valueOf(draft.get("kind"));
        List<Fact> facts = new ArrayList<>();
        draft.forEach((field, value) -> {
            if (!UNMEASURED.contains(field)) {
                add(facts, field, value);
            }
        });
        return new Told(kind, String.valueOf(draft.get("ref")), true, facts);
    }

    private void add(List<Fact> facts, String field, Object value) {
        if (GROUPS.contains(field)) {
            tree(value).forEach((part, told) -> facts.add(Fact.of(field + "." + part, told)));
        } else if (field.equals("goals")) {
            facts.add(Fact.of("goals", ((List<?>) value).size()));
        } else if (field.equals("budget")) {
            facts.add(money(tree(value)));
        } else if (field.equals("place")) {
            tree(byRef.get(value.toString())).forEach((part, told) -> addPlace(facts, part, told));
        } else if (value instanceof List<?> list) {
            list.forEach(one -> addOne(facts, field, one));
        } else {
            addOne(facts, field, value);
        }
    }

    private static void addPlace(List<Fact> facts, String part, Object told) {
        if (!UNMEASURED.contains(part) && !part.equals("municipality_name")) {
            facts.add(Fact.of("place." + part, told));
        }
    }

    private void addOne(List<Fact> facts, String field, Object value) {
        switch (field) {
            case "roles" ->
                facts.add(Fact.of(
                        "roles", tree(value).get("role") + " " + tree(value).get("name")));
            case "activities" -> facts.add(activity(tree(value)));
            case "groups" -> facts.addAll(group(tree(value)));
            case "person" -> facts.add(person(tree(value)));
            default -> facts.add(Fact.of(field, REFERENCES.contains(field) ? nameOf(value.toString()) : value));
        }
    }

    private String nameOf(String ref) {
        Map<String, Object> draft = byRef.get(ref);
        if (draft == null) {
            return ref;
        }
        Object period = tree(draft.get("period")).getOrDefault("from", "?");
        return String.valueOf(draft.getOrDefault("name", draft.getOrDefault("title", "since " + period)));
    }

    static Fact money(Map<String, Object> budget) {
        return Fact.of(
                "budget",
                new java.math.BigDecimal(String.valueOf(budget.get("amount")))
                                .stripTrailingZeros()
                                .toPlainString() + " " + budget.get("currency"));
    }

    static Fact activity(Map<String, Object> told) {
        String text = String.valueOf(told.get("text"));
        return Fact.of(
                "activities",
                told.getOrDefault("from", "") + ".." + told.getOrDefault("to", "")
                        + (Boolean.TRUE.equals(told.get("continuous")) ? " continuous " : " ")
                        + text.substring(0, Math.min(24, text.length())));
    }

    /** What is told of a group: how many, where they meet, what they are about. */
    static List<Fact> group(Map<String, Object> told) {
        String kind = String.valueOf(told.get("kind"));
        List<Fact> facts = new ArrayList<>(List.of(Fact.of("groups", kind)));
        if (told.get("count") != null && !kind.equals("steering")) {
            facts.add(Fact.of("groups", kind + " x" + told.get("count")));
        }
        if (told.get("municipality") != null) {
            facts.add(Fact.of("groups", kind + " in " + told.get("municipality")));
        }
        if (told.get("topics") instanceof List<?> topics) {
            topics.forEach(topic -> facts.add(Fact.of("groups", kind + " on " + topic)));
        }
        return facts;
    }

    static Fact person(Map<String, Object> told) {
        return Fact.of(
                "person",
                titles(told, "titles_before") + " " + told.get("given") + " " + told.get("family") + " "
                        + titles(told, "titles_after"));
    }

    /** Drafts sort their lists. */
    private static List<String> titles(Map<String, Object> told, String which) {
        return told.get(which) instanceof List<?> titles
                ? titles.stream().map(String::valueOf).sorted().toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> tree(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
