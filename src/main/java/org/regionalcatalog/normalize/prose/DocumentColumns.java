package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A table of documents: what the cells of its rows are, by the row that heads it. */
record DocumentColumns(List<Optional<DocumentLabel>> labels, List<Spot> heads) {

    /** A cell, what it is, and the cell that heads its column. */
    record Cell(DocumentLabel label, Spot at, Spot head) {}

    private static final String BAR = " | ";

    /** The columns that a row heads; nothing where it heads none of documents. */
    static Optional<DocumentColumns> of(int passage, String row) {
        List<Spot> heads = parts(passage, row);
        List<Optional<DocumentLabel>> labels = heads.stream()
                .map(cell -> DocumentLabel.ofColumn(row.substring(cell.start(), cell.end())))
                .toList();
        boolean titles = labels.contains(Optional.of(DocumentLabel.TITLE));
        long known = labels.stream().filter(Optional::isPresent).count();
        return titles && known > 1 ? Optional.of(new DocumentColumns(labels, heads)) : Optional.empty();
    }

    static boolean isRow(String text) {
        return text.contains(BAR);
    }

    /** The cells of a row that say when a document holds and when it was approved, those with a number first. */
    List<Cell> cells(int passage, String row) {
        List<Spot> parts = parts(passage, row);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(parts.size(), labels.size()); i++) {
            Spot at = parts.get(i);
            Spot head = heads.get(i);
            labels.get(i)
                    .filter(label -> label != DocumentLabel.TITLE)
                    .ifPresent(label -> cells.add(new Cell(label, at, head)));
        }
        cells.sort(Comparator.comparing(cell ->
                row.substring(cell.at().start(), cell.at().end()).chars().noneMatch(Character::isDigit)));
        return cells;
    }

    private static List<Spot> parts(int passage, String row) {
        List<Spot> parts = new ArrayList<>();
        int from = 0;
        for (int bar = row.indexOf(BAR); bar >= 0; bar = row.indexOf(BAR, from)) {
            parts.add(new Spot(passage, from, bar));
            from = bar + BAR.length();
        }
        parts.add(new Spot(passage, from, row.length()));
        return parts;
    }
}
