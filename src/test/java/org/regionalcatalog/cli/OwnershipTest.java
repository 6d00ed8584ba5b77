package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalcatalog.cli.ScriptedCommands.owning;
import static org.regionalcatalog.cli.Typed.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnershipTest {

    private final Path folder;
    private final Path end;
    private Path data;

    OwnershipTest(@TempDir Path folder) {
        this.folder = folder;
        this.end = folder.resolve("end");
        this.data = folder.resolve("data");
    }

    @Test
    void the_owner_executes_its_own_command_and_leaves_only_the_lock_behind() throws Exception {
        Typed own = type(owning(data), "tell", "a b", "");

        assertThat(own.exitCode()).isEqualTo(3);
        assertThat(own.out()).startsWith("[tell, a b, ] /srv/Třeboň");
        assertThat(names(data)).containsExactly("lock");
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("lock"))).isEqualTo("rw-------");
        assertThat(notes()).containsExactly("opened", "closed");
    }

    @Test
    void a_second_command_is_executed_by_the_owner_as_if_it_had_been_typed_there() throws Exception {
        Typed own = hold();
        Typed second = type(owning(data), "tell", "sociální služby", "");

        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.out())
                .isEqualTo("[tell, sociální služby, ] /srv/Třeboň\n120 columns, " + ScriptedCommands.pid() + "\n");
        assertThat(second.err()).isEqualTo("příliš žluťoučký kůň");
        assertThat(permissions(data.resolve("socket"))).isEqualTo("rw-------");
        assertThat(finish(own)).isZero();
        assertThat(notes()).containsExactly("opened", "done", "closed");
    }

    @Test
    void bytes_of_any_kind_and_number_arrive_unharmed() throws Exception {
        Typed own = hold();
        Typed second = type(owning(data), "flood", "3000001");

        assertThat(second.exitCode()).isZero();
        assertThat(second.bytes()).isEqualTo(ScriptedCommands.bytes(3_000_001));
        finish(own);
    }

    @Test
    void what_a_command_says_is_heard_while_it_runs() throws Exception {
        Typed own = hold();
        Typed second = type(owning(data), "hold", end.toString()).saying("holding");

        assertThat(second.isRunning()).isTrue();
        finish(own);
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).isEqualTo("holding, done\n");
    }

    @Test
    void where_the_path_is_too_long_for_a_socket_a_private_temporary_folder_holds_it() throws Exception {
        data = folder.resolve("ř".repeat(60)).resolve("data");
        Typed own = hold();
        Path socket = Path.of(Files.readString(data.resolve("socket.path")));

        assertThat(type(owning(data), "tell").exitCode()).isEqualTo(3);
        assertThat(permissions(socket)).isEqualTo("rw-------");
        assertThat(permissions(Objects.requireNonNull(socket.getParent()))).isEqualTo("rwx------");
        finish(own);
        assertThat(names(data)).containsExactlyInAnyOrder("lock");
        assertThat(socket.getParent()).doesNotExist();
    }

    @Test
    void a_stale_socket_far_away_is_cleared_with_its_folder() throws Exception {
        Path stale = Files.createDirectory(folder.resolve("regional-catalog-1")).resolve("socket");
        Files.createDirectory(data);
        Files.createFile(stale);
        Files.createFile(data.resolve("socket"));
        Files.writeString(data.resolve("socket.path"), stale.toString());

        assertThat(type(owning(data), "tell").exitCode()).isEqualTo(3);
        assertThat(stale.getParent()).doesNotExist();
        assertThat(names(data)).containsExactly("lock");
    }

    @Test
    void a_note_that_names_a_file_of_somebody_else_harms_nothing() throws Exception {
        Path precious = Files.createDirectory(folder.resolve("precious")).resolve("socket");
        Files.createDirectory(data);
        Files.createFile(precious);
        Files.writeString(data.resolve("socket.path"), precious.toString());

        assertThat(type(owning(data), "tell").exitCode()).isEqualTo(3);
        assertThat(precious).exists();
    }

    @Test
    void another_version_is_told_both_versions() throws Exception {
        Typed own = hold();
        Typed newer = type(owning(data, "2.0.0"), "tell");

        assertThat(newer.exitCode()).isEqualTo(6);
        assertThat(newer.err()).contains("version 1.2.3 (" + ScriptedCommands.pid() + ")", "this is version 2.0.0");
        assertThat(newer.out()).isEmpty();
        finish(own);
    }

    @Test
    void an_owner_finishes_what_was_handed_over_and_the_next_command_waits_to_become_owner() throws Exception {
        Path soon = folder.resolve("soon");
        Typed own = type(owning(data), "hold", soon.toString()).saying("holding");
        Typed second = type(owning(data), "hold", end.toString()).saying("holding");
        Files.createFile(soon);
        own.saying("done");
        Typed third = type(owning(data), "tell");

        assertThat(own.isRunning()).isTrue();
        assertThat(third.isRunning()).isTrue();
        Files.createFile(end);
        assertThat(second.exitCode()).isZero();
        assertThat(own.exitCode()).isZero();
        assertThat(third.exitCode()).isEqualTo(3);
        assertThat(notes()).containsExactly("opened", "done", "done", "closed", "opened", "closed");
    }

    @Test
    void a_command_that_is_cancelled_stops_at_its_boundary_and_is_heard_to_the_end() throws Exception {
        Typed own = hold();
        Typed second = type(owning(data), "hold", end.toString()).saying("holding");
        second.cancel();

        assertThat(second.exitCode()).isEqualTo(130);
        assertThat(second.out()).isEqualTo("holding, cancelled\nand once more\n");
        assertThat(finish(own)).isZero();
    }

    @Test
    void a_thread_that_is_interrupted_while_it_prints_loses_nobody() throws Exception {
        Typed own = hold();
        Typed second = type(owning(data), "interrupted");

        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).isEqualTo("still here\n");
        finish(own);
    }

    @Test
    void a_command_with_a_bug_ends_with_1_and_the_owner_goes_on() throws Exception {
        Typed own = hold();
        Typed second = type(owning(data), "fail");

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err()).contains("a bug");
        assertThat(type(owning(data), "tell").exitCode()).isEqualTo(3);
        assertThat(finish(own)).isZero();
    }

    @Test
    void sixteen_commands_run_side_by_side_and_one_more_is_refused() throws Exception {
        Typed own = hold();
        List<Typed> others = new ArrayList<>();
        for (int count = 0; count < 16; count++) {
            others.add(type(owning(data), "hold", end.toString()));
        }
        others.forEach(other -> other.saying("holding"));
        Typed seventeenth = type(owning(data), "tell");

        assertThat(seventeenth.exitCode()).isEqualTo(6);
        assertThat(seventeenth.err()).contains("16 other commands");
        finish(own);
        for (Typed other : others) {
            assertThat(other.exitCode()).isZero();
        }
    }

    @Test
    void two_hundred_commands_at_once_are_all_served_or_told_to_come_later() throws Exception {
        Typed own = hold();
        List<Typed> many = new ArrayList<>();
        for (int count = 0; count < 200; count++) {
            many.add(type(owning(data), "tell"));
        }
        for (Typed one : many) {
            assertThat(one.exitCode()).isIn(3, 6);
        }
        assertThat(finish(own)).isZero();
    }

    @Test
    void a_command_line_too_long_to_be_handed_over_is_refused_and_256_arguments_are_not() throws Exception {
        Typed own = hold();
        String[] most = Stream.generate(() -> "tell").limit(256).toArray(String[]::new);
        String[] more = Stream.generate(() -> "tell").limit(257).toArray(String[]::new);

        assertThat(type(owning(data), most).exitCode()).isEqualTo(3);
        assertThat(type(owning(data), more).exitCode()).isEqualTo(2);
        assertThat(type(owning(data), "tell", "x".repeat(64 * 1024)).exitCode()).isEqualTo(2);
        finish(own);
    }

    @Test
    void a_process_that_holds_the_lock_and_never_listens_is_named() throws Exception {
        Ownership impatient = new Ownership(data, "1.2.3", () -> ScriptedCommands.open(data), Duration.ofSeconds(1));
        try (DirectoryLock frozen =
                DirectoryLock.tryTake(DirectoryLock.prepare(data)).orElseThrow()) {
            Typed typed = type(impatient, "tell");
            assertThat(typed.exitCode()).isEqualTo(6);
            assertThat(typed.err())
                    .contains(ScriptedCommands.pid(), frozen.directory().toString());
        }
        assertThat(type(impatient, "tell").exitCode()).isEqualTo(3);
    }

    @Test
    void a_data_directory_that_cannot_be_used_is_named_in_a_sentence() throws Exception {
        Files.createFile(data);
        Typed typed = type(owning(data), "tell");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains(data.toString(), "--data").hasLineCount(1);
    }

    private Typed hold() {
        return type(owning(data), "hold", end.toString()).saying("holding");
    }

    private int finish(Typed own) throws Exception {
        Files.createFile(end);
        return own.exitCode();
    }

    private List<String> notes() {
        return ScriptedCommands.notesOf(data);
    }

    private static List<String> names(Path directory) throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
