package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.Growth;

/** No text throws, and eight times the text takes about eight times as long, whatever it repeats. */
class DocumentsTimeTest {

    private static final int CHARACTERS = 30_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plán ",
                "zápis ",
                "Komunitní plán ",
                "Akční plán ORP X 2011 - 2014, ",
                "plán (",
                "plán k ",
                "sociální ",
                "Katalog služeb (2011) ",
                "a",
                "2011 - ",
                "Plán a plán, který ",
                "KPSS 2011 ",
                "Akční plán | 2011 | schválen 3. 4. 2012 | ",
                "Ke stažení: Akční plán 2011, Katalog X, "
            })
    void eight_times_the_text_takes_about_eight_times_as_long(String piece) {
        Growth.assertLinear(
                piece, CHARACTERS, characters -> telling(Growth.repeated(piece, characters)), Documents::read);
    }

    @Test
    void a_thousand_plans_of_their_own_are_a_thousand_documents() {
        StringBuilder page = new StringBuilder("Dokumenty ke stažení:\n");
        for (int i = 0; i < 1000; i++) {
            page.append("• Akční plán číslo ").append(i).append(" města Chýnova\n");
        }
        assertThat(Pages.read(page.toString(), null).things().stream()
                        .filter(thing -> thing.kind() == org.regionalcatalog.model.Kind.DOCUMENT))
                .hasSize(1000);
    }

    @Test
    void nothing_written_throws() {
        String[] pieces = {
            "plán",
            "Komunitní",
            "katalog",
            "(",
            ")",
            "2011",
            "-",
            "–",
            "až",
            " ",
            ". ",
            ", ",
            ":",
            "k",
            "ke",
            "a",
            "na období",
            "ORP",
            "Tábor",
            "\n",
            "•",
            "\uD83D",
            "zápisy",
            "KPSS",
            "„",
            "“",
            "3. ",
            ".pdf",
            "http://x.example",
            "schválen",
            "Ke stažení"
        };
        for (int seed = 0; seed < 300; seed++) {
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

    /** Only what reads documents is measured: the time of other readers is theirs. */
    private static Telling telling(String text) {
        Prose prose = new Prose(
                "",
                List.of(new Passage("line 1", Passage.Form.PARAGRAPH, 0, "", text.strip(), List.of())),
                List.of(),
                Whole.of(Pages.lines(""), ShippedWords.WORDS).stamps());
        return new Telling(
                prose, ShippedWords.WORDS, null, new Areas(List.of(), Optional.empty(), List.of(), List.of()));
    }
}
