package org.regionalcatalog.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regionalcatalog.source.Reading;

/** One table of a CSV file: which field is in which of its columns. */
final class CsvTable {

    private final CsvHeader header;
    private final FieldReading[] readings;
    private final int[] places;
    private final boolean[] secret;

    CsvTable(CsvColumns columns, CsvHeader header) {
        this.header = header;
        this.readings = columns.readings().toArray(FieldReading[]::new);
        this.places = new int[readings.length];
        this.secret = new boolean[readings.length];
        for (int i = 0; i < readings.length; i++) {
            String column = readings[i].reading().column();
            places[i] = column == null ? -1 : header.placeOf(column);
            secret[i] = column != null && Credentials.isLabel(column);
        }
    }

    CsvHeader header() {
        return header;
    }

    int width() {
        return header.width();
    }

    /** The fields of a row whose cells are masked already; constant ones are left out where it could not be read. */
    Map<String, List<String>> fieldsOf(List<String> cells) {
        Map<String, List<String>> fields = new LinkedHashMap<>(readings.length * 2);
        for (int i = 0; i < readings.length; i++) {
            Reading reading = readings[i].reading();
            String value = reading.value();
            String found = value != null && !cells.isEmpty() ? value : cell(cells, places[i]);
            if (!found.isEmpty()) {
                List<String> texts = Cut.textsOf(reading, secret[i] ? Credentials.MASK : found);
                if (!texts.isEmpty()) {
                    fields.put(readings[i].field(), texts);
                }
            }
        }
        return fields;
    }

    private static String cell(List<String> cells, int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
}
