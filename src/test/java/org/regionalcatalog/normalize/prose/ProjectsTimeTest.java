package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.Growth;
import org.regionalcatalog.model.Text;

/** No text throws, and eight times the text takes about eight times as long, on one line and on many. */
class ProjectsTimeTest {

    private static final int CHARACTERS = 30_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. 1. 2010 ",
                "0",
                "„",
                "\"",
                "CZ.1.04/3.1.03/45.00144 ",
                "Projekt ",
                "projekt „A“ ",
                "v rámci projektu „Ab“ ",
                "navazuje na projekt „Ab“. ",
                "Doba realizace: ",
                "Název projektu: Alfa beta gama ",
                "Realizátor: Město Tábor, ",
                "Město Tábor realizuje projekt Alfa beta gama, ",
                "1 000 Kč ",
                "Projekt A | B | ",
                "Cíl: x. "
            })
    void eight_times_the_text_takes_about_eight_times_as_long(String piece) {
        assertLinear(piece);
        assertLinear(piece + "\n");
    }

    @Test
    void nothing_written_throws() {
        String[] pieces = {
            "projekt",
            "Projekt",
            "„",
            "“",
            "\"",
            "(",
            ")",
            ":",
            " - ",
            " | ",
            ". ",
            ", ",
            "\n",
            "•",
            "1. 1. 2010",
            "2010",
            "až",
            "CZ.1.04/3.1.03/45.00144",
            "CZ.",
            "5 Kč",
            "realizuje",
            "Město Tábor",
            "partnerem",
            "je",
            "a",
            "ve spolupráci s",
            "na něj",
            "navázal",
            "Rozpočet",
            "Název projektu",
            "Doba realizace",
            "pracovní skupiny",
            "byly čtyři",
            "\uD83D",
            "v rámci",
            "24 měsíců",
            "z OPZ",
            "etapa",
            "1. "
        };
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder page = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                page.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            assertThatCode(() -> Pages.read(page.toString(), null))
                    .as(page.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static void assertLinear(String piece) {
        Growth.assertLinear(
                piece, CHARACTERS, characters -> telling(Growth.repeated(piece, characters)), Projects::read);
    }

    /** Only what reads projects is measured: the time of other readers is theirs. */
    private static Telling telling(String text) {
        List<Passage> passages = new ArrayList<>();
        for (String line : ("Projekt „Alfa“ běží.\n" + text).split("\n", -1)) {
            passages.add(new Passage("line", Passage.Form.PARAGRAPH, 0, "", Text.clean(line), List.of()));
        }
        Prose prose = new Prose(
                "",
                passages,
                List.of(),
                Whole.of(Pages.lines(""), ShippedWords.WORDS).stamps());
        return new Telling(
                prose, ShippedWords.WORDS, null, new Areas(List.of(), Optional.empty(), List.of(), List.of()));
    }
}
