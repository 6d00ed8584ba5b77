package org.regionalcatalog.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.model.Text;

/** Archive and journal in the files of a data directory. */
class ArchiveTest extends ArchiveContract {

    private final Path data;

    ArchiveTest(@TempDir Path data) {
        this.data = data;
    }

    @Override
    Archive archive() {
        return new Archive(data);
    }

    @Override
    Journal journal() {
        return new Journal(data);
    }

    @Override
    long partsKept() throws IOException {
        return files("archive/bytes");
    }

    @Override
    long recordsOf(String source) throws IOException {
        return files("archive/sources/" + source);
    }

    @Test
    void only_the_owner_may_read_what_is_kept() throws IOException {
        Archive archive = new Archive(data.resolve("new"));
        archive.keep("a", List.of(part("x", "1")), Archive.Beside.NOTHING, "now");
        FailedVisit.FailedAnswer failed = new FailedVisit.FailedAnswer(part("x", "2"), "gone");
        archive.failed().keep("a", new FailedVisit("gone", "x", "", List.of(failed)), "now");
        new Journal(data.resolve("new")).append(List.of(Map.of("a", 1)));
        try (Stream<Path> all = Files.walk(data.resolve("new"))) {
            assertThat(all).hasSizeGreaterThan(11).allSatisfy(path -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as(path.toString())
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void what_a_crash_left_beside_a_file_is_in_nobodys_way() throws IOException {
        Archive archive = new Archive(data);
        archive.keep("a", List.of(part("x", "1")), Archive.Beside.NOTHING, "now");
        Files.writeString(data.resolve("archive/sources/a/00000002.json.part"), "{");
        archive.keep("a", List.of(part("x", "2")), Archive.Beside.NOTHING, "now");
        assertThat(archive.findLatest("a").orElseThrow().digest()).isEqualTo(Text.sha256("2"));
    }

    private long files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve(folder))) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
