package org.regionalcatalog.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.source.Reading;

/**
 * A reading made ready for pages.
 *
 * @param field the name under which its texts are kept
 * @param place where it looks
 * @param selector compiled from css, heading or page
 * @param label its label
 * @param written the selector or label as the definition writes it, or the constant value
 */
record HtmlReading(
        String field,
        Reading reading,
        Place place,
        @Nullable Evaluator selector,
        @Nullable HtmlLabel label,
        String written) {

    /** Where a text may stand; the first two are within the record itself. */
    enum Place {
        ELEMENT,
        LABEL,
        HEADING,
        PAGE,
        CONSTANT
    }

    static HtmlReading of(FieldReading each) {
        Reading reading = each.reading();
        String label = reading.label();
        if (label != null) {
            return new HtmlReading(each.field(), reading, Place.LABEL, null, HtmlLabel.of(label), label);
        }
        if (reading.css() != null) {
            return selecting(each, Place.ELEMENT, reading.css());
        }
        if (reading.heading() != null) {
            return selecting(each, Place.HEADING, reading.heading());
        }
        if (reading.page() != null) {
            return selecting(each, Place.PAGE, reading.page());
        }
        String value = reading.value();
        return new HtmlReading(each.field(), reading, Place.CONSTANT, null, null, value == null ? "" : value);
    }

    private static HtmlReading selecting(FieldReading each, Place place, String selector) {
        return new HtmlReading(each.field(), each.reading(), place, Selector.evaluatorOf(selector), null, selector);
    }

    boolean isWithinRecord() {
        return place == Place.ELEMENT || place == Place.LABEL;
    }

    /** The elements of a root that the selector finds, in the order of the page. */
    List<Element> select(Element root) {
        return selector == null ? List.of() : root.select(selector);
    }

    /** Keeps what is meant of what was found. */
    HtmlKept keep(Stream<HtmlFound> found) {
        List<String> texts = new ArrayList<>();
        List<HtmlFound> used = new ArrayList<>();
        boolean blank = false;
        for (HtmlFound each : (Iterable<HtmlFound>) found::iterator) {
            blank |= each.text().isBlank();
            List<String> kept = Cut.textsOf(reading, List.of(each.text()));
            texts.addAll(kept);
            if (!kept.isEmpty()) {
                used.add(each);
            }
            if (!kept.isEmpty() && !reading.many()) {
                break;
            }
        }
        return new HtmlKept(texts, used, blank || !texts.isEmpty());
    }

    /**
     * What a reading kept.
     *
     * @param used the texts of which something was kept
     * @param matched whether the reading found its place, be it blank
     */
    record HtmlKept(List<String> texts, List<HtmlFound> used, boolean matched) {

        static final HtmlKept NOTHING = new HtmlKept(List.of(), List.of(), false);
    }
}
