package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on a disk that is full: the file of its database cannot grow. */
class FullDiskProcessTest {

    private static final int ROWS = 100;

    private final Path folder;
    private final Path data;

    FullDiskProcessTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        GeneratedProviders.write(folder.resolve("home"), ROWS, 1);
    }

    /** Seen: where a catalog that cannot be written is not opened to be read, all three end with 5. */
    @Test
    void what_was_published_is_listed_and_exported_and_a_run_is_told_what_to_mend() throws Exception {
        assertThat(ProgramProcess.start(folder, arguments("run")).exitCode()).isZero();
        byte[] before = Files.readAllBytes(data.resolve("catalog.mv.db"));

        Path exported = folder.resolve("exported");
        for (String command : new String[] {"editions", "export --out " + exported}) {
            ProgramProcess reading = onFullDisk(command);
            assertThat(reading.exitCode()).as(command + reading.err()).isZero();
            assertThat(reading.err())
                    .startsWith("The database " + data.resolve("catalog.mv.db") + " cannot be used (")
                    .contains("Mend that and run it again. Until then, what stands there is only read.\n");
        }
        assertThat(exported.resolve("manifest.json")).exists();
        assertThat(Files.readAllBytes(data.resolve("catalog.mv.db"))).isEqualTo(before);

        ProgramProcess run = onFullDisk("run");
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("cannot be used (").endsWith("Mend that and run it again.\n");

        ProgramProcess afterwards = ProgramProcess.start(folder, arguments("run"));
        assertThat(afterwards.exitCode()).as(afterwards.err()).isZero();
    }

    private ProgramProcess onFullDisk(String command) throws IOException {
        long kilobytes = Files.size(data.resolve("catalog.mv.db")) / 1024;
        return ProgramProcess.startWithFilesUpTo(kilobytes, folder, arguments(command));
    }

    private String[] arguments(String command) {
        return Stream.concat(
                        Stream.of(command.split(" ")),
                        Stream.of(
                                "--data",
                                data.toString(),
                                "--jobs",
                                folder.resolve("home/jobs").toString()))
                .toArray(String[]::new);
    }
}
