package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.model.PageLine;

/**
 * One line of a page, in points from its upper left corner.
 *
 * @param page from 1
 * @param number of the line on its page, from 1
 * @param text wide gaps as tabs
 * @param links where their texts stand in {@code text}
 * @param top of its baseline
 * @param size of its letters
 */
record PdfLine(int page, int number, String text, List<PageLine.Link> links, float top, float left, float size) {

    PdfLine {
        links = List.copyOf(links);
    }

    /** The line from a place on, without white space there. */
    PdfLine from(int place) {
        String rest = text.substring(place).strip();
        int gone = place
                + text.substring(place).length()
                - text.substring(place).stripLeading().length();
        return with(rest, moved(links, -gone, rest.length()));
    }

    /** The line up to a place, and behind it the beginning of another one. */
    PdfLine upTo(int place, PdfLine other, int length) {
        String begun = text.substring(0, place);
        List<PageLine.Link> both = new ArrayList<>(moved(links, 0, place));
        both.addAll(moved(other.links(), place, place + length));
        return with(begun + other.text().substring(0, length), joined(both));
    }

    private PdfLine with(String otherText, List<PageLine.Link> otherLinks) {
        return new PdfLine(page, number, otherText, otherLinks, top, left, size);
    }

    /** Links by so many characters further right, as far as they stand in the line then. */
    static List<PageLine.Link> moved(List<PageLine.Link> links, int by, int length) {
        return links.stream()
                .map(link -> new PageLine.Link(
                        Math.max(0, link.start() + by), Math.min(length, link.end() + by), link.target()))
                .filter(link -> link.start() < link.end())
                .toList();
    }

    /** What leads to the same from one word that was broken is one link. */
    private static List<PageLine.Link> joined(List<PageLine.Link> links) {
        List<PageLine.Link> joined = new ArrayList<>();
        for (PageLine.Link link : links) {
            PageLine.Link before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null
                    && before.end() == link.start()
                    && before.target().equals(link.target())) {
                joined.set(joined.size() - 1, new PageLine.Link(before.start(), link.end(), link.target()));
            } else {
                joined.add(link);
            }
        }
        return joined;
    }

    boolean isRow() {
        return text.indexOf('\t') >= 0;
    }
}
