package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.RawRecord;

class TreePropertiesTest {

    private static final String JSON = """
            [{"a": "x", "b": [{"c": 1}, {"c": 2}]}, null, {"a": "y", "b": []}, {"a": "z", "b": [{"c": "heslo: abc"}]}, {"a": "ž"}]""";
    private static final String XML = """
            <r><p i="1"><a>x</a><b><c>1</c></b><b><c>2</c></b></p><p/><p><a>y</a></p><p><a>z</a><b><c>heslo: abc</c></b></p></r>""";

    private static Sample sample(String format) {
        return format.equals("json")
                ? Sample.json("/*")
                        .each("/b/*")
                        .field("organisation.name", Sample.path("/a"))
                        .field("place.name", Sample.path("/b/*/c"))
                : Sample.xml("/r/p")
                        .each("b")
                        .field("organisation.name", Sample.path("a"))
                        .field("place.name", Sample.path("b/c"));
    }

    private static String text(String format) {
        return format.equals("json") ? JSON : XML;
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml"})
    void skipping_is_reading_and_dropping(String format) throws IOException {
        byte[] cut = text(format).substring(0, text(format).length() - 5).getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes : List.of(text(format).getBytes(StandardCharsets.UTF_8), cut)) {
            Sample.Read whole = sample(format).read(bytes);
            for (int n = 0; n <= whole.records().size() + 1; n++) {
                try (Extraction extraction = sample(format).open(bytes)) {
                    assertThat(extraction.issues()).isEqualTo(whole.issues());
                    assertThat(extraction.total()).hasValue(whole.records().size());
                    extraction.skip(n);
                    List<RawRecord> all = whole.records();
                    assertThat(Sample.rest(extraction)).isEqualTo(all.subList(Math.min(n, all.size()), all.size()));
                    assertThat(extraction.ignored()).isEqualTo(whole.ignored());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml"})
    void no_spoiled_file_throws_and_what_stands_before_the_spoiled_byte_stays(String format) {
        byte[] good = text(format).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            byte[] spoiled = good.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
            }
            Sample.Read read = sample(format).read(spoiled);
            assertThat(read.toString()).doesNotContain("\uFFFD");
        }
        for (int length = 0; length < good.length; length++) {
            Sample.Read read = sample(format).read(java.util.Arrays.copyOf(good, length));
            assertThat(read.records().size()).isBetween(0, 5);
        }
    }
}
