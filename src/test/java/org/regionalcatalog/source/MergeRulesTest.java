package org.regionalcatalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;

/** The section {@code merge} of a catalog, over the rules that are shipped. */
@NullUnmarked
class MergeRulesTest {

    private static final String LAST = "gate: {least_share: 60%}\n";

    @TempDir
    Path home;

    private Map<String, Survivorship> declared(String section) {
        return read(section).catalog().merge().byField();
    }

    private Definitions read(String section) {
        return Jobs.in(home).replaced("catalog.yml", LAST, LAST + section).read();
    }

    @Test
    void every_field_of_every_kind_has_a_shipped_rule_that_fits_it() {
        Map<String, Survivorship> shipped = MergeRules.shipped().byField();
        for (Kind kind : Kind.values()) {
            for (String field : Fields.namesOf(kind)) {
                assertThat(Survivorship.fitting(kind, field))
                        .as(kind + " " + field)
                        .contains(shipped.get(kind.word() + "." + field));
            }
        }
        assertThat(shipped)
                .containsEntry("contact.phones", Survivorship.UNION)
                .containsEntry("contact.role", Survivorship.AUTHORITY)
                .containsEntry("organisation.name", Survivorship.SPELLING)
                .containsEntry("organisation.aliases", Survivorship.LOSING_NAMES)
                .containsEntry("place.confidential", Survivorship.ANY)
                .containsEntry("service.valid", Survivorship.PRECISION)
                .containsEntry("service.places", Survivorship.BEST_SOURCE);
    }

    @Test
    void a_catalog_that_declares_none_has_those_that_are_shipped() {
        assertThat(declared("")).isEqualTo(MergeRules.shipped().byField());
    }

    @Test
    void what_is_declared_stands_over_what_is_shipped_and_the_rest_stays() {
        assertThat(declared("merge: {organisation.name: authority, contact.phones: freshness}\n"))
                .containsEntry("organisation.name", Survivorship.AUTHORITY)
                .containsEntry("contact.phones", Survivorship.FRESHNESS)
                .containsEntry("service.name", Survivorship.SPELLING);
    }

    @Test
    void the_digest_of_definitions_knows_the_rules_and_nothing_of_how_they_are_written() {
        String plain = read("").digest();
        assertThat(read("merge: {contact.phones: freshness}\n").digest()).isNotEqualTo(plain);
        assertThat(read("merge: {contact.phones: union}\n").digest())
                .as("that is what is shipped")
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {organisation.nmae: spelling}     | 6:9: unknown key 'organisation.nmae'; did you mean 'organisation.name'?
            {organisation.name: speling}      | 6:28: 'organisation.name' must be authority or freshness or spelling, not 'speling'; did you mean 'spelling'?
            {organisation.name: newest}       | 6:28: 'organisation.name' must be authority or freshness or spelling, not 'newest'
            {organisation.name: union}        | 6:28: 'organisation.name' must be authority or freshness or spelling, not 'union'
            {service.valid: any}              | 6:24: 'service.valid' must be authority or freshness or precision, not 'any'
            {contact.phones: best_source}     | 6:25: 'contact.phones' must be authority or freshness or union or best-source, not 'best_source'; did you mean 'best-source'?
            {place.confidential: yes}         | 6:29: 'place.confidential' must be authority or freshness or any, not 'yes'
            {service.valid.from: precision}   | 6:9: unknown key 'service.valid.from'
            [contact.phones]                  | 6:8: 'merge' must be a group of keys, not a list
            {contact.phones: [union]}         | 6:25: 'contact.phones' must be a text, not a list
            """)
    void what_is_wrong_is_told_with_its_place_and_the_nearest_word(String section, String expected) {
        assertThat(Jobs.in(home)
                        .replaced("catalog.yml", LAST, LAST + "merge: " + section + "\n")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("jobs/catalog.yml:" + expected);
    }
}
