package org.regionalcatalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldTextsTest {

    private static FieldTexts two() {
        FieldTexts.Builder builder = new FieldTexts.Builder(2);
        builder.add("service.name", List.of("Klub"));
        builder.add("contact.phones", List.of("1", "2"));
        return builder.build();
    }

    @Test
    void it_is_the_map_that_a_hash_map_would_be() {
        Map<String, List<String>> same = new LinkedHashMap<>();
        same.put("service.name", List.of("Klub"));
        same.put("contact.phones", List.of("1", "2"));
        assertThat(two()).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
        assertThat(same).isEqualTo(two());
        assertThat(two().keySet()).containsExactly("service.name", "contact.phones");
        assertThat(two().get("contact.phones")).containsExactly("1", "2");
        assertThat(two().get("contact.emails")).isNull();
        assertThat(two()).doesNotContainKey("contact.emails").hasSize(2);
    }

    @Test
    void nobody_changes_it() {
        FieldTexts.Builder builder = new FieldTexts.Builder(1);
        builder.add("a", List.of("1"));
        FieldTexts built = builder.build();
        builder.add("b", List.of("2"));
        assertThat(built).hasSize(1);
        assertThatThrownBy(() -> built.put("b", List.of())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> built.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    }
}
