package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Format;

/** Whole pages, one raw record each, whose lines are to be read as prose. */
final class ProseExtraction implements Extraction {

    private final Definition source;
    private final Iterator<Part> parts;
    private final int total;

    ProseExtraction(Definition source, List<Part> parts) {
        this.source = source;
        this.parts = parts.iterator();
        this.total = parts.size();
    }

    @Override
    public Optional<RawRecord> next() throws IOException {
        return parts.hasNext() ? Optional.of(read(parts.next())) : Optional.empty();
    }

    private RawRecord read(Part part) throws IOException {
        PageText page = PageText.of(source, part);
        PageLines read = new PageLines();
        if (source.format() == Format.HTML) {
            HtmlLines.read(page.parse(), read);
        } else {
            readText(page.text(), read);
        }
        List<PageLine> lines = read.masked();
        List<Issue> issues = new ArrayList<>(page.issues());
        lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.text()), line.links().stream().map(PageLine.Link::target)))
                .filter(text -> text.contains(Credentials.MASK))
                .findFirst()
                .ifPresent(text -> issues.add(Credentials.IN_PAGE.found("", text)));
        if (read.isCut()) {
            issues.add(PageLines.TOO_LONG.found("", page.bytes() + " bytes"));
        }
        List<String> encoded = lines.stream().map(PageLine::encoded).toList();
        return new RawRecord(new Locator(part.name(), "page"), Map.of(PageLine.FIELD, encoded), issues);
    }

    private static void readText(String text, PageLines into) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank() && !into.isFull()) {
                into.add(new PageLine(number, "line " + number, PageLine.Form.TEXT, 0, line, List.of()));
            }
        }
    }

    @Override
    public List<Issue> issues() {
        return List.of();
    }

    @Override
    public long ignored() {
        return 0;
    }

    @Override
    public OptionalLong total() {
        return OptionalLong.of(total);
    }

    @Override
    public void close() {
        // each page was closed when it was read
    }
}
