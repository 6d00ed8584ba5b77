package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.extract.encoding.Declared;
import org.regionalcatalog.extract.encoding.Encoding;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Dialect;

/**
 * Finds out from its first 64 thousand characters how a CSV file is written: of all dialects the one in which a row
 * names most columns of the definition, and most rows have as many cells as that row. What the definition says is
 * believed unless the file contradicts it.
 */
final class CsvDetection {

    private static final int CHARACTERS = 1 << 16;
    static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
    private static final String SEPARATOR_LINE = "sep=";

    private final Definition source;
    private final Encoding encoding;
    private final List<CsvLine> sample;
    private final List<Issue> issues = new ArrayList<>();

    private CsvDetection(Definition source, Encoding encoding, List<CsvLine> sample) {
        this.source = source;
        this.encoding = encoding;
        this.sample = sample;
        issues.addAll(encoding.issues());
    }

    static CsvStart of(Definition source, Part part) throws IOException {
        Encoding encoding = Encoding.of(part, new Declared(source.charset(), part.contentType()));
        List<CsvLine> sample = new ArrayList<>();
        try (CsvLines lines = new CsvLines(part.open(), encoding)) {
            int characters = 0;
            for (var line = lines.next(); line.isPresent() && characters < CHARACTERS; line = lines.next()) {
                sample.add(line.get());
                characters += line.get().text().length() + 1;
            }
        }
        return new CsvDetection(source, encoding, sample).start();
    }

    private CsvStart start() throws IOException {
        List<CsvCandidate> candidates = new ArrayList<>();
        CsvColumns columns = new CsvColumns(source);
        for (CsvDialect dialect : dialects()) {
            candidates.add(CsvCandidate.of(dialect, sample, columns, encoding));
        }
        return source.dialect().header() ? withHeader(candidates) : withoutHeader(candidates);
    }

    private CsvStart withHeader(List<CsvCandidate> candidates) {
        CsvCandidate best = best(candidates, CsvCandidate.BY_FITNESS);
        CsvCandidate header = given(candidates, CsvCandidate.BY_FITNESS)
                .filter(given -> given.known() >= best.known() && (isFitting(given) || !isFitting(best)))
                .orElse(best);
        CsvCandidate body = bodyUnder(header, candidates);
        tellWrong(body.dialect());
        if (header.dialect().delimiter() != body.dialect().delimiter()) {
            issues.add(CsvRules.DELIMITERS_DIFFER.found(
                    "",
                    CsvDialect.wordOf(header.dialect().delimiter()) + " and "
                            + CsvDialect.wordOf(body.dialect().delimiter())));
        }
        header.rows().stream()
                .filter(row -> row.number() < header.headerLine() && !row.isBlank() && !isSeparatorLine(row))
                .findFirst()
                .ifPresent(row -> issues.add(CsvRules.PREAMBLE.found("", Credentials.mask(row.written(CHARACTERS)))));
        return new CsvStart(
                encoding, header.dialect(), body.dialect(), header.headerLine(), header.width(), List.copyOf(issues));
    }

    private static boolean isFitting(CsvCandidate candidate) {
        return candidate.fitting(candidate.headerLine(), candidate.width()) > 0;
    }

    /** The dialect of the header, unless most rows below do not fit in it and more do in another. */
    private static CsvCandidate bodyUnder(CsvCandidate header, List<CsvCandidate> candidates) {
        long line = header.headerLine();
        int width = header.width();
        if (header.fitting(line, width) * 2 >= header.rowsBelow(line)) {
            return header;
        }
        CsvCandidate best = best(candidates, Comparator.comparingLong(each -> each.fitting(line, width)));
        return best.fitting(line, width) > header.fitting(line, width) ? best : header;
    }

    private CsvStart withoutHeader(List<CsvCandidate> candidates) {
        Comparator<CsvCandidate> byUsual = Comparator.comparingLong(CsvCandidate::usual);
        CsvCandidate best = best(candidates, byUsual);
        CsvCandidate chosen = given(candidates, byUsual)
                .filter(given -> given.usual() > 0 || best.usual() == 0)
                .orElse(best);
        tellWrong(chosen.dialect());
        return new CsvStart(encoding, chosen.dialect(), chosen.dialect(), 0, chosen.usualWidth(), List.copyOf(issues));
    }

    private void tellWrong(CsvDialect dialect) {
        Character given = source.dialect().delimiter();
        if (given != null && given != dialect.delimiter()) {
            issues.add(CsvRules.DELIMITER_WRONG.found(
                    "", CsvDialect.wordOf(given) + ", read with " + CsvDialect.wordOf(dialect.delimiter())));
        }
    }

    private Optional<CsvCandidate> given(List<CsvCandidate> candidates, Comparator<CsvCandidate> order) {
        Character given = source.dialect().delimiter();
        List<CsvCandidate> all = candidates.stream()
                .filter(candidate -> given != null && candidate.dialect().delimiter() == given)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(best(all, order));
    }

    /** The first of the best. */
    private static CsvCandidate best(List<CsvCandidate> candidates, Comparator<CsvCandidate> order) {
        return candidates.stream()
                .reduce((best, next) -> order.compare(next, best) > 0 ? next : best)
                .orElseThrow();
    }

    /** The dialects that may be meant, the likeliest first. */
    private List<CsvDialect> dialects() {
        Set<Character> delimiters = new LinkedHashSet<>();
        sample.stream()
                .findFirst()
                .map(CsvLine::text)
                .filter(CsvDetection::isSeparatorLine)
                .ifPresent(line -> delimiters.add(line.charAt(SEPARATOR_LINE.length())));
        Character given = source.dialect().delimiter();
        if (given != null) {
            delimiters.add(given);
        }
        delimiters.addAll(DELIMITERS);
        List<CsvDialect> dialects = new ArrayList<>();
        for (char delimiter : delimiters) {
            addDialects(delimiter, dialects);
        }
        return dialects;
    }

    private void addDialects(char delimiter, List<CsvDialect> dialects) {
        for (char quote : quotes(delimiter)) {
            for (char escape : escapes(delimiter)) {
                if (quote != delimiter && escape != delimiter) {
                    dialects.add(new CsvDialect(delimiter, quote, escape));
                }
            }
        }
    }

    /** What the definition says of quotes and escapes is believed. */
    private List<Character> quotes(char delimiter) {
        Character given = source.dialect().quote();
        if (given != null) {
            return List.of(given);
        }
        boolean single = has("'" + delimiter) && has(delimiter + "'");
        return single ? List.of('"', '\'') : List.of('"');
    }

    private List<Character> escapes(char delimiter) {
        Character given = source.dialect().escape();
        if (given != null) {
            return List.of(given);
        }
        boolean backslash = has("\\\"") || has("\\'") || has("\\" + delimiter) || has("\\\\");
        return backslash ? List.of(Dialect.NONE, '\\') : List.of(Dialect.NONE);
    }

    private boolean has(String text) {
        return sample.stream().anyMatch(line -> line.text().contains(text));
    }

    private static boolean isSeparatorLine(CsvRow row) {
        return isSeparatorLine(row.lines().get(0).text());
    }

    /** What Excel writes to say which delimiter follows. */
    static boolean isSeparatorLine(String line) {
        return line.length() == SEPARATOR_LINE.length() + 1
                && line.toLowerCase(Locale.ROOT).startsWith(SEPARATOR_LINE)
                && !Character.isLetterOrDigit(line.charAt(SEPARATOR_LINE.length()))
                && line.charAt(SEPARATOR_LINE.length()) != '"'
                && line.charAt(SEPARATOR_LINE.length()) != '\\';
    }
}
