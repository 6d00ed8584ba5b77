package org.regionalcatalog.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regionalcatalog.database.Database;

/**
 * What differs between two runs. Of a source that was not staged in a run the load counts that stood then.
 *
 * @param differences by source, or {@code catalog} for what merging noticed; sources without any are left out
 * @param before the edition that stood after the first run; 0 for none
 * @param after the edition that stood after the second one
 */
public record RunComparison(
        long one, long other, SortedMap<String, List<Difference>> differences, long before, long after) {

    private static final String ABSENT = "absent";
    private static final String SOURCES = """
            select s.source, s.state, coalesce(l.read_count, 0), coalesce(l.staged, 0), coalesce(l.quarantined, 0),
                   coalesce(l.duplicates, 0), coalesce(l.ignored, 0), coalesce(l.issues, '{}'), coalesce(l.notes, '[]')
            from pipeline.run_source s
            left join pipeline.load l on l.id = coalesce(s.load, (
                select max(o.id) from pipeline.load o
                where o.source = s.source and o.run <= s.run and o.content is not null))
            where s.run = ?""";

    /** Something that is not the same: what it is in either run. */
    public record Difference(String what, String before, String after) {}

    /** Compares two runs that were stored. */
    public static RunComparison of(Database database, long one, long other) {
        Map<String, SortedMap<String, String>> before = factsOf(database, one);
        Map<String, SortedMap<String, String>> after = factsOf(database, other);
        SortedSet<String> sources = new TreeSet<>(before.keySet());
        sources.addAll(after.keySet());
        SortedMap<String, List<Difference>> differences = new TreeMap<>();
        for (String source : sources) {
            List<Difference> found =
                    between(before.getOrDefault(source, new TreeMap<>()), after.getOrDefault(source, new TreeMap<>()));
            if (!found.isEmpty()) {
                differences.put(source, found);
            }
        }
        return new RunComparison(one, other, differences, editionAfter(database, one), editionAfter(database, other));
    }

    private static List<Difference> between(SortedMap<String, String> before, SortedMap<String, String> after) {
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            String none = name.startsWith("issue ") ? "0" : ABSENT;
            String was = before.getOrDefault(name, none);
            String is = after.getOrDefault(name, none);
            if (!was.equals(is)) {
                differences.add(new Difference(name, was, is));
            }
        }
        return differences;
    }

    /** All that is compared of each source, by name. */
    private static Map<String, SortedMap<String, String>> factsOf(Database database, long run) {
        Map<String, SortedMap<String, String>> facts = new TreeMap<>();
        database.stream(
                SOURCES,
                row -> {
                    SortedMap<String, String> own = new TreeMap<>();
                    own.put("state", row.getString(2).toLowerCase(Locale.ROOT));
                    own.put("read", row.getString(3));
                    own.put("staged", row.getString(4));
                    own.put("quarantined", row.getString(5));
                    own.put("duplicates", row.getString(6));
                    own.put("ignored", row.getString(7));
                    RunReport.issues(row.getString(8), row.getString(9))
                            .forEach((code, count) -> own.put("issue " + code, String.valueOf(count)));
                    facts.put(row.getString(1), own);
                },
                run);
        database.stream(
                "select issues from pipeline.build where run <= ? order by id desc fetch first row only",
                row -> {
                    SortedMap<String, String> merging = new TreeMap<>();
                    RunReport.issues(row.getString(1), "[]")
                            .forEach((code, count) -> merging.put("issue " + code, String.valueOf(count)));
                    facts.put("catalog", merging);
                },
                run);
        return facts;
    }

    /** The edition that a run left: built in it or before, or gone back to before it ended. */
    private static long editionAfter(Database database, long run) {
        Long edition = database.jdbc().queryForObject("""
                        select coalesce(max(number), 0) from (
                            select base + 1 as number from pipeline.build where status = 'PUBLISHED' and run <= ?
                            union all
                            select e.number from catalog.edition e join pipeline.run r on r.number = ?
                            where e.published <= r.ended and not exists (
                                select 1 from pipeline.build b where b.status = 'PUBLISHED' and b.base = e.number - 1)
                        ) as editions""", Long.class, run, run);
        return edition == null ? 0 : edition;
    }

    /** The comparison as a page of text. */
    public String text() {
        StringBuilder text = new StringBuilder("From run %d to run %d:%n".formatted(one, other));
        differences.forEach((source, found) -> {
            text.append("%n%s%n".formatted(source));
            found.forEach(difference -> text.append(
                    "  %-32s %s -> %s%n".formatted(difference.what(), difference.before(), difference.after())));
        });
        if (differences.isEmpty()) {
            text.append("%nNo source differs in state, counts or issues.%n".formatted());
        }
        return text.append(
                        before == after
                                ? "%nEdition %d stood after both.%n".formatted(before)
                                : "%nEdition %d -> %d%s%n"
                                        .formatted(before, after, before == 0 ? "" : "; see 'editions diff'"))
                .toString();
    }

    /** The comparison as a tree. */
    public Map<String, Object> tree() {
        Map<String, Object> sources = new TreeMap<>();
        differences.forEach((source, found) -> {
            Map<String, Object> own = new TreeMap<>();
            found.forEach(difference -> own.put(
                    difference.what(),
                    new TreeMap<>(Map.of("before", difference.before(), "after", difference.after()))));
            sources.put(source, own);
        });
        return new TreeMap<>(
                Map.of("runs", List.of(one, other), "sources", sources, "editions", List.of(before, after)));
    }
}
