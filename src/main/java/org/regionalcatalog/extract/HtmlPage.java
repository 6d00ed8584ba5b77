package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.regionalcatalog.extract.HtmlReading.HtmlKept;
import org.regionalcatalog.extract.encoding.Decoding;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;

/** One page and its records. Records do not lie within records: of those that do, the outermost one is read. */
final class HtmlPage {

    private final HtmlSource source;
    private final String part;
    private final Document page;
    private final boolean damaged;
    private final Findings findings;
    private final HtmlPaths paths = new HtmlPaths();

    private HtmlPage(HtmlSource source, PageText text, Document page, Findings findings) {
        this.source = source;
        this.part = text.name();
        this.damaged = text.isDamaged();
        this.page = page;
        this.findings = findings;
    }

    static HtmlPage open(HtmlSource source, Part part, Findings findings) throws IOException {
        PageText text = PageText.of(source.definition(), part);
        text.issues().forEach(findings::tell);
        Document page = text.parse();
        if (HtmlSecrets.mask(page)) {
            findings.credentialsFound();
        }
        return new HtmlPage(source, text, page, findings);
    }

    /** The records in the order of the page; empty for one that is set aside on purpose. */
    List<Optional<RawRecord>> records() {
        List<Element> elements = outermost(page.select(source.records()));
        Map<String, Map<Element, HtmlKept>> around = new HashMap<>();
        source.readings().stream()
                .filter(reading -> !reading.isWithinRecord())
                .forEach(reading -> around.put(reading.field(), keptAround(reading, elements)));
        Collection<HtmlKept> shared =
                around.values().stream().flatMap(kept -> kept.values().stream()).toList();
        HtmlRead readAround = new HtmlRead();
        shared.forEach(readAround::add);
        return elements.stream()
                .map(element -> read(element, around, readAround))
                .toList();
    }

    private List<Element> outermost(List<Element> found) {
        List<Element> outermost = new ArrayList<>();
        Element last = page;
        for (Element each : found) {
            if (!outermost.isEmpty() && isWithin(each, last)) {
                findings.nestedFound(part, paths.of(each));
            } else {
                outermost.add(each);
                last = each;
            }
        }
        return outermost;
    }

    private static boolean isWithin(Element element, Element outer) {
        Element each = element.parent();
        while (each != null && !each.equals(outer)) {
            each = each.parent();
        }
        return each != null;
    }

    /** What a reading that looks outside the records keeps for each of them. */
    private Map<Element, HtmlKept> keptAround(HtmlReading reading, List<Element> records) {
        Map<Element, HtmlKept> kept = new HashMap<>();
        if (reading.place() == HtmlReading.Place.HEADING) {
            Map<Element, HtmlKept> byHeading = new HashMap<>();
            HtmlHeadings.nearest(page, reading.select(page), records)
                    .forEach((record, heading) ->
                            kept.put(record, byHeading.computeIfAbsent(heading, each -> keep(reading, each))));
            return kept;
        }
        HtmlKept all = reading.place() == HtmlReading.Place.PAGE
                ? reading.keep(reading.select(page).stream().map(each -> HtmlFound.of(each, reading.reading())))
                : reading.keep(Stream.of(new HtmlFound(reading.written(), List.of())));
        records.forEach(record -> kept.put(record, all));
        return kept;
    }

    private static HtmlKept keep(HtmlReading reading, Element element) {
        return reading.keep(Stream.of(HtmlFound.of(element, reading.reading())));
    }

    private Optional<RawRecord> read(Element record, Map<String, Map<Element, HtmlKept>> around, HtmlRead readAround) {
        List<VisibleLine> lines = VisibleLines.of(record);
        HtmlLabels labels = new HtmlLabels(record, lines, source.labels());
        Map<String, HtmlKept> kept = new LinkedHashMap<>();
        boolean own = false;
        for (HtmlReading reading : source.readings()) {
            HtmlKept each = reading.isWithinRecord()
                    ? keptWithin(reading, record, labels)
                    : around.getOrDefault(reading.field(), Map.of()).getOrDefault(record, HtmlKept.NOTHING);
            kept.put(reading.field(), each);
            own |= reading.isWithinRecord() && !each.texts().isEmpty();
        }
        if (!own && (lines.isEmpty() || isHeaderRow(record))) {
            return Optional.empty();
        }
        note(record, kept, readAround);
        return Optional.of(rawRecord(record, kept));
    }

    private static HtmlKept keptWithin(HtmlReading reading, Element record, HtmlLabels labels) {
        if (reading.label() != null) {
            return reading.keep(labels.valuesOf(reading.label()));
        }
        return reading.keep(reading.select(record).stream().map(each -> HtmlFound.of(each, reading.reading())));
    }

    private static boolean isHeaderRow(Element record) {
        return record.normalName().equals("tr")
                && !record.children().isEmpty()
                && record.children().stream().allMatch(cell -> cell.normalName().equals("th"));
    }

    private void note(Element record, Map<String, HtmlKept> kept, HtmlRead readAround) {
        findings.recordFound();
        HtmlRead read = new HtmlRead(readAround);
        kept.forEach((field, each) -> {
            if (each.matched()) {
                findings.matched(field);
            }
            read.add(each);
        });
        source.ignored().forEach(ignored -> record.select(ignored).forEach(read::add));
        HtmlLeftOver.tell(record, read, findings);
    }

    private RawRecord rawRecord(Element record, Map<String, HtmlKept> kept) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Issue> issues = new ArrayList<>();
        kept.forEach((field, each) -> {
            if (!each.texts().isEmpty()) {
                fields.put(field, each.texts());
            }
            each.texts().stream()
                    .filter(text -> damaged && Decoding.isSpelledIn(text))
                    .forEach(text -> issues.add(Decoding.BYTES_UNDECODABLE.found(field, text)));
        });
        return new RawRecord(new Locator(part, paths.of(record)), fields, issues);
    }
}
