package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regionalcatalog.normalize.prose.ProjectLabels.Labelled;

/** Tables of projects: a first row of labels, of which one tells the name, and a project in every row below. */
final class ProjectTables {

    private static final String BAR = " | ";
    private static final int LONGEST_HEADER = 400;

    private final Prose prose;
    private final Map<Integer, List<Labelled>> rows = new HashMap<>();

    private ProjectTables(Prose prose) {
        this.prose = prose;
    }

    /** All tables of a page. */
    static ProjectTables of(Prose prose) {
        ProjectTables tables = new ProjectTables(prose);
        List<String> header = List.of();
        for (int i = 0; i < prose.passages().size(); i++) {
            String text = prose.textOf(i);
            if (!text.contains(BAR)) {
                header = List.of();
            } else if (header.isEmpty()) {
                header = headerOf(text);
                if (!header.isEmpty()) {
                    tables.rows.put(i, List.of());
                }
            } else {
                tables.row(i, header);
            }
        }
        return tables;
    }

    /** Whether a passage is a row of such a table. */
    boolean has(int passage) {
        return rows.containsKey(passage);
    }

    /** What the cells of a row tell; nothing for the row of labels. */
    List<Labelled> labels(int passage) {
        return rows.getOrDefault(passage, List.of());
    }

    private static List<String> headerOf(String text) {
        if (text.length() > LONGEST_HEADER) {
            return List.of();
        }
        List<String> facts = new ArrayList<>();
        for (String cell : text.split("\\|", -1)) {
            facts.add(ProjectLabels.factOf(cell.strip()));
        }
        long known = facts.stream().filter(fact -> !fact.isEmpty()).count();
        boolean first = facts.get(0).isEmpty() ? text.length() > 0 && isNumbering(text) : true;
        return facts.contains("name") && known >= 2 && first ? facts : List.of();
    }

    /** The first column may number the rows. */
    private static boolean isNumbering(String header) {
        String cell = header.substring(0, header.indexOf('|')).strip().toLowerCase(java.util.Locale.ROOT);
        return List.of("", "č.", "č", "p. č.", "poř. č.", "pořadí", "#", "rok", "program")
                .contains(cell);
    }

    private void row(int passage, List<String> header) {
        String text = prose.textOf(passage);
        List<Labelled> cells = new ArrayList<>();
        int start = 0;
        for (int column = 0; column < header.size() && start <= text.length(); column++) {
            int bar = text.indexOf(BAR, start);
            int end = bar < 0 ? text.length() : bar;
            if (!header.get(column).isEmpty()) {
                cells.add(new Labelled(
                        header.get(column), new Spot(passage, start, start), new Spot(passage, start, end)));
            }
            start = bar < 0 ? text.length() + 1 : bar + BAR.length();
        }
        rows.put(passage, cells);
    }
}
