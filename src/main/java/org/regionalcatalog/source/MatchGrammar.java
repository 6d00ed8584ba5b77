package org.regionalcatalog.source;

import static org.regionalcatalog.source.Form.group;
import static org.regionalcatalog.source.Form.may;
import static org.regionalcatalog.source.Form.word;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regionalcatalog.model.Kind;

/** The part {@code match:} of the catalog: what is shipped, and what a catalog says otherwise, kind by kind. */
final class MatchGrammar {

    private static final String SHIPPED = "match.yml";
    private static final int MOST = 1000;
    private static final Form.Word PROBABILITY = word("[0-9]{1,2}(\\.[0-9])?%", "a probability from 0.1% to 99.9%");

    /** A group of rules for each kind. */
    static final Form.Group KINDS =
            new Form.Group(Arrays.stream(Kind.values()).map(MatchGrammar::key).toList());

    private static final Map<Kind, MatchRules> DEFAULTS = defaults();

    private MatchGrammar() {}

    private static Form.Key key(Kind kind) {
        Form.Choice feature = new Form.Choice(MatchWords.featuresOf(kind));
        Form keys = new Form.Items(new Form.Items(feature));
        return may(
                kind.word(),
                group(
                        may("identity", keys, "Lists of features; equal in all of one list: the same thing."),
                        may("vetoes", new Form.Items(feature), "Features no two drafts of one thing differ in."),
                        may("keys", keys, "Lists of features; equal in all of one list and no veto: the same thing."),
                        may(
                                "fields",
                                new Form.Named(feature, new Form.Choice(MatchWords.comparators())),
                                "Features that are weighed, each with its comparator."),
                        may("ask", PROBABILITY, "Probability from which a person is asked; 50% if absent."),
                        may("link", PROBABILITY, "Probability from which two are taken for the same; 99% if absent.")),
                "How " + kind.plural() + " are recognised.");
    }

    static List<MatchRules> shipped() {
        return List.copyOf(DEFAULTS.values());
    }

    /** The rules of all kinds, in their order: those that a catalog gives, and those shipped where it gives none. */
    static List<MatchRules> rules(Told.Group catalog) {
        Map<Kind, MatchRules> rules = new EnumMap<>(DEFAULTS);
        catalog.find("match").ifPresent(given -> rules.putAll(read((Told.Group) given)));
        return List.copyOf(rules.values());
    }

    /** Thresholds that contradict each other. */
    static void tell(Told.Group catalog, Problems problems) {
        for (Told.Entry kind : catalog.entriesAt("match")) {
            if (kind.value() instanceof Told.Group given && parts(given, "ask", 500) > parts(given, "link", 990)) {
                problems.add(kind.spot(), "ask must not be greater than link; lower it");
            }
        }
    }

    private static Map<Kind, MatchRules> defaults() {
        Problems problems = new Problems();
        Told.Group shipped = GrammarCheck.keep(
                        YamlFile.read(Wordbook.text("/org/regionalcatalog/match/" + SHIPPED), SHIPPED, problems),
                        KINDS,
                        problems)
                .orElseThrow();
        if (!problems.isEmpty()) {
            throw new DefinitionException(problems.sorted());
        }
        return read(shipped);
    }

    private static Map<Kind, MatchRules> read(Told.Group kinds) {
        Map<Kind, MatchRules> rules = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            kinds.find(kind.word()).ifPresent(given -> rules.put(kind, rules((Told.Group) given, kind)));
        }
        return rules;
    }

    private static MatchRules rules(Told.Group given, Kind kind) {
        return new MatchRules(
                kind,
                keys(given, "identity"),
                texts(given.itemsAt("vetoes")),
                keys(given, "keys"),
                given.entriesAt("fields").stream()
                        .map(field -> new MatchRules.Field(field.name(), text(field.value())))
                        .toList(),
                parts(given, "ask", 500),
                parts(given, "link", 990));
    }

    private static List<MatchRules.Key> keys(Told.Group given, String name) {
        return given.itemsAt(name).stream()
                .map(key -> new MatchRules.Key(texts(((Told.Sequence) key).items())))
                .toList();
    }

    private static List<String> texts(List<Told> items) {
        return items.stream().map(MatchGrammar::text).toList();
    }

    private static String text(Told told) {
        return ((Told.Text) told).text();
    }

    /** A percentage in parts of a thousand, kept off certainty. */
    private static int parts(Told.Group given, String name, int absent) {
        Optional<Told.Text> told = given.findText(name);
        if (told.isEmpty()) {
            return absent;
        }
        String percent = told.get().text().replace("%", "");
        int dot = percent.indexOf('.');
        int parts = dot < 0
                ? 10 * Integer.parseInt(percent)
                : 10 * Integer.parseInt(percent.substring(0, dot)) + percent.charAt(dot + 1) - '0';
        return Math.min(Math.max(parts, 1), MOST - 1);
    }
}
