package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.extract.Credentials.Hidden;

/** Columns of a table that are headed by a label of a credential: what stands below is hidden, whatever it is. */
final class CredentialColumns {

    private final List<Integer> columns = new ArrayList<>();
    private int cells;

    /** Takes the next line, cells apart by tabs; adds what is to be hidden of it. */
    void add(String line, List<Hidden> found) {
        List<Hidden> row = cellsOf(line);
        List<Integer> labels = labelsOf(line, row);
        if (labels.isEmpty() && row.size() == cells) {
            columns.forEach(column -> found.add(row.get(column)));
        } else if (!line.isBlank()) {
            columns.clear();
            columns.addAll(labels);
            cells = row.size();
        }
    }

    private static List<Hidden> cellsOf(String line) {
        List<Hidden> cells = new ArrayList<>();
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            cells.add(new Hidden(from, tab));
            from = tab + 1;
        }
        if (from > 0) {
            cells.add(new Hidden(from, line.length()));
        }
        return cells;
    }

    private static List<Integer> labelsOf(String line, List<Hidden> row) {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (Credentials.isLabel(
                    line.substring(row.get(i).start(), row.get(i).end()))) {
                labels.add(i);
            }
        }
        return labels;
    }
}
