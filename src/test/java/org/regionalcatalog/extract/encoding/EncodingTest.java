package org.regionalcatalog.extract.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalcatalog.model.Issue;

class EncodingTest {

    private static final String SENTENCE = "Žluťoučké dítě přišlo včas; úřad ho čekal a děkuje.";

    /** Texts of forty letters and more, of every kind that lists and pages are made of. */
    private static final List<String> TEXTS = List.of(
            "Komunitní plánování sociálních služeb pro období 2019 až 2022 schválilo zastupitelstvo města.",
            "Poskytovatel;Název služby;Druh služby;Obec;PSČ\nCharita Na Hrázi;Pečovatelská služba;40;Třeboň;379 01",
            "PŘEHLED POSKYTOVATELŮ SOCIÁLNÍCH SLUŽEB NA ÚZEMÍ OBCE S ROZŠÍŘENOU PŮSOBNOSTÍ",
            "<p>Ing. Vítězslav Šťastný, vedoucí odboru<br>telefon: 381 900 100</p><p>Bc. Žaneta Říhová</p>",
            "Cílová skupina: osoby se zdravotním postižením, senioři, rodiny s dítětem / dětmi",
            "„Naděje pro každého“ – denní stacionář, otevřeno v pracovní dny 7.30–15.30 hod.",
            "Žižkovo náměstí 2, Tábor; Náměstí T. G. Masaryka 1, Bechyně; Dukelská 145, Třeboň",
            "Sběrný dvůr je v pátek uzavřen, odpad odvážíme jen po předchozí dohodě se správcem.",
            "Příjmení a jméno: Křížová Běla, Němec Tomáš, Šimáčková Zdeňka, Ďurič Ondřej, Ťoupal Jiří",
            "Projekt byl spolufinancován z Evropského sociálního fondu a státního rozpočtu České republiky.");

    private static final List<String> WRITTEN = List.of(
            "UTF-8", "windows-1250", "ISO-8859-2", "IBM852", "marked UTF-8", "marked UTF-16LE", "marked UTF-16BE");

    static List<Arguments> table() {
        List<Arguments> table = new ArrayList<>();
        for (String text : TEXTS) {
            WRITTEN.stream()
                    .filter(how -> charsetOf(how).newEncoder().canEncode(text))
                    .forEach(how -> table.add(Arguments.of(how, text)));
        }
        return table;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void every_text_is_read_from_every_encoding_it_can_be_written_in(String how, String text) {
        byte[] bytes = written(how, text);
        Encoding encoding = Encoding.of(bytes, Declared.NOTHING);
        assertThat(Decoding.decode(bytes, encoding).text()).isEqualTo(text);
        assertThat(encoding.issues()).isEmpty();
    }

    @Test
    void the_table_has_sixty_rows() {
        assertThat(table()).hasSizeGreaterThanOrEqualTo(60);
    }

    /** Whatever is declared, the text comes out; what is declared wrongly is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            UTF-8           | UTF-8        | -                               | -
            UTF-8           | windows-1250 | -                               | charset-wrong
            windows-1250    | windows-1250 | -                               | -
            windows-1250    | UTF-8        | -                               | charset-wrong
            windows-1250    | ISO-8859-2   | -                               | charset-wrong
            windows-1250    | IBM852       | -                               | charset-wrong
            ISO-8859-2      | ISO-8859-2   | -                               | -
            ISO-8859-2      | windows-1250 | -                               | charset-wrong
            IBM852          | IBM852       | -                               | -
            IBM852          | windows-1250 | -                               | charset-wrong
            UTF-16LE        | UTF-16LE     | -                               | -
            UTF-16BE        | UTF-16       | -                               | -
            marked UTF-16LE | windows-1250 | -                               | -
            marked UTF-8    | windows-1250 | -                               | -
            windows-1250    | -            | text/csv; charset=windows-1250  | -
            windows-1250    | -            | text/html;charset="UTF-8"       | charset-mistold
            windows-1250    | -            | text/csv                        | -
            windows-1250    | -            | text/csv; charset=no-such       | -
            ISO-8859-2      | -            | text/csv; charset=iso-8859-2    | -
            UTF-8           | -            | text/csv; charset=windows-1250  | charset-mistold
            IBM852          | -            | text/csv; charset=utf-8         | charset-mistold
            windows-1250    | windows-1250 | text/csv; charset=utf-8         | -
            """)
    void what_is_declared_is_believed_if_the_bytes_are_clean_so(
            String written, String definition, String header, String code) {
        Declared declared =
                new Declared(definition == null ? null : Charset.forName(definition), Optional.ofNullable(header));
        byte[] bytes = written(written, SENTENCE);
        Encoding encoding = Encoding.of(bytes, declared);
        assertThat(Decoding.decode(bytes, encoding).text()).isEqualTo(SENTENCE);
        assertThat(encoding.issues()).extracting(Issue::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            windows-1250 | <meta charset="windows-1250">                                                   | -
            windows-1250 | <meta charset=utf-8>                                                            | charset-mistold
            windows-1250 | <META http-equiv="Content-Type" content="text/html; charset=Windows-1250">      | -
            ISO-8859-2   | <meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'/>       | -
            ISO-8859-2   | <?xml version="1.0" encoding="iso-8859-2"?>                                     | -
            UTF-8        | <meta charset="windows-1250">                                                   | charset-mistold
            windows-1250 | <meta charset="utf-16">                                                         | -
            windows-1250 | <meta name="charset" content="pages in our language">                           | -
            """)
    void what_a_page_says_of_itself_is_believed_if_its_bytes_are_clean_so(String written, String head, String code) {
        String page = head + "<p>" + SENTENCE;
        byte[] bytes = written(written, page);
        Encoding encoding = Encoding.of(bytes, Declared.NOTHING);
        assertThat(Decoding.decode(bytes, encoding).text()).isEqualTo(page);
        assertThat(encoding.issues()).extracting(Issue::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void letters_that_come_late_decide_all_the_same() {
        String late = "telefon;381900100\n".repeat(20_000) + SENTENCE;
        for (String how : List.of("UTF-8", "windows-1250", "ISO-8859-2", "IBM852")) {
            byte[] bytes = written(how, late);
            assertThat(Decoding.decode(bytes, Encoding.of(bytes, Declared.NOTHING))
                            .text())
                    .as(how)
                    .endsWith(SENTENCE);
        }
    }

    @Test
    void a_letter_cut_by_the_end_of_what_is_looked_at_is_no_damage() {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(shift) + "ěščřžýáíé".repeat(30_000);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Encoding encoding = Encoding.of(bytes, Declared.NOTHING);
            assertThat(encoding.charset()).isEqualTo(StandardCharsets.UTF_8);
            assertThat(Decoding.decode(bytes, encoding).text()).isEqualTo(text);
        }
    }

    @Test
    void a_few_damaged_places_do_not_make_another_encoding_of_utf8() {
        byte[] bytes = written("UTF-8", SENTENCE + "?" + SENTENCE);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xE1;
        Decoding.Decoded decoded = Decoding.decode(bytes, Encoding.of(bytes, Declared.NOTHING));
        assertThat(decoded.text()).isEqualTo(SENTENCE + "\\xe1" + SENTENCE);
        assertThat(decoded.isSound()).isFalse();
        assertThat(decoded.damaged()).contains("\\xe1");
    }

    @Test
    void what_is_no_text_is_told_and_never_becomes_a_replacement_character() {
        Random random = new Random(3);
        byte[] bytes = new byte[20_000];
        random.nextBytes(bytes);
        Encoding encoding = Encoding.of(bytes, Declared.NOTHING);
        assertThat(encoding.issues()).extracting(Issue::code).containsExactly("charset-unknown");
        assertThat(Decoding.decode(bytes, encoding).text()).doesNotContain("\uFFFD");
    }

    @Test
    void any_bytes_are_decoded_without_a_replacement_character_whatever_is_declared() {
        Random random = new Random(4);
        List<String> charsets = List.of("UTF-8", "windows-1250", "UTF-16", "Shift_JIS", "ISO-2022-JP", "UTF-32LE");
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            Charset charset = Charset.forName(charsets.get(round % charsets.size()));
            Encoding encoding = Encoding.of(bytes, new Declared(charset, Optional.empty()));
            assertThat(Decoding.decode(bytes, encoding).text()).doesNotContain("\uFFFD");
        }
    }

    private static Charset charsetOf(String how) {
        return Charset.forName(how.replace("marked ", ""));
    }

    private static byte[] written(String how, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (how.startsWith("marked")) {
            bytes.writeBytes("\uFEFF".getBytes(charsetOf(how)));
        }
        bytes.writeBytes(text.getBytes(charsetOf(how)));
        return bytes.toByteArray();
    }
}
