package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.Entry;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.normalize.suppress.Fingerprints;
import org.regionalcatalog.normalize.suppress.Suppressed;
import org.regionalcatalog.normalize.suppress.Suppressible;
import org.regionalcatalog.normalize.suppress.Suppressions;

/** The last defences, which nothing should ever need: what came past the others is taken out here. */
class WithheldTest {

    private static final Fingerprints PRINTS = new Fingerprints("5a17");
    private static final Withheld WITHHELD = new Withheld(Suppressions.of(
            PRINTS,
            List.of(new Suppressed(7, Suppressible.PHONE, List.of(PRINTS.of(Suppressible.PHONE, "+420384721111"))))));

    @Test
    void an_entry_loses_the_value_and_keeps_the_others() {
        Entry entry = new Entry(
                "list/contact/contact/role=vedouci",
                Kind.CONTACT,
                List.of("list"),
                new TreeMap<>(Map.of("phones", List.of("+420384721111", "+420384721112"), "role", "vedoucí")));
        assertThat(WITHHELD.entries(List.of(entry))).singleElement().satisfies(left -> assertThat(left.body())
                .isEqualTo(Map.of("phones", List.of("+420384721112"), "role", "vedoucí")));
        assertThat(new Withheld(Suppressions.NONE).entries(List.of(entry))).containsExactly(entry);
    }

    @Test
    void what_was_carried_loses_it_in_its_key_as_well() {
        Map<String, Object> carried = Map.of(
                "key",
                "list/contact/contact/key=+420384721111",
                "nights",
                2,
                "subject",
                Map.of("phones", List.of("+420384721111"), "role", "vedoucí"));
        assertThat(WITHHELD.carried(List.of(carried)))
                .containsExactly(Map.of(
                        "key",
                        "list/contact/contact/key=[withheld 7]",
                        "nights",
                        2,
                        "subject",
                        Map.of("role", "vedoucí")));
    }

    @Test
    void a_row_of_a_code_list_has_a_sign_in_its_place() {
        assertThat(WITHHELD.rows(List.of(Map.of("code", "1", "label", "tel. 384 721 111"))))
                .containsExactly(Map.of("code", "1", "label", "tel. [withheld 7]"));
    }
}
