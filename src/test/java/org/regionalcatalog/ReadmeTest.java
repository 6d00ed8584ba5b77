package org.regionalcatalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalcatalog.cli.CommandModel;
import org.regionalcatalog.pipeline.ExitCode;
import picocli.CommandLine;

/** The README says what is: its commands can be typed, its packages, exit codes and links exist. */
class ReadmeTest {

    private static final Path PAGE = Path.of("README.md");
    private static final Path SOURCES = Path.of("src/main/java/org/regionalcatalog");

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_of_the_page_can_be_typed(String arguments) {
        CommandLine line = CommandModel.create();
        assertThat(line.parseArgs(words(arguments).toArray(String[]::new)).hasSubcommand())
                .isTrue();
    }

    static List<String> commands() {
        Stream<String> typed = found("java -jar target/\\*\\.jar ([a-z][^\\n`]*)");
        Stream<String> examples = section("Commands")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(line.lastIndexOf(" | `") + 4, line.lastIndexOf('`')));
        return Stream.concat(typed, examples).map(String::strip).distinct().toList();
    }

    @Test
    void every_command_has_an_example_on_the_page() {
        Set<String> shown = commands().stream()
                .map(command -> words(command).get(0))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown)
                .isEqualTo(new TreeSet<>(CommandModel.create().getSubcommands().keySet()));
    }

    @Test
    void the_flow_of_the_page_is_that_of_the_file() throws IOException {
        String file = Files.readString(SOURCES.resolve("pipeline/Flow.java")).replace(" * ", "");
        assertThat(section("The flow")
                        .lines()
                        .filter(line -> line.startsWith("    "))
                        .map(String::strip))
                .hasSize(2)
                .allSatisfy(line -> assertThat(file).contains(line));
    }

    @Test
    void the_packages_of_the_page_are_those_of_the_program() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            assertThat(firstColumn("The flow"))
                    .containsExactlyInAnyOrderElementsOf(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void the_exit_codes_of_the_page_are_those_of_the_program() throws IllegalAccessException {
        List<Integer> codes = new ArrayList<>();
        for (Field field : ExitCode.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                codes.add(field.getInt(null));
            }
        }
        // 130 is what the system makes of Ctrl-C; the program itself says 143.
        assertThat(rows("Commands")
                        .map(ReadmeTest::firstCell)
                        .filter(cell -> cell.matches("\\d.*"))
                        .flatMap(cell -> words(cell.replace(" or ", " ")).stream())
                        .map(Integer::valueOf)
                        .filter(code -> code != 130))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void links_lead_to_something() {
        assertThat(found("\\]\\(([^)#]+)\\)").filter(link -> !link.startsWith("http")))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    @Test
    void nothing_that_was_to_be_filled_in_is_left() {
        assertThat(page()).doesNotContain("@@", "TODO");
    }

    private static List<String> firstColumn(String title) {
        return rows(title)
                .map(ReadmeTest::firstCell)
                .filter(cell -> cell.startsWith("`"))
                .map(cell -> cell.replace("`", ""))
                .toList();
    }

    private static String firstCell(String row) {
        return row.substring(1, row.indexOf('|', 1)).strip();
    }

    /** As a shell takes a line apart: what stands in single quotes is one word. */
    private static List<String> words(String line) {
        return Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    private static Stream<String> rows(String title) {
        return section(title).lines().filter(line -> line.startsWith("| "));
    }

    private static String section(String title) {
        String page = page();
        int from = page.indexOf("\n## " + title + "\n");
        assertThat(from).as("section " + title).isNotNegative();
        int to = page.indexOf("\n## ", from + 1);
        return page.substring(from, to < 0 ? page.length() : to);
    }

    private static Stream<String> found(String pattern) {
        return Pattern.compile(pattern).matcher(page()).results().map((MatchResult result) -> result.group(1));
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
