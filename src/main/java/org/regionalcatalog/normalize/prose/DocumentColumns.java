package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of documents: what the cells of its rows are, by the row that heads it. */
record DocumentColumns(List<Optional<DocumentLabel>> labels) {

    /** A cell and what it is. */
    record Cell(DocumentLabel label, Spot at) {}

    private static final String BAR = " | ";

    /** The columns that a row heads; nothing where it heads none of documents. */
    static Optional<DocumentColumns> of(String row) {
        List<Optional<DocumentLabel>> labels = new ArrayList<>();
        for (String cell : row.split(" \\| ", -1)) {
            labels.add(DocumentLabel.of(cell));
        }
        boolean titles = labels.contains(Optional.of(DocumentLabel.TITLE));
        long known = labels.stream().filter(Optional::isPresent).count();
        return titles && known > 1 ? Optional.of(new DocumentColumns(labels)) : Optional.empty();
    }

    static boolean isRow(String text) {
        return text.contains(BAR);
    }

    /** The cells of a row that say when a document holds and when it was approved. */
    List<Cell> cells(int passage, String row) {
        List<Cell> cells = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < labels.size() && from <= row.length(); i++) {
            int bar = row.indexOf(BAR, from);
            int end = bar < 0 ? row.length() : bar;
            Spot at = new Spot(passage, from, end);
            labels.get(i)
                    .filter(label -> label != DocumentLabel.TITLE)
                    .ifPresent(label -> cells.add(new Cell(label, at)));
            from = bar < 0 ? row.length() + 1 : end + BAR.length();
        }
        return cells;
    }
}
