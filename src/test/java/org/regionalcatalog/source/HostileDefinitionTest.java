package org.regionalcatalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.helper.Regex;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a file, the reader says where it is wrong, soon, and throws nothing else. */
@NullUnmarked
class HostileDefinitionTest {

    private static final String FILE = "sources/b-page.yml";

    @TempDir
    Path home;

    @SuppressWarnings("ArrayRecordComponent")
    record Hostile(String what, byte[] bytes, String expected) {
        Hostile(String what, String text, String expected) {
            this(what, text.getBytes(StandardCharsets.UTF_8), expected);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Hostile> hostile() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        return Stream.of(
                new Hostile("empty", "", "1:1: the file has no value; give it one, or take it out"),
                new Hostile("comment only", "# soon\n", "1:1: the file has no value; give it one, or take it out"),
                new Hostile("a text", "hello", "1:1: the file must be a group of keys, not 'hello'"),
                new Hostile("a list", "- a\n- b\n", "1:1: the file must be a group of keys, not a list"),
                new Hostile("a bomb", bomb.toString(), "1:5: anchors and aliases are not read here"),
                new Hostile("a cycle", "&a {a: *a}", "1:1: anchors and aliases are not read here"),
                new Hostile("a cycle below", "fields: &a\n  b: *a\n", "1:9: anchors and aliases are not read here"),
                new Hostile("a tag", "id: !!javax.script.ScriptEngineManager [x]", "1:5: this is no YAML: Global tag"),
                new Hostile("a local tag", "id: !x y", "1:5: tags are not read here; take out '!x'"),
                new Hostile("binary of YAML", "id: !!binary aGVq", "1:5: tags are not read here"),
                new Hostile("two documents", "id: a\n---\nid: b\n", "2:1: this is no YAML: expected a single document"),
                new Hostile("deep lists", "[".repeat(100_000), "1:1: this is no YAML: Nesting Depth exceeded"),
                new Hostile("deep groups", "{a: ".repeat(100_000), "1:1: this is no YAML: Nesting Depth exceeded"),
                new Hostile("large", "#".repeat(1_000_001), "1:1: the file is larger than 1 MB"),
                new Hostile("long key", "k".repeat(900_000) + ": x", "1:900001: this is no YAML"),
                new Hostile("long value", "id: " + "v".repeat(900_000), "1:5: 'id' must be 1 to 60 small letters"),
                new Hostile("many keys", "k: v\n".repeat(100_000), "2:1: key 'k' stands already in line 1"),
                new Hostile("many fields", manyFields(), "1:9: 'fields' has more than 500 entries"),
                new Hostile("tab", "fields:\n\ta: b", "2:1: this is no YAML: while scanning for the next token"),
                new Hostile("zero", "id: \0", "1:5: here is a character that is no text"),
                new Hostile("half a pair", "id: \"\\uD800\"", "1:5: here is a character that is no text"),
                new Hostile("key that is a list", "[a]: b", "1:1: a key must be a text, not a list"),
                new Hostile("key that is nothing", "~: b", "1:1: a key must be a text, not nothing"),
                new Hostile("windows-1250", new byte[] {'i', 'd', ':', '\n', ' ', (byte) 0x9a}, "2:2: here is a byte"),
                new Hostile("cut short", new byte[] {'i', 'd', (byte) 0xc5}, "1:3: here is a byte that is no UTF-8"),
                new Hostile(
                        "UTF-16", "id: a".getBytes(StandardCharsets.UTF_16), "1:1: here is a byte that is no UTF-8"));
    }

    private static String manyFields() {
        StringBuilder fields = new StringBuilder("fields: {");
        IntStream.range(0, 20_000).forEach(i -> fields.append("organisation(r%d).name: td, ".formatted(i)));
        return fields.append("}").toString();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_file_is_refused_with_its_place(Hostile hostile) {
        Jobs jobs = Jobs.in(home).with(FILE, hostile.bytes());
        List<String> problems = assertTimeoutPreemptively(Duration.ofSeconds(20), jobs::problems);
        assertThat(problems).anyMatch(problem -> problem.startsWith("jobs/" + FILE + ":" + hostile.expected()));
    }

    @Test
    void a_byte_order_mark_is_no_fault() {
        assertThat(Jobs.in(home).with(FILE, "\uFEFF" + Jobs.PAGE).problems()).isEmpty();
    }

    @Test
    void patterns_within_selectors_run_in_linear_time() {
        assertThat(Regex.usingRe2j()).isTrue();
    }

    @Test
    void a_mutated_file_throws_nothing_but_its_problems() {
        Random random = new Random(20261122);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < 1500; i++) {
                String text = mutated(random.nextBoolean() ? Jobs.LIST : Jobs.PAGE, random);
                Problems problems = new Problems();
                Told told = YamlFile.read(text, "x.yml", problems);
                GrammarCheck.keep(told, Grammar.SOURCE, problems).ifPresent(source -> {
                    SourceCheck.tell(
                            source,
                            "a-list",
                            Map.of("service-type", new CodeList("service-type", List.of())),
                            problems);
                    if (problems.isEmpty()) {
                        assertThat(DefinitionMaker.source(source, "").digest()).hasSize(64);
                    }
                });
                assertThat(problems.sorted()).allMatch(found -> found.line() > 0 && found.column() > 0);
            }
        });
    }

    @Test
    void a_mutated_code_list_throws_nothing_but_its_problems() {
        Random random = new Random(20261123);
        for (int i = 0; i < 1000; i++) {
            String text = mutated(Jobs.TYPES, random);
            assertThat(CodeListReader.read(text, "x", "x.csv", new Problems()).name())
                    .isEqualTo("x");
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        String pieces = ":{}[],\"'|>&*!%@`?#-~\t\n \0\uFEFF\u2028\ud83d(){}\\.0a";
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            int from = random.nextInt(mutated.length());
            int to = Math.min(mutated.length(), from + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(from, to);
                case 1 -> mutated.insert(random.nextInt(mutated.length()), mutated.substring(from, to));
                case 2 -> mutated.insert(from, pieces.charAt(random.nextInt(pieces.length())));
                default -> mutated.setCharAt(from, pieces.charAt(random.nextInt(pieces.length())));
            }
        }
        return mutated.toString();
    }
}
