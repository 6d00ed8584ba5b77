package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalcatalog.Growth;
import org.regionalcatalog.HostileTexts;
import org.regionalcatalog.model.PageLine;

/** Reading a page takes time as its length allows, whatever it repeats. */
class ReadersTimeTest {

    private static final int CHARACTERS = 3_000;
    private static final int CHARACTERS_OF_THINGS = 20_000;

    /** Pieces that give a thing each, with names and numbers of their own. */
    private static final List<String> THINGS = List.of(
            "Projekt „Název #“ byl realizován od 1. 7. 2013 do 30. 6. 2015.",
            "Název projektu: Rozvoj služeb #\nRegistrační číslo: CZ.1.04/3.1.03/97.00023\nRealizátor: Spolek #, z. s.\n",
            "• Komunitní plán obce # 2013 - 2015 (PDF)",
            "Mgr. Jana Nováková#\nvedoucí odboru\ntel.: 381 ######\ne-mail: jana#@obec.example\n",
            "Realizátor: Město Alfa#",
            "Partner projektu: Spolek Alfa#, z. s.",
            "Spolek Alfa#, z. s. realizoval projekt „Beta#“.",
            "Na projekt „Alfa#“ navazuje projekt „Alfa#9“.",
            "v obcích Tábor, Bechyně, Chýnov, ",
            "obce (Tábor, Bechyně, Chýnov#)",
            "alfa#@beta.example",
            "telefon 381 ######",
            "Domov Alfa#, příspěvková organizace, Žižkova 12, 390 01 Tábor",
            "1. fáze - projekt „Alfa#“",
            "Pracovní skupina Alfa#",
            "Město Alfa# schválilo plán 1. 1. 2013.",
            "„Alfa#",
            "Alfa #",
            "Změněno: 4. 1. 2019 #. Projekt byl dokončen 1. 1. 2020.",
            "Úvod #\n\nKomunitní plánování je proces #, který trvá, a proto se na něm podílejí všichni lidé, kteří chtějí.\n\n");

    static Stream<String> things() {
        return THINGS.stream();
    }

    static Stream<String> pieces() {
        return HostileTexts.PIECES.stream();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void eight_times_the_page_takes_about_eight_times_as_long(String piece) {
        for (Function<String, String> shape : List.<Function<String, String>>of(text -> text, text -> text + "\n")) {
            Growth.assertLinear(
                    piece,
                    CHARACTERS,
                    characters -> Growth.repeated(shape.apply(piece), characters),
                    page -> Pages.read(page, null));
        }
    }

    @ParameterizedTest
    @MethodSource("things")
    void eight_times_as_many_things_take_each_reader_about_eight_times_as_long(String piece) {
        for (String end : List.of(" ", "\n")) {
            Growth.assertLinear(
                    piece + end,
                    CHARACTERS_OF_THINGS,
                    characters -> nanosByReader(Growth.numbered(piece + end, characters)));
        }
    }

    /** The readers in their order; each is measured alone, on what those before it gave. */
    private static Map<String, Long> nanosByReader(String page) {
        List<PageLine> lines = Pages.lines(page);
        Map<String, Long> nanos = new TreeMap<>();
        Prose prose = timed(nanos, "whole", () -> Whole.of(lines, ShippedWords.WORDS));
        Areas areas = timed(nanos, "areas", () -> Areas.of(prose, ShippedWords.WORDS, null));
        Telling so = new Telling(prose, ShippedWords.WORDS, null, areas);
        so.add(timed(nanos, "organisations", () -> Organisations.read(so)));
        so.add(timed(nanos, "documents", () -> Documents.read(so)));
        so.add(timed(nanos, "projects", () -> Projects.read(so)));
        timed(nanos, "sense", () -> PageSense.of(so));
        timed(nanos, "contacts", () -> Contacts.read(so));
        return nanos;
    }

    private static <T> T timed(Map<String, Long> nanos, String reader, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        nanos.put(reader, Growth.nanos(() -> result.set(work.get())));
        return Objects.requireNonNull(result.get());
    }

    @Test
    void a_page_of_a_million_characters_is_read_whole_in_a_few_seconds() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; page.length() < 1_000_000; i++) {
            String piece = THINGS.get(i % THINGS.size());
            page.append(Growth.numbered(piece, 1).replace("1000001", String.valueOf(i)))
                    .append("\n\n");
        }
        page.append("Kontaktní osoba: Mgr. Jana Vzorová, tel. 381 555 328");
        long before = System.nanoTime();
        PageReading reading = Pages.read(page.toString(), null);

        assertThat(reading.things())
                .anyMatch(thing -> thing.all("phones").toString().contains("420381555328"));
        assertThat(System.nanoTime() - before).isLessThan(60_000_000_000L);
    }
}
