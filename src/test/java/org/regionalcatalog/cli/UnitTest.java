package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalcatalog.report.MailServer;
import picocli.CommandLine;

/** Units for systemd and cron, as they are installed; and whether messages would arrive. */
class UnitTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)\" -jar \"[^\"]+\" (.*?)(?: 2>&1.*)?$");

    private static final Pattern SPACE = Pattern.compile(" ");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Path home;

    UnitTest(@TempDir Path home) {
        this.home = home;
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_unit_is_printed_with_its_paths_and_starts_a_command_that_there_is(String file) {
        assertThat(type("serve", "unit", file, "--data", "/var/lib/katalog")).isZero();
        String unit = out.toString(StandardCharsets.UTF_8);
        assertThat(unit)
                .startsWith("# /etc/")
                .contains(file.replaceAll("\\.cron$", ""))
                .doesNotContain("{data}", "{jar}");
        List<String> commands = COMMAND.matcher(unit)
                .results()
                .map(found -> found.group(1).replace("\"", "").strip())
                .toList();
        assertThat(commands).hasSize(file.endsWith(".timer") ? 0 : 1).allSatisfy(command -> {
            assertThat(command).contains("--data /var/lib/katalog", "--jobs " + home.resolve("jobs"));
            CommandLine line = CommandModel.create();
            assertThat(line.parseArgs(SPACE.splitAsStream(command).toArray(String[]::new))
                            .hasSubcommand())
                    .isTrue();
        });
    }

    static Stream<String> files() {
        return UnitCommand.FILES.stream();
    }

    @Test
    void a_unit_that_there_is_not_is_refused_with_those_that_there_are() {
        assertThat(type("serve", "unit", "regional-catalog.plist")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("regional-catalog-night.timer");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_test_message_is_sent_or_the_sentence_says_why_it_is_not() throws Exception {
        GeneratedProviders providers = GeneratedProviders.write(home, 10, 1);
        assertThat(type("notify", "test")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("has no section 'notify'");
        try (MailServer server = MailServer.start()) {
            Path catalog = providers.jobs().resolve("catalog.yml");
            Files.writeString(catalog, Files.readString(catalog) + server.notice());
            assertThat(type("notify", "test")).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo("Sent to spravce@obec.example through 127.0.0.1:" + server.port() + ".\n");
            assertThat(server.mails()).hasSize(1);
            server.refusing(1);
            assertThat(type("notify", "test")).isEqualTo(5);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("451 try again later");
        }
    }

    private int type(String... arguments) {
        return new CommandLines()
                .execute(new Invocation(
                        List.of(arguments),
                        home,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        0,
                        () -> false));
    }
}
