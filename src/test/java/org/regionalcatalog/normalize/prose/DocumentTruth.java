package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of a document in the truth of a page. */
final class DocumentTruth {

    private static final Map<String, String> TYPES =
            Map.of("zapisy", "zapis", "strednedoby_plan_kraje", "strednedoby_plan");

    private DocumentTruth() {}

    static List<Fact> of(Map<String, Object> told, Map<String, Object> page, TruthNames names) {
        List<Fact> facts = new ArrayList<>();
        if (told.get("title") != null) {
            List<String> titles = new ArrayList<>(List.of(told.get("title").toString()));
            titles.addAll(TruthNames.texts(told.get("title_norm")));
            titles.addAll(TruthNames.texts(told.get("aliases")));
            titles.addAll(TruthNames.texts(told.get("raw")));
            facts.add(new Fact("title", titles, true));
        }
        String type = String.valueOf(told.get("type"));
        facts.add(Fact.of("document_type", TYPES.getOrDefault(type, type)));
        facts.addAll(TruthNames.value(told, "url", "url"));
        facts.addAll(TruthNames.value(told, "link_label", "label"));
        facts.addAll(TruthNames.value(told, "approved", "approved.date"));
        facts.addAll(TruthNames.value(told, "approved_by", "approved.body"));
        validity(told, facts);
        territory(told.get("territory"), facts);
        if (told.get("organisation") != null) {
            facts.add(Fact.of("organisation", names.of(told.get("organisation"))));
        }
        approvals(told, page, facts);
        return facts;
    }

    /** Whole years are written as years. */
    private static void validity(Map<String, Object> told, List<Fact> facts) {
        Object from = told.get("valid_from");
        Object to = told.get("valid_to");
        boolean years = from != null && to != null && from.toString().endsWith("-01-01") && to.toString().endsWith("-12-31");
        if (from != null) {
            facts.add(Fact.of("valid.from", years ? from.toString().substring(0, 4) : from));
        }
        if (to != null) {
            facts.add(Fact.of("valid.to", years ? to.toString().substring(0, 4) : to));
        }
    }

    private static void territory(@Nullable Object territory, List<Fact> facts) {
        Object name = territory instanceof Map<?, ?> map ? map.get("obec") : territory;
        if (name != null) {
            facts.add(Fact.of("territory", name));
        }
    }

    private static void approvals(Map<String, Object> told, Map<String, Object> page, List<Fact> facts) {
        for (Map<String, Object> project : Truth.maps(page.get("projects"))) {
            for (Map<String, Object> event : Truth.maps(project.get("events"))) {
                if ("approval".equals(event.get("kind")) && told.get("id").equals(event.get("document"))) {
                    facts.add(Fact.of("approved.body", String.valueOf(event.get("body"))));
                }
            }
        }
    }
}
