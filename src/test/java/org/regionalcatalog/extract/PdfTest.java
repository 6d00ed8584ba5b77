package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Format;

class PdfTest {

    private static RawRecord read(byte[] bytes) {
        Definition page = Definition.ofPage("page", null, "zapis.pdf", Format.PDF);
        try (Extraction extraction = Extract.open(page, List.of(Sample.part("zapis.pdf", bytes)))) {
            return extraction.next().orElseThrow();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<PageLine> lines(Pdf pdf) {
        return PageLine.of(read(pdf.bytes()));
    }

    private static List<String> texts(Pdf pdf) {
        return lines(pdf).stream().map(PageLine::text).toList();
    }

    private static List<String> findings(byte[] bytes) {
        Definition page = Definition.ofPage("page", null, "zapis.pdf", Format.PDF);
        try (Extraction extraction = Extract.open(page, List.of(Sample.part("zapis.pdf", bytes)))) {
            return Stream.concat(extraction.issues().stream(), extraction.next().orElseThrow().issues().stream())
                    .map(issue -> issue.code() + " " + issue.seen())
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> links(Pdf pdf) {
        return lines(pdf).stream()
                .flatMap(line -> line.links().stream()
                        .map(link -> line.text().substring(link.start(), link.end()) + " -> " + link.target()))
                .toList();
    }

    @Test
    void a_link_over_a_text_is_a_link_of_its_line() {
        String text = "Střednědobý plán 2024 - 2027 je zde ke stažení";
        assertThat(links(new Pdf().lines("Dokumenty").linked(text, 0, 28, "https://obec.example/plan.pdf")))
                .containsExactly("Střednědobý plán 2024 - 2027 -> https://obec.example/plan.pdf");
        assertThat(links(new Pdf().linked(text, 32, 35, "mailto:a@obec.example").lines("Jiný řádek")))
                .containsExactly("zde -> mailto:a@obec.example");
    }

    @Test
    void a_link_is_found_on_a_page_that_is_turned_and_over_a_word_that_was_broken() {
        assertThat(links(new Pdf()
                        .linked("Plán zde", 5, 8, "https://obec.example/")
                        .turned()))
                .containsExactly("zde -> https://obec.example/");
        assertThat(links(new Pdf()
                        .linked("Je v katalogu posky-", 5, 20, "https://obec.example/")
                        .linked("tovatelů a jinde", 0, 8, "https://obec.example/")))
                .containsExactly("katalogu poskytovatelů -> https://obec.example/");
    }

    @Test
    void letters_that_are_put_together_of_several_move_no_link() {
        assertThat(links(new Pdf().linked("  e\u030C plán zde", 10, 13, "https://obec.example/")))
                .containsExactly("zde -> https://obec.example/");
    }

    @Test
    void lines_are_read_with_page_and_line_and_headings_by_their_size() {
        List<PageLine> lines = lines(new Pdf()
                .line("Zápis z jednání pracovní skupiny", 18)
                .gap()
                .lines("Přítomni: Jana Vymyšlená, Petr Žďárský", "Omluveni: nikdo")
                .page()
                .lines("Usnesení bylo přijato."));
        assertThat(lines)
                .extracting(PageLine::text)
                .containsExactly(
                        "Zápis z jednání pracovní skupiny",
                        "Přítomni: Jana Vymyšlená, Petr Žďárský",
                        "Omluveni: nikdo",
                        "Usnesení bylo přijato.");
        assertThat(lines)
                .extracting(PageLine::where)
                .containsExactly("page 1, line 1", "page 1, line 2", "page 1, line 3", "page 2, line 1");
        assertThat(lines)
                .extracting(PageLine::form)
                .containsExactly(PageLine.Form.HEADING, PageLine.Form.TEXT, PageLine.Form.TEXT, PageLine.Form.TEXT);
        assertThat(lines).extracting(PageLine::number).containsExactly(1, 3, 4, 5);
    }

    @Test
    void words_broken_at_the_end_of_a_line_are_whole() {
        assertThat(texts(new Pdf()
                        .lines(
                                "Plán rozvoje sociál-",
                                "ních služeb byl schválen, bude-",
                                "li dost peněz, a Brno-",
                                "Město nikoli.")))
                .containsExactly(
                        "Plán rozvoje sociálních",
                        "služeb byl schválen, bude-li",
                        "dost peněz, a Brno-",
                        "Město nikoli.");
    }

    @Test
    void headers_footers_and_page_numbers_are_read_once_or_not_at_all() {
        Pdf pdf = new Pdf();
        for (int i = 1; i <= 4; i++) {
            pdf.lines(
                    "Komunitní plán města",
                    "Věta na stránce číslo " + "abcd".charAt(i - 1) + ".",
                    "Druhá.",
                    "Třetí.",
                    "Čtvrtá.");
            pdf.footer("Strana " + i + " z 4");
            if (i < 4) {
                pdf.page();
            }
        }
        List<String> texts = texts(pdf);
        assertThat(texts).filteredOn("Komunitní plán města"::equals).hasSize(1);
        assertThat(texts).noneMatch(text -> text.startsWith("Strana"));
        assertThat(texts).filteredOn(text -> text.startsWith("Věta")).hasSize(4);
    }

    @Test
    void what_two_pages_share_is_no_header() {
        assertThat(texts(new Pdf().lines("Totéž").page().lines("Totéž"))).containsExactly("Totéž", "Totéž");
    }

    @Test
    void cells_of_a_row_are_apart() {
        Pdf pdf = new Pdf()
                .write("Příjemce:", 70, 700, 11)
                .write("Město Ves", 250, 700, 11)
                .write("dále", 70, 680, 11);
        assertThat(lines(pdf)).extracting(PageLine::text).containsExactly("Příjemce:\tMěsto Ves", "dále");
        assertThat(lines(pdf())).extracting(PageLine::form).first().isEqualTo(PageLine.Form.ROW);
    }

    private static Pdf pdf() {
        return new Pdf()
                .write("Příjemce:", 70, 700, 11)
                .write("Město Ves", 250, 700, 11)
                .write("dále", 70, 680, 11);
    }

    @Test
    void columns_written_one_after_the_other_stay_apart() {
        Pdf pdf = new Pdf();
        for (int i = 0; i < 6; i++) {
            pdf.write("levý " + i, 70, 700 - i * 14, 11);
        }
        for (int i = 0; i < 6; i++) {
            pdf.write("pravý " + i, 320, 700 - i * 14, 11);
        }
        assertThat(texts(pdf))
                .startsWith("levý 0", "levý 1")
                .endsWith("pravý 4", "pravý 5")
                .hasSize(12);
    }

    @Test
    void lines_written_in_no_order_are_read_from_top_to_bottom() {
        Pdf pdf = new Pdf();
        for (int i = 0; i < 10; i++) {
            pdf.write("řádek " + i, 70, 400 + (i * 7 % 10) * 14, 11);
        }
        List<String> expected = java.util.stream.IntStream.range(0, 10)
                .boxed()
                .sorted((a, b) -> (b * 7 % 10) - (a * 7 % 10))
                .map(i -> "řádek " + i)
                .toList();
        assertThat(texts(pdf)).isEqualTo(expected);
    }

    @Test
    void a_scanned_page_is_told_and_a_page_with_a_picture_and_text_is_not() {
        byte[] bytes = new Pdf()
                .picture()
                .page()
                .picture()
                .lines("Text pod znakem města je k přečtení.")
                .bytes();
        assertThat(findings(bytes)).containsExactly("pdf-scanned page 1");
        assertThat(PageLine.of(read(bytes))).hasSize(1);
        assertThat(findings(new Pdf().bytes())).isEmpty();
    }

    @Test
    void a_font_that_does_not_say_its_letters_is_told_and_its_page_left_out() {
        byte[] good = new Pdf()
                .lines("Plán rozvoje sociálních služeb na další období", "byl schválen.")
                .bytes();
        assertThat(findings(good)).isEmpty();
        byte[] bad = Pdf.withoutLetters(good);
        assertThat(findings(bad)).containsExactly("pdf-letters-unknown page 1");
        assertThat(PageLine.of(read(bad))).isEmpty();
    }

    @Test
    void letters_that_mean_others_are_told_and_signs_of_bullets_are_not() {
        String text = "Komunitní plán rozvoje sociálních služeb obsahuje cíle a opatření, která obce přijaly.";
        StringBuilder shifted = new StringBuilder();
        text.chars()
                .filter(c -> c < 127)
                .forEach(c -> shifted.append((char)
                        (c == ' '
                                ? c
                                : c >= 'a'
                                        ? c - 'a' + 'b' > 'z' ? 'b' : "bcdfghjklmnpqrstvwxzbcdfgh".charAt(c - 'a')
                                        : c)));
        String line = shifted.toString();
        assertThat(findings(new Pdf().lines(line, line, line, line).bytes()))
                .containsExactly("pdf-letters-unknown page 1");
        assertThat(findings(new Pdf().lines(text, text, text, text).bytes())).isEmpty();
    }

    @Test
    void a_password_is_told_and_a_file_that_opens_without_one_is_read() {
        assertThat(findings(new Pdf().lines("tajné").password("a", "b").bytes()))
                .containsExactly("file-encrypted a PDF file with a password");
        assertThat(texts(new Pdf().lines("Jen netisknout.").password("a", ""))).containsExactly("Jen netisknout.");
    }

    @Test
    void credentials_are_masked() {
        RawRecord read = read(
                new Pdf().lines("uživatelské jméno: trebonsko", "heslo: tajne1").bytes());
        assertThat(read.toString()).doesNotContain("trebonsko").doesNotContain("tajne1");
        assertThat(read.issues()).extracting(Issue::code).containsExactly("credentials-in-page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "PK\u0003\u0004", "text"})
    void what_is_no_pdf_is_told(String bytes) {
        assertThat(findings(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .singleElement()
                .asString()
                .startsWith("file-other-format");
    }

    @Test
    void a_damaged_file_is_told_in_one_sentence_or_read() {
        byte[] good = new Pdf().lines("Plán rozvoje", "služeb").bytes();
        Random random = new Random(3);
        for (int round = 0; round < 150; round++) {
            byte[] spoiled = good.clone();
            for (int i = random.nextInt(20); i >= 0; i--) {
                spoiled[8 + random.nextInt(spoiled.length - 8)] = (byte) random.nextInt(256);
            }
            assertThat(read(spoiled).toString()).doesNotContain("\uFFFD");
        }
        assertThat(findings(Arrays.copyOf(good, 400)))
                .singleElement()
                .asString()
                .startsWith("file-broken");
    }

    @Test
    void a_stream_that_unpacks_to_too_much_is_refused() throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (java.util.zip.DeflaterOutputStream out = new java.util.zip.DeflaterOutputStream(packed)) {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 65; i++) {
                out.write(spaces);
            }
        }
        java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
        file.write("%PDF-1.4\n1 0 obj <</Filter /FlateDecode>>\nstream\n".getBytes(StandardCharsets.US_ASCII));
        file.write(packed.toByteArray());
        file.write("\nendstream endobj".getBytes(StandardCharsets.US_ASCII));
        assertThat(findings(file.toByteArray())).singleElement().asString().startsWith("file-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "<<", "<</A ", "[<<", "(", "q ", "BT "})
    void a_million_of_anything_is_refused_or_read_in_time(String unit) {
        String many = unit.repeat(1_000_000 / unit.length());
        String file =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/X "
                        + (unit.endsWith(" ") ? "1" : many)
                        + ">>endobj 4 0 obj<</Length " + many.length() + ">>stream\n" + many
                        + "\nendstream endobj\ntrailer<</Root 1 0 R>>";
        long start = Sample.processorNanos();
        assertThat(PageLine.of(read(file.getBytes(StandardCharsets.US_ASCII)))).isEmpty();
        assertThat(Sample.processorNanos() - start).isLessThan(10_000_000_000L);
    }

    @Test
    void forms_that_call_each_other_end() {
        StringBuilder file = new StringBuilder(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 10 0 R/Resources<</XObject<</F 11 0 R>>>>>>endobj ");
        for (int i = 10; i < 30; i++) {
            String calls = "/F Do ".repeat(10);
            file.append(i)
                    .append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ")
                    .append(i + 1)
                    .append(" 0 R>>>>/Length ")
                    .append(calls.length())
                    .append(">>stream\n")
                    .append(calls)
                    .append("\nendstream endobj ");
        }
        file.append("trailer<</Root 1 0 R>>");
        assertThat(findings(file.toString().getBytes(StandardCharsets.US_ASCII)))
                .containsExactly("file-too-large after page 0");
    }
}
