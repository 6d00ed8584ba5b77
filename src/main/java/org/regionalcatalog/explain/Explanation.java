package org.regionalcatalog.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.match.Tie;
import org.regionalcatalog.normalize.Cleaning;

/**
 * Why an entry says what it says.
 *
 * @param edition the current one, which it explains
 * @param fields what it says and why, in the order of the kind's fields
 * @param drafts the drafts it was merged from, in the order of their record keys
 */
public record Explanation(String id, String kind, long edition, List<Field> fields, List<Member> drafts) {

    public Explanation {
        fields = List.copyOf(fields);
        drafts = List.copyOf(drafts);
    }

    /**
     * One field.
     *
     * @param rule code of the rule that decided; {@code english} and {@code czech} say it in words
     * @param value references by id
     */
    public record Field(String name, String rule, String english, String czech, Object value, List<Vote> votes) {}

    /**
     * What one draft says for a field.
     *
     * @param fresh the day as of which the source says it; null where it states none
     * @param outcome {@code won}, {@code agreed} or {@code lost}
     * @param because the ground on which it lost: {@code validity}, {@code authority}, {@code freshness},
     *     {@code precision}, {@code usage}, {@code plainness}, {@code truth} or {@code order}; empty unless it lost
     * @param snapshot digest of the bytes it was read from
     * @param locator where in them
     * @param cleanings what was done to each text; none where it follows from other fields of the draft
     */
    public record Vote(
            String draft,
            String source,
            int authority,
            @Nullable LocalDate fresh,
            String outcome,
            String because,
            Object value,
            String snapshot,
            String locator,
            List<Cleaning> cleanings) {}

    /**
     * A draft the entry was merged from.
     *
     * @param nights on how many nights it has been missing
     * @param issues codes of its findings
     * @param tie what ties it to another of them; null for one that is alone, or that only others tie to it
     */
    public record Member(
            String draft,
            String source,
            String snapshot,
            long run,
            String locator,
            int nights,
            List<String> issues,
            @Nullable Tie tie) {}

    /** The same for JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>(Map.of("id", id, "kind", kind, "edition", edition));
        tree.put("fields", fields.stream().map(Explanation::tree).toList());
        tree.put("drafts", drafts.stream().map(Explanation::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Field field) {
        return new TreeMap<>(Map.of(
                "field", field.name(),
                "rule", field.rule(),
                "value", field.value(),
                "votes", field.votes().stream().map(Explanation::tree).toList()));
    }

    private static Map<String, Object> tree(Vote vote) {
        Map<String, Object> tree = new TreeMap<>(Map.of(
                "draft", vote.draft(),
                "source", vote.source(),
                "authority", vote.authority(),
                "outcome", vote.outcome(),
                "value", vote.value(),
                "snapshot", vote.snapshot(),
                "locator", vote.locator(),
                "raw", vote.cleanings().stream().map(Explanation::tree).toList()));
        if (vote.fresh() != null) {
            tree.put("fresh", vote.fresh().toString());
        }
        if (!vote.because().isEmpty()) {
            tree.put("because", vote.because());
        }
        return tree;
    }

    private static Map<String, Object> tree(Cleaning cleaning) {
        return new TreeMap<>(Map.of(
                "field", cleaning.path(),
                "text", cleaning.text(),
                "cleaners", cleaning.steps(),
                "kept", cleaning.kept()));
    }

    private static Map<String, Object> tree(Member member) {
        Map<String, Object> tree = new TreeMap<>(Map.of(
                "draft", member.draft(),
                "source", member.source(),
                "snapshot", member.snapshot(),
                "run", member.run(),
                "locator", member.locator(),
                "nights_missing", member.nights(),
                "issues", member.issues()));
        Tie tie = member.tie();
        if (tie != null) {
            Map<String, Object> told = new TreeMap<>(Map.of(
                    "with", tie.other(),
                    "by", tie.way().name().toLowerCase(Locale.ROOT),
                    "what", tie.what()));
            if (tie.way() == Tie.Way.EVIDENCE) {
                told.put("probability", BigDecimal.valueOf(tie.probability()).setScale(3, RoundingMode.HALF_EVEN));
            }
            tree.put("tie", told);
        }
        return tree;
    }
}
