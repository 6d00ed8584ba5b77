package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.archive.PrivateFiles;
import org.regionalcatalog.pipeline.Checkup.Level;

/** What an operator would look at, and what is said where it is not well. */
class DoctorStoryTest {

    private static final String ONE =
            "Domov Na Zkoušku, o.p.s.;99000512;Bechyně;Domov Na Zkoušku;domov pro seniory;9900512;;";

    private final TwoLists lists;
    private final Region region;

    DoctorStoryTest(@TempDir Path home) {
        this.lists = TwoLists.in(home);
        this.region = lists.region();
    }

    @BeforeEach
    void one_good_night() {
        PrivateFiles.folder(region.data());
        lists.first(ONE + "381 900 512;").second(ONE + "381 900 512;").night();
    }

    private List<Checkup> checkups() {
        List<Checkup> all = new java.util.ArrayList<>(new MachineCheckup(region.data()).all());
        all.add(MachineCheckup.secrets(region.definitions()));
        all.addAll(region.<List<Checkup>>inProcess(catalog -> catalog.checkup(region.definitions())));
        return all;
    }

    private Checkup only(String what) {
        return checkups().stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void where_all_is_well_nothing_fails_and_the_exit_code_is_0() {
        assertThat(checkups()).noneMatch(one -> one.level() == Level.FAIL);
        assertThat(Checkup.exitCodeOf(checkups())).isZero();
        assertThat(only("sources").sentence()).isEqualTo("all 2 were accepted or unchanged last");
    }

    @Test
    void a_source_that_is_held_is_told_with_since_when_and_why() {
        lists.first();
        region.night();
        region.night();
        assertThat(only("source first"))
                .extracting(Checkup::level, Checkup::exitCode)
                .containsExactly(Level.FAIL, ExitCode.SOME_SOURCE);
        assertThat(only("source first").sentence()).startsWith("held since run 2 (2026-11-03): ");
        lists.first(ONE + "381 900 512;").night();
        assertThat(only("sources").level()).isEqualTo(Level.OK);
    }

    @Test
    void a_source_that_was_never_run_is_told() {
        lists.first(ONE + "381 900 512;");
        region.move("jobs/sources/first.yml", "jobs/sources/third.yml")
                .edit("jobs/sources/third.yml", "id: first", "id: third");
        assertThat(only("source third").sentence()).contains("never run");
    }

    @Test
    void a_directory_that_others_may_look_into_is_told() throws IOException {
        Files.setPosixFilePermissions(region.data(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(only("permissions"))
                .extracting(Checkup::level, Checkup::exitCode)
                .containsExactly(Level.FAIL, ExitCode.USAGE);
        Files.setPosixFilePermissions(region.data(), PosixFilePermissions.fromString("rwx------"));
        assertThat(only("permissions").level()).isEqualTo(Level.OK);
    }

    @Test
    void what_a_crash_left_half_written_is_told_with_its_name() throws IOException {
        Files.createFile(region.data().resolve("exports.part"));
        assertThat(only("leftovers").level()).isEqualTo(Level.WARN);
        assertThat(only("leftovers").sentence()).contains("1 half-written, the first exports.part");
    }

    @Test
    void a_secret_that_is_nowhere_is_told_by_its_name() {
        region.define(
                "first",
                "from: input-samples/first/list.csv",
                "from: https://obec.example/list.csv\nfetch: {authorization: {bearer: \"${secret:NO_SUCH_ONE}\"}}");
        region.edit("jobs/catalog.yml", "limits:", "fetch: {contact: katalog@obec.example}\nlimits:");
        assertThat(only("secrets").sentence()).contains("missing: NO_SUCH_ONE (first)");
        region.write("secrets/NO_SUCH_ONE", "tajemstvi");
        assertThat(only("secrets").level()).isEqualTo(Level.OK);
    }

    @Test
    void the_gravest_gives_the_exit_code() {
        assertThat(Checkup.exitCodeOf(List.of(
                        Checkup.fail("a", "", ExitCode.SOME_SOURCE),
                        Checkup.fail("b", "", ExitCode.EDITION_HELD),
                        Checkup.warn("c", ""))))
                .isEqualTo(ExitCode.EDITION_HELD);
        assertThat(Checkup.exitCodeOf(
                        List.of(Checkup.fail("a", "", ExitCode.USAGE), Checkup.fail("b", "", ExitCode.DAMAGED))))
                .isEqualTo(ExitCode.DAMAGED);
    }
}
