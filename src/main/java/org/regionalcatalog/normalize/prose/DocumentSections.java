package org.regionalcatalog.normalize.prose;

import java.util.Set;
import org.regionalcatalog.source.Wordbook;

/** Under which headings, labels and heads of tables the passages of a page stand, as one walks down. */
final class DocumentSections {

    private static final Set<String> SECTION = Set.copyOf(Wordbook.lines("document-section.txt"));
    private static final Set<String> OTHER_SECTION = Set.copyOf(Wordbook.lines("not-document-section.txt"));
    private static final Set<String> GOAL = Set.copyOf(Wordbook.lines("document-goal.txt"));
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_CAPTION = 50;
    private static final int LONGEST_ITEM = 300;

    private final Prose prose;
    private boolean listed;
    private boolean activities;
    private boolean table;
    private boolean opens;
    private boolean goal;

    DocumentSections(Prose prose) {
        this.prose = prose;
    }

    /** Goes on to the next passage. */
    void enter(int at) {
        Passage passage = prose.passages().get(at);
        String text = passage.text();
        int colon = text.substring(0, Math.min(text.length(), LONGEST_LABEL)).indexOf(':');
        goal = colon > 0 && hasWord(text.substring(0, colon), GOAL);
        opens = passage.isHeading() || text.endsWith(":") || isCaption(passage);
        table = DocumentColumns.of(at, text).isPresent() || (table && DocumentColumns.isRow(text));
        if (opens || !passage.isItem()) {
            activities = opens && hasWord(text, OTHER_SECTION);
            boolean documents = opens && !activities && hasWord(text, SECTION);
            listed = documents || (listed && !opens && text.length() < LONGEST_ITEM);
        }
    }

    /** Whether the passage stands in a list or a table of documents. */
    boolean documents() {
        return table || (listed && !opens);
    }

    /** Whether it stands under a heading of activities, or behind a label of one. */
    boolean activities() {
        return activities || goal;
    }

    /** {@code Aktuální dokumenty}: a short line of its own, and no sentence or title. */
    private static boolean isCaption(Passage passage) {
        String text = passage.text();
        return text.length() <= LONGEST_CAPTION
                && !text.endsWith(".")
                && passage.links().isEmpty()
                && !text.contains(":")
                && !DocumentColumns.isRow(text)
                && (hasWord(text, SECTION) || hasWord(text, OTHER_SECTION))
                && Token.of(text).stream().noneMatch(Token::isNumber);
    }

    private static boolean hasWord(String text, Set<String> words) {
        return Token.of(text).stream().anyMatch(token -> words.contains(token.lower()));
    }
}
