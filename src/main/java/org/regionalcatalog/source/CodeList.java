package org.regionalcatalog.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A code list of {@code jobs/codes/<name>.csv}: what an operator may edit without touching the program.
 *
 * @param name the file's name without its ending
 * @param rows one map per line, by the names of the header; a blank cell is an empty text
 */
public record CodeList(String name, List<Map<String, String>> rows) {

    /** Columns that a published list may give although the operator's file leaves them out. */
    private static final Map<String, List<String>> FURTHER = Map.of("municipality", List.of("region"));

    /** The column with the wording of a code. */
    public String label() {
        return name.equals("municipality") ? "name" : "label";
    }

    /** The columns that the list knows. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(List.of("code", label()));
        rows.forEach(row -> columns.addAll(row.keySet()));
        columns.addAll(FURTHER.getOrDefault(name, List.of()));
        return columns;
    }

    /**
     * The list with what a published form of it says besides: where both have a code, the cells of this list win unless
     * they are blank; further codes follow in their order. How the published rows are ordered changes nothing.
     */
    CodeList completedBy(List<Map<String, String>> published) {
        Map<String, Map<String, String>> further = new TreeMap<>();
        published.forEach(row -> further.put(row.getOrDefault("code", ""), row));
        List<Map<String, String>> whole = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> more = further.remove(row.getOrDefault("code", ""));
            whole.add(more == null ? row : completed(row, more));
        }
        whole.addAll(further.values());
        return new CodeList(name, Collections.unmodifiableList(whole));
    }

    private static Map<String, String> completed(Map<String, String> row, Map<String, String> more) {
        Map<String, String> whole = new LinkedHashMap<>();
        Stream.concat(row.keySet().stream(), more.keySet().stream()).forEach(column -> {
            String own = row.getOrDefault(column, "");
            whole.put(column, own.isBlank() ? more.getOrDefault(column, "") : own);
        });
        return Collections.unmodifiableMap(whole);
    }
}
