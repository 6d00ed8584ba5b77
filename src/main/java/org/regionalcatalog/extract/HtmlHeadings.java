package org.regionalcatalog.extract;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headings under which records stand. */
final class HtmlHeadings {

    private HtmlHeadings() {}

    /** For each record the nearest heading that begins before it, wherever that stands; both in the order of the page. */
    static Map<Element, Element> nearest(Document page, List<Element> headings, List<Element> records) {
        Map<Element, Element> nearest = new HashMap<>();
        Iterator<Element> nextHeading = headings.iterator();
        Iterator<Element> nextRecord = records.iterator();
        Element heading = next(nextHeading);
        Element record = next(nextRecord);
        Element latest = null;
        for (Element each : (Iterable<Element>) page.stream()::iterator) {
            if (each.equals(record)) {
                if (latest != null) {
                    nearest.put(each, latest);
                }
                record = next(nextRecord);
            }
            if (each.equals(heading)) {
                latest = each;
                heading = next(nextHeading);
            }
        }
        return nearest;
    }

    private static @Nullable Element next(Iterator<Element> elements) {
        return elements.hasNext() ? elements.next() : null;
    }
}
