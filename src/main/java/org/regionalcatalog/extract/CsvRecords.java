package org.regionalcatalog.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Definition;

/** The records of one CSV file: its first row is the header, each further one a record. */
final class CsvRecords implements Closeable {

    static final Rule BYTES_UNDECODABLE = new Rule(
            "bytes-undecodable",
            Severity.ERROR,
            Actor.OPERATOR,
            "These bytes are no text in the encoding of the source; check charset in the definition, or ask the"
                    + " publisher for a sound file.",
            "Tyto bajty nejsou v kódování zdroje textem; zkontrolujte charset v definici, nebo si vyžádejte od"
                    + " vydavatele nepoškozený soubor.",
            "Tábor",
            "T\\xe1bor");

    static final Rule MALFORMED = new Rule(
            "csv-malformed",
            Severity.ERROR,
            Actor.PUBLISHER,
            "The quotes of this line do not close, or text follows the closing one; write it so that each quoted cell"
                    + " ends with a quote.",
            "Uvozovky na tomto řádku se neuzavírají, nebo za uzavírací následuje text; opravte řádek tak, aby každá"
                    + " buňka v uvozovkách uvozovkou končila.",
            "\"Tábor\";390 01",
            "\"Tábor;390 01");

    static final Rule COLUMNS = new Rule(
            "csv-columns",
            Severity.ERROR,
            Actor.PUBLISHER,
            "The line does not have as many cells as the header; put cells that hold a delimiter or a line break into"
                    + " quotes, and do not leave out empty ones.",
            "Řádek nemá tolik buněk jako záhlaví; buňky s oddělovačem nebo koncem řádku dejte do uvozovek a prázdné"
                    + " buňky nevynechávejte.",
            "Tábor;390 01 under Obec;PSČ",
            "Tábor;390;01 under Obec;PSČ");

    static final List<Rule> RULES = List.of(BYTES_UNDECODABLE, MALFORMED, COLUMNS);

    /** Where the text of a row is kept that could not be read as it should. */
    private static final String LINE = "line";

    private static final int LINE_CHARACTERS = 2_000;

    private final String part;
    private final CsvRows rows;
    private final CsvHeader header;
    private final List<Issue> issues = new ArrayList<>();
    private final List<FieldReading> readings;
    private final int[] places;
    private final boolean[] secret;
    private long ignored;

    private CsvRecords(Definition source, String part, CsvRows rows) throws IOException {
        this.part = part;
        this.rows = rows;
        this.readings = FieldReading.allOf(source);
        this.header = readHeader();
        this.issues.addAll(header.issues(source));
        this.places = readings.stream()
                .mapToInt(each -> each.reading().column() == null
                        ? -1
                        : header.placeOf(each.reading().column()))
                .toArray();
        this.secret = new boolean[readings.size()];
        for (int i = 0; i < secret.length; i++) {
            String column = readings.get(i).reading().column();
            secret[i] = column != null && Credentials.isLabel(column);
        }
    }

    static CsvRecords open(Definition source, Part part) throws IOException {
        Charset given = source.charset();
        InputStream in = part.open();
        try {
            CsvLines lines = new CsvLines(in, given == null ? StandardCharsets.UTF_8 : given);
            return new CsvRecords(source, part.name(), new CsvRows(lines, source.delimiter()));
        } catch (IOException | RuntimeException failed) {
            in.close();
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
        Optional<CsvRow> row = rows.next();
        while (row.isPresent() && isSetAside(row.get())) {
            ignored++;
            row = rows.next();
        }
        return row.map(this::read);
    }

    private CsvHeader readHeader() throws IOException {
        Optional<CsvRow> first = rows.next();
        first.filter(row -> !row.isDecoded()).ifPresent(row -> issues.add(found(BYTES_UNDECODABLE, row)));
        first.filter(CsvRow::isMalformed).ifPresent(row -> issues.add(found(MALFORMED, row)));
        return new CsvHeader(first.map(CsvRow::cells).orElse(List.of()));
    }

    private boolean isSetAside(CsvRow row) {
        return row.isDecoded() && (row.isBlank() || header.isRepeatedBy(row.cells()));
    }

    private RawRecord read(CsvRow read) {
        boolean swallowed = read.lines().size() > 1 && !fits(read);
        CsvRow row = swallowed ? rows.firstLineOf(read) : read; // a quote that was never meant to open
        List<Issue> flaws = flawsOf(row);
        Map<String, List<String>> fields = fieldsOf(row);
        if (flaws.stream().anyMatch(flaw -> flaw.severity() == Severity.ERROR)) {
            fields.put(LINE, List.of(Credentials.mask(row.written(LINE_CHARACTERS))));
        }
        return new RawRecord(new Locator(part, "line " + row.number()), fields, flaws);
    }

    private List<Issue> flawsOf(CsvRow row) {
        List<Issue> flaws = new ArrayList<>();
        if (!row.isDecoded()) {
            flaws.add(found(BYTES_UNDECODABLE, row));
        }
        if (row.isMalformed()) {
            flaws.add(found(MALFORMED, row));
        } else if (!fits(row)) {
            flaws.add(found(COLUMNS, row));
        }
        Credentials.maskCells(row.cells()).stream()
                .filter(cell -> cell.contains(Credentials.MASK) && !row.cells().contains(cell))
                .findFirst()
                .ifPresent(cell -> flaws.add(Credentials.IN_PAGE.found("", cell)));
        return flaws;
    }

    private static Issue found(Rule rule, CsvRow row) {
        return rule.found("", Credentials.mask(row.written(LINE_CHARACTERS)));
    }

    /** Whether there is a cell for each column, and beyond them blank ones at most. */
    private boolean fits(CsvRow row) {
        int width = header.width();
        return row.cells().size() >= width
                && row.cells().stream().skip(width).allMatch(cell -> Text.clean(cell)
                        .isEmpty());
    }

    private Map<String, List<String>> fieldsOf(CsvRow row) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> cells = Credentials.maskCells(row.cells());
        for (int i = 0; i < places.length; i++) {
            FieldReading each = readings.get(i);
            String value = each.reading().value();
            String found = value != null && !row.isMalformed() ? value : cell(cells, places[i]);
            if (secret[i] && !found.isEmpty()) {
                found = Credentials.MASK;
            }
            List<String> texts = found.isEmpty() ? List.of() : Cut.textsOf(each.reading(), List.of(found));
            if (!texts.isEmpty()) {
                fields.put(each.field(), texts);
            }
        }
        return fields;
    }

    private static String cell(List<String> cells, int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
