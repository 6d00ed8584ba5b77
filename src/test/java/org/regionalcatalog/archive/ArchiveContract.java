package org.regionalcatalog.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.Origin;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Text;

/** What is promised of archive and journal, wherever they lie. */
abstract class ArchiveContract {

    /** The archive, opened anew. */
    abstract Archive archive();

    /** The journal, opened anew. */
    abstract Journal journal();

    /** How many answers of differing bytes are kept. */
    abstract long partsKept() throws IOException;

    /** How many snapshots of a source are recorded. */
    abstract long recordsOf(String source) throws IOException;

    @Test
    void bytes_come_back_exactly_with_names_and_headers() throws IOException {
        Archive archive = archive();
        archive.keep(
                "a",
                List.of(part("x.csv", "Příjmení\r\n")),
                new Archive.Beside(List.of(), Map.of("ETag", "\"1\""), Map.of()),
                "2026-11-22");
        Snapshot snapshot = archive().findLatest("a").orElseThrow();
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
        Archive archive = archive();
        archive.keep("a", List.of(part("x", "same"), part("y", "same")), Archive.Beside.NOTHING, "now");
        archive.keep("b", List.of(part("z", "same")), Archive.Beside.NOTHING, "now");
        assertThat(partsKept()).isEqualTo(1);
    }

    @Test
    void an_answer_that_did_not_change_is_no_new_snapshot() throws IOException {
        Archive archive = archive();
        for (String text : List.of("1", "1", "2", "1")) {
            archive.keep("a", List.of(part("x", text)), Archive.Beside.NOTHING, "now");
        }
        assertThat(recordsOf("a")).isEqualTo(3);
        assertThat(archive.findLatest("a").orElseThrow().digest()).isEqualTo(Text.sha256("1"));
    }

    @Test
    void the_digest_of_several_parts_depends_on_their_bytes_alone() {
        Archive archive = archive();
        String one = digest(archive, part("a", "1"), part("b", "2"));
        assertThat(digest(archive, part("b", "2"), part("a", "1"))).isEqualTo(one);
        assertThat(digest(archive, part("renamed", "2"), part("other", "1"))).isEqualTo(one);
        assertThat(digest(archive, part("a", "1"), part("b", "2"), part("c", "2")))
                .isNotEqualTo(one);
        assertThat(digest(archive, part("a", "1"))).isEqualTo(Text.sha256("1"));
    }

    @Test
    void any_snapshot_that_was_kept_is_found_by_its_digest_and_only_within_its_source() {
        Archive archive = archive();
        archive.keep("a", List.of(part("x", "1")), Archive.Beside.NOTHING, "now");
        archive.keep("a", List.of(part("x", "2")), Archive.Beside.NOTHING, "now");
        assertThat(archive.find("a", Text.sha256("1"))).isPresent();
        assertThat(archive.find("a", Text.sha256("3"))).isEmpty();
        assertThat(archive.find("b", Text.sha256("1"))).isEmpty();
        assertThat(archive.findLatest("b")).isEmpty();
    }

    @Test
    void how_an_answer_came_over_http_comes_back_with_it() {
        Archive archive = archive();
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
        Snapshot snapshot = archive().findLatest("a").orElseThrow();
        assertThat(snapshot.parts().get(0).origin()).hasValue(origin);
        assertThat(snapshot.beside()).extracting(Part::name).containsExactly("https://obec.example/list");
        assertThat(snapshot.leftOut()).isEqualTo(Map.of("https://obec.example/c", "gone"));
        assertThat(snapshot.digest()).isEqualTo(Text.sha256("x"));
    }

    @Test
    void what_a_server_is_asked_with_next_time_is_kept_although_the_bytes_are_the_same() throws IOException {
        Archive archive = archive();
        for (String tag : List.of("1", "1", "2")) {
            Origin origin = new Origin("a", "a", 200, Map.of(), Map.of("etag", tag, "date", tag + tag), List.of());
            archive.keep("a", List.of(answer("a", "same", origin)), Archive.Beside.NOTHING, "now");
        }
        assertThat(recordsOf("a")).isEqualTo(2);
        assertThat(partsKept()).isEqualTo(1);
    }

    @Test
    void what_a_failed_visit_was_answered_with_is_kept_and_is_no_snapshot() throws IOException {
        Archive archive = archive();
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
        Archive again = archive();
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
    void lines_of_the_journal_come_back_in_their_order_and_by_their_words() {
        Journal journal = journal();
        assertThat(read(journal)).isEmpty();
        Map<String, Object> strange = Map.of("line", "a", "text", "čára\nlámaná\u2028\0 \"line\":\"b\"");
        journal.append(List.of(strange, Map.of("line", "b", "n", 2)));
        journal.append(List.of());
        journal().append(List.of(Map.of("line", "a", "n", 3)));
        assertThat(read(journal())).containsExactly(strange, Map.of("line", "b", "n", 2), Map.of("line", "a", "n", 3));
        List<Map<String, Object>> some = new ArrayList<>();
        journal().read(Set.of("a", "c"), some::add);
        assertThat(some).containsExactly(strange, Map.of("line", "a", "n", 3));
    }

    /** Larger than what is read at once, and of no even length. */
    @Test
    void an_answer_of_any_size_comes_back_exactly() throws IOException {
        byte[] large = new byte[(2 << 20) + 12_345];
        new Random(5).nextBytes(large);
        for (byte[] bytes : List.of(large, new byte[0], new byte[1 << 20])) {
            Archive archive = archive();
            archive.keep("a", List.of(of("x", bytes, null)), Archive.Beside.NOTHING, "now");
            Part kept = archive.findLatest("a").orElseThrow().parts().get(0);
            assertThat(kept.size()).isEqualTo(bytes.length);
            try (InputStream stream = kept.open()) {
                assertThat(stream.readAllBytes()).isEqualTo(bytes);
                assertThat(stream.read()).isEqualTo(-1);
            }
            try (InputStream stream = kept.open()) {
                assertThat(stream.read()).isEqualTo(bytes.length == 0 ? -1 : bytes[0] & 0xff);
            }
        }
    }

    static List<Map<String, Object>> read(Journal journal) {
        List<Map<String, Object>> lines = new ArrayList<>();
        journal.read(lines::add);
        return lines;
    }

    private static String digest(Archive archive, Part... parts) {
        return archive.keep("d", List.of(parts), Archive.Beside.NOTHING, "now").digest();
    }

    static Part part(String name, String text) {
        return answer(name, text, null);
    }

    static Part answer(String name, String text, @Nullable Origin origin) {
        return of(name, text.getBytes(StandardCharsets.UTF_8), origin);
    }

    private static Part of(String name, byte[] bytes, @Nullable Origin origin) {
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
