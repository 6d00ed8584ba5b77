package org.regionalcatalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {

    private static final String SOURCE = EditorSchema.of("A source of Regional Catalog", Grammar.SOURCE);
    private static final String CATALOG = EditorSchema.of("The catalog of Regional Catalog", CatalogGrammar.CATALOG);

    @Test
    void the_schema_for_sources_is_what_the_reader_accepts() throws IOException {
        assertIsGenerated("source", SOURCE);
    }

    @Test
    void the_schema_for_the_catalog_is_what_the_reader_accepts() throws IOException {
        assertIsGenerated("catalog", CATALOG);
    }

    @Test
    void good_definitions_are_valid() {
        assertThat(errors(SOURCE, Jobs.LIST)).isEmpty();
        assertThat(errors(SOURCE, Jobs.PAGE)).isEmpty();
        assertThat(errors(SOURCE, Jobs.WORKBOOK)).isEmpty();
        assertThat(errors(SOURCE, Jobs.REGISTER)).isEmpty();
        assertThat(errors(SOURCE, Jobs.EXPORT)).isEmpty();
        assertThat(errors(SOURCE, Jobs.MINUTES)).isEmpty();
        assertThat(errors(CATALOG, Jobs.CATALOG)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title: Adresář              | titel: Adresář
            format: csv                 | format: xml
            charset: windows-1250       | charset: ""
            authority: 50               | authority: 101
            main: service               | main: Service
            organisation.name: Posk     | organisation.nmae: Posk
            (partner).name              | (Partner).name
            column: Partner             | kolumn: Partner
            column: Partner             | column: Partner, value: x
            after: "p:"                 | after: ""
            many: true}                 | many: maybe}
            since: 2026-11              | since: 2026
            25..40                      | 25-40
            100%                        | 101%
            [Poznámka]                  | {a: b}
            delimiter: ";"              | records: tr
            """)
    void what_the_reader_refuses_by_form_the_schema_refuses_too(String good, String bad) {
        String spoiled = Jobs.LIST.replace(good, bad == null ? "" : bad);
        assertThat(spoiled).isNotEqualTo(Jobs.LIST);
        assertThat(errors(SOURCE, spoiled)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            records: /polozky/*  |
            each: /zarizeni/*    | delimiter: ";"
            each: /zarizeni/*    | sheet: List
            each: /zarizeni/*    | header_row: 3
            format: json         | format: xlsx
            format: json         | format: pdf
            """)
    void what_is_for_another_format_is_refused_in_a_register(String good, String bad) {
        String spoiled = Jobs.REGISTER.replace(good, bad == null ? "" : bad);
        assertThat(spoiled).isNotEqualTo(Jobs.REGISTER);
        assertThat(errors(SOURCE, spoiled)).isNotEmpty();
    }

    private static List<?> errors(String schema, String yaml) {
        Object plain = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        String json = JsonMapper.builder().build().writeValueAsString(plain);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema)
                .validate(json, InputFormat.JSON);
    }

    private static void assertIsGenerated(String name, String generated) throws IOException {
        Path file = Path.of("jobs", "schema", name + ".schema.json");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(file)
                .as("the grammar has changed; run: mvn -q test -Dtest=SchemaTest -Dgolden.rewrite=true")
                .hasContent(generated);
    }
}
