package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How well drafts say what pages tell: facts that were missed, drafts that were invented, by kind. */
final class Score {

    private static final class Count {
        private int facts;
        private int found;
        private int drafts;
        private int right;
    }

    private record Pair(Told truth, Told draft, int likeness) {}

    private final Map<String, Count> byField = new TreeMap<>();
    private final Map<String, Count> byKind = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** Compares what a page tells with what was read of it. */
    void add(String page, List<Told> truth, List<Told> drafts) {
        Map<Told, Told> paired = pairs(truth, drafts);
        for (Told one : truth) {
            Told draft = paired.get(one);
            if (draft == null && one.expected()) {
                wrong.add(page + ": missing " + one.label());
            }
            compare(page, one, draft == null ? new Told(one.kind(), "", true, List.of()) : draft, draft != null);
        }
        for (Told draft : drafts) {
            Count count = byKind.computeIfAbsent(draft.kind(), absent -> new Count());
            count.drafts++;
            if (paired.containsValue(draft)) {
                count.right++;
            } else {
                wrong.add(page + ": invented " + draft.label() + " " + draft.facts());
            }
        }
    }

    double recall() {
        return share(sum(byKind, true), sum(byKind, false));
    }

    double precision() {
        int drafts = byKind.values().stream().mapToInt(count -> count.drafts).sum();
        return share(byKind.values().stream().mapToInt(count -> count.right).sum(), drafts);
    }

    /** What is wrong, a line each, with page and field. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** The table by kind, then by field. */
    String markdown() {
        StringBuilder table = new StringBuilder(
                "| kind | facts | found | recall | drafts | right | precision |\n|---|---:|---:|---:|---:|---:|---:|\n");
        byKind.forEach((kind, c) -> table.append("| %s | %d | %d | %.3f | %d | %d | %.3f |%n"
                .formatted(kind, c.facts, c.found, share(c.found, c.facts), c.drafts, c.right, share(c.right, c.drafts))));
        int drafts = byKind.values().stream().mapToInt(count -> count.drafts).sum();
        int right = byKind.values().stream().mapToInt(count -> count.right).sum();
        table.append("| **all** | %d | %d | **%.3f** | %d | %d | **%.3f** |%n"
                .formatted(sum(byKind, false), sum(byKind, true), recall(), drafts, right, precision()));
        table.append("\n| field | facts | found | recall |\n|---|---:|---:|---:|\n");
        byField.forEach((field, c) -> table.append(
                "| %s | %d | %d | %.3f |%n".formatted(field, c.facts, c.found, share(c.found, c.facts))));
        return table.toString();
    }

    private void compare(String page, Told truth, Told draft, boolean read) {
        for (Fact fact : truth.facts()) {
            if (!fact.counted()) {
                continue;
            }
            boolean found = draft.facts().stream().anyMatch(fact::saidBy);
            count(byKind.computeIfAbsent(truth.kind(), absent -> new Count()), found);
            count(byField.computeIfAbsent(truth.kind() + "." + fact.field(), absent -> new Count()), found);
            if (!found && read) {
                List<String> said = draft.facts().stream()
                        .filter(other -> other.field().equals(fact.field()))
                        .map(other -> other.accepted().get(0))
                        .toList();
                wrong.add(page + ": " + truth.label() + ": missing " + fact + ", said " + said);
            }
        }
        Set<String> told = truth.facts().stream().map(Fact::field).collect(Collectors.toSet());
        draft.facts().stream()
                .filter(fact -> truth.facts().stream().noneMatch(other -> other.saidBy(fact)))
                .filter(fact -> !fact.field().endsWith(".precision") && !fact.field().equals("label") && !fact.toString().endsWith("planned = false"))
                .forEach(fact -> wrong.add(
                        page + ": " + truth.label() + ": " + (told.contains(fact.field()) ? "wrong " : "extra ") + fact));
    }

    private static void count(Count count, boolean found) {
        count.facts++;
        count.found += found ? 1 : 0;
    }

    /** The most alike first; each truth and each draft once. */
    private static Map<Told, Told> pairs(List<Told> truth, List<Told> drafts) {
        List<Pair> pairs = new ArrayList<>();
        for (Told one : truth) {
            for (Told draft : drafts) {
                int likeness = one.likeness(draft);
                if (likeness > 0) {
                    pairs.add(new Pair(one, draft, likeness));
                }
            }
        }
        pairs.sort((one, other) -> Integer.compare(other.likeness, one.likeness));
        Map<Told, Told> paired = new java.util.LinkedHashMap<>();
        Set<Told> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!paired.containsKey(pair.truth) && taken.add(pair.draft)) {
                paired.put(pair.truth, pair.draft);
            }
        }
        return paired;
    }

    private static int sum(Map<String, Count> counts, boolean found) {
        return counts.values().stream()
                .mapToInt(count -> found ? count.found : count.facts)
                .sum();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
