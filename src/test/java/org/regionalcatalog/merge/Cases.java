package org.regionalcatalog.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.MergeRules;
import org.regionalcatalog.source.Survivorship;

/**
 * Drafts that are all the same thing. The source is what stands before the slash of the key; "high" is believed most,
 * then "mid" and "also" alike, then "low".
 */
@org.jspecify.annotations.NullUnmarked
final class Cases {

    private static final Map<String, Integer> AUTHORITY = Map.of("high", 90, "mid", 50, "also", 50, "low", 10);

    private Cases() {}

    /** @param fields names and values in turn; a value that is null is left out */
    static StandingDraft draft(Kind kind, String key, Object... fields) {
        return asOf(null, kind, key, fields);
    }

    /** @param day as of which the source says it; null where it states none */
    static StandingDraft asOf(String day, Kind kind, String key, Object... fields) {
        Map<String, Object> tree = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] != null) {
                tree.put((String) fields[i], fields[i + 1]);
            }
        }
        LocalDate fresh = day == null ? null : LocalDate.parse(day);
        return new StandingDraft(key, key, key.split("/", 2)[0], Fields.fromTree(kind, tree), true, fresh);
    }

    /** From when to when, as {@code 2008..2018}; either may be open. */
    static Map<String, Object> span(String written) {
        String[] ends = written.split("\\.\\.", -1);
        Map<String, Object> span = new TreeMap<>();
        if (!ends[0].isEmpty()) {
            span.put("from", ends[0]);
        }
        if (!ends[1].isEmpty()) {
            span.put("to", ends[1]);
        }
        return span;
    }

    static MergeRules declared(String field, Survivorship rule) {
        List<MergeRules.Field> fields = new ArrayList<>();
        MergeRules.shipped().fields().stream()
                .filter(one -> !one.field().equals(field))
                .forEach(fields::add);
        fields.add(new MergeRules.Field(field, rule));
        return new MergeRules(fields);
    }

    static Merge merge(MergeRules rules, List<StandingDraft> drafts) {
        return new Merge(
                key -> "cluster",
                reference -> drafts.stream().anyMatch(draft -> draft.key().equals(reference))
                        ? Optional.of("cluster")
                        : Optional.of(reference).filter(known -> known.startsWith("known")),
                source -> AUTHORITY.getOrDefault(source, 0),
                rules);
    }

    /** The one entry that the drafts become, by the shipped rules. */
    static Map<String, Object> body(StandingDraft... drafts) {
        return body(MergeRules.shipped(), drafts);
    }

    static Map<String, Object> body(MergeRules rules, StandingDraft... drafts) {
        List<Entry> entries = merge(rules, List.of(drafts)).entries(List.of(drafts));
        return entries.get(0).body();
    }

    /** What is noticed, as texts. */
    static List<String> disputes(StandingDraft... drafts) {
        return disputes(MergeRules.shipped(), drafts);
    }

    static List<String> disputes(MergeRules rules, StandingDraft... drafts) {
        return merge(rules, List.of(drafts)).merged(List.of(drafts)).findings().stream()
                .map(Merged.Finding::issue)
                .map(Cases::text)
                .toList();
    }

    private static String text(Issue issue) {
        return issue.code() + " " + issue.field() + ": " + issue.seen();
    }

    /** How a field was decided: source, outcome and ground of each vote. */
    static List<String> votes(MergeRules rules, String field, StandingDraft... drafts) {
        return merge(rules, List.of(drafts)).decisions("cluster", List.of(drafts)).stream()
                .filter(decision -> decision.field().equals(field))
                .flatMap(decision -> decision.votes().stream())
                .map(vote -> vote.source() + " " + vote.outcome()
                        + (vote.ground() == null ? "" : " " + vote.ground().word()))
                .toList();
    }
}
