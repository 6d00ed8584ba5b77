package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Wordbook;

/** What stands before contacts, and before persons that are none. */
final class ContactLabels {

    private static final int LONGEST = 70;
    private static final int MOST_WORDS_AFTER = 6;
    private static final List<Map<String, String>> CONTACTS = Wordbook.rows("contact-label.csv");
    private static final List<String> DESKS = Wordbook.lines("desk-label.txt");
    private static final List<String> OTHERS =
            Wordbook.lines("not-contact-label.txt").stream().map(Text::fold).toList();

    /** A label: the role it gives, and where it ends in its text. */
    record Label(String role, int end) {}

    private ContactLabels() {}

    /** The label of a contact that a text begins with; it ends at a colon, or is all of the text. */
    static Optional<Label> of(String text) {
        int colon = text.indexOf(':');
        int end = colon < 0 ? text.length() : colon + 1;
        if (end > LONGEST) {
            return Optional.empty();
        }
        String folded = Text.fold(text.substring(0, end).replace('?', ' '));
        return CONTACTS.stream()
                .filter(row -> fits(row.getOrDefault("label", ""), folded, colon >= 0))
                .findFirst()
                .map(row -> new Label(row.getOrDefault("role", ""), end));
    }

    /** Where the words end that a text begins with, if they are a desk's: it belongs to no person. */
    static Optional<Integer> desk(String text) {
        return DESKS.stream()
                .filter(desk -> text.regionMatches(true, 0, desk, 0, desk.length())
                        && (text.length() == desk.length() || !Character.isLetterOrDigit(text.charAt(desk.length()))))
                .map(String::length)
                .max(Integer::compare);
    }

    /** Whether a text begins with a label of somebody who is no contact: an editor, an author, a statutory body. */
    static boolean isOther(String text) {
        int colon = text.indexOf(':');
        int dash = text.indexOf(" – ");
        int end = colon > 0 ? colon : dash > 0 ? dash : Math.min(text.length(), LONGEST);
        return end <= LONGEST && OTHERS.contains(Text.fold(text.substring(0, end)));
    }

    private static boolean fits(String label, String folded, boolean labelled) {
        if (!label.endsWith("*")) {
            return folded.equals(label);
        }
        String start = label.substring(0, label.length() - 1);
        return folded.startsWith(start)
                && (labelled || folded.split(" ").length <= MOST_WORDS_AFTER - 2)
                && folded.split(" ").length <= MOST_WORDS_AFTER;
    }
}
