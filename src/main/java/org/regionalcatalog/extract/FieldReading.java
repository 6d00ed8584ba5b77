package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Reading;

/** A reading and the name under which its texts are kept. */
record FieldReading(String field, Reading reading) {

    /**
     * The fields of a definition and then its identifiers, those as {@code identifier(service)}, the day of its last
     * change as {@code changed}, and what decides whether a record is read; the columns of a code list under their own
     * names.
     */
    static List<FieldReading> allOf(Definition source) {
        List<FieldReading> all = new ArrayList<>();
        source.completes().ifPresent(columns -> columns.readings()
                .forEach((column, reading) -> all.add(new FieldReading(column, reading))));
        source.fields().forEach((field, reading) -> all.add(new FieldReading(field.text(), reading)));
        source.identifiers().forEach((role, reading) -> all.add(new FieldReading("identifier(" + role + ")", reading)));
        Optional.ofNullable(source.changed())
                .ifPresent(reading -> all.add(new FieldReading(RawRecord.CHANGED, reading)));
        source.layout().leftOut().forEach(each -> all.add(new FieldReading(each.field(), each.reading())));
        List.copyOf(all).forEach(each -> all.addAll(each.companions()));
        return List.copyOf(all);
    }

    /** The further columns whose texts are put behind its own, each under a name of its own until then. */
    List<FieldReading> companions() {
        if (reading.column() == null) {
            return List.of();
        }
        return reading.with().stream()
                .map(column -> new FieldReading("with(" + field + ", " + column + ")", Reading.ofColumn(column)))
                .toList();
    }
}
