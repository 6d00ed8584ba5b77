package org.regionalcatalog.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;

/**
 * What a run did, for the one who reads it in the morning.
 *
 * @param found what merging noticed, if anything was built
 * @param outcome what the build did, in words
 */
public record RunReport(
        long run, String started, boolean offline, List<SourceLine> sources, Found found, String outcome) {

    private static final int SHOWN_FINDINGS = 20;
    private static final String FINDINGS =
            "select cluster, kind, code, severity, actor, field, seen from pipeline.finding ";

    /**
     * What became of one source. Counts are raw records; they are zero unless the source was staged in this run.
     *
     * @param reason why it was held or failed; empty otherwise
     * @param issues how many issues of each code its load has
     */
    public record SourceLine(
            String id,
            String state,
            long read,
            long staged,
            long quarantined,
            long duplicates,
            long ignored,
            SortedMap<String, Long> issues,
            String reason) {

        /** Whether no raw record got lost between reading and storing. */
        public boolean addsUp() {
            return read == staged + quarantined + duplicates + ignored;
        }
    }

    /**
     * What merging noticed of entries.
     *
     * @param counts how many issues of each code
     * @param issues each of them, as long as no later build noticed others
     */
    public record Found(SortedMap<String, Long> counts, List<Finding> issues) {}

    /**
     * What merging noticed of one entry.
     *
     * @param entry record key of one of its drafts
     */
    public record Finding(
            String entry, String kind, String code, String severity, String actor, String field, String seen) {}

    /** The report of a run that was stored. */
    public static RunReport of(Database database, long run) {
        List<SourceLine> lines = new ArrayList<>();
        database.stream(
                """
                select s.source, s.state, coalesce(l.read_count, 0), coalesce(l.staged, 0), coalesce(l.quarantined, 0),
                       coalesce(l.duplicates, 0), coalesce(l.ignored, 0), coalesce(l.issues, '{}'), coalesce(l.notes, '[]'),
                       coalesce(s.reason, '')
                from pipeline.run_source s left join pipeline.load l on l.id = s.load and l.run = s.run
                where s.run = ? order by s.source""",
                row -> lines.add(new SourceLine(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        issues(row.getString(8), row.getString(9)),
                        row.getString(10))),
                run);
        Found found = foundBy(database, run);
        return database.jdbc()
                .queryForObject(
                        "select started, offline, coalesce(outcome, '') from pipeline.run where number = ?",
                        (row, number) -> new RunReport(
                                run, Database.time(row, 1), row.getBoolean(2), lines, found, row.getString(3)),
                        run);
    }

    private static Found foundBy(Database database, long run) {
        SortedMap<String, Long> counts = new TreeMap<>();
        database.stream(
                "select issues from pipeline.build where run = ? order by id desc fetch first row only",
                row -> counts.putAll(issues(row.getString(1), "[]")),
                run);
        List<Finding> issues = new ArrayList<>();
        database.stream(
                FINDINGS + "where build = (select max(id) from pipeline.build where run = ?) order by number",
                row -> issues.add(finding(row)),
                run);
        return new Found(counts, issues);
    }

    /** What the last build noticed while merging. */
    public static List<Finding> lastFindings(Database database) {
        List<Finding> findings = new ArrayList<>();
        database.stream(FINDINGS + "order by build, number", row -> findings.add(finding(row)));
        return findings;
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4).toLowerCase(Locale.ROOT),
                row.getString(5).toLowerCase(Locale.ROOT),
                row.getString(6),
                row.getString(7));
    }

    private static Map<String, Object> tree(Finding one) {
        return new TreeMap<>(Map.of(
                "entry", one.entry,
                "code", one.code,
                "severity", one.severity,
                "actor", one.actor,
                "field", one.field,
                "seen", one.seen));
    }

    static SortedMap<String, Long> issues(String counts, String notes) {
        SortedMap<String, Long> issues = new TreeMap<>();
        Json.readMap(counts).forEach((code, count) -> issues.put(code, ((Number) count).longValue()));
        Json.readMaps(notes).forEach(note -> issues.merge(String.valueOf(note.get("code")), 1L, Long::sum));
        return issues;
    }

    /** The report as a page of text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("Run %d, started %s%s%n%n".formatted(run, started, offline ? ", offline" : ""));
        text.append("%-28s %-12s %7s   %7s %12s %11s %8s%n"
                .formatted("source", "state", "read =", "staged +", "quarantined +", "duplicates +", "ignored"));
        for (SourceLine line : sources) {
            text.append("%-28s %-12s %6d   %8d %13d %12d %8d%n"
                    .formatted(
                            line.id,
                            line.state.toLowerCase(Locale.ROOT),
                            line.read,
                            line.staged,
                            line.quarantined,
                            line.duplicates,
                            line.ignored));
        }
        for (SourceLine line : sources) {
            if (!line.issues.isEmpty()) {
                text.append("%n%s, issues: %s%n"
                        .formatted(line.id, line.issues.toString().replaceAll("[{}]", "")));
            }
        }
        appendFound(text);
        return text.append(end()).toString();
    }

    /** The end of that page: what is not as it should be, and what the build did. */
    public String end() {
        StringBuilder text = new StringBuilder();
        for (SourceLine line : sources) {
            if (!line.reason.isEmpty()) {
                text.append("%n%s: %s%n".formatted(line.id, line.reason));
            }
        }
        return text.append("%n%s%n".formatted(outcome)).toString();
    }

    private void appendFound(StringBuilder text) {
        if (found.counts.isEmpty()) {
            return;
        }
        text.append("%ncatalog, issues: %s%n".formatted(found.counts.toString().replaceAll("[{}]", "")));
        found.issues.stream()
                .limit(SHOWN_FINDINGS)
                .forEach(one -> text.append("  %s, %s: %s%n".formatted(one.entry, one.field, one.seen)));
        if (found.issues.size() > SHOWN_FINDINGS) {
            text.append("  and %d more%n".formatted(found.issues.size() - SHOWN_FINDINGS));
        }
    }

    /** The report as a tree. */
    public Map<String, Object> tree() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (SourceLine line : sources) {
            Map<String, Object> tree = new TreeMap<>(Map.of(
                    "source", line.id,
                    "state", line.state.toLowerCase(Locale.ROOT),
                    "read", line.read,
                    "staged", line.staged,
                    "quarantined", line.quarantined,
                    "duplicates", line.duplicates,
                    "ignored", line.ignored,
                    "issues", line.issues));
            if (!line.reason.isEmpty()) {
                tree.put("reason", line.reason);
            }
            lines.add(tree);
        }
        return new TreeMap<>(Map.of(
                "run", run,
                "started", started,
                "offline", offline,
                "sources", lines,
                "issues", found.counts,
                "findings", found.issues.stream().map(RunReport::tree).toList(),
                "outcome", outcome));
    }
}
