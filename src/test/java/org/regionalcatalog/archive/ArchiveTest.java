package org.regionalcatalog.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.model.Origin;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Text;

class ArchiveTest {

    private final Path data;

    ArchiveTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void bytes_come_back_exactly_with_names_and_headers() throws IOException {
        Archive archive = new Archive(data);
        archive.keep(
                "a",
                List.of(part("x.csv", "Příjmení\r\n")),
                new Archive.Beside(List.of(), Map.of("ETag", "\"1\""), Map.of()),
                "2026-11-22");
        Snapshot snapshot = new Archive(data).findLatest("a").orElseThrow();
        assertThat(snapshot.digest()).isEqualTo(Text.sha256("Příjmení\r\n"));
        assertThat(snapshot.headers()).isEqualTo(Map.of("ETag", "\"1\""));
        assertThat(snapshot.parts().get(0).name()).isEqualTo("x.csv");
        assertThat(snapshot.parts().get(0).size()).isEqualTo(13);
        try (InputStream stream = snapshot.parts().get(0).open()) {
            assertThat(stream.readAllBytes()).isEqualTo("Příjmení\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void equal_bytes_are_kept_once_for_all_sources_and_names() throws IOException {
        Archive archive = new Archive(data);
        archive.keep("a", List.of(part("x", "same"), part("y", "same")), Archive.Beside.NOTHING, "now");
        archive.keep("b", List.of(part("z", "same")), Archive.Beside.NOTHING, "now");
        assertThat(files("archive/bytes")).hasSize(1);
    }

    @Test
    void an_answer_that_did_not_change_is_no_new_snapshot() throws IOException {
        Archive archive = new Archive(data);
        for (String text : List.of("1", "1", "2", "1")) {
            archive.keep("a", List.of(part("x", text)), Archive.Beside.NOTHING, "now");
        }
        assertThat(files("archive/sources/a").map(file -> file.getFileName().toString()))
                .containsExactly("00000001.json", "00000002.json", "00000003.json");
        assertThat(archive.findLatest("a").orElseThrow().digest()).isEqualTo(Text.sha256("1"));
    }

    @Test
    void the_digest_of_several_parts_depends_on_their_bytes_alone() {
        Archive archive = new Archive(data);
        String one = digest(archive, part("a", "1"), part("b", "2"));
        assertThat(digest(archive, part("b", "2"), part("a", "1"))).isEqualTo(one);
        assertThat(digest(archive, part("renamed", "2"), part("other", "1"))).isEqualTo(one);
        assertThat(digest(archive, part("a", "1"), part("b", "2"), part("c", "2")))
                .isNotEqualTo(one);
        assertThat(digest(archive, part("a", "1"))).isEqualTo(Text.sha256("1"));
    }

    @Test
    void any_snapshot_that_was_kept_is_found_by_its_digest_and_only_within_its_source() {
        Archive archive = new Archive(data);
        archive.keep("a", List.of(part("x", "1")), Archive.Beside.NOTHING, "now");
        archive.keep("a", List.of(part("x", "2")), Archive.Beside.NOTHING, "now");
        assertThat(archive.find("a", Text.sha256("1"))).isPresent();
        assertThat(archive.find("a", Text.sha256("3"))).isEmpty();
        assertThat(archive.find("b", Text.sha256("1"))).isEmpty();
        assertThat(archive.findLatest("b")).isEmpty();
    }

    @Test
    void how_an_answer_came_over_http_comes_back_with_it() {
        Archive archive = new Archive(data);
        Origin origin = new Origin(
                "https://obec.example/a",
                "https://obec.example/b",
                200,
                Map.of("User-Agent", "us"),
                Map.of("etag", "\"1\""),
                List.of("301 https://obec.example/a -> https://obec.example/b"));
        Archive.Beside beside = new Archive.Beside(
                List.of(answer("https://obec.example/list", "links", origin)),
                Map.of(),
                Map.of("https://obec.example/c", "gone"));
        archive.keep("a", List.of(answer("https://obec.example/a", "x", origin)), beside, "now");
        Snapshot snapshot = new Archive(data).findLatest("a").orElseThrow();
        assertThat(snapshot.parts().get(0).origin()).hasValue(origin);
        assertThat(snapshot.beside()).extracting(Part::name).containsExactly("https://obec.example/list");
        assertThat(snapshot.leftOut()).isEqualTo(Map.of("https://obec.example/c", "gone"));
        assertThat(snapshot.digest()).isEqualTo(Text.sha256("x"));
    }

    @Test
    void what_a_server_is_asked_with_next_time_is_kept_although_the_bytes_are_the_same() throws IOException {
        Archive archive = new Archive(data);
        for (String tag : List.of("1", "1", "2")) {
            Origin origin = new Origin("a", "a", 200, Map.of(), Map.of("etag", tag, "date", tag + tag), List.of());
            archive.keep("a", List.of(answer("a", "same", origin)), Archive.Beside.NOTHING, "now");
        }
        assertThat(files("archive/sources/a")).hasSize(2);
        assertThat(files("archive/bytes")).hasSize(1);
    }

    @Test
    void what_a_failed_visit_was_answered_with_is_kept_and_is_no_snapshot() throws IOException {
        Archive archive = new Archive(data);
        archive.keep("a", List.of(part("x", "1")), Archive.Beside.NOTHING, "now");
        Origin origin = new Origin("a", "b", 403, Map.of(), Map.of("x-own", "yes"), List.of("302 a -> b"));
        FailedVisit visit = new FailedVisit(
                "forbidden",
                "b",
                "status 403",
                List.of(new FailedVisit.FailedAnswer(answer("a", "Sem nesmíte.", origin), "forbidden")));
        archive.failed().keep("a", visit, "now");
        archive.failed().keep("a", visit, "later");
        archive.failed().keep("a", new FailedVisit("dns", "a", "", List.of()), "now");
        Archive again = new Archive(data);
        assertThat(again.findLatest("a").orElseThrow().digest()).isEqualTo(Text.sha256("1"));
        assertThat(again.find("a", Text.sha256("Sem nesmíte."))).isEmpty();
        assertThat(again.failed().of("b")).isEmpty();
        assertThat(again.failed().of("a")).hasSize(2);
        FailedVisit kept = again.failed().of("a").get(0);
        assertThat(kept.code() + " " + kept.address() + " " + kept.seen()).isEqualTo("forbidden b status 403");
        assertThat(kept.answers().get(0).code()).isEqualTo("forbidden");
        assertThat(kept.answers().get(0).part().origin()).hasValue(origin);
        try (InputStream stream = kept.answers().get(0).part().open()) {
            assertThat(stream.readAllBytes()).isEqualTo("Sem nesmíte.".getBytes(StandardCharsets.UTF_8));
        }
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

    private static String digest(Archive archive, Part... parts) {
        return archive.keep("d", List.of(parts), Archive.Beside.NOTHING, "now").digest();
    }

    private Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve(folder))) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static Part part(String name, String text) {
        return answer(name, text, null);
    }

    private static Part answer(String name, String text, @Nullable Origin origin) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Part() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public Optional<Origin> origin() {
                return Optional.ofNullable(origin);
            }
        };
    }
}
