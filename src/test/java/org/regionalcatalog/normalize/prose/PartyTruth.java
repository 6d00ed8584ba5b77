package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The facts of organisations and contacts in the truth of a page. */
final class PartyTruth {

    private static final Map<String, String> KINDS = Map.of("municipal_office", "office", "local_action_group", "mas");

    private PartyTruth() {}

    static List<Fact> organisation(Map<String, Object> told, TruthNames names) {
        List<Fact> facts = new ArrayList<>();
        List<String> ways = new ArrayList<>(List.of(String.valueOf(told.get("name"))));
        ways.addAll(TruthNames.texts(told.get("full_name")));
        facts.add(new Fact("name", ways, true));
        if (told.get("kind") != null) {
            String kind = told.get("kind").toString();
            facts.add(Fact.of("organisation_kind", KINDS.getOrDefault(kind, kind)));
        }
        if (told.get("part_of") != null) {
            facts.add(Fact.of("part_of", names.of(told.get("part_of"))));
        }
        facts.addAll(TruthNames.value(told, "ruian_obec", "municipality"));
        facts.addAll(TruthNames.value(told, "ico", "ico"));
        return facts;
    }

    static List<Fact> contact(Map<String, Object> told, TruthNames names) {
        List<Fact> facts = new ArrayList<>();
        if (told.get("person") instanceof Map<?, ?> person) {
            facts.add(DraftFacts.person(DraftFacts.tree(person)));
        }
        facts.addAll(TruthNames.value(told, "role", "role"));
        if (told.get("organisation") != null) {
            facts.add(Fact.of("organisation", names.of(told.get("organisation"))));
        }
        each(told.get("phones"), "e164", "phones", facts);
        each(told.get("emails"), "value", "emails", facts);
        Map<String, Object> address = DraftFacts.tree(told.get("address"));
        for (String part : List.of("street", "house_number", "postal_code")) {
            facts.addAll(TruthNames.value(address, part, "place." + part));
        }
        facts.addAll(TruthNames.value(address, "ruian_obec", "place.municipality"));
        return facts;
    }

    private static void each(@org.jspecify.annotations.Nullable Object values, String key, String field, List<Fact> facts) {
        if (values instanceof List<?> list) {
            list.forEach(one ->
                    facts.add(Fact.of(field, one instanceof Map<?, ?> map ? String.valueOf(map.get(key)) : one)));
        }
    }
}
