package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalcatalog.report.RunReport;

/** One source answers with nonsense or not at all: it waits, its old data stand, and the others are published. */
class BrokenSourceTest {

    private static final String ERROR_PAGE = "<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head>"
            + "<body><h1>Stránka nenalezena</h1><p>Vraťte se na úvodní stránku.</p></body></html>\n";
    private static final String LOGIN_PAGE = "<!DOCTYPE html>\n<html><head><title>Přihlášení</title></head><body>"
            + "<form><input name=\"heslo\" type=\"password\"></form></body></html>\n";

    private final Path home;

    BrokenSourceTest(@TempDir Path home) {
        this.home = home;
    }

    /**
     * A way to break a source.
     *
     * @param reason what the sentence that tells of it must hold
     */
    private record Broken(String what, String source, String state, UnaryOperator<Region> change, List<String> reason) {

        @Override
        public String toString() {
            return source + ": " + what;
        }

        private static Broken held(String what, String source, UnaryOperator<Region> change, String... reason) {
            return new Broken(what, source, "HELD", change, List.of(reason));
        }
    }

    static Stream<Broken> ways() {
        return Stream.of(
                new Broken(
                        "missing file",
                        Region.LIST,
                        "UNREACHABLE",
                        region -> region.delete(Region.CSV),
                        List.of(Region.CSV, "is not there", "mend 'from'")),
                new Broken(
                        "missing file",
                        Region.CATALOG,
                        "UNREACHABLE",
                        region -> region.delete(Region.TABLES),
                        List.of(Region.TABLES, "is not there")),
                Broken.held("0 bytes", Region.LIST, region -> region.write(Region.CSV, ""), "empty: 0 bytes"),
                Broken.held("0 bytes", Region.CATALOG, region -> region.write(Region.TABLES, ""), "empty: 0 bytes"),
                Broken.held(
                        "header only",
                        Region.LIST,
                        region -> region.rows(List.of()),
                        "The list is empty",
                        "expected were 24..45",
                        "jobs/sources/bechyne-providers.yml"),
                Broken.held(
                        "an error page",
                        Region.LIST,
                        region -> region.write(Region.CSV, ERROR_PAGE),
                        "A CSV list was expected, but the answer is an HTML page titled „404 Not Found“"),
                Broken.held(
                        "an error page",
                        Region.CATALOG,
                        region -> region.write(Region.TABLES, ERROR_PAGE),
                        "The list is empty titled „404 Not Found“",
                        "expected were 36..70"),
                Broken.held(
                        "a login page",
                        Region.CATALOG,
                        region -> region.write(Region.TABLES, LOGIN_PAGE),
                        "login page titled „Přihlášení“"),
                Broken.held(
                        "half of its rows",
                        Region.LIST,
                        region -> region.rows(region.rows().subList(0, 16)),
                        "16 records were read, expected were 24..45",
                        "change expect.records in jobs/sources/bechyne-providers.yml"),
                Broken.held(
                        "half of its bytes", Region.LIST, region -> half(region, Region.CSV), "expected were 24..45"),
                Broken.held(
                        "half of its bytes",
                        Region.CATALOG,
                        region -> half(region, Region.TABLES),
                        "expected were 36..70"),
                Broken.held(
                        "a renamed column",
                        Region.LIST,
                        region -> region.edit(Region.CSV, ";Telefon;", ";Tel.;"),
                        "The columns Telefon are not there any more",
                        "mend 'fields' in the definition"),
                Broken.held(
                        "an emptied column",
                        Region.CATALOG,
                        region -> region.write(
                                Region.TABLES, region.read(Region.TABLES).replace("class=\"tel\"", "class=\"t\"")),
                        "The field contact.phones is filled in 0 of 48 records (0 %)",
                        "expected were at least 85 %"));
    }

    private static Region half(Region region, String file) {
        String whole = region.read(file);
        return region.write(file, whole.substring(0, whole.length() / 2));
    }

    /** Something that another source than the broken one changes. */
    private static Region elsewhere(Region region, Broken broken) {
        return broken.source().equals(Region.CATALOG)
                ? region.edit(Region.CSV, "381 900 101/102", "381 900 109")
                : region.edit(Region.TABLES, "384 900 111/112", "384 900 119");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void it_waits_with_a_plain_reason_and_the_others_are_published(Broken broken) {
        Region region = Region.afterFirstNight(home);
        Published before = region.published();
        elsewhere(broken.change().apply(region), broken);

        Night night = region.night();
        assertThat(night.exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        RunReport.SourceLine line = night.source(broken.source());
        assertThat(line.state()).isEqualTo(broken.state());
        assertThat(line.reason()).contains(broken.reason()).doesNotContain("Exception", "\n");
        assertThat(line.addsUp()).isTrue();
        assertThat(night.edition()).isEqualTo(2);
        assertThat(night.touched()).hasSize(1);
        assertThat(region.published().ids()).isEqualTo(before.ids());

        Night again = region.night();
        assertThat(again.exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(again.source(broken.source()).state()).isEqualTo(broken.state());
        assertThat(again.source(broken.source()).reason()).isEqualTo(line.reason());
        assertThat(again.source(broken.source()).read()).as("staged again").isZero();
        assertThat(again.published()).isFalse();

        Night mended = region.restore(Region.CSV)
                .restore(Region.TABLES)
                .restore(Region.PAGE)
                .night();
        assertThat(mended.exitCode()).isZero();
        assertThat(region.published().said()).isEqualTo(before.said());
    }

    @Test
    void its_old_data_stand_as_long_as_it_is_held() {
        Region region = Region.afterFirstNight(home);
        Published before = region.published();
        Night night = region.rows(region.rows().subList(0, 16)).nights(5);
        assertThat(night.exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(region.published()).isEqualTo(before);
    }

    @Test
    void after_expect_is_edited_the_next_run_takes_what_was_held() {
        Region region = Region.afterFirstNight(home);
        Published before = region.published();
        region.rows(region.rows().subList(0, 16)).night();
        Night night =
                region.define(Region.LIST, "records: 24..45", "records: 10..45").night();
        assertThat(night.exitCode()).isZero();
        assertThat(night.source(Region.LIST).state()).isEqualTo("ACCEPTED");
        assertThat(night.source(Region.LIST).read()).isEqualTo(16);
        assertThat(region.published().ids()).isEqualTo(before.ids());
        Night third = region.nights(2);
        assertThat(third.difference().gone()).isNotEmpty();
        assertThat(third.exitCode()).isZero();
    }

    @Test
    void a_newer_answer_takes_the_place_of_the_one_that_was_held() {
        Region region = Region.afterFirstNight(home);
        region.rows(region.rows().subList(0, 16)).night();
        Night night = region.restore(Region.CSV)
                .edit(Region.CSV, "381 900 811", "381 900 819")
                .night();
        assertThat(night.exitCode()).isZero();
        assertThat(night.source(Region.LIST).state()).isEqualTo("ACCEPTED");
        assertThat(night.touched()).hasSize(1);
    }

    @Test
    void a_rerun_takes_the_file_that_is_there_now() {
        Region region = Region.afterFirstNight(home).delete(Region.CSV);
        assertThat(region.night().exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        Night rerun = region.restore(Region.CSV)
                .edit(Region.CSV, "381 900 811", "381 900 819")
                .rerun();
        assertThat(rerun.exitCode()).isZero();
        assertThat(rerun.touched()).hasSize(1);
    }

    @Test
    void on_the_first_night_the_others_are_published_without_it() {
        Region region = Region.in(home).delete(Region.TABLES);
        Night night = region.night();
        assertThat(night.exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(night.edition()).isEqualTo(1);
        assertThat(region.published().entries())
                .allSatisfy(entry -> assertThat(entry.texts("sources")).doesNotContain(Region.CATALOG));
    }

    @Test
    void the_manifest_says_since_when_and_why_a_source_is_carried_over() {
        Region region =
                Region.afterFirstNight(home).delete(Region.TABLES).edit(Region.CSV, "381 900 811", "381 900 819");
        region.night();
        assertThat(region.edition().manifest())
                .contains("\"source\":\"trebon-catalog\",\"state\":\"carried_over\"")
                .contains("\"since_run\":1")
                .contains("is not there; put the file back")
                .contains("\"source\":\"bechyne-providers\",\"state\":\"fresh\"")
                .contains("\"source\":\"trebon-planning\",\"state\":\"unchanged\"");
    }

    @Test
    void when_every_source_is_unreachable_the_exit_code_is_5_and_all_stands() {
        Region region = Region.afterFirstNight(home);
        Published before = region.published();
        Night night = region.delete("input-samples").night();
        assertThat(night.exitCode()).isEqualTo(ExitCode.RETRY);
        assertThat(night.published()).isFalse();
        assertThat(region.published()).isEqualTo(before);
    }

    @Test
    void when_every_source_is_unreachable_on_the_first_night_nothing_is_published() {
        Night night = Region.in(home).delete("input-samples").night();
        assertThat(night.exitCode()).isEqualTo(ExitCode.RETRY);
        assertThat(night.edition()).isZero();
    }
}
