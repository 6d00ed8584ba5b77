package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Text;

/** Leaves out what frames the text of each page: headers and footers that are repeated, and page numbers. */
final class PdfFrames {

    private static final int EDGE = 3;
    private static final int FEWEST_PAGES = 3;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:strana|stránka|str\\.?|page)?[ -–]{0,3}[0-9]{1,4}[ -–]{0,3}(?:(?:z|/|of) ?[0-9]{1,4})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PdfFrames() {}

    /** The lines of all pages; of a line that is repeated on most of them, only the first is kept. */
    static List<PdfLine> without(List<List<PdfLine>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        pages.forEach(page -> keysOf(page).forEach(key -> seen.merge(key, 1, Integer::sum)));
        int many = Math.max(FEWEST_PAGES, (pages.size() * 3 + 4) / 5);
        Set<String> told = new HashSet<>();
        List<PdfLine> kept = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                PdfLine line = page.get(i);
                boolean edge = isEdge(i, page.size());
                boolean repeated = edge && seen.getOrDefault(key(line), 0) >= many && !told.add(key(line));
                boolean numbered = edge
                        && pages.size() > 1
                        && PAGE_NUMBER.matcher(line.text()).matches();
                if (!repeated && !numbered) {
                    kept.add(line);
                }
            }
        }
        return kept;
    }

    private static Set<String> keysOf(List<PdfLine> page) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < page.size(); i++) {
            if (isEdge(i, page.size())) {
                keys.add(key(page.get(i)));
            }
        }
        return keys;
    }

    private static boolean isEdge(int place, int count) {
        return place < EDGE || place >= count - EDGE;
    }

    private static String key(PdfLine line) {
        return DIGITS.matcher(Text.fold(line.text())).replaceAll("0");
    }
}
