package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.acquire.WebSite;
import org.regionalcatalog.archive.FailedVisit;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.explain.Explanation;
import org.regionalcatalog.model.Text;

/** Nights over real HTTP: a list, a page, a page of prose and a code list on a publisher's server. */
class WebNightTest {

    private static final String GONE = "Pečovatelská služba Vožicko";
    private static final List<String> ON_THE_WEB = List.of(Region.LIST, Region.CATALOG, Region.PLANNING, Region.TOWNS);

    private final Path home;
    private final WebSite site = WebSite.on("127.0.0.1");

    WebNightTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void a_region_over_http_is_the_same_catalog_and_an_unchanged_answer_counts_as_a_night(@TempDir Path elsewhere) {
        Region region = onTheWeb(Region.in(home));
        Night first = region.night();
        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(region.edition().contentDigest())
                .isEqualTo(Region.afterFirstNight(elsewhere).edition().contentDigest());
        assertThat(site.statuses()).containsOnly(200).hasSize(ON_THE_WEB.size());

        Night second = region.night();
        assertThat(second.exitCode()).isZero();
        assertThat(second.published()).isFalse();
        assertThat(site.statuses()).containsOnly(304).hasSize(ON_THE_WEB.size());
        assertThat(ON_THE_WEB)
                .allSatisfy(source -> assertThat(second.source(source).state()).isEqualTo("UNCHANGED"));

        region.withoutRow(GONE);
        assertThat(region.night().published()).isFalse();
        assertThat(site.statuses()).containsOnlyOnce(200);
        assertThat(region.night().published()).isFalse();
        Night third = region.night(); // the third without the row, and the second that was answered 304
        assertThat(site.statuses()).containsOnly(304).hasSize(2 * ON_THE_WEB.size());
        assertThat(third.difference().gone()).isNotEmpty();
        assertThat(region.offline().exitCode()).isZero();
        assertThat(site.statuses()).isEmpty();
    }

    @Test
    void a_file_is_known_by_the_address_that_answered_with_it_and_a_page_is_no_file() {
        Region region = onTheWeb(Region.in(home));
        region.night();
        Map<String, String> files = region.looking(catalog -> FetchedFiles.of(catalog.stages(), region.definitions()));
        assertThat(files)
                .containsEntry(site.address("/" + Region.LIST), sha256(home.resolve(Region.CSV)))
                .doesNotContainKey(site.address("/" + Region.CATALOG));
    }

    private static String sha256(Path file) {
        try {
            return Text.sha256(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_last_modified_that_was_archived_is_how_fresh_a_list_is_and_the_time_of_asking_is_not() {
        Region region = onTheWeb(Region.in(home));
        region.night();
        Published published = region.published();
        assertThat(region.why(published.service("Tlumočení Dlaně").id(), "name").fields())
                .flatExtracting(Explanation.Field::votes)
                .extracting(Explanation.Vote::fresh)
                .containsOnly(LocalDate.of(2026, 11, 24));
        PublishedEntry offTheWeb = published
                .where(one -> one.texts("sources").equals(List.of("tabor-planning")))
                .get(0);
        assertThat(region.why(offTheWeb.id(), null).fields())
                .flatExtracting(Explanation.Field::votes)
                .extracting(Explanation.Vote::fresh)
                .doesNotContain(LocalDate.of(2026, 11, 24));
    }

    @Test
    void a_page_that_is_gone_stops_no_other_and_is_told_with_its_code() {
        Region region = onTheWeb(Region.in(home));
        region.night(Region.LIST, Region.PLANNING);
        site.withStatus("/" + Region.LIST, 404);
        Night night = region.night(Region.LIST, Region.PLANNING);
        assertThat(night.exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(night.published()).isFalse();
        assertThat(night.source(Region.LIST).state()).isEqualTo("UNREACHABLE");
        assertThat(night.source(Region.LIST).reason())
                .startsWith(site.address("/" + Region.LIST))
                .endsWith("[not-found].");
        assertThat(night.source(Region.PLANNING).state()).isEqualTo("UNCHANGED");
        assertThat(region.night(Region.LIST).exitCode()).isEqualTo(ExitCode.RETRY);
        site.withFile("/" + Region.LIST, "text/csv", home.resolve(Region.CSV));
        assertThat(region.rerun().exitCode()).isZero();
    }

    @Test
    void what_a_failing_server_said_is_kept_and_neither_read_nor_asked_for_again() {
        Region region = onTheWeb(Region.in(home));
        region.night(Region.LIST);
        site.withPage("/" + Region.LIST, 403, "<!doctype html>Sem nesmíte.", "ETag", "\"refused\"");
        assertThat(region.night(Region.LIST).source(Region.LIST).state()).isEqualTo("UNREACHABLE");
        FailedVisit visit = region.failedVisits(Region.LIST).get(0);
        assertThat(visit.code()).isEqualTo("forbidden");
        assertThat(visit.answers()).hasSize(1);
        assertThat(visit.answers().get(0).part().origin().orElseThrow().headers())
                .containsEntry("etag", "\"refused\"");
        assertThat(region.offline().source(Region.LIST).state()).isEqualTo("UNCHANGED");
        site.withFile("/" + Region.LIST, "text/csv", home.resolve(Region.CSV)).statuses();
        assertThat(region.night(Region.LIST).source(Region.LIST).state()).isEqualTo("UNCHANGED");
        assertThat(site.statuses()).containsExactly(304);
    }

    @Test
    void what_the_server_said_is_in_the_archive_and_no_secret_is_anywhere() throws IOException {
        Region region = onTheWeb(Region.in(home));
        region.define(
                Region.LIST, "format: csv", "fetch: {authorization: {bearer: \"${secret:LIST_TOKEN}\"}}\nformat: csv");
        region.write("secrets/LIST_TOKEN", "hunter2token\n");
        assertThat(region.night(Region.LIST).source(Region.LIST).state()).isEqualTo("ACCEPTED");
        String record = region.firstRecord("bechyne-providers");
        assertThat(record)
                .contains("\"final_address\":\"" + site.address("/" + Region.LIST) + "\"")
                .contains("\"last-modified\":\"Tue, 24 Nov 2026 10:00:00 GMT\"")
                .contains("(+katalog@obec.example)")
                .doesNotContain("hunter2token");
        if (TestDatabase.isPostgresql()) {
            return;
        }
        try (Stream<Path> files = Files.walk(region.data())) {
            assertThat(files.filter(Files::isRegularFile).map(WebNightTest::bytes))
                    .isNotEmpty()
                    .allSatisfy(bytes -> assertThat(bytes).doesNotContain("hunter2token"));
        }
    }

    /** The same sources with addresses instead of files. */
    private Region onTheWeb(Region region) {
        region.edit(
                "jobs/catalog.yml",
                "limits:\n",
                "fetch: {contact: katalog@obec.example, loopback: true}\nlimits:\n  request_interval_milliseconds: 20\n");
        serve(region, Region.LIST, Region.CSV, "text/csv");
        serve(region, Region.CATALOG, Region.TABLES, "text/html");
        serve(region, Region.PLANNING, Region.PAGE, "text/html; charset=utf-8");
        serve(region, Region.TOWNS, Region.TOWNS_CSV, "application/octet-stream");
        return region;
    }

    private void serve(Region region, String source, String file, String type) {
        site.withFile("/" + source, type, home.resolve(file));
        region.define(source, "from: " + file, "from: " + site.address("/" + source));
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
