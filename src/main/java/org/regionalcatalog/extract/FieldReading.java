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
     * The fields of a definition and then its identifiers, those as {@code identifier(service)}, and the day of its last
     * change as {@code changed}; the columns of a code list under their own names.
     */
    static List<FieldReading> allOf(Definition source) {
        List<FieldReading> all = new ArrayList<>();
        source.completes().ifPresent(columns -> columns.readings()
                .forEach((column, reading) -> all.add(new FieldReading(column, reading))));
        source.fields().forEach((field, reading) -> all.add(new FieldReading(field.text(), reading)));
        source.identifiers().forEach((role, reading) -> all.add(new FieldReading("identifier(" + role + ")", reading)));
        Optional.ofNullable(source.changed())
                .ifPresent(reading -> all.add(new FieldReading(RawRecord.CHANGED, reading)));
        return List.copyOf(all);
    }
}
