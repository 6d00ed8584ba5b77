package org.regionalcatalog.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a page as its reader sees it. The lines of a page are the texts of the field {@link #FIELD} of its raw
 * record, each written by {@link #encoded()}.
 *
 * @param number 1 for the first line; blank lines count, so a gap between two numbers is a blank line
 * @param where it is, for people: {@code line 12} of a text, a CSS path of a page
 * @param level 1 to 6 of a heading, depth of a list item from 1, else 0
 * @param text as written, white space kept, credentials masked; cells of a row are separated by a tab
 * @param links where their texts stand in {@code text}
 */
public record PageLine(int number, String where, Form form, int level, String text, List<Link> links) {

    /** The field of a raw record that holds the lines of a page. */
    public static final String FIELD = "page.lines";

    private static final char SEPARATOR = '\u001f';

    public PageLine {
        links = List.copyOf(links);
    }

    /** What the markup says a line is; a plain text says nothing. */
    public enum Form {
        TEXT,
        HEADING,
        ITEM,
        ROW
    }

    /** A link: the characters of the line it spans, and where it leads (absolute where the page's address is known). */
    public record Link(int start, int end, String target) {}

    /** The lines of a page that a raw record holds; none when it holds no page. */
    public static List<PageLine> of(RawRecord raw) {
        return raw.texts(FIELD).stream().map(PageLine::decoded).toList();
    }

    /** The line as one text. */
    public String encoded() {
        List<String> parts = new ArrayList<>(
                List.of(String.valueOf(number), plain(where), form.name(), String.valueOf(level), plain(text)));
        links.forEach(link -> parts.add(link.start() + " " + link.end() + " " + plain(link.target())));
        return parts.stream().collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }

    private static PageLine decoded(String encoded) {
        String[] parts = encoded.split(String.valueOf(SEPARATOR), -1);
        List<Link> links = new ArrayList<>();
        for (int i = 5; i < parts.length; i++) {
            String[] link = parts[i].split(" ", 3);
            links.add(new Link(Integer.parseInt(link[0]), Integer.parseInt(link[1]), link[2]));
        }
        return new PageLine(
                Integer.parseInt(parts[0]),
                parts[1],
                Form.valueOf(parts[2]),
                Integer.parseInt(parts[3]),
                parts[4],
                links);
    }

    private static String plain(String text) {
        return text.replace(SEPARATOR, ' ');
    }
}
