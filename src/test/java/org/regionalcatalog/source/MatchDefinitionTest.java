package org.regionalcatalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Kind;

/** How a catalog says what is the same thing, and what it cannot say. */
class MatchDefinitionTest {

    private final Path home;

    MatchDefinitionTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void a_kind_that_the_catalog_says_goes_by_it_and_the_others_by_what_is_shipped() {
        CatalogDefinition catalog = read("place: {identity: [[address_point]], keys: [[address, name]],"
                + " vetoes: [house_number], fields: {street: text}, ask: 12.5%, link: 90%}");
        MatchRules places = catalog.matchOf(Kind.PLACE);
        assertThat(places.keys()).containsExactly(new MatchRules.Key(List.of("address", "name")));
        assertThat(places.fields()).containsExactly(new MatchRules.Field("street", "text"));
        assertThat(places.ask()).isEqualTo(125);
        assertThat(places.link()).isEqualTo(900);
        assertThat(MatchRules.shipped()).contains(catalog.matchOf(Kind.CONTACT)).doesNotContain(places);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            planet: {ask: 50%}                  | unknown key 'planet'
            place: {identity: [[adress_point]]} | must be address or address_point
            place: {identity: [address_point]}  | must be a list
            place: {fields: {street: streets}}  | must be address or code
            place: {fields: {colour: text}}     | must be address or address_point
            place: {vetoes: house_number}       | must be a list
            place: {ask: 101%}                  | a probability from 0.1% to 99.9%
            place: {ask: 95%, link: 90%}        | ask must not be greater than link; lower it
            """)
    void what_no_rule_can_say_is_refused_with_its_place(String match, String sentence) {
        assertThatThrownBy(() -> read(match))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("catalog.yml:3:")
                .hasMessageContaining(sentence.strip());
    }

    @Test
    void the_catalog_that_is_shipped_says_what_is_shipped() {
        Definitions shipped = DefinitionReader.read(Path.of("jobs"));
        assertThat(shipped.catalog().match()).isEqualTo(MatchRules.shipped());
    }

    @Test
    void a_source_may_say_that_it_names_each_thing_once() {
        Definitions read = Jobs.in(home)
                .with("sources/a-list.yml", Jobs.LIST + "once: [service, place]\n")
                .read();
        assertThat(read.findSource("a-list").orElseThrow().layout().once()).containsExactly(Kind.SERVICE, Kind.PLACE);
    }

    private CatalogDefinition read(String match) {
        return Jobs.in(home)
                .with("catalog.yml", "title: T\nterritory: U\nmatch: {" + match + "}\n")
                .read()
                .catalog();
    }
}
