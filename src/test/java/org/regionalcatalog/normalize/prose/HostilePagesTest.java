package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.HostileTexts;

/** Nothing that is written throws, and what is said of it lies within it. */
class HostilePagesTest {

    private static final long SEED = 20261125;

    @Test
    void lines_of_noise_are_read() {
        List<String> lines = HostileTexts.lines(SEED, 4_000);
        for (int i = 0; i < lines.size(); i += 8) {
            assertRead(String.join("\n", lines.subList(i, i + 8)));
            assertRead(String.join("\n\n", lines.subList(i, i + 8)));
        }
    }

    @Test
    void damaged_pages_are_read() {
        HostileTexts.pages(SEED, 150).forEach(HostilePagesTest::assertRead);
    }

    private static void assertRead(String page) {
        assertThatCode(() -> {
                    PageReading reading = Pages.read(page, "ORP Tábor");
                    reading.things().forEach(thing -> assertPlaces(thing, reading.prose()));
                })
                .as(page)
                .doesNotThrowAnyException();
    }

    private static void assertPlaces(Thing thing, Prose prose) {
        assertThat(thing.first().passage()).isBetween(0, prose.passages().size() - 1);
        thing.words()
                .forEach((field, words) -> words.forEach(word ->
                        assertThat(word.passage()).isBetween(0, prose.passages().size() - 1)));
    }
}
