package org.regionalcatalog.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Reading;

/** The table of a sheet: which field is in which of its columns. */
final class XlsxTable {

    private final CsvHeader header;
    private final List<FieldReading> readings;
    private final int[] places;
    private final boolean[] secret;

    XlsxTable(Definition source, CsvHeader header) {
        this.header = header;
        this.readings = FieldReading.allOf(source);
        this.places = new int[readings.size()];
        this.secret = new boolean[readings.size()];
        for (int i = 0; i < places.length; i++) {
            String column = readings.get(i).reading().column();
            places[i] = column == null ? -1 : header.placeOf(column);
            secret[i] = column != null && Credentials.isLabel(column);
        }
    }

    /** How many of the columns that the definition reads have their name among these cells. */
    static long namedBy(List<String> cells, Definition source) {
        CsvHeader header = new CsvHeader(cells);
        return FieldReading.allOf(source).stream()
                .map(each -> each.reading().column())
                .filter(column -> column != null && header.placeOf(column) >= 0)
                .distinct()
                .count();
    }

    List<Issue> issues(Definition source) {
        return header.issues(source);
    }

    boolean isHeader(List<String> cells) {
        return header.isRepeatedBy(cells);
    }

    /**
     * Whether a row only says something about rows: the title of a group, a sum, who wrote the list.
     *
     * @param span how many columns the first cell with a text spans
     * @param afterGap whether an empty row is before it
     */
    boolean isNote(List<String> cells, int span, boolean afterGap) {
        return RowNotes.isNote(cells, header.width())
                || (RowNotes.isLone(cells, header.width())
                        && (span >= RowNotes.FEWEST_COLUMNS || afterGap || !isRead(RowNotes.firstTold(cells))));
    }

    private boolean isRead(int column) {
        for (int place : places) {
            if (place == column) {
                return true;
            }
        }
        return false;
    }

    /** The fields of a row whose cells are masked already. */
    Map<String, List<String>> fieldsOf(List<String> cells) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            Reading reading = readings.get(i).reading();
            String value = reading.value();
            String found = value != null ? value : cell(cells, places[i]);
            List<String> texts =
                    found.isBlank() ? List.of() : Cut.textsOf(reading, List.of(secret[i] ? Credentials.MASK : found));
            if (!texts.isEmpty()) {
                fields.put(readings.get(i).field(), texts);
            }
        }
        return fields;
    }

    private static String cell(List<String> cells, int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
}
