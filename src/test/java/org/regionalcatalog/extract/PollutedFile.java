package org.regionalcatalog.extract;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.source.Dialect;

/**
 * A polluted file and what must be read from it.
 *
 * @param charset what its definition declares; null where it is to be found out
 * @param dialect what its definition declares
 * @param expected a line per record, see {@link #told}; then {@code ignored N}, then {@code note CODE} for each issue of
 *     the whole
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PollutedFile(String name, byte[] bytes, @Nullable Charset charset, Dialect dialect, List<String> expected) {

    private static final Map<String, String> COLUMNS = Map.of(
            "organisation.name", "Poskytovatel",
            "place.municipality_name", "Obec",
            "place.postal_code", "PSČ",
            "contact.phones", "Telefon");

    private static final Map<String, String> NUMBERS = Map.of(
            "organisation.name", "1",
            "place.municipality_name", "2",
            "place.postal_code", "3",
            "contact.phones", "4");

    static final List<String> FIELDS =
            List.of("organisation.name", "place.municipality_name", "place.postal_code", "contact.phones");

    /** The definition: it reads four columns, and ignores Poznámka. */
    Sample sample() {
        Sample sample = charset == null ? Sample.csv().detected() : Sample.csv().charset(charset);
        sample.dialect(dialect).ignore("Poznámka");
        FIELDS.forEach(field ->
                sample.field(field, Sample.column((dialect.header() ? COLUMNS : NUMBERS).getOrDefault(field, ""))));
        return sample;
    }

    /** What the reader made of it, in the words of the expectation. */
    List<String> read() {
        Sample.Read read = sample().read(bytes);
        List<String> lines = new ArrayList<>();
        read.records().forEach(record -> lines.add(told(record)));
        lines.add("ignored " + read.ignored());
        read.issues().stream().map(issue -> "note " + issue.code()).sorted().forEach(lines::add);
        return lines;
    }

    /** {@code 7: Charita | Tábor | 390 01 | -}, with lesser issues in brackets; a refused one as {@code 7: ! code}. */
    private static String told(RawRecord record) {
        String line = record.locator().position().replace("line ", "") + ": ";
        List<String> codes = record.issues().stream().map(Issue::code).toList();
        if (record.issues().stream().anyMatch(issue -> issue.severity() == Severity.ERROR)) {
            return line + "! " + String.join(" ", codes);
        }
        List<String> texts = FIELDS.stream()
                .map(field -> record.fields().containsKey(field) ? String.join("+", record.texts(field)) : "-")
                .toList();
        return line + String.join(" | ", texts) + (codes.isEmpty() ? "" : " " + codes);
    }

    /** What makes it another than all others. */
    String identity() {
        return charset + " " + dialect + " " + HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return name;
    }
}
