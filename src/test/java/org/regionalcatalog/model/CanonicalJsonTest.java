package org.regionalcatalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.database.Json;

class CanonicalJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "1.50~1.5",
                "0.00~0",
                "1E+3~1000",
                "1000~1000",
                "-0.10~-0.1",
                "48.9755400~48.97554",
                "1E-7~0.0000001"
            })
    void decimals_have_no_exponent_and_no_zeros_at_their_end(BigDecimal decimal, String text) {
        assertThat(CanonicalJson.of(decimal)).isEqualTo(text);
    }

    @Test
    void only_what_json_demands_is_escaped() {
        assertThat(CanonicalJson.of("\"\\\n\r\t\u0001\u001f/ěšč€😀\u007f\u2028"))
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0001\\u001f/ěšč€😀\u007f\u2028\"");
    }

    @Test
    void keys_stand_in_the_order_of_their_code_units() {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String key : List.of("ž", "b", "a_b", "ab", "B", "1")) {
            tree.put(key, 1);
        }
        assertThat(CanonicalJson.of(tree)).isEqualTo("{\"1\":1,\"B\":1,\"a_b\":1,\"ab\":1,\"b\":1,\"ž\":1}");
        assertThat(CanonicalJson.of(Map.of("m", Map.of(), "l", List.of()))).isEqualTo("{\"l\":[],\"m\":{}}");
    }

    @Test
    void equal_numbers_have_equal_texts_whatever_they_are_made_of() {
        assertThat(List.of(CanonicalJson.of(7), CanonicalJson.of(7L), CanonicalJson.of(new BigDecimal("7.0"))))
                .containsOnly("7");
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.of(List.of(1.5d))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(new PartialDate("2010")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equal_trees_have_equal_texts_and_a_reader_gives_the_tree_back() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            Map<String, Object> tree = map(random, 3);
            String text = CanonicalJson.of(tree);
            assertThat(CanonicalJson.of(shuffled(tree, random))).isEqualTo(text);
            Map<String, Object> read = Json.readMap(text);
            assertThat(CanonicalJson.of(read)).isEqualTo(text);
            assertThat(read).isEqualTo(tree);
        }
    }

    private static Map<String, Object> map(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            map.put(text(random), value(random, depth));
        }
        return map;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> text(random);
            case 1 -> random.nextInt();
            case 2 -> random.nextBoolean();
            case 3 -> new BigDecimal(random.nextInt(1000) + "." + (1 + random.nextInt(9)));
            case 4 -> map(random, depth - 1);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int i = 0; i < random.nextInt(4); i++) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < random.nextInt(8); i++) {
            int point = random.nextInt(random.nextBoolean() ? 0x80 : 0x1f000);
            text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? 'x' : point);
        }
        return text.toString();
    }

    private static Object shuffled(Object value, Random random) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        List<Object> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<Object, Object> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, shuffled(java.util.Objects.requireNonNull(map.get(key)), random)));
        return shuffled;
    }
}
