package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.RawRecord;

class XlsxTest {

    private static final String NAME = "organisation.name";
    private static final String ICO = "organisation.ico";
    private static final String PHONES = "contact.phones";

    private static Sample list() {
        return Sample.xlsx()
                .field(NAME, Sample.column("Poskytovatel"))
                .field(ICO, Sample.column("IČO"))
                .field(PHONES, Sample.reading(Map.of("column", "Telefon", "many", "true")));
    }

    private static Book book(String... rows) {
        return new Book().sheet("List1", Book.row(1, "Poskytovatel", "IČO", "Telefon") + String.join("", rows));
    }

    private static String seen(String cell, String... formats) {
        Book book = new Book();
        for (String format : formats) {
            book.format(format);
        }
        book.sheet("List1", Book.row(1, "Poskytovatel") + "<row r=\"2\">" + cell + "</row>");
        return Sample.xlsx()
                .field(NAME, Sample.column("Poskytovatel"))
                .read(book.bytes())
                .texts(NAME)
                .toString();
    }

    @Test
    void a_workbook_that_a_program_wrote_is_read_below_its_titles() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Adresář");
            sheet.value(0, 0, "Adresář poskytovatelů");
            sheet.range(0, 0, 0, 3).merge();
            sheet.value(2, 0, "Poskytovatel");
            sheet.value(2, 1, "IČO");
            sheet.value(2, 2, "Od");
            sheet.value(2, 3, "Telefon");
            sheet.value(3, 0, "Domov Lípa");
            sheet.value(3, 1, 12345678);
            sheet.value(3, 2, LocalDate.of(2013, 7, 1));
            sheet.style(3, 2).format("d\\.m\\.yyyy").set();
            sheet.value(3, 3, "1\n2");
            sheet.value(4, 0, "Poradna");
            sheet.value(4, 1, 456);
            sheet.formula(4, 3, "1+1");
        }
        Sample.Read read = list().field("service.valid", Sample.column("Od")).read(bytes.toByteArray());
        assertThat(read.texts(NAME)).containsExactly("Domov Lípa", "Poradna");
        assertThat(read.texts(ICO)).containsExactly("12345678", "456");
        assertThat(read.texts("service.valid")).containsExactly("1. 7. 2013", "-");
        assertThat(read.texts(PHONES)).containsExactly("1|2", "-");
        assertThat(read.positions()).containsExactly("sheet Adresář, row 4", "sheet Adresář, row 5");
        assertThat(read.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "456         |                     | 456",
                "12345678.0  |                     | 12345678",
                "1.2345678E7 |                     | 12345678",
                "0.30000000000000004 |             | 0.3",
                "49.414      |                     | 49.414",
                "456         | 00000000            | 00000456",
                "39001       | 000\\ 00            | 390 01",
                "384721111   | ### ### ###         | 384 721 111",
                "5           | ###\\ ##            | 5",
                "699053      | #,##0.00 \"Kč\"     | 699053.00 Kč",
                "699053.5    | #,##0\\ [$Kč-405]   | 699053.5 Kč",
                "0.25        | 0%                  | 25 %",
                "1.5         | 0.00                | 1.50",
                "41456       | 14 built in         | 1. 7. 2013",
                "41456       | d\\.\\ m\\.\\ yyyy; @ | 1. 7. 2013",
                "41456       | yyyy-mm-dd          | 1. 7. 2013",
                "41456       | [$-405]mmmm yyyy    | 7/2013",
                "41456       | yyyy                | 2013",
                "41456.354166666664 | 22 built in  | 1. 7. 2013 8:30",
                "0.354166666666667 | h:mm          | 8:30",
                "1.5         | [h]:mm              | 36:00",
                "99999999999 | 14 built in         | 99999999999",
                "-5          | 14 built in         | -5",
                "60          | 14 built in         | 1. 3. 1900",
                "1E300       |                     | 1E+300",
                "1E999999999 | 0.00                | 1E+999999999",
                "5           | \"den\" 0           | 5 den"
            })
    void a_number_is_the_text_that_a_person_sees(String number, String format, String text) {
        String cell = "<c r=\"A2\" s=\"1\"><v>%s</v></c>".formatted(number.strip());
        assertThat(seen(cell, format == null ? "General" : format.strip())).isEqualTo("[" + text.strip() + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='A2' t='b'><v>1</v></c> | [ano]",
                "<c r='A2' t='b'><v>0</v></c> | [ne]",
                "<c r='A2' t='str'><f>A1</f><v>výsledek</v></c> | [výsledek]",
                "<c r='A2'><f>1+1</f><v>2</v></c> | [2]",
                "<c r='A2' t='b'><f>1=1</f><v>1</v></c> | [ano]",
                "<c r='A2' t='inlineStr'><is><r><t>tlu</t></r><r><rPr><b/></rPr><t>sté</t></r></is></c> | [tlusté]",
                "<c r='A2' t='inlineStr'><is><t>a_x000D_b_x005F_</t></is></c> | [a b_]",
                "<c t='inlineStr'><is><t>bez místa</t></is></c> | [bez místa]"
            })
    void cells_of_every_type_are_read(String cell, String text) {
        assertThat(seen(cell.strip())).isEqualTo(text.strip());
    }

    @Test
    void shared_texts_are_read_with_their_parts_and_without_their_reading_aids() {
        Book book = new Book()
                .strings("<si><t>Poskytovatel</t></si><si><r><t>Do</t></r><r><t>mov</t></r><rPh><t>ne</t></rPh></si>")
                .sheet(
                        "L",
                        "<row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='2'><c r='A2' t='s'><v>1</v></c></row>");
        assertThat(Sample.xlsx()
                        .field(NAME, Sample.column("Poskytovatel"))
                        .read(book.bytes())
                        .texts(NAME))
                .containsExactly("Domov");
    }

    @Test
    void dates_of_workbooks_from_old_macs_start_four_years_later() {
        Book book = new Book()
                .properties("date1904=\"1\"")
                .format("14 built in")
                .sheet("L", Book.row(1, "Poskytovatel") + "<row r='2'><c r='A2' s='1'><v>39994</v></c></row>");
        assertThat(Sample.xlsx()
                        .field(NAME, Sample.column("Poskytovatel"))
                        .read(book.bytes())
                        .texts(NAME))
                .containsExactly("1. 7. 2013");
    }

    @Test
    void errors_and_formulas_without_results_are_told_and_read_as_nothing() {
        Sample.Read read = list().read(book(
                        "<row r='2'><c r='A2' t='inlineStr'><is><t>X</t></is></c><c r='B2' t='e'><v>#N/A</v></c></row>",
                        "<row r='3'><c r='A3' t='inlineStr'><is><t>Y</t></is></c><c r='B3'><f>A1*2</f></c></row>",
                        Book.row(4, "Z", "1"))
                .bytes());
        assertThat(read.texts(ICO)).containsExactly("-", "-", "1");
        assertThat(read.codes()).containsExactly("cell-error", "cell-error", "");
    }

    @Test
    void cells_merged_downwards_belong_to_each_row_and_no_further() {
        Book book = new Book()
                .sheet(
                        "L",
                        Book.row(1, "Poskytovatel", "IČO", "Telefon")
                                + Book.row(2, "Domov", "1", "a")
                                + Book.row(3, "", "2", "b")
                                + Book.row(4, "", "3", "c")
                                + Book.row(5, "", "4", "d"),
                        "<mergeCells><mergeCell ref='A2:A4'/><mergeCell ref='B5:C5'/></mergeCells>",
                        "");
        Sample.Read read = list().read(book.bytes());
        assertThat(read.texts(NAME)).containsExactly("Domov", "Domov", "Domov", "-");
        assertThat(read.texts(PHONES)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void the_header_is_found_by_its_names_or_said_by_its_row() {
        String rows = Book.row(1, "Poskytovatel sociálních služeb 2024")
                + Book.row(3, "Poskytovatel")
                + Book.row(5, "poskytovatel ", "IČO", "Telefon:")
                + Book.row(6, "Domov", "1", "2")
                + Book.row(7, "Jiný", "3", "4");
        assertThat(list().read(new Book().sheet("L", rows).bytes()).texts(NAME)).containsExactly("Domov", "Jiný");
        Sample.Read read = Sample.xlsx()
                .headerRow(6)
                .field(NAME, Sample.column("Domov"))
                .read(new Book().sheet("L", rows).bytes());
        assertThat(read.texts(NAME)).containsExactly("Jiný");
        assertThat(read.findings()).containsExactly("column-unmapped 1", "column-unmapped 2");
    }

    @Test
    void a_missing_column_and_one_that_nobody_reads_are_told() {
        byte[] bytes = new Book()
                .sheet("L", Book.row(1, "Poskytovatel", "IČ", "Telefon", "Fax") + Book.row(2, "A", "1", "2", "3"))
                .bytes();
        assertThat(list().ignore("Fax").read(bytes).findings())
                .containsExactly("column-missing organisation.ico IČO", "column-unmapped IČ");
        assertThat(list().read(new Book().sheet("L", "").bytes()).findings())
                .containsExactly(
                        "column-missing organisation.name Poskytovatel",
                        "column-missing organisation.ico IČO",
                        "column-missing contact.phones Telefon");
    }

    @Test
    void groups_sums_and_footers_are_set_aside_and_told_and_so_is_a_repeated_header() {
        Book book = new Book()
                .sheet(
                        "L",
                        Book.row(1, "Poskytovatel", "IČO", "Telefon")
                                + Book.row(2, "Senioři")
                                + Book.row(3, "Domov", "1", "2")
                                + Book.row(4, "")
                                + Book.row(5, "Poskytovatel", "IČO", "Telefon")
                                + Book.row(6, "Jen jméno")
                                + Book.row(8, "Celkem 2 služby"),
                        "<mergeCells><mergeCell ref='A2:C2'/></mergeCells>",
                        "");
        Sample.Read read = list().read(book.bytes());
        assertThat(read.texts(NAME)).containsExactly("Domov", "Jen jméno");
        assertThat(read.ignored()).isEqualTo(3);
    }

    @Test
    void what_is_set_aside_is_told() {
        Book book = book(Book.row(2, "Domov", "1", "2"), Book.row(4, "Zpracoval: Jan Vymyšlený"));
        assertThat(list().read(book.bytes()).findings())
                .containsExactly("text-left-over sheet List1, row 4: Zpracoval: Jan Vymyšlený");
    }

    @Test
    void hidden_rows_are_read_and_told() {
        Book book = book(Book.row(2, "A", "1", "2").replace("<row ", "<row hidden='1' "), Book.row(3, "B", "1", "2"));
        assertThat(list().read(book.bytes()).codes()).containsExactly("row-hidden", "");
    }

    @Test
    void the_first_visible_sheet_is_read_unless_another_is_named_or_all() {
        String header = Book.row(1, "Poskytovatel");
        byte[] bytes = new Book()
                .sheet("Skrytý", header + Book.row(2, "X"), "", "hidden")
                .sheet("Služby", header + Book.row(2, "A"))
                .sheet("Další", header + Book.row(2, "B"))
                .bytes();
        Sample sample = Sample.xlsx().field(NAME, Sample.column("Poskytovatel"));
        assertThat(sample.read(bytes).texts(NAME)).containsExactly("A");
        assertThat(sample.read(bytes).findings()).containsExactly("sheet-unread Další");
        assertThat(sample.sheet("*").read(bytes).texts(NAME)).containsExactly("A", "B");
        assertThat(sample.sheet("*").read(bytes).issues()).isEmpty();
        Sample.Read without = Sample.xlsx()
                .field(NAME, Sample.column("Poskytovatel"))
                .sheet("*")
                .ignore("další")
                .read(bytes);
        assertThat(without.texts(NAME)).containsExactly("A");
        assertThat(without.issues()).isEmpty();
        assertThat(sample.sheet("SKRYTÝ")
                        .ignore("Služby")
                        .ignore("další")
                        .read(bytes)
                        .findings())
                .containsExactly("sheet-hidden Skrytý");
        assertThat(sample.sheet("Nic").read(bytes).findings()).containsExactly("sheet-missing Nic");
    }

    @Test
    void credentials_are_masked_by_column_and_by_words_before_them() {
        Book book = new Book()
                .sheet(
                        "L",
                        Book.row(1, "Poskytovatel", "Heslo", "Telefon")
                                + Book.row(2, "uživatelské jméno: jan heslo: tajne1", "tajne2", "1")
                                + Book.row(3, "heslo vám sdělí koordinátor", "", "2"));
        Sample.Read read = Sample.xlsx()
                .field(NAME, Sample.column("Poskytovatel"))
                .field(ICO, Sample.column("Heslo"))
                .field(PHONES, Sample.column("Telefon"))
                .read(book.bytes());
        assertThat(read.toString())
                .doesNotContain("tajne")
                .doesNotContain("jan")
                .contains("heslo vám sdělí");
        assertThat(read.codes()).containsExactly("credentials-in-page", "");
    }

    @Test
    void no_replacement_character_is_kept() {
        Sample.Read read = list().read(book(Book.row(2, "Dom\uFFFDv", "1", "2")).bytes());
        assertThat(read.texts(NAME)).containsExactly("Dom\\ufffdv");
        assertThat(read.codes()).containsExactly("bytes-undecodable");
    }

    @ParameterizedTest
    @CsvSource({
        "2013-07-01, 1. 7. 2013",
        "2013-07-01T00:00:00, 1. 7. 2013",
        "2013-07-01T08:30:00.000Z, 1. 7. 2013 8:30",
        "08:05:00, 8:05",
        "2013-02-30, 2013-02-30",
        "brzy, brzy",
    })
    void a_cell_with_an_iso_date_is_read_as_a_date(String written, String seen) {
        assertThat(seen("<c r='A2' t='d'><v>" + written + "</v></c>")).isEqualTo("[" + seen + "]");
    }

    @Test
    void a_workbook_with_iso_dates_that_a_program_wrote_is_read() throws IOException {
        byte[] bytes = Objects.requireNonNull(XlsxTest.class.getResourceAsStream("iso-dates.xlsx"))
                .readAllBytes();
        Sample.Read read = Sample.xlsx()
                .field(NAME, Sample.column("Poskytovatel"))
                .field("service.valid", Sample.column("Od"))
                .field(PHONES, Sample.column("Zapsáno"))
                .read(bytes);
        assertThat(read.texts(NAME)).containsExactly("Domov Lípa", "Poradna & klub");
        assertThat(read.texts("service.valid")).containsExactly("1. 7. 2013", "31. 12. 2024");
        assertThat(read.texts(PHONES)).containsExactly("2. 1. 2024 8:30", "-");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void sums_and_notes_are_set_aside_by_the_words_that_csv_files_use_too() {
        Sample.Read read = list().read(book(
                        Book.row(2, "Domov Lípa", "12345678", "384 721 111"),
                        Book.row(3, "Celkem", "1", "2"),
                        Book.row(4, "Celkem spokojení, z. s.", "87654321", "tel. 384 721 112"),
                        Book.row(5, "Zdroj: městský úřad"))
                .bytes());
        assertThat(read.texts(NAME)).containsExactly("Domov Lípa", "Celkem spokojení, z. s.");
        assertThat(read.ignored()).isEqualTo(2);
    }

    @Test
    void skipping_is_reading_and_dropping() throws IOException {
        byte[] bytes = new Book()
                .sheet(
                        "A",
                        Book.row(1, "Poskytovatel", "IČO", "Telefon")
                                + Book.row(2, "a", "1", "2")
                                + Book.row(3, "", "4", "5")
                                + Book.row(9, "Celkem"),
                        "<mergeCells><mergeCell ref='A2:A3'/></mergeCells>",
                        "")
                .sheet("B", Book.row(1, "Poskytovatel", "IČO", "Telefon") + Book.row(2, "b", "1", "2"))
                .bytes();
        Sample.Read whole = list().sheet("*").read(bytes);
        for (int n = 0; n <= whole.records().size() + 1; n++) {
            try (Extraction extraction = list().sheet("*").open(bytes)) {
                assertThat(extraction.issues()).isEqualTo(whole.issues());
                assertThat(extraction.total()).hasValue(3);
                extraction.skip(n);
                java.util.List<RawRecord> all = whole.records();
                assertThat(Sample.rest(extraction)).isEqualTo(all.subList(Math.min(n, all.size()), all.size()));
                assertThat(extraction.ignored()).isEqualTo(1);
            }
        }
    }
}
