package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.extract.encoding.Encoding;
import org.regionalcatalog.model.Part;

class CsvPropertiesTest {

    private static final String NAME = "organisation.name";

    private static Sample sample() {
        return Sample.csv()
                .field(NAME, Sample.column("a"))
                .field("place.municipality_name", Sample.column("b"))
                .field("place.street", Sample.column("c"));
    }

    private static String random(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void the_order_of_rows_does_not_change_what_is_read() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                rows.add(random(random, "xyž ;;", random.nextInt(12)));
                rows.add("\"q\n" + i + "\";\"\";z");
            }
            Sample.Read first = sample().read("a;b;c\n" + String.join("\n", rows));
            Collections.shuffle(rows, random);
            Sample.Read second = sample().read("a;b;c\n" + String.join("\n", rows));
            assertThat(second.fields()).containsExactlyInAnyOrderElementsOf(first.fields());
            assertThat(second.ignored()).isEqualTo(first.ignored());
        }
    }

    @Test
    void without_quotes_every_line_that_is_not_blank_is_a_record_or_ignored() {
        Random random = new Random(12);
        for (int round = 0; round < 500; round++) {
            String body = random(random, "abc;;;\n\n\r \u00a0\u0000ž\uFFFD\uFEFF\t\\", 200);
            long lines = body.lines()
                    .filter(line -> !line.replaceFirst("^\uFEFF", "").isBlank())
                    .count();
            Sample.Read read = sample().read("a;b;c\n" + body);
            assertThat(read.records().size() + read.ignored()).as(body).isEqualTo(lines);
        }
    }

    @Test
    void any_bytes_are_read_and_only_rows_that_say_nothing_are_not() {
        Random random = new Random(13);
        for (String charset : List.of("UTF-8", "windows-1250", "UTF-16", "Shift_JIS", "ISO-2022-JP")) {
            for (int round = 0; round < 200; round++) {
                byte[] bytes = new byte[random.nextInt(400)];
                random.nextBytes(bytes);
                for (int i = 0; i < bytes.length; i += 1 + random.nextInt(9)) {
                    bytes[i] = (byte) "\"\";;\n\r".charAt(random.nextInt(6));
                }
                Sample.Read read = sample().charset(Charset.forName(charset)).read(bytes);
                assertThat(read.fields().toString()).doesNotContain("\uFFFD");
            }
        }
    }

    @Test
    void a_sound_file_is_read_as_commons_csv_reads_it() throws IOException {
        Random random = new Random(14);
        CSVFormat format = CsvDialect.USUAL.format();
        for (int round = 0; round < 500; round++) {
            String body = "a;b;c\n" + random(random, "x;;\"\"\n ", 30);
            List<List<String>> expected = new ArrayList<>();
            try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
                for (CSVRecord each : parser) {
                    expected.add(each.toList().stream().map(String::strip).toList());
                }
            } catch (IOException | RuntimeException malformed) {
                continue;
            }
            assertThat(rowsOf(body)).as(body).isEqualTo(withoutBlank(expected));
        }
    }

    private static List<List<String>> withoutBlank(List<List<String>> rows) {
        return rows.stream()
                .filter(row -> row.size() > 1 || !row.get(0).isBlank())
                .toList();
    }

    private static List<List<String>> rowsOf(String text) throws IOException {
        Part part = Sample.part("part", text.getBytes(StandardCharsets.UTF_8));
        List<List<String>> all = new ArrayList<>();
        try (InputStream in = part.open();
                CsvRows rows = new CsvRows(
                        new CsvLines(in, new Encoding(StandardCharsets.UTF_8, 0, List.of())), CsvDialect.USUAL)) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get().cells().stream().map(String::strip).toList());
            }
        }
        return withoutBlank(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "\"\n", ";", "\";", "\n", "\r", "\"\";\n", "a;b\n", "\u0000"})
    void hostile_files_take_linear_time(String unit) {
        String body = "a;b;c\n" + unit.repeat(400_000 / unit.length());
        long start = Sample.processorNanos();
        sample().read(body);
        assertThat(Sample.processorNanos() - start).isLessThan(2_000_000_000L * 3);
    }

    @Test
    void a_file_larger_than_the_heap_allows_is_streamed() throws IOException {
        long rows = 300_000;
        Part part = new Part() {
            @Override
            public String name() {
                return "endless";
            }

            @Override
            public long size() {
                return rows * 12;
            }

            @Override
            public InputStream open() {
                return new RepeatedLines(rows);
            }
        };
        try (Extraction extraction = Extract.open(sample().definition(), List.of(part))) {
            extraction.skip(rows - 1);
            assertThat(extraction.next()).isPresent();
            assertThat(extraction.next()).isEmpty();
        }
    }

    /** The header and then the same line many times, never in memory as a whole. */
    private static final class RepeatedLines extends InputStream {

        private final byte[] line = "xxx;\"yy\";zz\n".getBytes(StandardCharsets.US_ASCII);
        private final byte[] header = "a;b;c;;;;;;\n".getBytes(StandardCharsets.US_ASCII);
        private final long length;
        private long position;

        RepeatedLines(long rows) {
            length = (rows + 1) * line.length;
        }

        @Override
        public int read() {
            if (position >= length) {
                return -1;
            }
            byte[] from = position < line.length ? header : line;
            return from[(int) (position++ % line.length)];
        }

        @Override
        public int read(byte[] bytes, int start, int most) {
            int count = 0;
            for (int next = most > 0 ? read() : -1; next >= 0; next = count < most ? read() : -1) {
                bytes[start + count++] = (byte) next;
            }
            return count == 0 ? -1 : count;
        }
    }
}
