package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Part;

class HostileTreesTest {

    private static final String NAME = "organisation.name";

    private static Sample json() {
        return Sample.json("/*").field(NAME, Sample.path("/a"));
    }

    private static Sample xml() {
        return Sample.xml("/r/p").field(NAME, Sample.path("a"));
    }

    @ParameterizedTest
    @CsvSource({"[,]", "{\"a\":,}"})
    void a_record_nested_too_deep_is_refused_alone(String begin, String end) {
        for (int depth : List.of(98, 101, 5_000)) {
            String deep = begin.repeat(depth) + "1" + end.repeat(depth);
            Sample.Read read = json().read("[" + deep + ", {\"a\": \"x\"}]");
            assertThat(read.codes()).containsExactly(depth < 100 ? "" : "record-too-large", "");
            assertThat(read.texts(NAME).get(1)).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1001, 12_000, 500_000})
    void one_element_nested_deeper_than_any_parser_goes_costs_itself_alone(int depth) {
        String deep = "[".repeat(depth) + "\"]\\\"[\"" + "]".repeat(depth);
        Sample.Read read = json().read("[{\"b\": " + deep + ", \"a\": \"y\"}, {\"a\": \"x\"}]");
        assertThat(read.texts(NAME)).containsExactly("y", "x");
        assertThat(read.codes()).containsExactly("record-too-large", "");
        assertThat(read.findings()).noneMatch(found -> found.startsWith("file-broken"));
    }

    @Test
    void one_text_key_or_number_longer_than_any_parser_takes_costs_itself_alone() {
        String text = "\"" + "xx\\u0041\\\"[".repeat(1_100_000) + "\"";
        String digits = "9".repeat(11_000_000);
        String key = "{\"" + "k".repeat(60_000) + "\": 1}";
        Sample.Read read = json().read("[{\"a\": " + text + "}, {\"a\": " + digits + "}, {\"a\": \"y\", \"b\": " + key
                + "}, {\"a\": \"x\"}]");
        assertThat(read.codes()).containsExactly("record-too-large", "record-too-large", "", "");
        assertThat(read.texts(NAME).subList(2, 4)).containsExactly("y", "x");
        assertThat(read.findings()).noneMatch(found -> found.startsWith("file-broken"));
    }

    @Test
    void a_line_longer_than_any_record_costs_itself_alone() {
        Sample.Read read = Sample.json("/")
                .field(NAME, Sample.path("/a"))
                .read("{\"a\": \"x\"}\n{\"a\": \"y\"}\n{\"a\": \"" + "x".repeat(8_000_001) + "\"}\n{\"a\": \"z\"}\n");
        assertThat(read.texts(NAME)).containsExactly("x", "y", "-", "z");
        assertThat(read.codes()).containsExactly("", "", "json-line-broken", "");
    }

    @Test
    void an_element_nested_too_deep_is_refused_alone() {
        String deep = "<p>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</p>";
        Sample.Read read = xml().read("<r><q>" + deep + "</q>" + deep + "<p><a>x</a></p></r>");
        assertThat(read.texts(NAME)).containsExactly("-", "x");
        assertThat(read.codes()).containsExactly("record-too-large", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[[1],", "\"", "[\"\\u00", "1", "[1,", "-", "{\"a\":1,"})
    void a_million_of_anything_breaks_the_file_in_linear_time(String unit) {
        long start = Sample.processorNanos();
        Sample.Read read = json().read("[{\"a\": \"x\"}, " + unit.repeat(1_000_000));
        assertThat(read.texts(NAME).get(0)).isEqualTo("x");
        assertThat(read.findings()).anyMatch(found -> found.startsWith("file-broken line 1, "));
        assertThat(Sample.processorNanos() - start).isLessThan(10_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a>", "<a b='", "&amp;", "<![CDATA[", "<!--", "<a b='1'/>", "text ", "<?x ", "<a:b>", "]]>"})
    void a_million_of_anything_breaks_the_xml_in_linear_time(String unit) {
        long start = Sample.processorNanos();
        Sample.Read read = xml().read("<r><p><a>x</a></p><p>" + unit.repeat(1_000_000 / unit.length()));
        assertThat(read.texts(NAME)).startsWith("x");
        assertThat(read.findings()).anyMatch(found -> found.startsWith("file-broken line 1, "));
        assertThat(Sample.processorNanos() - start).isLessThan(10_000_000_000L);
    }

    @Test
    void a_huge_number_is_a_text_and_computes_nothing() {
        String digits = "9".repeat(200_000);
        Sample.Read read = json().read("[{\"a\": " + digits + "}, {\"a\": 1e999999999}, {\"a\": NaN}]");
        assertThat(read.texts(NAME)).containsExactly(digits, "1e999999999");
    }

    @Test
    void a_record_of_too_many_values_or_characters_is_refused_alone() {
        String many = "[" + "1,".repeat(100_001) + "1]";
        String keys = "{" + "\"a\":1,".repeat(100_001) + "\"b\":2}";
        String letters = "{\"a\": \"" + "x".repeat(4_000_001) + "\"}";
        Sample.Read read = json().read("[" + many + "," + keys + "," + letters + ", {\"a\": \"x\"}]");
        assertThat(read.codes())
                .containsExactly("record-too-large", "key-repeated record-too-large", "record-too-large", "");
        assertThat(read.texts(NAME).get(3)).isEqualTo("x");
    }

    @Test
    void laughs_are_never_multiplied() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            laughs.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        Sample.Read read = xml().read(laughs + "]><r><p><a>x</a></p><p><a>&l19;</a></p></r>");
        assertThat(read.texts(NAME)).startsWith("x").hasSizeLessThan(3);
        assertThat(read.fields().toString()).doesNotContain("ha");
    }

    @Test
    void nothing_outside_of_the_file_is_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "tajemství");
        for (String declaration : List.of(
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"%s\">]>",
                "<!DOCTYPE r SYSTEM \"%s\">", "<!DOCTYPE r [<!ENTITY %% e SYSTEM \"%s\"> %%e;]>")) {
            Sample.Read read =
                    xml().read(declaration.formatted(secret.toUri()) + "<r><p><a>x</a></p><p><a>&e;</a></p></r>");
            assertThat(read.toString()).doesNotContain("tajemství");
        }
    }

    @Test
    void nobody_is_asked_for_a_document_type() throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(200);
            String address = "http://127.0.0.1:" + canary.getLocalPort() + "/x.dtd";
            Sample.Read read = xml().read("<!DOCTYPE r SYSTEM \"" + address + "\"><r><p><a>x</a></p></r>");
            assertThat(read.texts(NAME)).containsExactly("x");
            assertThat(read.issues()).isEmpty();
            org.assertj.core.api.Assertions.assertThatThrownBy(canary::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void a_disk_that_fails_is_no_broken_file() {
        Part failing = new Part() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public long size() {
                return 100;
            }

            @Override
            public InputStream open() {
                return new InputStream() {
                    private int given;

                    @Override
                    public int read() throws IOException {
                        if (given >= 600) {
                            throw new IOException("the disk is gone");
                        }
                        return given++ == 0 ? '[' : ' ';
                    }

                    @Override
                    public int read(byte[] buffer, int start, int length) throws IOException {
                        buffer[start] = (byte) read();
                        return 1;
                    }
                };
            }
        };
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Extract.open(json().definition(), List.of(failing)))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }
}
