package org.regionalcatalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that nobody should write and somebody will: made of what readers look for, of noise, and of damaged pages. */
public final class HostileTexts {

    /** Pieces that invite a reader to look again and again at the same characters. */
    public static final List<String> PIECES = List.of(
            "1",
            "1 ",
            "12 ",
            "123 ",
            "1.",
            "1. ",
            "1/",
            "-",
            "--",
            "–",
            " – ",
            "+",
            "+420 ",
            "@",
            "a@",
            "a.",
            ".",
            "…",
            "(",
            "(1",
            ")",
            "[",
            "]",
            "{",
            "/453",
            "www.",
            "http://",
            "http:",
            "CZ.",
            "CZ.1.04/3.1.03/",
            "IČO: ",
            "IČO 1 ",
            "od ",
            "do ",
            "1. - ",
            "2013",
            "2013 ",
            "2013-",
            "2013/",
            "07-10/",
            "červen ",
            "1. červen ",
            "Kč ",
            "1 000 ",
            "1.000",
            "000.",
            "cca 1 ",
            "Mgr. ",
            "Ing.",
            "Ph",
            "Ph.D. ",
            "Jana ",
            "Jana, ",
            "J. ",
            "A",
            "Abc ",
            "A-",
            "a-b-",
            "č. ",
            "č.p. 1 ",
            "zavináč ",
            " at ",
            "%20",
            "%z%",
            "mailto:a@b.cz?",
            "javascript:",
            "fax ",
            "381 555 328/1 ",
            "381555328,",
            "[at]",
            "a",
            "a, ",
            "á",
            "\u0301",
            "\u00a0",
            "\u2009",
            "x.cz",
            "x.cz/",
            "předpokl ",
            "2 roky a ",
            "#64;",
            "&#0",
            "&amp;",
            "|",
            "\"",
            "„",
            "“",
            "„a",
            "0/",
            "9999999999",
            "381 555 (123/",
            "nám. ",
            "náměstí ",
            "náměstí 9. ",
            "ulice ",
            "Město ",
            "v Táboře ",
            "Tábor, ",
            "ORP ",
            "obce ",
            "domov ",
            "domov pro seniory ",
            "12 lůžek ",
            "lůžek, ",
            "terénní, ",
            "osoby ",
            "let ",
            "od 18 ",
            "s. r. o. ",
            "z.s.",
            "příspěvková organizace ",
            "<b>",
            "</b>",
            "<p>",
            "<",
            "&",
            "•",
            "• ",
            ": ",
            ";",
            "~",
            "\\n",
            "\ufffd",
            "slu~eb ");

    private static final List<String> TOKENS = List.of(
            "+420384555111",
            "381 555 328",
            "info@example.org",
            "info(zavináč)example.org",
            "www.example.org",
            "00253014",
            "390 15",
            "1. 7. 2013",
            "30.12.2022",
            "červenec 2010",
            "07-10/2013",
            "2013-15",
            "699 053,- Kč",
            "15 mil. Kč",
            "CZ.1.04/3.1.03/97.00023",
            "CZ.03.2.63/0.0/0.0/16_063/0006516",
            "Mgr. Jana Vzorová",
            "Vzor Josef, Bc.",
            "24 měsíců",
            "není",
            "Žižkovo náměstí 2",
            "Tábor 1",
            "Sezimovo Ústí",
            "pobytová 45 lůžek",
            "6 - 26 let",
            "pečovatelská služba",
            "azylové domy",
            "Spolek Alfa, z. s.",
            "ano",
            "49.41",
            "ESF",
            "Operační program Zaměstnanost",
            "projekt „Společně“",
            "komunitní plán 2015 - 2018",
            "heslo: ",
            "realizátor: ",
            " ",
            " ",
            ", ",
            "; ",
            "\n",
            "\t",
            "– ",
            "ñ",
            "日本",
            "😀",
            "\u0000",
            "\u001b",
            "\u200b",
            "\u202e",
            "\ud800",
            "\udc00",
            "Ⅷ",
            "١٢٣",
            "ﬁ",
            "İ",
            "ß",
            "²",
            "½",
            "\u030c\u030c");

    private static final int NOISE_ONE_IN = 6;
    private static final int MOST_PIECES = 12;

    private HostileTexts() {}

    /** Short texts, made of pieces, good tokens and any character there is. */
    public static List<String> lines(long seed, int count) {
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>(PIECES);
        pieces.addAll(TOKENS);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder line = new StringBuilder();
            for (int length = random.nextInt(MOST_PIECES); length >= 0; length--) {
                line.append(
                        random.nextInt(NOISE_ONE_IN) == 0
                                ? Character.toString(random.nextInt(Character.MAX_CODE_POINT))
                                : pieces.get(random.nextInt(pieces.size())));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Whole pages: those of the tests, each time with a few hundred characters lost, doubled, moved or replaced. */
    public static List<String> pages(long seed, int count) {
        Random random = new Random(seed);
        List<String> written = written();
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder page = new StringBuilder(written.get(random.nextInt(written.size())));
            for (int change = random.nextInt(200); change >= 0; change--) {
                damage(page, random);
            }
            pages.add(page.toString());
        }
        return pages;
    }

    private static void damage(StringBuilder page, Random random) {
        int at = random.nextInt(page.length());
        int end = Math.min(page.length(), at + 1 + random.nextInt(20));
        switch (random.nextInt(5)) {
            case 0 -> page.delete(at, Math.min(end, Math.max(at, page.length() - 1)));
            case 1 -> page.insert(random.nextInt(page.length()), page.substring(at, end));
            case 2 -> page.setCharAt(at, (char) random.nextInt(Character.MAX_VALUE));
            case 3 -> page.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            default -> page.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
        }
    }

    private static List<String> written() {
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/pages"))) {
            for (Path file : files.filter(HostileTexts::isPage).sorted().toList()) {
                pages.add(Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pages;
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".txt") || file.toString().endsWith(".html");
    }
}
