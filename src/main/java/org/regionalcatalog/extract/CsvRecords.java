package org.regionalcatalog.extract;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regionalcatalog.extract.encoding.Decoding;
import org.regionalcatalog.model.FieldTexts;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.source.Definition;

/** The records of one CSV file: each row below its header, unless it is set aside. */
final class CsvRecords implements Closeable {

    /** Where the text of a row is kept that could not be read as it should. */
    private static final String LINE = "line";

    static final int LINE_CHARACTERS = 2_000;

    private final String part;
    private final CsvRows rows;
    private final CsvSift sift;
    private final List<Issue> issues = new ArrayList<>();
    private long ignored;

    private CsvRecords(Definition source, String part, CsvRows rows, CsvStart start) throws IOException {
        this.part = part;
        this.rows = rows;
        this.issues.addAll(start.issues());
        CsvHeader header = start.hasHeader() ? readHeader(start) : CsvHeader.ofNumbers(start.width());
        this.issues.addAll(header.issues(source));
        CsvColumns columns = new CsvColumns(source);
        this.sift = new CsvSift(source, columns, new CsvTable(columns, header));
        rows.use(start.body());
    }

    /** Opens a file that is read as its start says. */
    static CsvRecords open(Definition source, Part part, CsvStart start) throws IOException {
        CsvLines lines = new CsvLines(part.open(), start.encoding());
        try {
            return new CsvRecords(source, part.name(), new CsvRows(lines, start.header()), start);
        } catch (IOException | RuntimeException failed) {
            lines.close();
            throw failed;
        }
    }

    List<Issue> issues() {
        return issues;
    }

    long ignored() {
        return ignored;
    }

    Optional<RawRecord> next() throws IOException {
        for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            CsvRow whole = withoutSwallowed(row.get());
            Optional<CsvRow> unwrapped = unwrapped(whole);
            CsvRow meant = unwrapped.orElse(whole);
            CsvSift.Kind kind = sift.kindOf(meant);
            if (kind != CsvSift.Kind.SET_ASIDE) {
                return Optional.of(read(meant, kind, unwrapped.isPresent()));
            }
            ignored++;
        }
        return Optional.empty();
    }

    /** The row that names the columns; those before it are set aside. */
    private CsvHeader readHeader(CsvStart start) throws IOException {
        Optional<CsvRow> row = rows.next();
        while (row.isPresent() && row.get().number() < start.headerLine()) {
            ignored++;
            row = rows.next();
        }
        row.filter(found -> !found.isDecoded())
                .ifPresent(found -> issues.add(found(Decoding.BYTES_UNDECODABLE, found)));
        row.filter(CsvRow::isMalformed).ifPresent(found -> issues.add(found(CsvRules.MALFORMED, found)));
        if (row.isEmpty()) {
            return new CsvHeader(List.of());
        }
        Optional<CsvRow> unwrapped = rows.unwrapped(row.get());
        unwrapped.ifPresent(found -> issues.add(found(CsvRules.LINE_QUOTED, found)));
        return new CsvHeader(unwrapped.orElse(row.get()).cells());
    }

    /** The row, or its first line where a quote that was never meant to open took further rows with it. */
    private CsvRow withoutSwallowed(CsvRow row) {
        if (row.lines().size() == 1) {
            return row;
        }
        int width = sift.table().width();
        boolean swallowed =
                !row.fits(width) || (width > 1 && row.lines().stream().allMatch(line -> rows.hasCells(line, width)));
        return swallowed ? rows.firstLineOf(row) : row;
    }

    private Optional<CsvRow> unwrapped(CsvRow row) throws IOException {
        int width = sift.table().width();
        return width < 2 || row.cells().size() != 1
                ? Optional.empty()
                : rows.unwrapped(row).filter(found -> found.fits(width));
    }

    private RawRecord read(CsvRow row, CsvSift.Kind kind, boolean wrapped) {
        boolean telling = row.lines().stream().anyMatch(CsvLine::telling);
        List<String> cells = telling ? Credentials.maskCells(row.cells()) : row.cells();
        List<Issue> flaws = flawsOf(row, kind, cells);
        if (wrapped) {
            flaws.add(found(CsvRules.LINE_QUOTED, row));
        }
        FieldTexts.Builder fields = sift.table()
                .fieldsOf(kind == CsvSift.Kind.RECORD ? cells : List.of(), row.isPlain() && cells.equals(row.cells()));
        if (!flaws.isEmpty() && flaws.stream().anyMatch(flaw -> flaw.severity() == Severity.ERROR)) {
            fields.add(LINE, List.of(Credentials.mask(row.written(LINE_CHARACTERS))));
        }
        return new RawRecord(new Locator(part, "line " + row.number()), fields.build(), flaws);
    }

    private List<Issue> flawsOf(CsvRow row, CsvSift.Kind kind, List<String> cells) {
        List<Issue> flaws = new ArrayList<>(sift.takePending());
        if (!row.isDecoded()) {
            flaws.add(found(Decoding.BYTES_UNDECODABLE, row));
        }
        if (kind == CsvSift.Kind.OTHER_TABLE) {
            flaws.add(found(CsvRules.OTHER_TABLE, row));
        } else if (row.isMalformed()) {
            flaws.add(found(CsvRules.MALFORMED, row));
        } else if (!row.fits(sift.table().width())) {
            flaws.add(found(CsvRules.COLUMNS, row));
        } else if (row.stray()) {
            flaws.add(found(CsvRules.QUOTE_STRAY, row));
        }
        if (!cells.equals(row.cells())) {
            cells.stream()
                    .filter(cell ->
                            cell.contains(Credentials.MASK) && !row.cells().contains(cell))
                    .findFirst()
                    .ifPresent(cell -> flaws.add(Credentials.IN_PAGE.found("", cell)));
        }
        return flaws;
    }

    private static Issue found(Rule rule, CsvRow row) {
        return rule.found("", Credentials.mask(row.written(LINE_CHARACTERS)));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
