package org.regionalcatalog.extract;

import java.io.IOException;
import java.io.InputStream;
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
    private final List<Issue> issues;

    private ProseExtraction(Definition source, List<Part> parts, List<Issue> issues) {
        this.source = source;
        this.parts = parts.iterator();
        this.total = parts.size();
        this.issues = issues;
    }

    static Extraction open(Definition source, List<Part> parts) throws IOException {
        List<Issue> issues = source.format() == Format.PDF ? PdfText.unreadable(parts) : List.of();
        return new ProseExtraction(source, parts, issues);
    }

    @Override
    public Optional<RawRecord> next() throws IOException {
        return parts.hasNext() ? Optional.of(read(parts.next())) : Optional.empty();
    }

    private RawRecord read(Part part) throws IOException {
        PageLines read = new PageLines();
        List<Issue> issues = new ArrayList<>();
        if (source.format() == Format.PDF) {
            readPdf(part, read, issues);
        } else {
            readPage(PageText.of(source, part), read, issues);
        }
        List<PageLine> lines = read.masked();
        lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.text()), line.links().stream().map(PageLine.Link::target)))
                .filter(text -> text.contains(Credentials.MASK))
                .findFirst()
                .ifPresent(text -> issues.add(Credentials.IN_PAGE.found("", text)));
        if (read.isCut()) {
            issues.add(PageLines.TOO_LONG.found("", part.size() + " bytes"));
        }
        List<String> encoded = lines.stream().map(PageLine::encoded).toList();
        return new RawRecord(new Locator(part.name(), "page"), Map.of(PageLine.FIELD, encoded), issues);
    }

    private void readPage(PageText page, PageLines into, List<Issue> issues) {
        issues.addAll(page.issues());
        if (source.format() == Format.HTML) {
            HtmlLines.read(page.parse(), into);
        } else {
            readText(page.text(), into);
        }
    }

    private static void readPdf(Part part, PageLines into, List<Issue> issues) throws IOException {
        try (InputStream in = part.open()) {
            PdfText pdf = PdfText.of(in.readAllBytes());
            issues.addAll(pdf.issues());
            PdfFlow.read(pdf.lines(), into);
            if (pdf.isCut()) {
                into.cut();
            }
        } catch (UnreadableFile toldAlready) {
            return; // a page without lines tells nothing
        }
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
        return issues;
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
