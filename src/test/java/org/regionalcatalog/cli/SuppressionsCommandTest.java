package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.pipeline.ExitCode;

/** What a person types who wants something kept out, and that it is written down nowhere. */
class SuppressionsCommandTest {

    private static final String PHONE = "+420 381 900 999";

    private final Path folder;
    private final GeneratedProviders providers;
    private String out = "";
    private String err = "";

    SuppressionsCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.providers = GeneratedProviders.write(folder.resolve("home"), 20, 1);
    }

    private int type(String... arguments) {
        Answer answer = Answer.to(folder, Path.of("data"), providers, arguments);
        out = answer.out();
        err = answer.err();
        return answer.exitCode();
    }

    @Test
    void what_is_typed_is_written_down_nowhere() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        assertThat(type("suppressions")).as(() -> err).isZero();
        assertThat(out).isEqualTo("Nothing is kept out.\n");

        assertThat(type("suppressions", "add", "--phone", PHONE, "--because", "volal na " + PHONE, "--by", "já"))
                .as(() -> err)
                .isZero();
        assertThat(out).contains("suppression 1, phone").contains("0 drafts and 0 editions");
        assertThat(type("suppressions", "add", "--phone", PHONE, "--because", "ještě", "--json"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err).isEqualTo("Suppression 1 keeps that out already.\n");
        assertThat(type("suppressions", "--json")).isZero();
        assertThat(out).contains("\"state\":\"in force\",\"when\":").contains("\"why\":\"volal na [withheld 1]\"");
        assertThat(type("suppressions", "end", "1", "--because", "už smí", "--by", "já"))
                .isZero();
        assertThat(type("suppressions")).isZero();
        assertThat(out).contains("   1  phone    ended", "volal na [withheld 1]", ": už smí");
        assertThat(type("actions")).isZero();
        assertThat(out).contains("suppression-ended, já").contains("suppression 1, phone");

        assertThat(everyFile())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain("381900999").doesNotContain("381 900 999"));
    }

    @Test
    void what_cannot_be_kept_is_told_in_one_sentence() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        assertThat(type("suppressions", "add", "--because", "nic")).isEqualTo(ExitCode.USAGE);
        assertThat(type("suppressions", "add", "--phone", "1", "--because", "krátké"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err).startsWith("--phone takes one telephone number");
        assertThat(type("suppressions", "add", "--phone", PHONE, "--until", "zítra", "--because", "dnes"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err).isEqualTo("--until takes a day like 2027-12-31.\n");
        assertThat(type("suppressions", "add", "--phone", PHONE, "--until", "2020-01-01", "--because", "dnes"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err).isEqualTo("--until takes a day that is not past.\n");
    }

    private List<String> everyFile() {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(Files::isRegularFile)
                    .map(SuppressionsCommandTest::textOf)
                    .collect(Collectors.toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String textOf(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
