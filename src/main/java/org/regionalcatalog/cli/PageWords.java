package org.regionalcatalog.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.regionalcatalog.pipeline.Rules;
import org.regionalcatalog.pipeline.Trial;

/** What a page tells, for people: by kind, each value with where it stands, and what there is to say about it. */
final class PageWords {

    private static final List<String> KINDS =
            List.of("project", "document", "organisation", "contact", "service", "place");

    private static final Map<String, List<String>> WORDS = Map.of(
            "project", List.of("Projects", "Projekty"),
            "document", List.of("Documents", "Dokumenty"),
            "organisation", List.of("Organisations", "Organizace"),
            "contact", List.of("Contacts", "Kontakty"),
            "service", List.of("Services", "Služby"),
            "place", List.of("Places", "Místa"));

    private final Trial trial;
    private final boolean czech;
    private final int limit;
    private final PrintStream out;
    private final Map<String, String> names = new TreeMap<>();

    PageWords(Trial trial, boolean czech, int limit, PrintStream out) {
        this.trial = trial;
        this.czech = czech;
        this.limit = limit;
        this.out = out;
        trial.drafts().forEach(draft -> names.put(String.valueOf(draft.get("ref")), nameOf(draft)));
    }

    void print() {
        out.println(trial.title());
        KINDS.forEach(this::print);
        trial.notes().forEach(note -> tell(Map.of("code", note.code(), "seen", note.seen())));
        if (trial.drafts().isEmpty()) {
            out.println();
            out.println(czech ? "Na stránce jsme nic nenašli." : "Nothing was found on the page.");
        }
    }

    private void print(String kind) {
        List<Map<String, Object>> drafts = new ArrayList<>();
        trial.drafts().stream().filter(draft -> kind.equals(draft.get("kind"))).forEach(drafts::add);
        if (drafts.isEmpty()) {
            return;
        }
        out.println();
        out.println(WORDS.getOrDefault(kind, List.of(kind, kind)).get(czech ? 1 : 0) + " (" + drafts.size() + ")");
        int shown = limit == 0 ? drafts.size() : Math.min(limit, drafts.size());
        drafts.subList(0, shown).forEach(this::print);
        if (shown < drafts.size()) {
            out.println("  … +" + (drafts.size() - shown) + " (--limit 0)");
        }
    }

    private void print(Map<String, Object> draft) {
        out.println("  " + nameOf(draft));
        draft.forEach((field, value) -> {
            if (!List.of("kind", "ref", "raw", "issues", "name", "title").contains(field)) {
                out.printf("      %-20s %s%s%n", field, words(value), where(draft, field));
            }
        });
        if (draft.get("issues") instanceof List<?> issues) {
            issues.forEach(issue -> tell((Map<?, ?>) issue));
        }
    }

    private void tell(Map<?, ?> issue) {
        String sentence = Rules.find(String.valueOf(issue.get("code")))
                .map(rule -> czech ? rule.czech() : rule.english())
                .orElse("");
        out.println("      ! „" + issue.get("seen") + "“: " + sentence + " (" + issue.get("code") + ")");
    }

    private static String nameOf(Map<String, Object> draft) {
        Object name = draft.getOrDefault("name", draft.getOrDefault("title", draft.get("person")));
        if (name instanceof Map<?, ?> person) {
            return words(person, Map.of());
        }
        return name == null ? "–" : name.toString();
    }

    private String words(Object value) {
        return words(value, names);
    }

    private static String words(Object value, Map<String, String> names) {
        if (value instanceof List<?> several) {
            return several.stream().map(one -> words(one, names)).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> group) {
            return group.entrySet().stream()
                    .filter(each -> !"name".equals(each.getKey()) || !group.containsKey("organisation"))
                    .map(each -> each.getKey() + " " + words(each.getValue(), names))
                    .collect(Collectors.joining(", "));
        }
        String text = String.valueOf(value);
        return names.getOrDefault(text, text);
    }

    /** Where the field stands, as far as it was read of the page and not concluded. */
    private static String where(Map<String, Object> draft, String field) {
        if (draft.get("raw") instanceof Map<?, ?> raw
                && raw.get(field) instanceof Map<?, ?> read
                && read.get("locator") instanceof String locator) {
            return "   [" + locator.substring(locator.indexOf(", ") + 2) + "]";
        }
        return "";
    }
}
