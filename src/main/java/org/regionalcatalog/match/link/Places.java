package org.regionalcatalog.match.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.regionalcatalog.match.compare.Column;
import org.regionalcatalog.match.compare.Comparison;
import org.regionalcatalog.match.compare.Pool;

/** The words of the towns that records tell, worked out once per town. */
final class Places {

    /** Where no field tells a town. */
    static final Places NONE = new Places(List.of());

    private final List<OfField> fields;

    private Places(List<OfField> fields) {
        this.fields = fields;
    }

    static Places of(LinkRules rules, Records records) {
        return new Places(IntStream.range(0, rules.fields().size())
                .filter(field -> rules.fields().get(field).comparison() == Comparison.PLACE)
                .mapToObj(field -> OfField.of(field, records))
                .toList());
    }

    /** Whether no field tells a town. */
    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The words of all towns of a record. */
    List<String> words(int record) {
        if (fields.size() == 1) {
            return fields.get(0).words(record);
        }
        List<String> all = new ArrayList<>();
        fields.forEach(field -> all.addAll(field.words(record)));
        return all;
    }

    private record OfField(int field, Records records, List<List<String>> wordsOfValues) {

        static OfField of(int field, Records records) {
            Pool values = records.values(field);
            return new OfField(
                    field,
                    records,
                    IntStream.range(0, values.size())
                            .mapToObj(value -> Column.words(values.text(value)))
                            .toList());
        }

        List<String> words(int record) {
            int value = records.cell(field, record);
            return value < 0 ? List.of() : wordsOfValues.get(value);
        }
    }
}
