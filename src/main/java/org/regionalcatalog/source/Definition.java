package org.regionalcatalog.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.WebAddress;

/**
 * One source, as {@code jobs/sources/<id>.yml} declares it.
 *
 * @param id stable name of the source, that of its file
 * @param publisher who answers for the list
 * @param territory the territory in whose context names of municipalities are understood: {@code ORP Třeboň}
 * @param authority 0 to 100: who wins when sources differ
 * @param from file, folder or glob, relative to the folder that holds {@code jobs}, or an address of the web
 * @param fetch how an address is fetched
 * @param charset encoding of the files; absent where it is to be found out from their bytes
 * @param dialect how its CSV is written, as far as the definition says
 * @param records selector or path of what is a record; absent for CSV and XLSX, where each row is one
 * @param main role of the draft whose refusal refuses its whole record; absent for prose, where each draft of a page
 *     stands alone
 * @param fields how each field is read, in the order of the definition
 * @param identifiers the publisher's own identifiers, by role: they key the drafts of that role alone
 * @param keys the fields that key the drafts of a role that has no identifier, by role
 * @param ignore columns, sheets, selectors or paths left out on purpose
 * @param columns which code list its rows complete, and how; null unless it is a source of kind {@code codelist}, which
 *     has no fields
 * @param changed where a record or its page says on which day it was last changed; null where none does
 * @param layout where its records lie, and which of them are left out
 * @param digest SHA-256 (hex) of everything that decides how a snapshot is read: this definition and the code lists
 */
public record Definition(
        String id,
        String title,
        Publisher publisher,
        @Nullable String territory,
        int authority,
        String from,
        Fetching fetch,
        Format format,
        @Nullable Charset charset,
        Dialect dialect,
        @Nullable String records,
        @Nullable String main,
        Map<FieldName, Reading> fields,
        Map<String, Reading> identifiers,
        Map<String, List<FieldName>> keys,
        List<String> ignore,
        List<Correction> corrections,
        Expectation expect,
        List<Example> examples,
        @Nullable Columns columns,
        @Nullable Reading changed,
        Layout layout,
        String digest) {

    /** The definition by which any page is read as prose, when nobody declared a source for it. */
    public static Definition ofPage(String id, @Nullable String territory, String from, Format format) {
        return new Definition(
                id,
                id,
                new Publisher(id, null),
                territory,
                0,
                from,
                Fetching.PLAIN,
                format,
                null,
                Dialect.DETECTED,
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                new Expectation(new Expectation.Range(1, 1), Map.of()),
                List.of(),
                null,
                null,
                Layout.PLAIN,
                "");
    }

    /** Whether the running text of whole pages is read, without fields. */
    public boolean isProse() {
        return main == null && columns == null;
    }

    /** The code list it completes, if it is a source of kind {@code codelist}. */
    public Optional<Columns> completes() {
        return Optional.ofNullable(columns);
    }

    /** Whether it is asked for over HTTP. */
    public boolean isWeb() {
        return WebAddress.isMeant(from);
    }

    /** The same with one more correction, to see what it would do. */
    public Definition correctedBy(Correction more) {
        return with(Stream.concat(corrections.stream(), Stream.of(more)).toList(), digest);
    }

    /** The same read with other code lists. */
    Definition with(String otherDigest) {
        return with(corrections, otherDigest);
    }

    private Definition with(List<Correction> otherCorrections, String otherDigest) {
        return new Definition(
                id,
                title,
                publisher,
                territory,
                authority,
                from,
                fetch,
                format,
                charset,
                dialect,
                records,
                main,
                fields,
                identifiers,
                keys,
                ignore,
                otherCorrections,
                expect,
                examples,
                columns,
                changed,
                layout,
                otherDigest);
    }

    /**
     * What the rows of a published code list are to us.
     *
     * @param list name of the code list they complete
     * @param readings how each column of that list is read
     */
    public record Columns(String list, Map<String, Reading> readings) {}

    /** Who publishes the list, and for whom. */
    public record Publisher(String name, @Nullable String onBehalfOf) {}

    /** A known slip of this publisher: where {@code field} reads exactly {@code seen}, {@code means} is understood. */
    public record Correction(FieldName field, String seen, String means, String because, String since) {}

    /** A text of this source and what must be kept of it; run by {@code check} and by the tests. */
    public record Example(FieldName field, String seen, String kept) {}
}
