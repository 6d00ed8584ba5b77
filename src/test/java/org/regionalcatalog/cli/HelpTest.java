package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What {@code --help} says of each command. Seen: an option that does not exist, and no example at all. */
class HelpTest {

    private static final String EXAMPLE = "Example: ";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    static Stream<CommandLine> every_command() {
        return withSubcommands(new CommandLine(new Options()));
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
    }

    @ParameterizedTest
    @MethodSource("every_command")
    void has_an_example_that_can_be_typed(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        List<String> examples = Arrays.stream(
                        command.getCommandSpec().usageMessage().footer())
                .filter(line -> line.startsWith(EXAMPLE))
                .map(line -> line.substring(EXAMPLE.length()))
                .toList();

        assertThat(examples).as(name).isNotEmpty().allMatch(example -> typed(example)
                .startsWith(name));
    }

    /** The qualified name of the command that an example is one of. */
    private static String typed(String example) {
        ParseResult typed = new CommandLine(new Options()).parseArgs(words(example));
        while (typed.hasSubcommand()) {
            typed = typed.subcommand();
        }
        return typed.commandSpec().qualifiedName();
    }

    @Test
    void there_are_more_than_forty() {
        assertThat(every_command()).hasSizeGreaterThan(40);
    }

    /** As the shell takes it apart, up to where what is said goes elsewhere. */
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line.replaceFirst("^regional-catalog ", ""));
        while (matcher.find() && !matcher.group().equals(">")) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words.toArray(String[]::new);
    }
}
