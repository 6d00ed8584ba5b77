package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regionalcatalog.extract.Extract;
import org.regionalcatalog.extract.Extraction;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.normalize.CodeRows;
import org.regionalcatalog.source.Definition;

/** What a published code list would give: its rows, each as a tree of kind {@code code}. */
final class CodeTrial {

    private CodeTrial() {}

    static Trial of(Definition source, List<Part> parts) throws IOException {
        Definition.Columns columns = source.completes().orElseThrow();
        CodeRows rows = PublishedLists.read(source, parts).rows();
        List<SortedMap<String, Object>> trees = new ArrayList<>();
        SortedMap<String, Long> fill = new TreeMap<>();
        columns.readings().keySet().forEach(column -> fill.put(column, 0L));
        long refused = 0;
        try (Extraction extraction = Extract.open(source, parts)) {
            for (Optional<RawRecord> raw = extraction.next(); raw.isPresent(); raw = extraction.next()) {
                List<Issue> issues = rows.issuesOf(raw.get());
                refused += issues.isEmpty() ? 0 : 1;
                raw.get()
                        .fields()
                        .keySet()
                        .forEach(column -> fill.computeIfPresent(column, (name, count) -> count + 1));
                trees.add(tree(columns.list(), rows.cellsOf(raw.get()), raw.get(), issues));
            }
            return new Trial(trees, trees.size(), refused, "", fill, extraction.issues());
        }
    }

    private static SortedMap<String, Object> tree(
            String list, Map<String, String> cells, RawRecord raw, List<Issue> issues) {
        SortedMap<String, Object> tree = new TreeMap<>(cells);
        tree.values().removeIf(""::equals);
        tree.put("kind", "code");
        tree.put("ref", list + "/" + cells.getOrDefault("code", ""));
        Map<String, Object> texts = new TreeMap<>();
        raw.fields()
                .forEach((column, all) -> texts.put(
                        column,
                        Map.of("text", all, "locator", raw.locatorOf(column).toString())));
        tree.put("raw", texts);
        tree.put("issues", issues.stream().map(Trial::tree).toList());
        return tree;
    }
}
