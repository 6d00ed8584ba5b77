package org.regionalcatalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void white_space_of_every_kind_becomes_one_space() {
        assertThat(Text.clean(" \u00a0Město\u2009\u202f \t\r\n Třeboň\u3000")).isEqualTo("Město Třeboň");
    }

    @Test
    void what_nobody_sees_is_gone() {
        assertThat(Text.clean("so\u00adci\u200bál\u0000ní\ufeff")).isEqualTo("sociální");
        assertThat(Text.clean("a \u200b b")).isEqualTo("a b");
        assertThat(Text.clean("\u200b")).isEmpty();
    }

    @Test
    void letters_and_their_accents_are_composed_also_across_what_is_dropped() {
        assertThat(Text.clean("Tr\u030cebon\u030c")).isEqualTo("Třeboň");
        assertThat(Text.clean("r\u00ad\u030c")).isEqualTo("ř");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Domov „U Lípy“, o.p.s.~domov u lipy o p s",
                "Bechyně – Senožaty~bechyne - senozaty",
                "A/B|C\\D (e)~a b c d e",
                "ŽIŽKOVO nám. 2/4~zizkovo nam 2 4",
                "N´nora's ’tis~nnoras tis",
                "„“”‚‘’«»‹›\"'`~''"
            })
    void texts_are_compared_without_case_accents_quotes_and_points(String written, String folded) {
        assertThat(Text.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"℡ 123", "№ 5", "K", "㎒", "İstanbul", "ﬁn", "½", "…", "⑴", "ΑΣ", "´", "ǅ", "ℌ"})
    void folding_twice_is_folding_once_also_for_odd_signs(String text) {
        assertThat(Text.fold(Text.fold(text))).isEqualTo(Text.fold(text));
    }

    @Test
    void cleaning_and_folding_twice_is_doing_it_once() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random, 12);
            assertThat(Text.clean(Text.clean(text))).as(codes(text)).isEqualTo(Text.clean(text));
            assertThat(Text.clean(text)).as(codes(text)).isEqualTo(Text.clean("\u200b" + text)); // no short way then
            assertThat(Text.fold(Text.fold(text))).as(codes(text)).isEqualTo(Text.fold(text));
            assertThat(Text.fold(Text.clean(text))).as(codes(text)).isEqualTo(Text.fold(text));
        }
    }

    @Test
    void a_long_text_takes_no_more_than_its_length() {
        String text = "Příliš\u00a0 „žluťoučký“ kůň\u0301\u200b, ".repeat(40_000);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(Text.fold(text)).startsWith("prilis zlutoucky kun");
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)
                .isLessThan(3_000_000_000L);
    }

    @Test
    void digests_are_those_that_everybody_computes() {
        assertThat(Text.sha256("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static String random(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < random.nextInt(most); i++) {
            int[] ends = {0x80, 0x250, 0x370, 0x2200, 0x10000, 0x20000};
            text.appendCodePoint(random.nextInt(ends[random.nextInt(ends.length)]));
        }
        return text.toString();
    }

    private static String codes(String text) {
        StringBuilder codes = new StringBuilder();
        text.chars().forEach(c -> codes.append("\\u%04x".formatted(c)));
        return codes.toString();
    }
}
