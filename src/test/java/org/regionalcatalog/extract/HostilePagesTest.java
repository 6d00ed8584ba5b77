package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.HostileTexts;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.Format;

/** Any bytes are a page in prose: read into lines whose links lie within them, without an exception. */
class HostilePagesTest {

    private static final long SEED = 20261126;

    @Test
    void damaged_pages_and_noise_are_read() {
        for (Format format : List.of(Format.HTML, Format.TEXT)) {
            HostileTexts.pages(SEED, 200).forEach(page -> assertLines(PagesInProse.read(format, page)));
            HostileTexts.lines(SEED, 2_000).forEach(line -> assertLines(PagesInProse.read(format, line)));
        }
    }

    @Test
    void random_bytes_are_read() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            assertLines(PagesInProse.read(i % 2 == 0 ? Format.HTML : Format.TEXT, bytes));
        }
    }

    @Test
    void a_page_cut_anywhere_is_read() {
        byte[] page = HostileTexts.pages(SEED, 1).get(0).getBytes(StandardCharsets.UTF_8);
        for (int end = 0; end < page.length; end += 37) {
            assertLines(PagesInProse.read(Format.HTML, java.util.Arrays.copyOf(page, end)));
        }
    }

    private static void assertLines(RawRecord page) {
        int before = 0;
        for (PageLine line : PageLine.of(page)) {
            assertThat(line.number()).isGreaterThan(before);
            assertThat(line.text()).isNotBlank().doesNotContain("\n");
            before = line.number();
            for (PageLine.Link link : line.links()) {
                assertThat(link.start()).isNotNegative().isLessThanOrEqualTo(link.end());
                assertThat(link.end()).isLessThanOrEqualTo(line.text().length());
            }
        }
    }
}
