package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.model.Rule;

/** Walks all rules. The table in the README is rewritten by {@code mvn test -Dtest=RulesTest -Dgolden.rewrite=true}. */
class RulesTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- rules -->";
    private static final String END = "<!-- /rules -->";

    @Test
    void every_rule_has_a_code_of_its_own() {
        assertThat(Rules.ALL).extracting(Rule::code).doesNotHaveDuplicates();
        assertThat(Rules.ALL).hasSizeGreaterThan(30).allSatisfy(rule -> {
            assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(Rules.find(rule.code())).hasValue(rule);
        });
        assertThat(Rules.find("no-such-rule")).isEmpty();
    }

    @Test
    void every_rule_says_in_both_languages_what_to_do() {
        assertThat(Rules.ALL).allSatisfy(rule -> {
            assertThat(rule.english()).as(rule.code()).matches("(?s)[A-Z].{20,}\\.");
            assertThat(rule.czech())
                    .as(rule.code())
                    .matches("(?s)\\p{Lu}.{20,}\\.")
                    .isNotEqualTo(rule.english());
        });
    }

    @Test
    void every_rule_has_an_example_that_passes_and_one_that_fails() {
        assertThat(Rules.ALL).allSatisfy(rule -> {
            assertThat(rule.passes()).as(rule.code()).isNotBlank().isNotEqualTo(rule.fails());
            assertThat(rule.fails()).as(rule.code()).isNotBlank();
        });
    }

    @Test
    void the_table_of_the_readme_is_that_of_the_rules() throws IOException {
        String readme = Files.readString(README);
        assertThat(readme)
                .as("the table stands between two marks")
                .containsOnlyOnce(BEGIN)
                .containsOnlyOnce(END);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(README, readme.substring(0, begin) + "\n" + table() + readme.substring(end));
        } else {
            assertThat(readme.substring(begin, end).strip()).isEqualTo(table().strip());
        }
    }

    private static String table() {
        return "| code | severity | who acts | what it says | passes | fails |\n|---|---|---|---|---|---|\n"
                + Rules.ALL.stream().map(RulesTest::row).collect(Collectors.joining());
    }

    private static String row(Rule rule) {
        return "| `" + rule.code() + "` | " + word(rule.severity()) + " | " + word(rule.actor()) + " | "
                + rule.english() + " | " + code(rule.passes()) + " | " + code(rule.fails()) + " |\n";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|").replace("\n", " ") + "`";
    }
}
