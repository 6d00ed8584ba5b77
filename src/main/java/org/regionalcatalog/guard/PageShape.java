package org.regionalcatalog.guard;

/**
 * What the pages of a load in prose look like from outside.
 *
 * @param lines how many lines a reader sees
 * @param unclosed how many pages open their {@code html} or {@code body} and do not close it
 * @param inText how many of those end in the middle of a text, and not behind a tag
 */
public record PageShape(long lines, long unclosed, long inText) {

    /** The shape of no page. */
    public static final PageShape NONE = new PageShape(0, 0, 0);

    private static final int LONGEST_ENDING = 2_000;

    /** The shape of an HTML page, of which a reader sees so many lines. */
    public static PageShape of(String page, long lines) {
        String ending =
                page.substring(Math.max(0, page.length() - LONGEST_ENDING)).toLowerCase(java.util.Locale.ROOT);
        String beginning =
                page.substring(0, Math.min(page.length(), LONGEST_ENDING)).toLowerCase(java.util.Locale.ROOT);
        boolean opened = beginning.contains("<html") || beginning.contains("<body");
        boolean unclosed = opened && !ending.contains("</body") && !ending.contains("</html");
        boolean inText = unclosed && !ending.strip().endsWith(">");
        return new PageShape(lines, unclosed ? 1 : 0, inText ? 1 : 0);
    }

    /** The shape of both together. */
    public PageShape and(PageShape other) {
        return new PageShape(lines + other.lines, unclosed + other.unclosed, inText + other.inText);
    }
}
