package org.regionalcatalog.match.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.match.compare.Comparison;

class RecordsTest {

    private static final int MANY = 20_000;

    private static LinkRules rules() {
        LinkedHashMap<String, String> fields = new LinkedHashMap<>();
        fields.put("street", Comparison.STREET.word());
        fields.put("town", Comparison.PLACE.word());
        return LinkRules.dedupe(fields);
    }

    @Test
    void many_records_keep_their_values_and_stand_by_town_street_and_id() {
        Records.Builder builder = Records.builder(rules());
        Map<String, List<String>> given = new TreeMap<>();
        for (int i = 0; i < MANY; i++) {
            String id = "r" + (i * 7919L) % MANY;
            List<String> values = List.of("Lipová " + i % 37, i % 5 == 0 ? "" : "Město " + i % 11);
            given.put(id, values);
            builder.add(id, "list " + i % 3, values.get(0), values.get(1));
        }
        Records records = builder.build();

        assertThat(records.size()).isEqualTo(MANY);
        String before = "";
        for (int record = 0; record < MANY; record++) {
            String street = text(records, 0, record);
            String town = text(records, 1, record);
            assertThat(List.of(street, town)).isEqualTo(given.get(records.id(record)));
            String now = town + "\n" + street + "\n" + records.id(record);
            assertThat(before).isLessThan(now);
            before = now;
        }
        assertThat(IntStream.of(records.byId()).mapToObj(records::id)).containsExactlyElementsOf(given.keySet());
    }

    @Test
    void a_second_record_of_one_id_is_refused() {
        Records.Builder builder = Records.builder(rules()).add("a", "list", null, " ");
        assertThatThrownBy(() -> builder.add("a", "list", null, null)).hasMessageContaining("two records of the id a");
        assertThat(builder.build().cell(0, 0)).isNegative();
    }

    private static String text(Records records, int field, int record) {
        int cell = records.cell(field, record);
        return cell < 0 ? "" : records.values(field).text(cell);
    }
}
