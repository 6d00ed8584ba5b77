package org.regionalcatalog.extract.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** How often the encoding of a short piece of our sample texts is found, nothing being declared. */
class GuessRateTest {

    private static final List<String> CHARSETS = List.of("UTF-8", "windows-1250", "ISO-8859-2", "IBM852");
    private static final int LETTERS = 40;
    private static final int PIECES = 3_000;

    @Test
    void of_pieces_of_forty_letters_at_least_998_in_1000_are_read_right() throws IOException {
        String text = sampleText();
        Random random = new Random(40);
        long tried = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            String piece = piece(text, random);
            String written = i % 5 == 0 ? piece.toUpperCase(java.util.Locale.ROOT) : piece;
            for (String charset : CHARSETS) {
                if (tells(written, charset)) {
                    tried++;
                    byte[] bytes = written.getBytes(charset);
                    Encoding found = Encoding.of(bytes, Declared.NOTHING);
                    if (!Decoding.decode(bytes, found).text().equals(written)) {
                        wrong.add(charset + " read as " + found.charset() + ": " + written);
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(8_000);
        assertThat((double) wrong.size() / tried)
                .as("%d of %d: %s", wrong.size(), tried, wrong)
                .isLessThanOrEqualTo(0.002);
    }

    /** Whether there is anything to find: a text of ASCII is the same in all of them. */
    private static boolean tells(String text, String charset) {
        return text.chars().anyMatch(c -> c >= 0x80)
                && Charset.forName(charset).newEncoder().canEncode(text);
    }

    private static String piece(String text, Random random) {
        int start = text.indexOf(' ', random.nextInt(text.length() - 2_000)) + 1;
        int end = start;
        for (int letters = 0; letters < LETTERS || Character.isLetter(text.charAt(end)); end++) {
            letters += Character.isLetter(text.charAt(end)) ? 1 : 0;
        }
        return text.substring(start, end);
    }

    private static String sampleText() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String page : List.of(
                "trebon-catalog/catalog.html",
                "trebon-planning/page.html",
                "tabor-planning/page.html",
                "tabor-kpss/page.html",
                "havlickuv-brod-planning/page.html")) {
            byte[] bytes = Files.readAllBytes(Path.of("input-samples", page));
            all.append(Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).text())
                    .append(' ');
        }
        Path list = Path.of("input-samples/bechyne-providers/providers.csv");
        all.append(new String(Files.readAllBytes(list), Charset.forName("windows-1250")));
        return all.toString().replaceAll("\\s+", " ");
    }
}
