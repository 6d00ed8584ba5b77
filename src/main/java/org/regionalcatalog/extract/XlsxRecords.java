package org.regionalcatalog.extract;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Sheet;
import org.regionalcatalog.extract.encoding.Decoding;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Definition;

/** The raw records of one sheet: its rows below the header. */
final class XlsxRecords implements Closeable {

    static final Rule ROW_HIDDEN = new Rule(
            "row-hidden",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The row is hidden in the workbook, by hand or by a filter, and was read all the same; show it, or take it"
                    + " out.",
            "Řádek je v sešitu skrytý ručně nebo filtrem, přesto se přečetl; zobrazte ho, nebo ho odstraňte.",
            "a row that is shown",
            "a row that a filter hides");

    static final Rule CELL_ERROR = new Rule(
            "cell-error",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The workbook shows an error here, or has a formula without its result; mend the formula and save the workbook"
                    + " anew.",
            "Sešit zde ukazuje chybu, nebo má vzorec bez výsledku; opravte vzorec a sešit znovu uložte.",
            "=A1&B1 with the result Domov",
            "#N/A");

    static final List<Rule> RULES = List.of(ROW_HIDDEN, CELL_ERROR);

    /** Above the header, there are titles and explanations, but not more than these. */
    private static final int SEARCHED = 100;

    private static final int SEEN = 2_000;

    private final String part;
    private final String sheet;
    private final XlsxRows rows;
    private final XlsxTable table;
    private final Findings findings;
    private int last;
    private boolean below;
    private long ignored;

    private XlsxRecords(String part, String sheet, XlsxRows rows, XlsxTable table, int header, Findings findings) {
        this.part = part;
        this.sheet = sheet;
        this.rows = rows;
        this.table = table;
        this.last = header;
        this.findings = findings;
    }

    static XlsxRecords open(Definition source, String part, XlsxBook book, Sheet sheet, Findings findings)
            throws UnreadableFile {
        Optional<XlsxRow> header;
        try (XlsxRows rows = book.rowsOf(sheet)) {
            header = findHeader(rows, source);
        }
        XlsxTable table =
                new XlsxTable(source, new CsvHeader(header.map(XlsxRow::cells).orElse(List.of())));
        table.issues(source).forEach(findings::tell);
        int row = header.map(XlsxRow::number).orElse(0);
        return new XlsxRecords(part, sheet.getName(), book.rowsOf(sheet), table, row, findings);
    }

    /** The row that is said to be the header, or else the first that names the most columns. */
    private static Optional<XlsxRow> findHeader(XlsxRows rows, Definition source) throws UnreadableFile {
        int wanted = source.layout().headerRow();
        Optional<XlsxRow> best = Optional.empty();
        long most = -1;
        for (Optional<XlsxRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            int number = row.get().number();
            if (number > (wanted > 0 ? wanted : SEARCHED)) {
                break;
            }
            long named = XlsxTable.namedBy(row.get().cells(), source);
            if (wanted > 0 ? number == wanted : named > most) {
                best = row;
                most = named;
            }
        }
        return best;
    }

    Optional<RawRecord> next() throws UnreadableFile {
        for (Optional<XlsxRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            below |= row.get().number() > last;
            if (below) {
                int before = last;
                last = row.get().number();
                if (!isSetAside(row.get(), before)) {
                    return Optional.of(read(row.get()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSetAside(XlsxRow row, int before) {
        if (table.isHeader(row.cells())) {
            ignored++;
            return true;
        }
        int span = rows.widthOf(RowNotes.firstTold(row.cells()));
        boolean note = table.isNote(row.cells(), span, row.number() > before + 1);
        if (note) {
            ignored++;
            String text = Decoding.spellReplaced(Text.clean(String.join(" ", Credentials.maskCells(row.cells()))));
            findings.leftOver("sheet " + sheet + ", row " + row.number(), text);
        }
        return note;
    }

    private RawRecord read(XlsxRow row) {
        List<String> cells = Credentials.maskCells(row.cells());
        List<Issue> flaws = new ArrayList<>();
        if (row.hidden()) {
            flaws.add(ROW_HIDDEN.found("", told(cells)));
        }
        row.errors().stream()
                .distinct()
                .forEach(error -> flaws.add(CELL_ERROR.found("", Decoding.spellReplaced(error))));
        cells.stream()
                .filter(cell -> cell.contains(Credentials.MASK) && !row.cells().contains(cell))
                .findFirst()
                .ifPresent(cell -> flaws.add(Credentials.IN_PAGE.found("", cell)));
        if (cells.stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0)) {
            flaws.add(Decoding.BYTES_UNDECODABLE.found("", told(cells)));
        }
        Map<String, List<String>> fields =
                table.fieldsOf(cells.stream().map(Decoding::spellReplaced).toList());
        return new RawRecord(new Locator(part, "sheet " + sheet + ", row " + row.number()), fields, flaws);
    }

    private static String told(List<String> cells) {
        String all = Decoding.spellReplaced(Text.clean(String.join("; ", cells)));
        return all.length() <= SEEN ? all : all.substring(0, SEEN);
    }

    long ignored() {
        return ignored;
    }

    @Override
    public void close() {
        rows.close();
    }
}
