package org.regionalcatalog.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Expectation;
import org.regionalcatalog.source.FileDefinition;
import org.regionalcatalog.source.Format;

class AcquireTest {

    private final Path home;

    AcquireTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void a_file_is_read_as_it_is() {
        put("samples/a.csv", "Příjmení;\r\n");
        assertThat(texts("samples/a.csv")).containsExactly("samples/a.csv=Příjmení;\r\n");
    }

    @Test
    void a_folder_gives_its_files_in_the_order_of_their_names_without_hidden_ones_and_folders() {
        put("samples/b.csv", "b");
        put("samples/a.csv", "a");
        put("samples/.hidden", "h");
        put("samples/deeper/c.csv", "c");
        assertThat(texts("samples")).containsExactly("samples/a.csv=a", "samples/b.csv=b");
        assertThat(texts("samples/")).containsExactly("samples/a.csv=a", "samples/b.csv=b");
    }

    @Test
    void a_glob_gives_the_files_it_names() {
        put("samples/2.csv", "2");
        put("samples/10.csv", "10");
        put("samples/note.txt", "n");
        assertThat(texts("samples/*.csv")).containsExactly("samples/10.csv=10", "samples/2.csv=2");
        assertThat(texts("samples/?.{csv,txt}")).containsExactly("samples/2.csv=2");
    }

    @Test
    void a_file_whose_name_looks_like_a_glob_is_that_file() {
        put("samples/list[1].csv", "one");
        put("samples/list1.csv", "other");
        assertThat(texts("samples/list[1].csv")).containsExactly("samples/list[1].csv=one");
    }

    @Test
    void a_path_of_its_own_keeps_its_name(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("a.csv"), "a");
        String absolute = elsewhere.resolve("a.csv").toString();
        assertThat(texts(absolute)).containsExactly(absolute + "=a");
        put("samples/a.csv", "inside");
        assertThat(texts(home.resolve("samples/../samples/a.csv").toString())).containsExactly("samples/a.csv=inside");
    }

    @ParameterizedTest
    @CsvSource({
        "samples/none.csv, MISSING", "none, MISSING", "samples/*.xls, EMPTY_FOLDER", "empty, EMPTY_FOLDER",
        "none/*.csv, MISSING", "samples/list[.csv, MISSING", "'samples/{a.csv', MISSING",
                "samples/a.csv/b.csv, MISSING",
        "/dev/null, NOT_A_FILE", "samples/big.csv, TOO_LARGE", "samples, TOO_LARGE"
    })
    void what_cannot_be_had_is_told_in_a_sentence(String from, Cause cause) throws IOException {
        put("samples/a.csv", "a");
        put("samples/big.csv", "x".repeat(1_000_001));
        Files.createDirectories(home.resolve("empty"));
        Answer.Unreachable answer = (Answer.Unreachable) fetch(from);
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.sentence()).startsWith(from + " ").endsWith(".");
    }

    @Test
    void a_file_of_exactly_the_limit_is_read() {
        put("samples/big.csv", "x".repeat(1_000_000));
        assertThat(fetch("samples/big.csv")).isInstanceOf(Answer.Parts.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "samples/\u0000*.csv"})
    void a_path_that_no_machine_has_is_missing(String from) {
        assertThat(((Answer.Unreachable) fetch(from)).cause()).isEqualTo(Cause.MISSING);
    }

    @Test
    void a_link_that_leads_nowhere_is_missing() throws IOException {
        Files.createSymbolicLink(home.resolve("link.csv"), home.resolve("none.csv"));
        assertThat(((Answer.Unreachable) fetch("link.csv")).cause()).isEqualTo(Cause.MISSING);
    }

    @Test
    void what_may_not_be_read_is_told_unless_nothing_is_forbidden_to_us() throws IOException {
        put("samples/a.csv", "a");
        Path file = home.resolve("samples/a.csv");
        assertThat(file.toFile().setReadable(false)).isTrue();
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isReadable(file), "we are root");
        assertThat(((Answer.Unreachable) fetch("samples/a.csv")).cause()).isEqualTo(Cause.UNREADABLE);
    }

    private Answer fetch(String from) {
        return new Acquire(home, WebSite.catalog(1, false)).fetch(definition(from), List.of(), () -> false);
    }

    private List<String> texts(String from) {
        return ((Answer.Parts) fetch(from))
                .parts().stream().map(AcquireTest::text).toList();
    }

    private static String text(Part part) {
        try (InputStream stream = part.open()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(part.size()).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
            return part.name() + "=" + text;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void put(String name, String text) {
        try {
            Files.createDirectories(home.resolve(name).getParent());
            Files.writeString(home.resolve(name), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Definition definition(String from) {
        return FileDefinition.of(
                "sample",
                "Sample",
                new Definition.Publisher("Sample", null),
                null,
                50,
                from,
                Format.CSV,
                StandardCharsets.UTF_8,
                ';',
                null,
                "service",
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                new Expectation(new Expectation.Range(0, 1), Map.of()),
                List.of(),
                "digest");
    }
}
