package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large file read by Commons CSV alone and by us, each in a JVM of its own with 256 MB of heap. Run by
 * {@code mvn -Pbenchmark verify}; {@code -Dbenchmark.csv.megabytes=100} makes it shorter. Each reads it
 * {@value #ROUNDS} times, by turns, and its best time counts.
 */
class CsvBenchmark {

    private static final int MEGABYTES = Integer.getInteger("benchmark.csv.megabytes", 1_000);
    private static final int ROUNDS = 3;
    private static final double LEAST_SHARE = 0.6;
    private static final Path RESULT = Path.of("target", "benchmark", "csv.csv");

    private static final String[] WORDS = {
        "Centrum denních služeb",
        "Charita",
        "Nový domov",
        "Pečovatelská služba",
        "Tábor",
        "Bechyně",
        "Sezimovo Ústí",
        "Žižkova",
        "poradna",
        "senioři",
        "rodiny s dětmi",
        "osoby se zdravotním postižením",
        "nízkoprahové zařízení"
    };

    private final Path folder;

    CsvBenchmark(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_gigabyte_is_read_at_sixty_percent_of_the_speed_of_commons_csv_or_more() throws Exception {
        Path file = folder.resolve("large.csv");
        write(file);
        Map<String, double[]> best = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String reader : CsvBenchmarkReader.READERS) {
                double[] measured = read(reader, file);
                best.merge(reader, measured, (one, other) -> one[0] <= other[0] ? one : other);
            }
        }
        double megabytes = Files.size(file) / 1e6;
        double commons = best.getOrDefault(CsvBenchmarkReader.COMMONS, new double[2])[0];
        List<String> lines = new ArrayList<>(List.of("reader,megabytes,seconds,share_of_commons_csv,peak_heap_mb"));
        best.forEach((reader, measured) -> lines.add("%s,%.0f,%.1f,%.2f,%.0f"
                .formatted(reader, megabytes, measured[0], commons / measured[0], measured[1])));
        Files.createDirectories(RESULT.getParent());
        Files.write(RESULT, lines);
        double ours = best.getOrDefault(CsvBenchmarkReader.OURS, new double[] {Double.MAX_VALUE, 0})[0];
        assertThat(commons / ours).as(String.join("\n", lines)).isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    /** Seconds and megabytes of heap that a JVM of its own needed. */
    private static double[] read(String reader, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + System.getProperty("surefire.test.class.path", ""),
                        CsvBenchmarkReader.class.getName(),
                        reader,
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        String[] numbers = said.strip().split(" ", -1);
        return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
    }

    /** A list like those of towns: some cells in quotes, of fifty rows one with a cell of two lines. */
    private static void write(Path file) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Kód;Poskytovatel;Služba;Ulice;Obec;PSČ;Telefon;E-mail;Cílová skupina;Poznámka\n");
            int row = 0;
            for (long written = 0; written < MEGABYTES * 1_000_000L; row++) {
                String line = row(row, random);
                out.write(line);
                written += line.getBytes(StandardCharsets.UTF_8).length;
            }
        }
    }

    private static String row(int row, Random random) {
        String note = row % 50 == 0 ? "\"první řádek\ndruhý \"\"řádek\"\"\"" : "";
        return (100_000 + row) + ";" + word(random) + " " + word(random) + ", z. s.;\"" + word(random) + "; "
                + word(random) + "\";" + word(random) + " " + random.nextInt(2_000) + ";" + word(random) + ";390 0"
                + random.nextInt(9) + ";38" + (1_000_000 + random.nextInt(8_999_999)) + ";info" + row
                + "@sluzba.example;" + word(random) + ";" + note + "\n";
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
