package org.regionalcatalog.match.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Matching measured beside Duke, on the sets of {@code -Dbenchmark.sets=FOLDER} and on generated lists of {@code
 * -Dbenchmark.sizes=10000,100000,1000000}; configurations of further sets in {@code -Dbenchmark.configs=FOLDER}. Writes {@value #RESULT}
 * and fails when a requirement is missed for what was run.
 */
class MatchBenchmark {

    private static final String RESULT = "target/benchmark/match.csv";
    private static final Path GENERATED = Path.of("target", "benchmark", "sets");
    private static final String OUR_HEAP = "2g";
    private static final String DUKE_HEAP = System.getProperty("benchmark.duke.heap", "12g");

    private final Optional<Path> configurations = folder("benchmark.configs");

    @Test
    void matching_is_as_good_and_as_fast_as_required() throws Exception {
        List<String> lines = new ArrayList<>(List.of(MatchResult.HEADER));
        List<MatchResult> results = new ArrayList<>();
        for (MatchSet set : sets()) {
            MatchResult result = measure(set);
            results.add(result);
            lines.add(result.line());
            System.out.println(result.line());
            Files.write(Files.createDirectories(Path.of(RESULT).getParent()).resolve("match.csv"), lines);
        }
        List<String> missed = new ArrayList<>(MatchResult.growth(results));
        results.forEach(each -> missed.addAll(each.missed()));
        assertThat(missed).as(String.join("\n", lines)).isEmpty();
    }

    private MatchResult measure(MatchSet set) throws IOException, InterruptedException {
        if (!Settings.isConfigured(set, configurations)) {
            System.out.println("No configuration " + Settings.fileName(set) + " for the set " + set.name()
                    + ": every column is compared as text.");
        }
        ChildRun ours = ChildRun.of(EngineRun.class, OUR_HEAP, set, configurations);
        return new MatchResult(set.name(), ours, ChildRun.of(DukeRun.class, DUKE_HEAP, set, configurations));
    }

    private static List<MatchSet> sets() throws IOException {
        List<MatchSet> sets = new ArrayList<>();
        Optional<Path> given = folder("benchmark.sets");
        if (given.isPresent()) {
            sets.addAll(MatchSet.in(given.get()));
        }
        String sizes = System.getProperty("benchmark.sizes", "10000");
        for (String size : sizes.isBlank() ? new String[0] : sizes.split(",", -1)) {
            Path folder = GENERATED.resolve("generated-" + size.strip());
            new Providers().write(Integer.parseInt(size.strip()), folder);
            sets.add(new MatchSet(folder));
        }
        return sets;
    }

    private static Optional<Path> folder(String property) {
        String told = System.getProperty(property, "");
        if (told.isBlank()) {
            return Optional.empty();
        }
        Path folder = Path.of(told).toAbsolutePath();
        assertThat(folder)
                .withFailMessage("There is no folder %s, which -D%s names.", folder, property)
                .isDirectory();
        return Optional.of(folder);
    }
}
