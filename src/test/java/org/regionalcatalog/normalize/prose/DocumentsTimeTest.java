package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text throws, and four times the text takes about four times as long, whatever it repeats. */
class DocumentsTimeTest {

    private static final int CHARACTERS = 60_000;
    private static final double MOST_FOR_FOUR_TIMES = 10;
    private static final long TOO_SHORT_TO_MEASURE = 150_000_000L;

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
    void four_times_the_text_takes_about_four_times_as_long(String piece) {
        read(piece.repeat(CHARACTERS / piece.length()));
        long once = nanoseconds(piece.repeat(CHARACTERS / piece.length()));
        long fourTimes = nanoseconds(piece.repeat(4 * CHARACTERS / piece.length()));
        assertThat(fourTimes).isLessThan((long) Math.max(once * MOST_FOR_FOUR_TIMES, TOO_SHORT_TO_MEASURE));
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

    private static long nanoseconds(String text) {
        long start = System.nanoTime();
        read(text);
        return System.nanoTime() - start;
    }

    /** Only what reads documents: the time of other readers is theirs. */
    private static void read(String text) {
        Prose prose = new Prose(
                "",
                List.of(new Passage("line 1", Passage.Form.PARAGRAPH, 0, "", text.strip(), List.of())),
                List.of(),
                Whole.of(Pages.lines(""), ShippedWords.WORDS).stamps());
        Documents.read(new Telling(
                prose, ShippedWords.WORDS, null, new Areas(List.of(), Optional.empty(), List.of(), List.of())));
    }
}
