package org.regionalcatalog.extract;

import java.util.List;
import org.regionalcatalog.model.FieldTexts;
import org.regionalcatalog.source.Reading;

/** One table of a CSV file: which field is in which of its columns. */
final class CsvTable {

    private final CsvHeader header;
    private final FieldReading[] readings;
    private final int[] places;
    private final boolean[] secret;
    private final boolean[] kept;

    CsvTable(CsvColumns columns, CsvHeader header) {
        this.header = header;
        this.readings = columns.readings().toArray(FieldReading[]::new);
        this.places = new int[readings.length];
        this.secret = new boolean[readings.length];
        this.kept = new boolean[readings.length];
        for (int i = 0; i < readings.length; i++) {
            String column = readings[i].reading().column();
            places[i] = column == null ? -1 : header.placeOf(column);
            secret[i] = column != null && Credentials.isLabel(column);
            kept[i] = column != null && !secret[i] && Cut.isAll(readings[i].reading());
        }
    }

    CsvHeader header() {
        return header;
    }

    int width() {
        return header.width();
    }

    /**
     * The fields of a row whose cells are masked already; constant ones are left out where it could not be read.
     *
     * @param plain whether a cell without a space at either end is a clean text
     */
    FieldTexts.Builder fieldsOf(List<String> cells, boolean plain) {
        FieldTexts.Builder fields = new FieldTexts.Builder(readings.length);
        for (int i = 0; i < readings.length; i++) {
            Reading reading = readings[i].reading();
            String value = reading.value();
            String found = value != null && !cells.isEmpty() ? value : cell(cells, places[i]);
            if (!found.isEmpty()) {
                boolean clean = plain && kept[i] && Cut.isOnePart(reading, found) && hasNoSpaceAround(found);
                List<String> texts =
                        clean ? List.of(found) : Cut.textsOf(reading, secret[i] ? Credentials.MASK : found);
                if (!texts.isEmpty()) {
                    fields.add(readings[i].field(), texts);
                }
            }
        }
        return fields;
    }

    private static boolean hasNoSpaceAround(String cell) {
        return cell.charAt(0) != ' ' && cell.charAt(cell.length() - 1) != ' ';
    }

    private static String cell(List<String> cells, int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
}
