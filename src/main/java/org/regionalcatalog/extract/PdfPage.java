package org.regionalcatalog.extract;

import java.util.List;

/**
 * The text of one page.
 *
 * @param letters how many letters it shows
 * @param unknown how many of them the file does not say which they are
 * @param pictured whether it shows a picture
 */
record PdfPage(int number, List<PdfLine> lines, long letters, long unknown, boolean pictured) {

    private static final int FEWEST_LETTERS = 20;
    private static final int JUDGED_LETTERS = 150;
    private static final double MOST_UNKNOWN = 0.1;
    private static final double LEAST_VOWELS = 0.25;
    private static final String VOWELS = "aeiouyáéíóúůýěäöüAEIOUYÁÉÍÓÚŮÝĚÄÖÜ";

    /** Whether it is a picture of a page. */
    boolean isScanned() {
        return pictured && letters < FEWEST_LETTERS;
    }

    /** Whether too many letters are unknown, or they are others than those that are shown. */
    boolean isGarbage() {
        return (letters >= FEWEST_LETTERS && unknown > letters * MOST_UNKNOWN) || hasNoMeaning();
    }

    /** Where a font numbers its letters in its own way and does not say how, vowels come out as anything. */
    private boolean hasNoMeaning() {
        long all = 0;
        long vowels = 0;
        for (PdfLine line : lines) {
            for (int i = 0; i < line.text().length(); i++) {
                char c = line.text().charAt(i);
                all += Character.isLetter(c) ? 1 : 0;
                vowels += VOWELS.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return all >= JUDGED_LETTERS && vowels < all * LEAST_VOWELS;
    }

    /** Whether its lines go up so often that they cannot stand in the order of reading. */
    boolean isJumbled() {
        int up = 0;
        for (int i = 1; i < lines.size(); i++) {
            up += lines.get(i).top() < lines.get(i - 1).top() - lines.get(i).size() ? 1 : 0;
        }
        return up > Math.max(2, lines.size() / 4);
    }
}
