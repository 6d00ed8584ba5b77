package org.regionalcatalog.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.archive.Archive;
import org.regionalcatalog.archive.FailedVisit;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.DatabaseAddress;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.explain.Explanation;
import org.regionalcatalog.guard.HoldAct;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.publish.Export;
import org.regionalcatalog.report.Progress;
import org.regionalcatalog.source.DefinitionReader;
import org.regionalcatalog.source.Definitions;

/**
 * A copy of what is shipped, {@code jobs} and {@code input-samples}, to spoil and mend, with a data directory. Most stories
 * need only the eight founding sources: with all of them a thing has so many sources that nothing goes when one falls
 * silent.
 */
final class Region {

    static final String LIST = "bechyne-providers";
    static final String CATALOG = "trebon-catalog";
    static final String PLANNING = "trebon-planning";
    static final String TOWNS = "municipalities";
    static final String TOWNS_CSV = "input-samples/municipalities/obce.csv";
    static final String CSV = "input-samples/bechyne-providers/providers.csv";
    static final String TABLES = "input-samples/trebon-catalog/catalog.html";
    static final String PAGE = "input-samples/trebon-planning/page.html";

    private static final List<String> FOUNDING = List.of(
            "bechyne-planning",
            LIST,
            "havlickuv-brod-planning",
            TOWNS,
            "tabor-kpss",
            "tabor-planning",
            CATALOG,
            PLANNING);
    private static final Path SHIPPED = Path.of("").toAbsolutePath();
    private static final Charset EXCEL = Charset.forName("windows-1250");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T01:00:00Z"), ZoneId.of("Europe/Prague"));

    private final Path home;
    private final Path data;

    private Region(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    /** The founding sources, of which nothing has been read yet. */
    static Region in(Path home) {
        copy(SHIPPED.resolve("jobs/catalog.yml"), home.resolve("jobs/catalog.yml"));
        copy(SHIPPED.resolve("jobs/codes"), home.resolve("jobs/codes"));
        for (String source : FOUNDING) {
            copy(SHIPPED.resolve("jobs/sources/" + source + ".yml"), home.resolve("jobs/sources/" + source + ".yml"));
            copy(SHIPPED.resolve("input-samples/" + source), home.resolve("input-samples/" + source));
        }
        return new Region(home, home.resolve("data"));
    }

    /** All that is shipped, of which nothing has been read yet. */
    static Region ofAll(Path home) {
        copy(SHIPPED.resolve("jobs"), home.resolve("jobs"));
        copy(SHIPPED.resolve("input-samples"), home.resolve("input-samples"));
        return new Region(home, home.resolve("data"));
    }

    /** A region with edition 1 made of the founding sources; the night is run once per process and copied. */
    static Region afterFirstNight(Path home) {
        copy(FirstNight.HOME, home);
        TestDatabase.copy(FirstNight.HOME.resolve("data"), home.resolve("data"));
        return new Region(home, home.resolve("data"));
    }

    private static final class FirstNight {

        static final Path HOME = run();

        private static Path run() {
            Path home = Path.of(
                            "target/first-night",
                            String.valueOf(ProcessHandle.current().pid()))
                    .toAbsolutePath();
            delete(home);
            Night night = in(home).night();
            if (night.exitCode() != ExitCode.DONE || night.edition() != 1) {
                throw new IllegalStateException("the shipped samples: " + night);
            }
            return home;
        }
    }

    /** The same definitions and samples with another data directory, in which nothing has been read yet. */
    Region withFreshData() {
        return new Region(home, home.resolve("fresh data"));
    }

    /** The same definitions and samples with a data directory that is there already. */
    Region withData(String name) {
        return new Region(home, home.resolve(name));
    }

    /** The same definitions and samples with a data directory that is reached otherwise. */
    Region withDataAt(Path otherwise) {
        return new Region(home, otherwise);
    }

    Path home() {
        return home;
    }

    Path data() {
        return data;
    }

    Definitions definitions() {
        return DefinitionReader.read(home.resolve("jobs"));
    }

    /** A run of all sources, or of some, by a process of its own. */
    Night night(String... sources) {
        return inProcess(
                catalog -> Night.of(catalog, run -> run.run(definitions(), Set.of(sources), false, session())));
    }

    /** Several nights one after another on which nothing is edited; the last one. */
    Night nights(int count) {
        return inProcess(catalog -> {
            for (int i = 1; i < count; i++) {
                catalog.run(definitions(), Set.of(), false, session());
            }
            return Night.of(catalog, run -> run.run(definitions(), Set.of(), false, session()));
        });
    }

    Night offline() {
        return inProcess(catalog -> Night.of(catalog, run -> run.run(definitions(), Set.of(), true, session())));
    }

    Night rerun() {
        return inProcess(catalog -> Night.of(catalog, run -> run.rerun(definitions(), null, session())));
    }

    /** What the current edition says. */
    Published published() {
        return inProcess(
                catalog -> Published.of(catalog.editions(), catalog.editions().current()));
    }

    /** The current edition, with its digests. */
    Editions.Edition edition() {
        return inProcess(
                catalog -> catalog.editions().find(catalog.editions().current()).orElseThrow());
    }

    /** The files of the current edition. */
    Path export(Export.Form form) {
        Path folder = home.resolve("export " + form);
        return inProcess(catalog -> {
            new Export(catalog.editions()).write(catalog.editions().current(), form, folder);
            return folder;
        });
    }

    /** Why the current edition says what it says of an entry; a field, or null for all. */
    Explanation why(String id, @Nullable String field) {
        return inProcess(catalog -> catalog.reasons()
                .explain(definitions(), catalog.reasons().find(id).orElseThrow(), field)
                .orElseThrow());
    }

    /** What the operator does about matches. */
    <T> T matches(Function<Matches, T> work) {
        return inProcess(catalog -> work.apply(catalog.matches(definitions())));
    }

    /** The lines of the journal, oldest first. */
    List<String> journal() {
        return TestDatabase.isPostgresql()
                ? query("select body from archive.journal order by number").lines()
                : read("data/journal/journal.jsonl").lines().toList();
    }

    /** What the archive recorded of a source first, JSON. */
    String firstRecord(String source) {
        return TestDatabase.isPostgresql()
                ? query("select body from archive.record where shelf = 'sources' and source = '" + source
                                + "' order by number")
                        .lines()
                        .get(0)
                : read("data/archive/sources/" + source + "/00000001.json");
    }

    /** Visits of a source that failed. */
    List<FailedVisit> failedVisits(String source) {
        return archived(archive -> archive.failed().of(source));
    }

    /** What the archive says. */
    <T> T archived(Function<Archive, T> work) {
        Optional<DatabaseAddress> shared = TestDatabase.addressOf(data);
        if (shared.isEmpty()) {
            return work.apply(new Archive(data));
        }
        try (Database database = Database.open(shared.get())) {
            return work.apply(Archive.in(database));
        }
    }

    /** What the operator does about holds. */
    <T> T holds(Function<Holds, T> work) {
        return inProcess(catalog -> work.apply(catalog.holds()));
    }

    /** What its sources do not list any more. */
    List<MissingRecords.MissingRecord> missing() {
        return inProcess(catalog -> catalog.missing(definitions()).list());
    }

    /** The only thing that is held now. */
    Holds.Hold held() {
        List<Holds.Hold> held = holds(Holds::list);
        if (held.size() != 1) {
            throw new IllegalStateException("not one thing is held: " + held);
        }
        return held.get(0);
    }

    /** What the operator says of the only thing that is held. */
    Region act(HoldAct.Kind kind, String why) {
        Holds.Hold held = held();
        holds(holds -> holds.act(held, kind, "operátorka", why));
        return this;
    }

    /** What a query finds, as a reader of the database asks. */
    Answers query(String sql) {
        return Answers.of(data, sql);
    }

    /** What a process of its own comes to. */
    <T> T inProcess(Function<Catalog, T> work) {
        try (Catalog catalog = Catalog.open(TestDatabase.addressOf(data), data, CLOCK)) {
            catalog.notice().ifPresent(damage -> {
                throw new IllegalStateException(damage);
            });
            return work.apply(catalog);
        }
    }

    /** What a process comes to that looks at what there is and mends nothing. */
    <T> T looking(Function<Catalog, T> work) {
        try (Catalog catalog = Catalog.openToLook(TestDatabase.addressOf(data), data, CLOCK)) {
            return work.apply(catalog);
        }
    }

    static Session session() {
        return new Session("a test", Progress.NONE, () -> false);
    }

    /** The text of a file below home; the list is as Excel writes it, the rest is UTF-8. */
    String read(String file) {
        try {
            return new String(Files.readAllBytes(home.resolve(file)), charsetOf(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Region write(String file, String text) {
        try {
            Files.createDirectories(home.resolve(file).getParent());
            Files.write(home.resolve(file), text.getBytes(charsetOf(file)));
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Replaces the only occurrence of a text in a file. */
    Region edit(String file, String old, String text) {
        String whole = read(file);
        if (whole.split(Pattern.quote(old), -1).length != 2) {
            throw new IllegalArgumentException("'" + old + "' does not stand once in " + file);
        }
        return write(file, whole.replace(old, text));
    }

    /** Edits the definition of a source. */
    Region define(String source, String old, String text) {
        return edit("jobs/sources/" + source + ".yml", old, text);
    }

    /** The lines of the list below its header. */
    List<String> rows() {
        return new ArrayList<>(read(CSV).lines().skip(1).toList());
    }

    Region rows(List<String> rows) {
        String header = read(CSV).lines().findFirst().orElseThrow();
        return write(CSV, header + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    /** Takes away the only line of the list in which a text stands. */
    Region withoutRow(String text) {
        List<String> rows = rows();
        if (rows.stream().filter(row -> row.contains(text)).count() != 1) {
            throw new IllegalArgumentException("'" + text + "' does not stand in one row");
        }
        rows.removeIf(row -> row.contains(text));
        return rows(rows);
    }

    Region withRow(String row) {
        List<String> rows = rows();
        rows.add(row);
        return rows(rows);
    }

    Region shuffled(long seed) {
        List<String> rows = rows();
        Collections.shuffle(rows, new Random(seed));
        return rows(rows);
    }

    /** Puts a shipped file back as it is shipped. */
    Region restore(String file) {
        return write(file, new Region(SHIPPED, SHIPPED).read(file));
    }

    Region delete(String file) {
        delete(home.resolve(file));
        return this;
    }

    Region move(String file, String to) {
        try {
            Files.createDirectories(home.resolve(to).getParent());
            Files.move(home.resolve(file), home.resolve(to), StandardCopyOption.REPLACE_EXISTING);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The disk with the database dies; archive and journal are on another one. */
    Region loseDatabase() {
        if (TestDatabase.isPostgresql()) {
            TestDatabase.lose(data);
            return this;
        }
        try (Stream<Path> files = Files.list(data)) {
            files.filter(file -> file.getFileName().toString().startsWith("catalog."))
                    .forEach(Region::delete);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Charset charsetOf(String file) {
        return file.endsWith(".csv") && file.startsWith("input-samples") ? EXCEL : UTF_8;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.toAbsolutePath().getParent());
                    Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
