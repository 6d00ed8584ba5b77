package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;

/** One reading of one file in this JVM; prints the seconds it took and the peak of the heap in megabytes. */
final class CsvBenchmarkReader {

    static final String COMMONS = "commons-csv";
    static final String OURS = "regional-catalog";
    static final List<String> READERS = List.of(COMMONS, OURS);

    private static final Map<String, String> COLUMNS = Map.of(
            "service.register_id", "Kód",
            "organisation.name", "Poskytovatel",
            "service.name", "Služba",
            "place.street", "Ulice",
            "place.municipality", "Obec",
            "place.postal_code", "PSČ");

    private static final Map<String, String> LISTS =
            Map.of("contact.phones", "Telefon", "contact.emails", "E-mail", "service.target_groups", "Cílová skupina");

    private CsvBenchmarkReader() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        long start = System.nanoTime();
        long records = arguments[0].equals(COMMONS) ? readByCommons(file) : readByUs(file);
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(Locale.ROOT, "%.3f %.1f %d%n", seconds, peak / 1e6, records);
    }

    private static long readByCommons(Path file) throws IOException {
        long cells = 0;
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(
                        in, CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
            for (CSVRecord each : parser) {
                cells += each.size();
            }
        }
        return cells;
    }

    private static long readByUs(Path file) throws IOException {
        Sample sample = Sample.csv().detected().ignore("Poznámka");
        COLUMNS.forEach((field, column) -> sample.field(field, Sample.column(column)));
        LISTS.forEach((field, column) ->
                sample.field(field, Sample.reading(Map.of("column", column, "many", "true", "split", ","))));
        long texts = 0;
        try (Extraction extraction = Extract.open(sample.definition(), List.of(part(file)))) {
            for (Optional<RawRecord> raw = extraction.next(); raw.isPresent(); raw = extraction.next()) {
                texts += raw.get().fields().size();
            }
        }
        return texts;
    }

    private static Part part(Path file) {
        return new Part() {
            @Override
            public String name() {
                return file.toString();
            }

            @Override
            public long size() {
                try {
                    return Files.size(file);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}
