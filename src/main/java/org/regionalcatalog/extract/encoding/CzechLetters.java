package org.regionalcatalog.extract.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * How much a text looks like Czech, judged by three letters at a time: the wrong encoding puts letters where Czech has
 * none, and signs and capitals into words. Only comparisons mean anything, between texts that the same bytes give.
 */
final class CzechLetters {

    private static final String FREQUENCIES = "czech-trigrams.txt";

    /** What three letters, two letters and nothing at all tell of the next one; together 1. */
    private static final double BY_THREE = 0.75;

    private static final double BY_TWO = 0.245;
    private static final double BY_CHANCE = 0.005 / 1_000;

    private static final double CAPITAL_WITHIN_WORD = -7;

    /** Signs that people type, of which some may follow a letter. One within a word is as strange as any other. */
    private static final String USUAL_SIGNS = "„“”‚‘’–—…§°©®«»·×€\u00a0•²³";

    private static final String AFTER_LETTERS = "“”‘’–—…»\u00a0²³";

    private static final double USUAL_SIGN = -5;
    private static final double STRANGE_SIGN = -12;
    private static final double NO_TEXT = -20;

    private static final int EDGE = 0;
    private static final int STRANGE = 1;
    private static final int LETTERS = 64;

    private final byte[] places = new byte[0x180];
    private final double[] next = new double[LETTERS * LETTERS * LETTERS];

    CzechLetters() {
        double[] threes = new double[LETTERS * LETTERS * LETTERS];
        double[] twos = new double[LETTERS * LETTERS];
        double[] ones = new double[LETTERS];
        for (String line : load()) {
            int a = learned(line.charAt(0));
            int b = learned(line.charAt(1));
            int c = learned(line.charAt(2));
            double count = Integer.parseInt(line.substring(4));
            threes[(a * LETTERS + b) * LETTERS + c] += count;
            twos[b * LETTERS + c] += count;
            twos[EDGE * LETTERS + b] += a == EDGE ? count : 0;
            ones[b] += count;
            ones[EDGE] += a == EDGE ? count : 0;
        }
        for (int i = 0; i < next.length; i++) {
            double ofTwo = ofAll(threes, i / LETTERS * LETTERS);
            int two = i % twos.length;
            next[i] = Math.log(
                    BY_CHANCE + BY_TWO * share(twos[two], ones[two / LETTERS]) + BY_THREE * share(threes[i], ofTwo));
        }
    }

    private static double ofAll(double[] threes, int start) {
        double sum = 0;
        for (int i = start; i < start + LETTERS; i++) {
            sum += threes[i];
        }
        return sum;
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static List<String> load() {
        try (InputStream in = Objects.requireNonNull(CzechLetters.class.getResourceAsStream(FREQUENCIES));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int known = STRANGE;

    private int learned(char letter) {
        if (letter == '_') {
            return EDGE;
        }
        if (places[letter] == EDGE) {
            known++;
            places[letter] = (byte) known;
            places[Character.toUpperCase(letter)] = (byte) known;
        }
        return places[letter];
    }

    /** The score of a text, linear in its length; what is ASCII alone adds nothing. */
    double score(CharSequence text) {
        double score = 0;
        char first = ' ';
        char second = ' ';
        for (int i = 0; i < text.length() + 2; i++) {
            char third = i < text.length() ? text.charAt(i) : ' ';
            if (first >= 0x80 || second >= 0x80 || third >= 0x80) {
                score += letter(first, second, third) + sign(first, second, third);
            }
            first = second;
            second = third;
        }
        return score;
    }

    private double letter(char first, char second, char third) {
        int b = placeOf(second);
        int c = placeOf(third);
        if (b == EDGE && c == EDGE) {
            return 0;
        }
        boolean capital = Character.isLowerCase(second) && Character.isUpperCase(third);
        int a = b == EDGE ? EDGE : placeOf(first);
        return next[(a * LETTERS + b) * LETTERS + c] + (capital ? CAPITAL_WITHIN_WORD : 0);
    }

    /** What the sign in the middle costs. */
    private static double sign(char before, char sign, char after) {
        if (sign < 0x80 || Character.isLetter(sign)) {
            return 0;
        }
        if (isNoText(sign)) {
            return NO_TEXT;
        }
        boolean usual = Character.isLetter(before)
                ? AFTER_LETTERS.indexOf(sign) >= 0 && !Character.isLetter(after)
                : USUAL_SIGNS.indexOf(sign) >= 0 && (before < 0x80 || USUAL_SIGNS.indexOf(before) >= 0);
        return usual ? USUAL_SIGN : STRANGE_SIGN;
    }

    private int placeOf(char c) {
        if (c < places.length && places[c] != EDGE) {
            return places[c];
        }
        return Character.isLetter(c) ? STRANGE : EDGE;
    }

    /** What no text holds: NUL, a control character beyond ASCII, what stands for a failure, what is no character. */
    static boolean isNoText(char c) {
        return c == 0 || (c >= 0x7F && (c < 0xA0 || c == '\uFFFD' || !Character.isDefined(c)));
    }
}
