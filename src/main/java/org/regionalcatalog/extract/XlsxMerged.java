package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cells of a sheet that are shown as one. The text of one that spans several rows belongs to each of them; rows are
 * asked for in their order.
 */
final class XlsxMerged {

    /**
     * Rows from 1, columns from 0, both ends included.
     */
    record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    private final List<Area> areas;
    private final Map<Integer, Area> across = new TreeMap<>();
    private final Map<Integer, Running> running = new TreeMap<>();
    private int next;

    XlsxMerged(List<Area> areas) {
        this.areas = areas.stream()
                .sorted(Comparator.comparingInt(Area::firstRow).thenComparingInt(Area::firstColumn))
                .toList();
    }

    /** The cells of a row with what areas that began above show in it. */
    List<String> shownIn(int row, List<String> cells) {
        running.values().removeIf(each -> each.area.lastRow() < row);
        across.clear();
        List<String> shown = cells;
        for (Running each : running.values()) {
            shown = with(shown, each.area.firstColumn(), each.text);
        }
        for (; next < areas.size() && areas.get(next).firstRow() <= row; next++) {
            begin(areas.get(next), row, shown);
        }
        return shown;
    }

    private void begin(Area area, int row, List<String> cells) {
        if (area.firstRow() == row) {
            across.put(area.firstColumn(), area);
        }
        boolean text = area.firstRow() == row && area.firstColumn() < cells.size();
        if (text && area.lastRow() > row) {
            running.put(area.firstColumn(), new Running(area, cells.get(area.firstColumn())));
        }
    }

    private static List<String> with(List<String> cells, int column, String text) {
        if (column < cells.size() && !cells.get(column).isBlank()) {
            return cells;
        }
        List<String> changed = new ArrayList<>(cells);
        while (changed.size() <= column) {
            changed.add("");
        }
        changed.set(column, text);
        return changed;
    }

    /** How many columns the cell at a column of the row asked for last spans. */
    int widthOf(int column) {
        Area area = across.get(column);
        return area == null ? 1 : area.lastColumn() - area.firstColumn() + 1;
    }

    /** An area in whose rows we are. */
    private record Running(Area area, String text) {}
}
