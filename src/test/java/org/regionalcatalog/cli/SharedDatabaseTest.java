package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.DatabaseAddress;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.database.TestDatabase;

/** Processes that share a PostgreSQL, each with a data directory of its own, as on several machines. */
class SharedDatabaseTest {

    private static final int ROWS = 600;
    private static final int STARTS = Integer.getInteger("starts", 2);

    private final Path folder;
    private final GeneratedProviders providers;
    private final DatabaseAddress database;
    private String told = "";

    SharedDatabaseTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.providers = GeneratedProviders.write(folder.resolve("home"), ROWS, 3);
        this.database = TestDatabase.postgresql(folder.resolve("one"));
    }

    /** Seen: without leases both run, and one of them ends with a duplicate number of the run. */
    @Test
    void of_two_runs_at_one_moment_one_runs_and_the_other_ends_with_6_and_names_it() throws Exception {
        int refused = 0;
        for (int start = 0; start < STARTS; start++) {
            ProgramProcess one = start("one", "run", "--json");
            ProgramProcess other = start("other", "run", "--json");
            int first = one.exitCode();
            int second = other.exitCode();

            assertThat(List.of(first, second))
                    .as(one.err() + other.err())
                    .contains(0)
                    .isSubsetOf(0, 6);
            ProgramProcess loser = first == 6 ? one : other;
            ProgramProcess winner = loser == one ? other : one;
            if (loser.exitCode() == 6) {
                refused++;
                assertThat(loser.out()).isEmpty();
                assertThat(loser.err())
                        .contains("Another run is under way: process " + winner.pid() + " on ")
                        .contains(", since 20");
            } else {
                // It came when all was done; of two runs one after the other the second has nothing to do.
                assertThat(List.of(
                                Json.readMap(one.out()).get("run"),
                                Json.readMap(other.out()).get("run")))
                        .doesNotHaveDuplicates();
            }
            providers.change(ROWS);
        }
        assertThat(refused).as("starts at one moment that met").isPositive();
        assertThat(start("third", "editions", "--json").exitCode()).isZero();
    }

    @Test
    void what_a_killed_process_began_another_machine_finishes_with_the_digest_of_an_undisturbed_one() throws Exception {
        ProgramProcess killed = start("one", "run");
        assertThat(killed.awaitSaying("build: publish")).isTrue();
        killed.kill();
        ProgramProcess finishing = start("other", "rerun");
        assertThat(finishing.exitCode()).as(finishing.err()).isZero();

        ProgramProcess peace = ProgramProcess.start(folder, line("peace", "run"));
        assertThat(peace.exitCode()).as(peace.err()).isZero();
        ProgramProcess own = ProgramProcess.start(folder, line("peace", "editions", "--json"));
        ProgramProcess shared = start("one", "editions", "--json");
        assertThat(own.exitCode()).isZero();
        assertThat(shared.exitCode()).isZero();
        assertThat(Json.readMap(shared.out()).get("digest"))
                .isEqualTo(Json.readMap(own.out()).get("digest"));
    }

    @Test
    void verify_doctor_and_prune_work_there_and_a_backup_is_left_to_the_server() {
        assertThat(execute("run")).as(told).isZero();
        assertThat(execute("verify")).as(told).isZero();
        assertThat(told).containsPattern("snapshots +1  sound").containsPattern("editions made again +1  sound");
        assertThat(execute("doctor")).as(told).isZero();
        assertThat(execute("prune")).as(told).isZero();
        assertThat(execute("verify")).as(told).isZero();
        assertThat(execute("backup", folder.resolve("night.zip").toString())).isEqualTo(2);
        assertThat(told).contains("'pg_dump'").hasLineCount(1);
        assertThat(execute("restore", folder.resolve("night.zip").toString(), "--because", "a test"))
                .isEqualTo(2);
        assertThat(told).contains("'pg_restore'").hasLineCount(1);
        assertThat(folder.resolve("night.zip")).doesNotExist();
    }

    private int execute(String... command) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exitCode = new CommandLines(Map.of(
                        DatabaseSetting.URL, database.url(), DatabaseSetting.USER, String.valueOf(database.user())))
                .execute(new Invocation(List.of(line("one", command)), folder, stream, stream, 0, () -> false));
        told = said.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    @Test
    void neither_a_password_nor_where_it_stood_is_in_anything_that_is_said_or_logged() throws Exception {
        String secret = "Tajne-Heslo-9";
        Map<String, String> environment = Map.of(
                DatabaseSetting.URL, "jdbc:postgresql://localhost:1/none",
                DatabaseSetting.USER, "editor",
                DatabaseSetting.PASSWORD, secret);
        ProgramProcess nobodyThere = ProgramProcess.start(folder, environment, line("logged", "run"));
        assertThat(nobodyThere.exitCode()).isEqualTo(5);
        assertThat(nobodyThere.err())
                .contains("The database jdbc:postgresql://localhost:1/none cannot be used")
                .hasLineCount(1);
        ProgramProcess spelledOut = ProgramProcess.start(
                folder, line("logged", "run", "--db", "jdbc:postgresql://localhost:1/none?password=" + secret));
        assertThat(spelledOut.exitCode()).isEqualTo(2);
        assertThat(spelledOut.err()).contains("REGIONAL_CATALOG_DB_PASSWORD").hasLineCount(1);
        for (ProgramProcess one : List.of(nobodyThere, spelledOut)) {
            assertThat(one.err() + one.out()).doesNotContain(secret);
        }
        try (Stream<Path> files = Files.walk(folder.resolve("logged"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file).content().doesNotContain(secret);
            }
        }
    }

    private ProgramProcess start(String data, String... command) {
        return ProgramProcess.start(
                folder,
                Map.of(DatabaseSetting.URL, database.url(), DatabaseSetting.USER, String.valueOf(database.user())),
                line(data, command));
    }

    private String[] line(String data, String... command) {
        return Stream.concat(
                        Stream.of(command),
                        Stream.of(
                                "--data",
                                folder.resolve(data).toString(),
                                "--jobs",
                                providers.jobs().toString()))
                .toArray(String[]::new);
    }
}
