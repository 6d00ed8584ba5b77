package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXlsxTest {

    private static final String NAME = "organisation.name";
    private static final String HEADER = Book.row(1, "Poskytovatel");

    private static Sample.Read read(byte[] bytes) {
        return Sample.xlsx().field(NAME, Sample.column("Poskytovatel")).read(bytes);
    }

    private static Sample.Read read(Book book) {
        return read(book.bytes());
    }

    @Test
    void what_is_no_workbook_is_told_in_one_sentence() {
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 2000);
        assertThat(read(old).findings()).containsExactly("file-other-format an old workbook (.xls)");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 1000, name.length);
        assertThat(read(old).findings()).containsExactly("file-encrypted a workbook with a password");
        assertThat(read("<html>".getBytes(StandardCharsets.UTF_8)).findings())
                .containsExactly("file-other-format a page (HTML or XML)");
        assertThat(read(Book.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                        .findings())
                .containsExactly("file-other-format an OpenDocument (.ods)");
        assertThat(read(Book.zip(Map.of("a.csv", "a;b"))).findings())
                .containsExactly("file-other-format a ZIP file of something else");
        assertThat(read(new byte[0]).findings()).containsExactly("file-other-format 0 bytes of something else");
    }

    @Test
    void a_workbook_that_unpacks_to_too_much_is_refused_and_a_large_honest_one_is_not() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] spaces = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                zip.write(spaces);
            }
        }
        assertThat(read(bomb.toByteArray()).findings())
                .singleElement()
                .asString()
                .startsWith("file-too-large xl/worksheets");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 5_001; i++) {
            many.put("e" + i, "");
        }
        assertThat(read(Book.zip(many)).findings()).containsExactly("file-too-large 5001 entries");
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 2; i < 100_002; i++) {
            rows.append(Book.row(i, "Domov " + i));
        }
        assertThat(read(new Book().sheet("L", rows.toString())).records()).hasSize(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='A2' t='s'><v>2000000000</v></c>",
                "<c r='A2' t='s'><v>0</v></c>",
                "<c r='A2' t='s'><v>-1</v></c>",
                "<c r='ZZZZZZ2'><v>1</v></c>",
                "<c r='XFE2'><v>1</v></c>",
                "<c r='A9999999'><v>1</v></c>",
                "<c r='x'><v>1</v></c>",
                "<c r='A2' t='date'><v>2024-01-01</v></c>",
                "<c r='A2'><f t='shared' si='7'/><v>1</v></c>",
                "<c r='A2' s='x'><v>1</v></c>"
            })
    void cells_that_point_nowhere_break_the_file_and_nothing_else(String cell) {
        Sample.Read read = read(new Book().sheet("L", HEADER + "<row r='2'>" + cell + "</row>"));
        assertThat(read.records()).isEmpty();
        assertThat(read.findings())
                .filteredOn(found -> found.startsWith("file-broken"))
                .hasSize(1);
    }

    @Test
    void a_number_that_is_none_costs_its_cell_alone() {
        Sample.Read read =
                read(new Book().sheet("L", HEADER + "<row r='2'><c r='A2'><v>1,5</v></c></row>" + Book.row(3, "A")));
        assertThat(read.texts(NAME)).containsExactly("-", "A");
        assertThat(read.codes()).containsExactly("cell-error", "");
    }

    @Test
    void formulas_made_to_be_unfolded_are_refused() {
        StringBuilder rows = new StringBuilder(HEADER);
        rows.append("<row r='2'><c r='A2'><f t='shared' si='0' ref='A2:A9'>")
                .append("A1+".repeat(30_000))
                .append("1</f><v>1</v></c></row>");
        for (int i = 3; i < 10_000; i++) {
            rows.append("<row r='")
                    .append(i)
                    .append("'><c r='A")
                    .append(i)
                    .append("'><f t='shared' si='0'/><v>1</v></c></row>");
        }
        assertThat(read(new Book().sheet("L", rows.toString())).findings())
                .singleElement()
                .asString()
                .startsWith("file-too-large");
    }

    @Test
    void laughs_and_outside_entities_are_never_read() {
        String prolog =
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
        for (String entity : java.util.List.of("&b;", "&c;")) {
            Sample.Read read = read(new Book().prolog(prolog).sheet("L", HEADER + Book.row(2, "x" + entity)));
            assertThat(read.fields().toString()).doesNotContain("ha");
            assertThat(read.records()).isEmpty();
        }
    }

    @Test
    void no_spoiled_workbook_throws() {
        byte[] good = new Book()
                .strings("<si><t>Domov</t></si>")
                .format("d.m.yyyy")
                .sheet(
                        "L",
                        HEADER
                                + "<row r='2'><c r='A2' t='s'><v>0</v></c></row><row r='3'><c r='A3' s='1'><v>5</v></c></row>",
                        "<mergeCells><mergeCell ref='A2:A3'/></mergeCells>",
                        "")
                .bytes();
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            byte[] spoiled = good.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(spoiled).toString()).doesNotContain("\uFFFD");
        }
        for (int length = 0; length < good.length; length += 31) {
            assertThat(read(Arrays.copyOf(good, length)).records()).isEmpty();
        }
    }

    @Test
    void no_spoiled_sheet_throws() {
        String rows = HEADER
                + "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2'><f t='shared' si='0' ref='B2:B3'>A1</f><v>1</v></c></row>"
                + "<row r='3' hidden='1'><c r='A3' s='1'><v>5</v></c><c r='B3'><f t='shared' si='0'/></c></row>";
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            StringBuilder spoiled = new StringBuilder(rows);
            for (int i = random.nextInt(3); i >= 0; i--) {
                spoiled.setCharAt(random.nextInt(rows.length()), rows.charAt(random.nextInt(rows.length())));
            }
            Book book = new Book()
                    .strings("<si><t>Domov</t></si>")
                    .format("d.m.yyyy")
                    .sheet("L", spoiled.toString());
            assertThat(read(book).records().size()).isLessThan(4);
        }
    }
}
