package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.model.Kind;

/** The views that downstream reads, as DESIGN 6 promises them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsTest {

    private final Path home;
    private Region region;
    private Published published;

    ViewsTest(@TempDir Path home) {
        this.home = home;
    }

    /** Two editions, so that a view of all versions would be seen. */
    @BeforeAll
    void two_editions() {
        region = Region.afterFirstNight(home).edit(Region.CSV, "381 900 811", "381 900 819");
        region.night();
        published = region.published();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organisation | name, aliases, ico, databox, legal_form, organisation_kind, part_of, municipality, websites
            service      | name, organisation, register_id, service_type, forms, target_groups, capacities, age_from, age_to, places, valid_from, valid_to, registered, hours
            place        | name, street, house_number, postal_code, municipality, municipality_name, address_point, latitude, longitude, confidential
            project      | name, registration_number, project_kind, programme, funds, call, period_from, period_to, period_precision, period_planned, duration_months, budget_amount, budget_currency, goals, roles, territories, municipalities, documents, follows, part_of, phase, objective, activities, groups
            document     | title, document_type, url, label, valid_from, valid_to, valid_precision, approved_date, approved_body, projects, territory, organisation
            contact      | organisation, person_titles_before, person_given, person_family, person_titles_after, role, phones, emails, websites, place
            """)
    void a_view_has_exactly_the_fields_of_its_kind(String kind, String fields) {
        List<String> columns =
                new ArrayList<>(List.of("id", "kind", "status", "sources", "first_edition", "changed_edition"));
        columns.addAll(List.of(fields.split(", ")));
        assertThat(region.query("select * from catalog_v1." + kind).columns()).containsExactlyElementsOf(columns);
    }

    @ParameterizedTest
    @EnumSource
    void a_view_has_the_entries_of_the_export(Kind kind) {
        assertThat(region.query("select id from catalog_v1." + kind.word() + " order by id")
                        .lines())
                .containsExactlyElementsOf(
                        published.all(kind).stream().map(PublishedEntry::id).toList())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_view_says_what_the_export_says(Kind kind) {
        Answers answers = region.query("select * from catalog_v1." + kind.word() + " order by id");
        List<PublishedEntry> entries = published.all(kind);
        for (int row = 0; row < entries.size(); row++) {
            for (int column = 0; column < answers.columns().size(); column++) {
                String name = answers.columns().get(column);
                String seen = answers.rows().get(row).get(column);
                assertThat(plain(seen)).as(entries.get(row).id() + " " + name).isEqualTo(plain(entries.get(row), name));
            }
        }
    }

    /** Letters and digits only: how a list or a number is written differs between a column and JSON. */
    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static String plain(PublishedEntry entry, String column) {
        Object value = entry.fields().get(column);
        if (value == null) {
            for (Map.Entry<String, Object> field : entry.fields().entrySet()) {
                if (field.getValue() instanceof Map<?, ?> group && column.startsWith(field.getKey() + "_")) {
                    value = group.get(column.substring(field.getKey().length() + 1));
                }
            }
        }
        return plain(String.valueOf(value).replace("=", ""));
    }

    @Test
    void editions_and_changes_can_be_queried() {
        assertThat(region.query("select number, is_current from catalog_v1.edition order by number")
                        .lines())
                .containsExactly("1 FALSE", "2 TRUE");
        assertThat(region.query("select change, kind, id from catalog_v1.change where edition = 2")
                        .lines())
                .containsExactly(
                        "CHANGE contact " + published.person("Přílivový").id());
        assertThat(region.query("select count(*) from catalog_v1.change where edition = 1 and change = 'ADD'")
                        .lines())
                .containsExactly(String.valueOf(published.entries().size()));
    }

    @Test
    void every_table_and_view_is_explained() {
        assertThat(region.query(TestDatabase.isPostgresql() ? """
                                select n.nspname || '.' || c.relname from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                where n.nspname in ('catalog', 'catalog_v1') and c.relkind in ('r', 'v')
                                and coalesce(obj_description(c.oid, 'pg_class'), '') = ''""" : """
                                select table_schema || '.' || table_name from information_schema.tables
                                where table_schema in ('CATALOG', 'CATALOG_V1') and coalesce(remarks, '') = ''""").lines())
                .isEmpty();
    }

    /** H2 has no comments on columns of views; those of the tables below have the same names. */
    @Test
    void every_column_of_a_table_is_explained() {
        assertThat(region.query(TestDatabase.isPostgresql() ? """
                                select c.relname || '.' || a.attname from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                join pg_attribute a on a.attrelid = c.oid
                                where n.nspname = 'catalog' and c.relkind = 'r' and a.attnum > 0
                                and coalesce(col_description(c.oid, a.attnum), '') = '' order by 1""" : """
                                select c.table_name || '.' || c.column_name
                                from information_schema.columns c join information_schema.tables t
                                on t.table_schema = c.table_schema and t.table_name = c.table_name
                                where c.table_schema = 'CATALOG' and t.table_type = 'BASE TABLE'
                                and coalesce(c.remarks, '') = '' order by 1""").lines())
                .isEmpty();
    }
}
