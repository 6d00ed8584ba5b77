package org.regionalcatalog.normalize.prose;

import java.util.List;
import org.regionalcatalog.model.PageLine;

/**
 * A piece of a page that belongs together: a heading, a paragraph, an item of a list, a row of a table. Its text is
 * clean ({@link org.regionalcatalog.model.Text#clean}; cells of a row are separated by {@code " | "}) and mended.
 *
 * @param where it is, for people
 * @param level 1 to 6 of a heading, depth of an item from 1, else 0
 * @param mark what stood before an item: {@code •}, {@code 1.}, {@code a)}; else empty
 * @param links where they stand in {@code text}
 */
public record Passage(String where, Form form, int level, String mark, String text, List<PageLine.Link> links) {

    public Passage {
        links = List.copyOf(links);
    }

    /** What a passage is. */
    public enum Form {
        HEADING,
        PARAGRAPH,
        ITEM,
        ROW
    }

    boolean isHeading() {
        return form == Form.HEADING;
    }

    boolean isItem() {
        return form == Form.ITEM;
    }
}
