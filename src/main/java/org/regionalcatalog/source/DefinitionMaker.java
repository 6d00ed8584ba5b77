package org.regionalcatalog.source;

import com.google.re2j.Pattern;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;

/** From checked trees to definitions. Whatever is wrong was told before; nothing here can be. */
final class DefinitionMaker {

    private static final Expectation.Range ANY_COUNT = new Expectation.Range(1, 999_999_999);

    private DefinitionMaker() {}

    static CatalogDefinition catalog(Told.Group catalog) {
        Optional<Told.Group> limits = catalog.find("limits").map(Told.Group.class::cast);
        Optional<Told.Group> gate = catalog.find("gate").map(Told.Group.class::cast);
        return new CatalogDefinition(
                catalog.get("title"),
                catalog.get("territory"),
                number(Optional.of(catalog), "grace_nights", 3),
                number(limits, "parallel_sources", 2),
                number(limits, "chunk_records", 500),
                number(limits, "file_megabytes", 64),
                number(limits, "request_interval_milliseconds", 1000),
                catalog.find("fetch")
                        .map(Told.Group.class::cast)
                        .map(fetch -> find(fetch, "contact"))
                        .orElse(null),
                catalog.find("fetch")
                        .map(Told.Group.class::cast)
                        .flatMap(fetch -> fetch.findText("loopback"))
                        .map(loopback -> loopback.text().equals("true"))
                        .orElse(false),
                gate.flatMap(given -> given.findText("least_share"))
                        .map(share -> percent(share.text()))
                        .orElse(60),
                MatchGrammar.rules(catalog),
                MergeRules.of(catalog));
    }

    /**
     * @param codes digest of all code lists
     */
    static Definition source(Told.Group source, String codes) {
        Format format = Format.valueOf(source.get("format").toUpperCase(Locale.ROOT));
        boolean codeList = Grammar.isCodeList(source);
        return new Definition(
                source.get("id"),
                source.get("title"),
                publisher((Told.Group) source.find("publisher").orElseThrow()),
                find(source, "territory"),
                number(Optional.of(source), "authority", 0),
                source.get("from"),
                FetchMaker.fetching(source),
                format,
                source.findText("charset")
                        .map(name -> Charset.forName(name.text()))
                        .orElse(null),
                dialect(source),
                find(source, "records"),
                find(source, "main"),
                codeList
                        ? Map.of()
                        : map(source.entriesAt("fields"), DefinitionMaker::field, value -> reading(value, format)),
                map(source.entriesAt("identifiers"), role -> role, value -> reading(value, format)),
                map(source.entriesAt("key"), role -> role, DefinitionMaker::fields),
                texts(source.itemsAt("ignore")),
                groups(source, "corrections", DefinitionMaker::correction),
                expectation(source),
                groups(source, "examples", DefinitionMaker::example),
                codeList ? columns(source, format) : null,
                source.find("changed").map(value -> reading(value, format)).orElse(null),
                new Layout(
                        find(source, "each"),
                        find(source, "sheet"),
                        number(Optional.of(source), "header_row", 0),
                        leftOut(source, format),
                        source.itemsAt("once").stream()
                                .map(kind ->
                                        Kind.find(((Told.Text) kind).text()).orElseThrow())
                                .toList()),
                Text.sha256(CanonicalJson.of(Map.of("codes", codeList ? "" : codes, "source", Told.plain(source)))));
    }

    private static List<LeftOut> leftOut(Told.Group source, Format format) {
        return source.entriesAt("leave_out").stream()
                .map(entry -> LeftOut.of(
                        entry.name(),
                        reading(new Told.Text(entry.spot(), entry.name()), format),
                        texts(((Told.Sequence) entry.value()).items())))
                .toList();
    }

    private static Definition.Columns columns(Told.Group source, Format format) {
        return new Definition.Columns(
                source.get("list"), map(source.entriesAt("fields"), column -> column, value -> reading(value, format)));
    }

    static Expectation.Range range(String written) {
        int points = written.indexOf("..");
        return new Expectation.Range(
                Integer.parseInt(written.substring(0, points)), Integer.parseInt(written.substring(points + 2)));
    }

    /** The digest of code lists, whatever the order of their names. */
    static String digest(Map<String, CodeList> codes) {
        Map<String, Object> tree = new TreeMap<>();
        codes.forEach((name, list) -> tree.put(name, list.rows()));
        return Text.sha256(CanonicalJson.of(tree));
    }

    private static Definition.Publisher publisher(Told.Group publisher) {
        return new Definition.Publisher(publisher.get("name"), find(publisher, "for"));
    }

    private static Dialect dialect(Told.Group source) {
        return new Dialect(
                source.findText("delimiter").map(word -> delimiter(word.text())).orElse(null),
                source.findText("quote").map(word -> sign(word.text())).orElse(null),
                source.findText("escape").map(word -> sign(word.text())).orElse(null),
                source.findText("header")
                        .map(word -> word.text().equals("true"))
                        .orElse(true));
    }

    private static Character delimiter(String word) {
        return word.equals("tab") ? '\t' : word.charAt(0);
    }

    private static Character sign(String word) {
        return word.equals("none") ? Dialect.NONE : word.charAt(0);
    }

    private static Reading reading(Told told, Format format) {
        Map<String, Told.Entry> bare = new LinkedHashMap<>();
        String where = format.hasColumns() ? "column" : format.hasPaths() ? "path" : "css";
        bare.put(where, new Told.Entry(told.spot(), where, told));
        Told.Group reading = told instanceof Told.Group group ? group : new Told.Group(told.spot(), bare);
        return new Reading(
                find(reading, "column"),
                find(reading, "css"),
                find(reading, "label"),
                find(reading, "heading"),
                find(reading, "page"),
                find(reading, "path"),
                find(reading, "value"),
                find(reading, "attribute"),
                find(reading, "after"),
                find(reading, "before"),
                reading.findText("pattern")
                        .map(pattern -> Pattern.compile(pattern.text()))
                        .orElse(null),
                find(reading, "split"),
                reading.findText("many").map(many -> many.text().equals("true")).orElse(false),
                texts(reading.itemsAt("with")),
                find(reading, "list"));
    }

    private static Definition.Correction correction(Told.Group correction) {
        return new Definition.Correction(
                field(correction.get("field")),
                correction.get("seen"),
                correction.get("means"),
                correction.get("because"),
                correction.get("since"));
    }

    private static Definition.Example example(Told.Group example) {
        return new Definition.Example(field(example.get("field")), example.get("seen"), example.get("kept"));
    }

    private static Expectation expectation(Told.Group source) {
        Optional<Told.Group> expect = source.find("expect").map(Told.Group.class::cast);
        return new Expectation(
                expect.map(given -> range(given.get("records"))).orElse(ANY_COUNT),
                map(
                        expect.map(given -> given.entriesAt("fill")).orElse(List.of()),
                        DefinitionMaker::field,
                        share -> percent(((Told.Text) share).text())));
    }

    private static FieldName field(String name) {
        return FieldName.find(name).orElseThrow();
    }

    private static List<FieldName> fields(Told names) {
        return texts(((Told.Sequence) names).items()).stream()
                .map(DefinitionMaker::field)
                .toList();
    }

    private static int percent(String written) {
        return Integer.parseInt(written.substring(0, written.length() - 1));
    }

    static int number(Optional<Told.Group> group, String name, int absent) {
        return group.flatMap(given -> given.findText(name))
                .map(number -> Integer.parseInt(number.text()))
                .orElse(absent);
    }

    static @Nullable String find(Told.Group group, String name) {
        return group.findText(name).map(Told.Text::text).orElse(null);
    }

    static List<String> texts(List<Told> items) {
        return items.stream().map(item -> ((Told.Text) item).text()).toList();
    }

    private static <T> List<T> groups(Told.Group source, String name, Function<Told.Group, T> make) {
        return source.itemsAt(name).stream()
                .map(item -> make.apply((Told.Group) item))
                .toList();
    }

    private static <K, V> Map<K, V> map(List<Told.Entry> entries, Function<String, K> key, Function<Told, V> value) {
        Map<K, V> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(key.apply(entry.name()), value.apply(entry.value())));
        return Collections.unmodifiableMap(map);
    }
}
