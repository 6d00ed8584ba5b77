package org.regionalcatalog.extract;

import java.util.List;

/** In which columns of a table nearly every cell has a digit or an address, by which names of columns can be told. */
final class CsvProfile {

    private static final int ENOUGH = 3;
    private static final int MOST = 200;
    private static final int NEARLY_ALL_PERCENT = 90;

    private int rows;
    private int[] counts = {};

    /** Takes a row of the table into account. */
    void add(List<String> cells) {
        if (rows == MOST) {
            return;
        }
        if (counts.length == 0) {
            counts = new int[cells.size()];
        }
        rows++;
        for (int i = 0; i < Math.min(counts.length, cells.size()); i++) {
            counts[i] += isValue(cells.get(i)) ? 1 : 0;
        }
    }

    /** Whether a row looks like names of columns and not like the rows before it. */
    boolean isUnlike(List<String> cells, int width) {
        if (rows < ENOUGH || cells.stream().distinct().count() < width) {
            return false;
        }
        boolean unlike = false;
        for (int i = 0; i < width; i++) {
            if (CsvRow.isBlank(cells.get(i)) || isValue(cells.get(i))) {
                return false;
            }
            unlike |= i < counts.length && counts[i] * 100L >= (long) rows * NEARLY_ALL_PERCENT;
        }
        return unlike;
    }

    private static boolean isValue(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isDigit(cell.charAt(i)) || cell.charAt(i) == '@') {
                return true;
            }
        }
        return false;
    }
}
