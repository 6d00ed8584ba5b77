package org.regionalcatalog.match.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a set's {@code <set>.yml} says: which columns are compared, and by which comparator each. The file of the folder given wins over
 * the one that ships; all generated sets have one.
 *
 * @param question probability from which a person is asked, when the file tells one
 * @param link probability from which it is a link, when the file tells one
 */
record Settings(Map<String, String> fields, Optional<Double> question, Optional<Double> link) {

    private static final String SHIPPED = "/benchmark/";

    static Settings of(MatchSet set, Optional<Path> folder) throws IOException {
        Map<String, Object> read = read(fileName(set), folder);
        if (!read.containsKey("fields")) {
            return new Settings(allText(set.columns()), Optional.empty(), Optional.empty());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        map(read, "fields").forEach((column, comparator) -> fields.put(column, comparator.toString()));
        Map<String, Object> thresholds = map(read, "thresholds");
        return new Settings(fields, number(thresholds, "question"), number(thresholds, "link"));
    }

    static boolean isConfigured(MatchSet set, Optional<Path> folder) throws IOException {
        return !read(fileName(set), folder).isEmpty();
    }

    static String fileName(MatchSet set) {
        return (set.name().startsWith("generated-") ? "generated" : set.name()) + ".yml";
    }

    /** The file as it stands; empty when there is none. */
    static Map<String, Object> read(String name, Optional<Path> folder) throws IOException {
        Optional<Path> own = folder.map(each -> each.resolve(name)).filter(Files::exists);
        if (own.isPresent()) {
            try (Reader in = Files.newBufferedReader(own.get())) {
                return yaml().load(in);
            }
        }
        try (InputStream in = Settings.class.getResourceAsStream(SHIPPED + name)) {
            return in == null ? Map.of() : yaml().load(in);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> read, String key) {
        return (Map<String, Object>) read.getOrDefault(key, Map.of());
    }

    static Optional<Double> number(Map<String, Object> read, String key) {
        return Optional.ofNullable(read.get(key)).map(each -> ((Number) each).doubleValue());
    }

    private static Map<String, String> allText(List<String> columns) {
        Map<String, String> fields = new LinkedHashMap<>();
        columns.forEach(column -> fields.put(column, "text"));
        return fields;
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }
}
