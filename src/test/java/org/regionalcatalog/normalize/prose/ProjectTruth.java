package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The facts of a project in the truth of a page. */
final class ProjectTruth {

    private static final Map<String, String> KINDS = Map.of(
            "project_phase", "phase", "individual_project", "individual", "planning_process", "planning_process");
    private static final List<String> ROLES = List.of(
            "realizer", "recipient", "partner", "financial_partner", "funder", "contractor", "supporter");

    private final Map<String, Object> told;
    private final TruthNames names;
    private final List<Fact> facts = new ArrayList<>();

    private ProjectTruth(Map<String, Object> told, TruthNames names) {
        this.told = told;
        this.names = names;
    }

    static List<Fact> of(Map<String, Object> told, TruthNames names) {
        ProjectTruth truth = new ProjectTruth(told, names);
        truth.plainFacts();
        truth.periodFacts();
        truth.moneyFacts();
        truth.roleFacts();
        truth.areaFacts();
        truth.workFacts();
        truth.tieFacts();
        return truth.facts;
    }

    private void plainFacts() {
        for (String field : List.of("name", "registration_number", "programme", "duration_months", "phase", "objective")) {
            facts.addAll(TruthNames.value(told, field, field));
        }
        String kind = KINDS.get(String.valueOf(told.get("kind")));
        if (kind != null) {
            facts.add(Fact.of("project_kind", kind));
        }
        if (told.get("specific_objective") instanceof Map<?, ?> goal) {
            facts.add(Fact.of("objective", goal.get("code") + " " + goal.get("name")));
        }
    }

    private void periodFacts() {
        facts.addAll(TruthNames.value(told, "start", "period.from"));
        facts.addAll(TruthNames.value(told, "end", "period.to"));
        Truth.maps(told.get("end")).stream()
                .filter(end -> Boolean.TRUE.equals(end.get("planned")))
                .forEach(end -> facts.add(
                        new Fact("period.planned", List.of("true"), !Truth.doubtful(end))));
    }

    private void moneyFacts() {
        Truth.maps(told.get("budget")).forEach(budget -> facts.add(DraftFacts.money(budget)));
        if (told.get("funds") instanceof List<?> funds) {
            funds.forEach(fund -> facts.add(Fact.of("funds", fund instanceof Map<?, ?> map ? map.get("code") : fund)));
        }
        Object number = told.get("registration_number") instanceof Map<?, ?> map ? map.get("call") : null;
        Object call = told.get("call");
        if (number != null && number.toString().contains("_")) {
            facts.add(Fact.of("call", number));
        } else if (TruthNames.plain(call) != null) {
            facts.add(Fact.of("call", String.valueOf(TruthNames.plain(call))));
        }
    }

    private void roleFacts() {
        for (String role : ROLES) {
            Object parties = told.get(role);
            List<?> all = parties == null ? List.of() : parties instanceof List<?> list ? list : List.of(parties);
            all.forEach(party -> facts.add(new Fact(
                    "roles", List.of(role + " " + names.of(party)), !Truth.doubtful(party))));
        }
    }

    private void areaFacts() {
        for (Map<String, Object> area : Truth.maps(told.get("territory"))) {
            String name = String.valueOf(area.get("name"));
            List<String> ways = new ArrayList<>(List.of("POU".equals(area.get("kind")) ? "POÚ " + name : name));
            ways.addAll(TruthNames.texts(area.get("alias")));
            facts.add(new Fact("territories", ways, !Truth.doubtful(area)));
        }
        Map<String, Object> listed = DraftFacts.tree(told.get("municipalities"));
        Truth.maps(listed.getOrDefault("list", told.get("municipalities"))).stream()
                .filter(town -> town.containsKey("ruian_obec"))
                .forEach(town -> facts.add(Fact.of("municipalities", String.valueOf(town.get("ruian_obec")))));
    }

    private void workFacts() {
        Object goals = told.get("goals");
        if (goals != null) {
            facts.add(Fact.of("goals", goals instanceof List<?> list ? list.size() : goals));
        }
        Truth.maps(told.get("activities")).forEach(activity -> facts.add(DraftFacts.activity(activity)));
        for (Map<String, Object> group : Truth.maps(told.get("groups"))) {
            Map<String, Object> plain = new java.util.TreeMap<>(group);
            if (group.containsKey("ruian_obec")) {
                plain.put("municipality", group.get("ruian_obec"));
                facts.add(Fact.of("municipalities", String.valueOf(group.get("ruian_obec"))));
            }
            DraftFacts.group(plain)
                    .forEach(fact -> facts.add(new Fact("groups", fact.accepted(), !Truth.doubtful(group))));
        }
    }

    private void tieFacts() {
        for (String key : List.of("predecessor", "follows")) {
            Object earlier = told.get(key);
            List<?> all = earlier == null ? List.of() : earlier instanceof List<?> list ? list : List.of(earlier);
            all.forEach(one -> facts.add(new Fact("follows", List.of(names.of(one)), !Truth.doubtful(one))));
        }
        if (told.get("part_of") != null) {
            facts.add(Fact.of("part_of", names.of(told.get("part_of"))));
        }
    }
}
