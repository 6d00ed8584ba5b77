package org.regionalcatalog.extract;

/**
 * One line of a page, in points from its upper left corner.
 *
 * @param page from 1
 * @param number of the line on its page, from 1
 * @param text wide gaps as tabs
 * @param top of its baseline
 * @param size of its letters
 */
record PdfLine(int page, int number, String text, float top, float left, float size) {

    PdfLine with(String otherText) {
        return new PdfLine(page, number, otherText, top, left, size);
    }

    boolean isRow() {
        return text.indexOf('\t') >= 0;
    }
}
