package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the README, done as it stands there after a first night: page, definition, commands, answers. */
class ReadmeExampleTest {

    private static final String PROMPT = "$ java -jar target/*.jar ";

    private final Path home;
    private int typed;

    ReadmeExampleTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void a_new_page_is_added_with_a_sample_and_a_definition_alone() throws IOException {
        for (String folder : List.of("jobs", "input-samples")) {
            copy(Path.of(folder), home.resolve(folder));
        }
        type("run");
        for (List<String> block : blocks()) {
            follow(block);
        }
        assertThat(typed).as("commands of the example, and the first run").isEqualTo(4);
    }

    private void follow(List<String> block) throws IOException {
        String first = block.get(0);
        String text = String.join("\n", block) + "\n";
        if (first.startsWith("<!DOCTYPE")) {
            Path page = home.resolve("input-samples/sobeslav-services/page.html");
            Files.createDirectories(page.resolveSibling("."));
            Files.writeString(page, text);
        } else if (first.startsWith(PROMPT)) {
            assertShown(block.subList(1, block.size()), type(first.substring(PROMPT.length())));
        } else {
            Path definition = home.resolve("jobs/sources/sobeslav-services.yml");
            Files.writeString(definition, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Every line that the page shows is there, in this order; what it leaves out does not matter. */
    private static void assertShown(List<String> shown, List<String> said) {
        Iterator<String> lines = said.iterator();
        for (String line : shown) {
            boolean found = false;
            while (!found && lines.hasNext()) {
                found = lines.next().equals(line);
            }
            assertThat(found)
                    .as("'%s' of the README, in its place in:%n%s", line, String.join("\n", said))
                    .isTrue();
        }
    }

    private List<String> type(String arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Invocation invocation = new Invocation(
                Arrays.asList(arguments.split(" ")),
                home,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                0,
                () -> false);
        assertThat(new CommandLines().execute(invocation))
                .as(arguments + ": " + err.toString(StandardCharsets.UTF_8))
                .isZero();
        typed++;
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    /** The indented blocks of the section; a blank line within one begins no other unless a command follows. */
    private static List<List<String>> blocks() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        int from = page.indexOf("### A page, in five minutes");
        List<List<String>> blocks = new ArrayList<>();
        boolean within = false;
        for (String line :
                page.substring(from, page.indexOf("\n##", from + 3)).lines().toList()) {
            if (line.startsWith("    ")) {
                String text = line.substring(4);
                if (!within || text.startsWith(PROMPT)) {
                    blocks.add(new ArrayList<>());
                }
                blocks.get(blocks.size() - 1).add(text.stripTrailing());
                within = true;
            } else {
                within &= line.isEmpty();
            }
        }
        return blocks;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
