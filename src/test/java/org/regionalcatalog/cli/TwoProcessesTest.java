package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.Json;

/** Two processes and one data directory. */
class TwoProcessesTest {

    private static final int ROWS = 800;

    private final Path folder;
    private final Path data;
    private final GeneratedProviders providers;

    TwoProcessesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.providers = GeneratedProviders.write(folder.resolve("home"), ROWS, 2);
    }

    /** Seen: where a lease is given that another holds, the first run is robbed and says so. More of it: {@code -Dstarts=50}. */
    @Test
    void of_two_runs_at_one_moment_one_runs_and_the_other_is_told_who() throws Exception {
        int starts = Integer.getInteger("starts", 1);
        for (int start = 1; start <= starts; start++) {
            startTwo();
            providers.night(ROWS, start);
        }
        ProgramProcess editions = start("editions", "--json");
        assertThat(editions.exitCode()).isZero();
        assertThat(editions.out().lines()).hasSize(starts).first().asString().contains("\"edition\":" + starts + ",");
    }

    private void startTwo() throws Exception {
        ProgramProcess one = start("run");
        ProgramProcess other = start("run");
        int first = one.exitCode();
        int second = other.exitCode();

        // Whichever became the owner; the slower one may also have come when all was done.
        assertThat(List.of(first, second))
                .as(one.err() + other.err())
                .contains(0)
                .isSubsetOf(0, 6);
        ProgramProcess refused = first == 6 ? one : other;
        if (refused.exitCode() == 6) {
            // The owner of the data directory executes both; whose command came first is chance.
            assertThat(refused.err())
                    .matches("Another run is under way: process (" + one.pid() + "|" + other.pid()
                            + ") on \\S+, since \\S+, holds the lease 'build'\\. Wait until it has ended\\.\n");
            assertThat(refused.out()).isEmpty();
        } else {
            assertThat(Stream.of(one.out(), other.out())).anyMatch(out -> out.contains("Nothing to publish"));
        }
    }

    @Test
    void while_a_run_lives_another_process_lists_and_exports_what_was_published() throws Exception {
        assertThat(start("run").exitCode()).isZero();
        Path quiet = folder.resolve("quiet");
        assertThat(start("export", "--out", quiet.toString()).exitCode()).isZero();
        providers.change(ROWS);
        ProgramProcess run = start("run");
        assertThat(run.awaitSaying("run 2:")).isTrue();

        Path busy = folder.resolve("busy");
        ProgramProcess export = start("export", "--edition", "1", "--out", busy.toString());
        ProgramProcess runs = start("runs", "--json");
        ProgramProcess editions = start("editions", "--json");
        ProgramProcess second = start("run");
        for (ProgramProcess reader : List.of(export, runs, editions)) {
            assertThat(reader.exitCode()).as(reader.err()).isZero();
        }
        assertThat(runs.out().lines().map(line -> Json.readMap(line).get("run")))
                .containsExactly(2, 1);
        assertThat(editions.out()).contains("\"edition\":1");
        assertEqualFiles(quiet, busy);
        assertThat(second.exitCode()).isIn(0, 6);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static void assertEqualFiles(Path one, Path other) throws IOException {
        try (Stream<Path> files = Files.list(one)) {
            for (Path file : files.toList()) {
                assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    private ProgramProcess start(String... command) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(
                List.of("--data", data.toString(), "--jobs", providers.jobs().toString()));
        return ProgramProcess.start(folder, line.toArray(String[]::new));
    }
}
