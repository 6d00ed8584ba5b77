package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/**
 * One row of a sheet as a person sees it.
 *
 * @param number from 1
 * @param errors what the workbook shows instead of values
 */
record XlsxRow(int number, List<String> cells, boolean hidden, List<String> errors) {

    static XlsxRow of(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        List<String> errors = new ArrayList<>();
        for (Cell each : row) {
            XlsxCell cell = XlsxCell.of(each);
            cells.add(cell.text());
            cell.error().ifPresent(errors::add);
        }
        return new XlsxRow(row.getRowNum(), cells, row.isHidden(), errors);
    }

    XlsxRow with(List<String> otherCells) {
        return new XlsxRow(number, otherCells, hidden, errors);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
