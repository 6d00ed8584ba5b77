package org.regionalcatalog.report;

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
 * @param outcome what the build did, in words
 */
public record RunReport(long run, String started, boolean offline, List<SourceLine> sources, String outcome) {

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
        return database.jdbc()
                .queryForObject(
                        "select started, offline, coalesce(outcome, '') from pipeline.run where number = ?",
                        (row, number) ->
                                new RunReport(run, Database.time(row, 1), row.getBoolean(2), lines, row.getString(3)),
                        run);
    }

    private static SortedMap<String, Long> issues(String counts, String notes) {
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
            if (!line.reason.isEmpty()) {
                text.append("%n%s: %s%n".formatted(line.id, line.reason));
            }
            if (!line.issues.isEmpty()) {
                text.append("%n%s, issues: %s%n"
                        .formatted(line.id, line.issues.toString().replaceAll("[{}]", "")));
            }
        }
        return text.append("%n%s%n".formatted(outcome)).toString();
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
        return new TreeMap<>(
                Map.of("run", run, "started", started, "offline", offline, "sources", lines, "outcome", outcome));
    }
}
