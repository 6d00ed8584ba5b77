package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page in prose of which only a half arrived is held, and what was published of it stays. */
class CutPageTest {

    private final Region region;

    CutPageTest(@TempDir Path home) {
        this.region = Region.afterFirstNight(home);
    }

    @Test
    void half_a_page_is_held_in_plain_words_and_the_whole_one_is_accepted_again() {
        Published before = region.published();
        String page = region.read(Region.PAGE);
        Night cut =
                region.write(Region.PAGE, page.substring(0, page.length() / 2)).night();

        assertThat(cut.exitCode()).isEqualTo(ExitCode.SOME_SOURCE);
        assertThat(cut.source(Region.PLANNING).state()).isEqualTo("HELD");
        assertThat(cut.toString()).contains("has a beginning and no end");
        assertThat(region.published()).isEqualTo(before);
        assertThat(region.restore(Region.PAGE).night().exitCode()).isZero();
    }

    @Test
    void a_page_that_closes_but_lost_most_of_its_lines_is_held_until_its_definition_says_that_it_is_right() {
        String page = region.read(Region.PAGE);
        int half = page.indexOf("</ul>") + "</ul>".length();
        region.write(Region.PAGE, page.substring(0, half) + "</main></body></html>");

        assertThat(region.night().toString()).contains("lines that the page had when it was accepted last");
        region.define(Region.PLANNING, "title: ", "title: Nově ");
        assertThat(region.night().source(Region.PLANNING).state()).isEqualTo("ACCEPTED");
    }
}
