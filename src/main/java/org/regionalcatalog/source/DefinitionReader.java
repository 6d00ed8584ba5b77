package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.quoted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.regionalcatalog.model.WebAddress;

/** Reads the folder {@code jobs}: {@code catalog.yml}, {@code sources/*.yml} and {@code codes/*.csv}. */
public final class DefinitionReader {

    private final Path jobs;
    private final Problems problems = new Problems();

    private DefinitionReader(Path jobs) {
        this.jobs = jobs;
    }

    /**
     * Everything that a folder says, checked whole.
     *
     * @throws DefinitionException when anything is wrong in it, with all that is; nothing else is thrown for what
     *     stands in its files
     */
    public static Definitions read(Path jobs) {
        return new DefinitionReader(jobs.toAbsolutePath().normalize()).read();
    }

    private Definitions read() {
        SortedMap<String, CodeList> codes = codes();
        Optional<Told.Group> catalog = tree("catalog.yml", any -> CatalogGrammar.CATALOG);
        List<Told.Group> sources = sources(codes);
        catalog.ifPresent(given -> tellContact(given, sources));
        catalog.ifPresent(given -> MatchGrammar.tell(given, problems));
        catalog.ifPresent(given -> OperationGrammar.tell(given, problems));
        if (!problems.isEmpty()) {
            throw new DefinitionException(problems.sorted());
        }
        String digest = DefinitionMaker.digest(codes);
        Path home = jobs.getParent() == null ? jobs : jobs.getParent();
        return new Definitions(
                home,
                DefinitionMaker.catalog(catalog.orElseThrow()),
                OperationGrammar.of(catalog.orElseThrow()),
                sources.stream()
                        .map(source -> DefinitionMaker.source(source, digest))
                        .toList(),
                Collections.unmodifiableMap(codes));
    }

    private SortedMap<String, CodeList> codes() {
        SortedMap<String, CodeList> codes = new TreeMap<>();
        for (String name : names("codes", ".csv")) {
            String file = file("codes/" + name + ".csv");
            Optional<String> text = StrictFile.read(jobs.resolve("codes").resolve(name + ".csv"), file, problems);
            codes.put(name, CodeListReader.read(text.orElse("code,label,name"), name, file, problems));
        }
        return codes;
    }

    private List<Told.Group> sources(Map<String, CodeList> codes) {
        List<Told.Group> sources = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        Map<String, String> completed = new HashMap<>();
        for (String id : names("sources", ".yml")) {
            Optional<Told.Group> source = tree("sources/" + id + ".yml", Grammar::ofSource);
            source.ifPresent(given -> {
                SourceCheck.tell(given, id, codes, problems);
                tellTwice(given, "id", files);
                if (Grammar.isCodeList(given)) {
                    tellTwice(given, "list", completed);
                }
                sources.add(given);
            });
        }
        return sources;
    }

    /** Publishers can reach whoever asks them. */
    private void tellContact(Told.Group catalog, List<Told.Group> sources) {
        boolean web = sources.stream()
                .flatMap(source -> source.findText("from").stream())
                .anyMatch(from -> WebAddress.find(from.text()).isPresent());
        boolean named = catalog.entries().containsKey("fetch")
                && catalog.find("fetch")
                        .map(fetch -> ((Told.Group) fetch).entries().containsKey("contact"))
                        .orElse(true);
        if (web && !named) {
            problems.add(
                    catalog.spot(),
                    "a source is fetched from an address, so 'fetch: {contact: ...}' must say whom publishers can reach");
        }
    }

    private void tellTwice(Told.Group source, String key, Map<String, String> files) {
        source.findText(key).ifPresent(id -> {
            String first = files.putIfAbsent(id.text(), id.spot().file());
            if (first != null) {
                problems.add(
                        id.spot(), key + " " + quoted(id.text()) + " is already that of " + first + "; give another");
            }
        });
    }

    private Optional<Told.Group> tree(String path, Function<Told, Form.Group> grammar) {
        return StrictFile.read(jobs.resolve(path), file(path), problems)
                .map(text -> YamlFile.read(text, file(path), problems))
                .flatMap(told -> GrammarCheck.keep(told, grammar.apply(told), problems));
    }

    /** The names, without their ending, of the files of a folder that have it, sorted. */
    private List<String> names(String folder, String ending) {
        try (Stream<Path> files = Files.list(jobs.resolve(folder))) {
            List<String> names = files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
            names.forEach(name -> tellEnding(folder, name, ending));
            return names.stream()
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            problems.add(Spot.start(file(folder)), "the folder cannot be read; create it or give leave to read it");
            return List.of();
        }
    }

    /** A file that would be passed over in silence for the look of its name. */
    private void tellEnding(String folder, String name, String ending) {
        String small = name.toLowerCase(Locale.ROOT);
        boolean meant = small.endsWith(ending) || (ending.equals(".yml") && small.endsWith(".yaml"));
        if (meant && !name.endsWith(ending)) {
            problems.add(Spot.start(file(folder + "/" + name)), "the name must end in " + ending + "; rename the file");
        }
    }

    private String file(String path) {
        Path name = jobs.getFileName();
        return name == null ? path : name + "/" + path;
    }
}
