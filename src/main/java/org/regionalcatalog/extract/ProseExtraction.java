package org.regionalcatalog.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Format;

/** Whole pages, one raw record each, whose lines are to be read as prose. */
final class ProseExtraction implements Extraction {

    private static final Charset WINDOWS = Charset.forName("windows-1250");

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
        byte[] bytes;
        try (InputStream in = part.open()) {
            bytes = in.readAllBytes();
        }
        PageLines read = new PageLines();
        List<Issue> issues = new ArrayList<>();
        switch (source.format()) {
            case HTML -> HtmlLines.read(parse(bytes, source.charset()), read);
            case PDF -> readPdf(bytes, read, issues);
            default -> readText(decode(bytes, source.charset()), read);
        }
        List<PageLine> lines = read.masked();
        lines.stream()
                .filter(line -> line.text().contains(Credentials.MASK))
                .findFirst()
                .ifPresent(line -> issues.add(Credentials.IN_PAGE.found("", line.text())));
        if (read.isCut()) {
            issues.add(PageLines.TOO_LONG.found("", bytes.length + " bytes"));
        }
        List<String> encoded = lines.stream().map(PageLine::encoded).toList();
        return new RawRecord(new Locator(part.name(), "page"), Map.of(PageLine.FIELD, encoded), issues);
    }

    private static void readPdf(byte[] bytes, PageLines into, List<Issue> issues) {
        try {
            PdfText pdf = PdfText.of(bytes);
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

    /** What a browser would make of it; where neither bytes nor page say their encoding, that of Czech Windows. */
    private static Document parse(byte[] bytes, @Nullable Charset declared) throws IOException {
        if (utf8(bytes) != null) {
            return parse(bytes, StandardCharsets.UTF_8.name());
        }
        if (declared != null) {
            return parse(bytes, declared.name());
        }
        Document page = parse(bytes, (String) null);
        return page.charset().equals(StandardCharsets.UTF_8) ? parse(bytes, WINDOWS.name()) : page;
    }

    private static Document parse(byte[] bytes, @Nullable String charset) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
    }

    private static String decode(byte[] bytes, @Nullable Charset declared) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && (bytes[0] & 0xFF) >= 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text = utf8(bytes);
        if (text == null) {
            text = new String(bytes, declared == null ? WINDOWS : declared);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException another) {
            return null;
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
