package org.regionalcatalog.extract;

import com.google.re2j.Pattern;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Dialect;
import org.regionalcatalog.source.Expectation;
import org.regionalcatalog.source.Fetching;
import org.regionalcatalog.source.FieldName;
import org.regionalcatalog.source.Format;
import org.regionalcatalog.source.Layout;
import org.regionalcatalog.source.LeftOut;
import org.regionalcatalog.source.Reading;

/** A definition made by hand, and the short ways to read a text with it. */
final class Sample {

    private final Format format;
    private final Map<FieldName, Reading> fields = new LinkedHashMap<>();
    private final Map<String, Reading> identifiers = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private @Nullable Charset charset = StandardCharsets.UTF_8;
    private boolean charsetDeclared = true;
    private Dialect dialect = new Dialect(';', null, null, true);
    private String records = "tr";
    private Layout layout = Layout.PLAIN;

    private Sample(Format format) {
        this.format = format;
    }

    static Sample csv() {
        return new Sample(Format.CSV);
    }

    static Sample html(String records) {
        Sample sample = new Sample(Format.HTML);
        sample.records = records;
        return sample;
    }

    static Sample json(String records) {
        return paths(Format.JSON, records);
    }

    static Sample xml(String records) {
        return paths(Format.XML, records);
    }

    static Sample paths(Format format, String records) {
        Sample sample = new Sample(format);
        sample.records = records;
        sample.charset = null;
        return sample;
    }

    static Sample xlsx() {
        return new Sample(Format.XLSX);
    }

    Sample each(String path) {
        layout = new Layout(path, layout.sheet(), layout.headerRow(), layout.leftOut(), List.of());
        return this;
    }

    Sample sheet(String name) {
        layout = new Layout(layout.each(), name, layout.headerRow(), layout.leftOut(), List.of());
        return this;
    }

    Sample headerRow(int row) {
        layout = new Layout(layout.each(), layout.sheet(), row, layout.leftOut(), List.of());
        return this;
    }

    Sample leaveOut(String place, Reading reading, String... words) {
        LeftOut more =
                new LeftOut(place, reading, Stream.of(words).map(Text::fold).collect(Collectors.toSet()));
        List<LeftOut> all =
                Stream.concat(layout.leftOut().stream(), Stream.of(more)).toList();
        layout = new Layout(layout.each(), layout.sheet(), layout.headerRow(), all, List.of());
        return this;
    }

    Sample charset(Charset given) {
        charset = given;
        return this;
    }

    /** Neither charset nor delimiter are declared; texts are written in the charset given. */
    Sample detected() {
        charsetDeclared = false;
        dialect = Dialect.DETECTED;
        return this;
    }

    Sample dialect(Dialect given) {
        dialect = given;
        return this;
    }

    Sample field(String name, Reading reading) {
        fields.put(FieldName.find(name).orElseThrow(), reading);
        return this;
    }

    Sample identifier(String role, Reading reading) {
        identifiers.put(role, reading);
        return this;
    }

    Sample ignore(String what) {
        ignored.add(what);
        return this;
    }

    Definition definition() {
        return new Definition(
                "sample",
                "Sample",
                new Definition.Publisher("Sample", null),
                null,
                50,
                "sample",
                Fetching.PLAIN,
                format,
                charsetDeclared ? charset : null,
                dialect,
                format.hasColumns() ? null : records,
                "service",
                fields,
                identifiers,
                Map.of(),
                ignored,
                List.of(),
                new Expectation(new Expectation.Range(0, 1_000_000), Map.of()),
                List.of(),
                null,
                null,
                layout,
                "digest");
    }

    Read read(String... texts) {
        List<Part> parts = new ArrayList<>();
        for (String text : texts) {
            parts.add(part("part" + (parts.size() + 1), bytes(text)));
        }
        return read(parts);
    }

    private byte[] bytes(String text) {
        return text.getBytes(charset == null ? StandardCharsets.UTF_8 : charset);
    }

    Read read(byte[] bytes) {
        return read(List.of(part("part1", bytes)));
    }

    private Read read(List<Part> parts) {
        try (Extraction extraction = Extract.open(definition(), parts)) {
            List<Issue> issues = extraction.issues();
            List<RawRecord> all = rest(extraction);
            return new Read(all, issues, extraction.ignored());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Extraction open(String text) throws IOException {
        return Extract.open(definition(), List.of(part("part1", bytes(text))));
    }

    Extraction open(byte[] bytes) throws IOException {
        return Extract.open(definition(), List.of(part("part1", bytes)));
    }

    static List<RawRecord> rest(Extraction extraction) throws IOException {
        List<RawRecord> rest = new ArrayList<>();
        for (Optional<RawRecord> next = extraction.next(); next.isPresent(); next = extraction.next()) {
            rest.add(next.get());
        }
        return rest;
    }

    static Part part(String name, byte[] bytes) {
        return new Part() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /** The time this thread has worked; a busy machine does not count. */
    static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    record Read(List<RawRecord> records, List<Issue> issues, long ignored) {

        List<Map<String, List<String>>> fields() {
            return records.stream().map(RawRecord::fields).toList();
        }

        /** The texts of one field in all records, joined by |; "-" where it is absent. */
        List<String> texts(String field) {
            return records.stream()
                    .map(record -> record.fields().containsKey(field) ? String.join("|", record.texts(field)) : "-")
                    .toList();
        }

        /** Where the records were found, without the part. */
        List<String> positions() {
            return records.stream().map(record -> record.locator().position()).toList();
        }

        List<String> codes() {
            return records.stream()
                    .map(record -> String.join(
                            " ", record.issues().stream().map(Issue::code).toList()))
                    .toList();
        }

        List<String> findings() {
            return issues.stream()
                    .map(issue -> (issue.code() + " " + issue.field() + " " + issue.seen()).replaceAll(" +", " "))
                    .toList();
        }
    }

    static Reading column(String name) {
        return reading(Map.of("column", name));
    }

    static Reading path(String path) {
        return reading(Map.of("path", path));
    }

    static Reading paths(String path) {
        return reading(Map.of("path", path, "many", "true"));
    }

    static Reading css(String selector) {
        return reading(Map.of("css", selector));
    }

    static Reading label(String label) {
        return reading(Map.of("label", label));
    }

    /** A reading as a definition writes it; {@code many} is {@code "true"}. */
    static Reading reading(Map<String, String> given) {
        String pattern = given.get("pattern");
        return new Reading(
                given.get("column"),
                given.get("css"),
                given.get("label"),
                given.get("heading"),
                given.get("page"),
                given.get("path"),
                given.get("value"),
                given.get("attribute"),
                given.get("after"),
                given.get("before"),
                pattern == null ? null : Pattern.compile(pattern),
                given.get("split"),
                "true".equals(given.get("many")),
                given.containsKey("with") ? List.of(given.get("with").split(", ")) : List.of(),
                given.get("list"));
    }
}
