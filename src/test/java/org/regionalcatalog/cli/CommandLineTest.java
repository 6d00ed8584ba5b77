package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.pipeline.ExitCode;

/** What is typed on the command line, right and wrong, on a copy of what is shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineTest {

    private final Path home;

    CommandLineTest(@TempDir Path home) {
        this.home = home;
    }

    private record Said(int exitCode, String out, String err) {

        /** One sentence for a person, and nothing of our insides. */
        void isOneClearSentence(String... words) {
            assertThat(err).contains(words).doesNotContain("\tat ", "Exception", "org.regionalcatalog");
            assertThat(err.strip().lines()).hasSize(1);
            assertThat(out).isEmpty();
        }
    }

    @BeforeAll
    void one_night() throws IOException {
        for (String folder : List.of("jobs", "input-samples")) {
            copy(Path.of(folder), home.resolve(folder));
        }
        Said said = type("run", "--data", "data");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("Run 1, started ", "Edition 1 published: ");
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

    private Said type(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Invocation invocation = new Invocation(
                List.of(arguments),
                home,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                0,
                () -> false);
        int exitCode = new CommandLines().execute(invocation);
        return new Said(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run --fast                      | --fast
            runn                            | runn
            run nowhere                     | no source 'nowhere'
            rerun 77                        | no run 77
            runs 77                         | no run 77
            try nowhere                     | nowhere
            export --edition 77             | no edition 77
            export --format xml             | no format 'xml'
            editions diff 1 77              | no edition 77
            editions diff 1                 | NEWER
            editions rollback 77 --because x | no edition 77
            editions rollback 1             | --because
            editions rollback one --because x | one
            editions rollback 1 --because x | has the content of edition 1 already
            editions release --because x    | No edition was rolled back
            runs seventy                    | seventy
            runs show 77                    | no run 77
            runs show                       | RUN
            runs diff 1 77                  | no run 77
            runs diff 77 1                  | no run 77
            quarantine --code no-such-code  | no code 'no-such-code'
            quarantine list --source nowhere | no source 'nowhere'
            quarantine show ffffffff        | There is no one 'ffffffff'
            quarantine retry nowhere        | no source 'nowhere'
            backup nowhere/b.zip            | There is no folder
            backup jobs/catalog.yml         | There is a file
            restore nowhere.zip --because x | There is no file
            restore jobs/catalog.yml        | --because
            restore jobs/catalog.yml --because x | holds something already
            verify --data elsewhere         | elsewhere
            doctor --data elsewhere         | elsewhere
            actions --data elsewhere        | elsewhere
            issues --severity deadly        | no severity 'deadly'
            issues list --actor nobody      | no actor 'nobody'
            issues list --lang de           | no language 'de'
            runs --data elsewhere           | elsewhere
            matches list --kind planet      | no kind
            matches show nonsense           | no pair
            matches show a b                | No draft
            matches decide maybe x --because y  | is none of same, different and unsure
            matches decide same nonsense --because y | no pair
            matches decide same nonsense    | --because
            matches undo nonsense --because y   | Nothing is decided about a pair
            matches split nonsense --because y  | No draft
            holds show nonsense             | Nothing is held as 'nonsense'
            holds release nonsense --because y  | Nothing is held as 'nonsense'
            holds reject nonsense           | --because
            missing nowhere                 | no source 'nowhere'
            missing --lang de               | no language 'de'
            """)
    void what_is_not_there_is_refused_with_one_clear_sentence_and_exit_2(String typed, String word) {
        Said said = type(typed.split(" "));
        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE);
        said.isOneClearSentence(word);
    }

    @Test
    void an_operator_looks_around_in_a_screenful_each_and_in_json() {
        for (String command : List.of(
                "quarantine",
                "quarantine list",
                "issues",
                "issues list",
                "runs list",
                "runs show 1",
                "runs diff 1 1",
                "verify",
                "doctor",
                "actions")) {
            Said said = type((command + " --data data").split(" "));
            assertThat(said.exitCode()).as(command + said.err()).isZero();
            assertThat(said.out().lines()).as(command).hasSizeBetween(1, 50);
            Said json = type((command + " --data data --json").split(" "));
            assertThat(json.exitCode()).as(command + json.err()).isZero();
            assertThat(json.out().lines()).as(command).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        }
    }

    @Test
    void what_is_backed_up_is_restored_elsewhere_and_said_so() {
        Said written = type("backup", ".", "--data", "data", "--json");
        assertThat(written.exitCode()).as(written.err()).isZero();
        String file = written.out().replaceAll(".*\"file\":\"([^\"]+)\".*\\s*", "$1");
        Said restored = type("restore", file, "--data", "restored", "--because", "zkouška", "--by", "já");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("edition 1");
        assertThat(type("verify", "--data", "restored").exitCode()).isZero();
        assertThat(type("actions", "--data", "restored").out()).contains("restore, já", "zkouška");
        type("restore", file, "--data", "restored", "--because", "x").isOneClearSentence("holds something already");
    }

    @Test
    void without_an_edition_there_is_nothing_to_export() throws IOException {
        Files.createDirectories(home.resolve("empty"));
        Said said = type("export", "--data", "empty");
        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE);
        said.isOneClearSentence("There is no edition yet", "'run'");
    }

    @Test
    void a_rerun_before_any_run_is_a_success_that_says_so() {
        Said said = type("rerun", "--data", "fresh");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("There is no run yet");
    }

    @Test
    void the_same_again_says_that_nothing_is_to_publish() {
        Said said = type("run");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("Nothing to publish: all inputs are those of edition 1.");
    }

    @Test
    void definitions_that_cannot_be_read_are_refused_with_their_place_and_nothing_runs() throws IOException {
        Path jobs = home.resolve("wrong/jobs");
        copy(Path.of("jobs"), jobs);
        Path source = jobs.resolve("sources/trebon-catalog.yml");
        Files.writeString(source, Files.readString(source).replace("authority:", "autority:"));
        for (String command : List.of("run", "check", "rerun")) {
            Said said = type(command, "--jobs", "wrong/jobs", "--data", "never");
            assertThat(said.exitCode()).as(command).isEqualTo(ExitCode.USAGE);
            assertThat(said.err())
                    .contains("jobs/sources/trebon-catalog.yml:7:1: ", "autority", "authority")
                    .doesNotContain("\tat ", "Exception");
        }
        assertThat(type("runs", "--data", "never").out()).contains("There is no run yet");
    }

    @Test
    void what_is_to_say_of_a_page_is_told_also_where_nothing_was_found_on_it() throws IOException {
        Files.writeString(home.resolve("empty.txt"), "heslo: Modra-7701\n");
        Said people = type("try", "./empty.txt", "--prose");
        Said json = type("try", "./empty.txt", "--prose", "--json");

        assertThat(people.out())
                .contains("Nothing was found", "credentials-in-page")
                .doesNotContain("Modra");
        assertThat(json.out()).isEmpty();
        assertThat(json.err()).contains("credentials-in-page").doesNotContain("Modra");
    }

    @Test
    void an_export_is_written_where_it_is_wanted() {
        Said said = type("export", "--data", "data", "--format", "jsonl", "--out", "out");
        assertThat(said.exitCode()).isZero();
        assertThat(home.resolve("out").toFile().list())
                .containsExactlyInAnyOrder(
                        "organisation.jsonl",
                        "service.jsonl",
                        "place.jsonl",
                        "project.jsonl",
                        "document.jsonl",
                        "contact.jsonl",
                        "manifest.json");
    }

    @Test
    void why_of_nothing_known_is_one_clear_sentence_and_of_an_entry_a_screenful() throws IOException {
        assertThat(type("export", "--data", "data", "--out", "out").exitCode()).isZero();
        String line = Files.readAllLines(home.resolve("out/service.jsonl")).get(0);
        String id = line.replaceAll(".*\"id\":\"(\\w+)\".*", "$1");

        type("why", "nonsense", "--data", "data").isOneClearSentence("There is no entry 'nonsense'");
        type("why", id, "colour", "--data", "data").isOneClearSentence("A service has no field 'colour'");
        type("why", id, "--lang", "de", "--data", "data").isOneClearSentence("There is no language 'de'");
        assertThat(type("why", id, "name", "--lang", "cs", "--data", "data").out())
                .contains("service " + id + ", vydání 1", "pravidlo: ", "vyhrál", "Sloučeno z:");
        assertThat(type("why", id, "name", "--json", "--data", "data").out()).startsWith("{\"drafts\":[");
    }

    @Test
    void a_person_decides_and_takes_it_back() {
        String one = "bechyne-providers/organisation/organisation/ico=99000148";
        String other = "bechyne-providers/organisation/organisation/ico=99000032";
        String third = "tabor-planning/organisation/organisation/name=mestsky urad tabor|552046";
        type("matches", "decide", "same", one, other, "--because", "x", "--data", "data")
                .isOneClearSentence("They cannot be the same: they differ in ico");
        Said kept =
                type("matches", "decide", "different", one, third, "--because", "dva", "--by", "já", "--data", "data");
        assertThat(kept.exitCode()).as(kept.err()).isZero();
        assertThat(kept.out()).contains("different by já", "'rerun'");
        String pair = kept.out().replaceAll("(?s)Kept: (\\w+),.*", "$1");

        assertThat(type("matches", "decisions", "--data", "data").out()).contains(pair, "já", "dva");
        assertThat(type("matches", "show", pair, "--lang", "cs", "--data", "data")
                        .out())
                .contains("Jsou ve dvou záznamech", "Rozhodnuto: different, já");
        assertThat(type("matches", "show", pair, "--json", "--data", "data").out())
                .startsWith("{\"bits\":")
                .contains("\"together\":false");
        assertThat(type("actions", "--by", "já", "--data", "data").out())
                .contains("decision, já", "different " + one + " " + third, "dva");
        assertThat(type("actions", "--by", "nikdo", "--data", "data").out()).contains("Nobody has done anything");
        assertThat(type("matches", "undo", pair, "--because", "nic", "--data", "data")
                        .exitCode())
                .isZero();
        assertThat(type("matches", "decisions", "--data", "data").out()).contains("Nothing was decided yet");
        assertThat(type("matches", "--data", "data").exitCode()).isZero();
        assertThat(type("matches", "relearn", "--data", "data").out()).contains("fewer than 1000 drafts");
    }

    @Test
    void what_is_held_is_shown_with_what_a_person_can_do_and_what_he_did() throws IOException {
        String list = "bechyne-providers";
        Files.createDirectories(home.resolve("held/jobs/sources"));
        Files.createDirectories(home.resolve("held/input-samples"));
        copy(Path.of("jobs/catalog.yml"), home.resolve("held/jobs/catalog.yml"));
        copy(Path.of("jobs/codes"), home.resolve("held/jobs/codes"));
        copy(Path.of("jobs/sources/" + list + ".yml"), home.resolve("held/jobs/sources/" + list + ".yml"));
        Path samples = home.resolve("held/input-samples/" + list);
        Path csv = samples.resolve("providers.csv");
        copy(Path.of("input-samples/" + list), samples);
        assertThat(inHeld("run").exitCode()).isZero();
        assertThat(inHeld("holds").out()).isEqualTo("Nothing is held.\n");
        assertThat(inHeld("missing").out()).isEqualTo("Nothing is missing.\n");

        Files.writeString(csv, "");
        assertThat(inHeld("run").exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        String id = inHeld("holds").out().substring(0, 8);
        assertThat(inHeld("holds").out())
                .startsWith(id + "  waiting   since run 2  " + list + "\n    The answer is empty: 0 bytes.");
        assertThat(inHeld("holds", "list", "--json").out())
                .contains("\"hold\":\"" + id + "\"", "\"state\":\"waiting\"");
        assertThat(inHeld("holds", "show", list).out()).contains("holds release " + id + " --new-normal --because");

        assertThat(inHeld("holds", "reject", id, "--because", "prázdný", "--by", "já")
                        .out())
                .startsWith(id + "  rejected by já, ")
                .contains("It stays held until something newer comes");
        assertThat(inHeld("holds", "show", id).out()).contains("rejected by já").doesNotContain("--new-normal");
        assertThat(inHeld("holds", "release", id, "--because", "skončil", "--by", "já")
                        .out())
                .contains("released once by já", "The next 'run' or 'rerun' takes it");
        assertThat(inHeld("holds", "acts", "--json").out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"act\":"));

        assertThat(inHeld("rerun").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(inHeld("missing", "--lang", "cs").out())
                .contains("noc 1 z 3. Bylo odstraněno: zdroj se přečetl celý");
        assertThat(inHeld("missing", "--json").out()).contains("\"verdict\":\"removed\"", "\"nights\":1");
    }

    private Said inHeld(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--jobs", "held/jobs", "--data", "held/data"));
        return type(all.toArray(String[]::new));
    }
}
