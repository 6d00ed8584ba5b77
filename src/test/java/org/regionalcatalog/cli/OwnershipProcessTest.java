package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.cli.ScriptedCommands.notesOf;
import static org.regionalcatalog.cli.ScriptedCommands.owning;
import static org.regionalcatalog.cli.Typed.eventually;
import static org.regionalcatalog.cli.Typed.type;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only real processes show: kills, signals, and two that start at one instant. */
class OwnershipProcessTest {

    private final List<Process> started = new ArrayList<>();
    private final Path folder;
    private final Path data;
    private final Path end;

    OwnershipProcessTest(@TempDir Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.end = folder.resolve("end");
    }

    @AfterEach
    void end_what_was_started() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void when_the_owner_is_killed_its_client_is_told_and_the_next_command_takes_over() throws Exception {
        Process owner = hold("owner");
        Typed client = type(owning(data), "hold", end.toString()).saying("holding");
        owner.destroyForcibly().waitFor();

        assertThat(client.exitCode()).isEqualTo(5);
        assertThat(client.err()).contains("ended in the middle of this command").hasLineCount(1);
        assertThat(data.resolve("socket")).exists();
        Typed next = type(owning(data), "hold", end.toString()).saying("holding");
        Process second = start("second", "tell");
        assertThat(second.waitFor()).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("second"))).contains(ScriptedCommands.pid());
        Files.createFile(end);
        assertThat(next.exitCode()).isZero();
        assertThat(data.resolve("socket")).doesNotExist();
    }

    @Test
    void a_client_that_is_killed_or_told_to_end_cancels_its_command_and_no_other() throws Exception {
        Typed owner = type(owning(data), "hold", end.toString()).saying("holding");
        Process killed = hold("killed");
        Process ended = hold("ended");
        killed.destroyForcibly();
        ended.destroy();

        assertThat(killed.waitFor()).isEqualTo(137);
        assertThat(ended.waitFor()).isEqualTo(143);
        eventually(() -> notesOf(data).equals(List.of("opened", "cancelled", "cancelled")));
        Files.createFile(end);
        assertThat(owner.exitCode()).isZero();
    }

    @Test
    void of_two_that_start_at_one_instant_one_owns_and_serves_the_other_twenty_times() throws Exception {
        List<Path> directories = IntStream.range(0, 20)
                .mapToObj(number -> folder.resolve("data" + number))
                .toList();
        String joined = directories.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        long begin = System.currentTimeMillis() + 2_500;
        Process one = start("one", begin, joined, "meet", "2");
        Process other = start("other", begin, joined, "meet", "2");

        assertThat(one.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(one.exitValue() + other.exitValue()).isZero();
        for (Path directory : directories) {
            assertThat(notesOf(directory)).containsExactly("opened", "met", "met", "closed");
        }
    }

    @Test
    void while_the_owner_changes_all_the_time_every_command_is_executed_exactly_once() throws Exception {
        String sixtyTimes = String.join(File.pathSeparator, Collections.nCopies(60, data.toString()));
        for (String name : List.of("one", "two", "three")) {
            start(name, 0, sixtyTimes, "meet", "0");
        }
        for (Process process : started) {
            assertThat(process.waitFor()).isZero();
        }
        List<String> notes = notesOf(data);
        assertThat(notes).filteredOn("met"::equals).hasSize(180);
        List<String> owners = notes.stream().filter(note -> !note.equals("met")).toList();
        assertThat(owners)
                .isEqualTo(IntStream.range(0, owners.size())
                        .mapToObj(index -> index % 2 == 0 ? "opened" : "closed")
                        .toList());
    }

    private Process hold(String name) throws Exception {
        Process process = start(name, "hold", end.toString());
        eventually(() -> OwnershipProcess.says(folder.resolve(name), "holding"));
        return process;
    }

    private Process start(String name, String... command) throws Exception {
        return start(name, 0, data.toString(), command);
    }

    private Process start(String name, long begin, String directories, String... command) throws Exception {
        Process process = OwnershipProcess.start(folder.resolve(name), begin, directories, command);
        started.add(process);
        return process;
    }
}
