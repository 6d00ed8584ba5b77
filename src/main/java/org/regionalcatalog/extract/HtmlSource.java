package org.regionalcatalog.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.regionalcatalog.source.Definition;

/**
 * A definition made ready for pages.
 *
 * @param records what finds records, and that as the definition writes it
 * @param labels all labels that the definition knows
 * @param ignored what finds text that is left out on purpose
 */
record HtmlSource(
        Definition definition,
        Evaluator records,
        String recordsWritten,
        List<HtmlReading> readings,
        List<HtmlLabel> labels,
        List<Evaluator> ignored) {

    /** What finds each field, as the definition writes it. */
    Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        readings.forEach(reading -> written.put(reading.field(), reading.written()));
        return written;
    }

    /** Without a selector of records, a page is one record. */
    static HtmlSource of(Definition source) {
        String records = source.records() == null ? "body" : source.records();
        List<HtmlReading> readings =
                FieldReading.allOf(source).stream().map(HtmlReading::of).toList();
        return new HtmlSource(
                source,
                Selector.evaluatorOf(records),
                records,
                readings,
                readings.stream()
                        .map(HtmlReading::label)
                        .filter(Objects::nonNull)
                        .toList(),
                source.ignore().stream().map(Selector::evaluatorOf).toList());
    }
}
