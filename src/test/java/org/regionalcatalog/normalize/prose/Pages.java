package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PageLine;

/** Pages as tests write them: plain text, one line a line. */
final class Pages {

    private Pages() {}

    static List<PageLine> lines(String text) {
        List<PageLine> lines = new ArrayList<>();
        String[] written = text.split("\n", -1);
        for (int i = 0; i < written.length; i++) {
            if (!written[i].isBlank()) {
                lines.add(new PageLine(i + 1, "line " + (i + 1), PageLine.Form.TEXT, 0, written[i], List.of()));
            }
        }
        return lines;
    }

    static PageReading read(String text, @Nullable String territory) {
        return PageReading.of(lines(text), ShippedWords.WORDS, territory);
    }
}
