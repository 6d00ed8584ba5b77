package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.source.Definition;

/** Tells row by row what each is: a record of a table, something to set aside, or the beginning of another table. */
final class CsvSift {

    /** What a row is. */
    enum Kind {
        RECORD,
        SET_ASIDE,
        OTHER_TABLE
    }

    private final CsvColumns columns;
    private final Definition source;
    private final List<Issue> pending = new ArrayList<>();
    private CsvTable table;
    private CsvProfile profile = new CsvProfile();
    private long expectedLine;
    private boolean otherTable;
    private boolean fragment;

    CsvSift(Definition source, CsvColumns columns, CsvTable first) {
        this.source = source;
        this.columns = columns;
        this.table = first;
    }

    CsvTable table() {
        return table;
    }

    Kind kindOf(CsvRow row) {
        boolean afterGap = expectedLine > 0 && row.number() > expectedLine;
        expectedLine = row.end();
        List<String> cells = row.cells();
        if (!row.isDecoded() || row.isMalformed()) {
            return otherTable ? Kind.OTHER_TABLE : Kind.RECORD;
        }
        if (CsvRow.isBlank(cells.get(0)) && row.isBlank()) {
            expectedLine = 1; // as good as an empty line
            return Kind.SET_ASIDE;
        }
        if (mayBeHeader(cells) && isHeader(row)) {
            return otherTable ? Kind.OTHER_TABLE : Kind.SET_ASIDE;
        }
        if (otherTable) {
            return Kind.OTHER_TABLE;
        }
        if (RowNotes.isNote(cells, table.width())) {
            return Kind.SET_ASIDE;
        }
        boolean fits = row.fits(table.width());
        if (fits && fragment && !afterGap) {
            pending.add(CsvRules.AFTER_FRAGMENT.found("", Credentials.mask(row.written(CsvRecords.LINE_CHARACTERS))));
        }
        fragment = !fits && cells.size() == 1 && !isRowOfOtherKind(cells.get(0));
        if (fits) {
            otherTable = afterGap && profile.isUnlike(cells, table.width());
            profile.add(cells);
        }
        return otherTable ? Kind.OTHER_TABLE : Kind.RECORD;
    }

    /** Whether a single cell is a whole row, written with another delimiter. */
    private boolean isRowOfOtherKind(String cell) {
        return table.width() > 2
                && CsvDetection.DELIMITERS.stream()
                        .anyMatch(delimiter ->
                                cell.chars().filter(c -> c == delimiter).count() >= table.width() - 1);
    }

    /** What is to be told with the next record; it is told once. */
    List<Issue> takePending() {
        if (pending.isEmpty()) {
            return List.of();
        }
        List<Issue> taken = List.copyOf(pending);
        pending.clear();
        return taken;
    }

    private boolean mayBeHeader(List<String> cells) {
        return columns.isName(cells.get(0))
                || (cells.size() > 1
                        && (columns.isName(cells.get(1)) || cells.get(0).equals("1")));
    }

    private boolean isHeader(CsvRow row) {
        if (table.header().isRepeatedBy(row.cells())) {
            otherTable = false;
            return true;
        }
        if (!source.dialect().header() || !columns.areMostlyIn(row.cells())) {
            return false;
        }
        otherTable = !columns.areAllIn(row.cells());
        if (!otherTable) {
            table = new CsvTable(columns, new CsvHeader(row.cells()));
            profile = new CsvProfile();
            pending.add(CsvRules.SECOND_HEADER.found("", Credentials.mask(row.written(CsvRecords.LINE_CHARACTERS))));
        }
        return true;
    }
}
