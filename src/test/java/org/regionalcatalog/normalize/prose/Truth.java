package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * What a page tells, written by hand: {@code territory}, {@code projects}, {@code documents}, {@code organisations},
 * {@code contacts}. A value is plain, or a map with {@code value} and what is to be said of it. What is marked
 * {@code ambiguous: true}, {@code conf: medium|low}, {@code mention_only} or {@code optional} may be read or not; a
 * thing so marked still counts with those values that say {@code conf: high}, if its name is one of them.
 */
final class Truth {

    private final Map<String, Object> page;
    private final List<Told> things = new ArrayList<>();

    private Truth(Map<String, Object> page) {
        this.page = page;
    }

    static List<Told> of(String yaml) {
        Truth truth = new Truth(parsed(yaml));
        TruthNames names = new TruthNames(truth.page);
        maps(truth.page.get("projects")).forEach(told -> truth.add("project", told, ProjectTruth.of(told, names)));
        maps(truth.page.get("documents"))
                .forEach(told -> truth.add("document", told, DocumentTruth.of(told, truth.page, names)));
        maps(truth.page.get("organisations"))
                .forEach(told -> truth.add("organisation", told, PartyTruth.organisation(told, names)));
        maps(truth.page.get("contacts")).forEach(truth::addContact);
        return truth.things;
    }

    /** In whose context the page is to be read: what it says, else its first territory of type ORP. */
    static @Nullable String territory(String yaml) {
        Map<String, Object> page = parsed(yaml);
        if (page.containsKey("read_in")) {
            return (String) page.get("read_in");
        }
        List<Map<String, Object>> areas = new ArrayList<>(maps(page.get("territory")));
        maps(page.get("projects")).forEach(project -> areas.addAll(maps(project.get("territory"))));
        return areas.stream()
                .map(area -> area.getOrDefault("orp", area.get("name")))
                .map(String::valueOf)
                .filter(name -> name.startsWith("ORP "))
                .findFirst()
                .orElse(null);
    }

    private void addContact(Map<String, Object> told) {
        TruthNames names = new TruthNames(page);
        List<Fact> facts = PartyTruth.contact(told, names);
        add("contact", told, facts);
        List<Fact> place = new ArrayList<>();
        facts.stream()
                .filter(fact -> fact.field().startsWith("place."))
                .forEach(fact -> place.add(new Fact(fact.field().substring(6), fact.accepted(), false)));
        if (!place.isEmpty()) {
            things.add(new Told("place", told.get("id") + "-place", false, place));
        }
    }

    private void add(String kind, Map<String, Object> told, List<Fact> facts) {
        boolean sure = !doubtful(told);
        String ref = String.valueOf(told.getOrDefault("local_id", told.get("id")));
        List<Fact> counted = facts.stream()
                .map(fact -> sure || surely(told, fact) ? fact : new Fact(fact.field(), fact.accepted(), false))
                .toList();
        things.add(new Told(kind, ref, counted.stream().anyMatch(Fact::counted), counted));
    }

    private static boolean surely(Map<String, Object> told, Fact fact) {
        return fact.counted() && high(told.get("name")) && high(told.get(fact.field()));
    }

    private static boolean high(@Nullable Object value) {
        return value instanceof Map<?, ?> map && "high".equals(map.get("conf"));
    }

    static boolean doubtful(@Nullable Object told) {
        return told instanceof Map<?, ?> map
                && (Boolean.TRUE.equals(map.get("ambiguous"))
                        || Boolean.TRUE.equals(map.get("mention_only"))
                        || Boolean.TRUE.equals(map.get("optional"))
                        || "medium".equals(map.get("conf"))
                        || "low".equals(map.get("conf")));
    }

    /** A list of maps; a single map is a list of one. */
    static List<Map<String, Object>> maps(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return List.of(DraftFacts.tree(value));
        }
        return value instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(DraftFacts::tree).toList()
                : List.of();
    }

    private static Map<String, Object> parsed(String yaml) {
        return DraftFacts.tree(new Yaml().load(yaml));
    }
}
