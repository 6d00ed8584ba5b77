package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.Json;

/** The server as a process of its own: what it owns, how quickly it stops, and how it goes on. */
class ServeProcessTest {

    private static final int ROWS = 3_000;
    private static final double STOPPING_SECONDS = 5;
    private static final Pattern RECORDS = Pattern.compile("providers: [\\d,]++(?: of [\\d,]++)? records");

    private final Path folder;
    private final GeneratedProviders providers;
    private final Path data;

    ServeProcessTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.providers = GeneratedProviders.write(folder.resolve("home"), ROWS, 20261126);
        this.data = folder.resolve("data");
    }

    @Test
    void it_lets_commands_in_but_no_second_server_stops_within_five_seconds_and_goes_on_with_the_night()
            throws Exception {
        ProgramProcess first = start("serve");
        assertThat(first.awaitSaying("The next night begins")).as(first.err()).isTrue();
        assertThat(start("runs").said()).startsWith("There is no run yet");
        ProgramProcess second = start("serve");
        assertThat(second.exitCode()).as(second.err()).isEqualTo(6);
        assertThat(second.err()).contains("belongs to process " + first.pid());
        assertThat(start("run", "--due", "--json").exitCode()).isZero();
        assertStopsInTime(first);

        anHourHasPassed();
        ProgramProcess night = start("serve");
        assertThat(night.await(() -> RECORDS.matcher(night.err()).find()))
                .as(night.err())
                .isTrue();
        assertStopsInTime(night);
        assertThat(night.out()).contains("'rerun' goes on from here");

        ProgramProcess on = start("serve");
        assertThat(on.await(() -> on.out().contains("Edition 1 published")))
                .as(on.err())
                .isTrue();
        assertThat(on.out()).contains("was gone on with");
        ProgramProcess runs = start("runs", "--json");
        assertThat(runs.exitCode()).isZero();
        assertThat(Json.readMap(runs.out().strip())).containsEntry("run", 1).containsEntry("status", "done");
        assertStopsInTime(on);
    }

    private static void assertStopsInTime(ProgramProcess server) throws InterruptedException {
        long begin = System.nanoTime();
        assertThat(server.terminate()).as(server.err()).isEqualTo(ProgramProcess.TERMINATED);
        assertThat((System.nanoTime() - begin) / 1e9).as(server.err()).isLessThan(STOPPING_SECONDS);
    }

    /** The schedule was begun on an earlier day, so that a night is due now. */
    private void anHourHasPassed() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("catalog"), "sa", "");
                Statement statement = database.createStatement()) {
            statement.executeUpdate("update pipeline.scheduled_night set civil_day = dateadd(day, -2, civil_day)");
        }
    }

    private ProgramProcess start(String... command) {
        String[] line = Arrays.copyOf(command, command.length + 4);
        line[command.length] = "--data";
        line[command.length + 1] = data.toString();
        line[command.length + 2] = "--jobs";
        line[command.length + 3] = providers.jobs().toString();
        return ProgramProcess.start(folder, line);
    }
}
