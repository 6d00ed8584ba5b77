package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Wordbook;

/** What labels and headings of columns say that a value is: the rows of {@code document-label.csv}. */
enum DocumentLabel {
    TITLE,
    VALID,
    APPROVED;

    private static final Map<String, DocumentLabel> WORDINGS = wordings();
    private static final int LONGEST = 40;
    private static final int LONGEST_HEAD = 80;

    /** The label that a text is as a whole, with or without a colon. */
    static Optional<DocumentLabel> of(String text) {
        String label = text.strip();
        boolean colon = label.endsWith(":");
        return label.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(WORDINGS.get(
                        Text.fold(colon ? label.substring(0, label.length() - 1).strip() : label)));
    }

    /** The label that heads a column; one of approvals may name who approves: {@code Schváleno zastupitelstvem města}. */
    static Optional<DocumentLabel> ofColumn(String head) {
        String first = head.strip().split(" ", 2)[0];
        return of(head).or(() ->
                head.length() > LONGEST_HEAD ? Optional.empty() : of(first).filter(label -> label == APPROVED));
    }

    private static Map<String, DocumentLabel> wordings() {
        Map<String, DocumentLabel> wordings = new HashMap<>();
        for (Map<String, String> row : Wordbook.rows("document-label.csv")) {
            DocumentLabel label = valueOf(row.getOrDefault("field", "").toUpperCase(Locale.ROOT));
            for (String wording : List.of(row.getOrDefault("wordings", "").split("\\|"))) {
                wordings.put(Text.fold(wording), label);
            }
        }
        return wordings;
    }
}
