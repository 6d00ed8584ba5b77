package org.regionalcatalog.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Shape;

/**
 * Which rule decides each field when sources differ: what a catalog declares, over what is shipped in
 * {@code merge/merge.yml}, over the plain rule that lists are united and all else is decided by authority.
 *
 * @param fields every field of every kind
 */
public record MergeRules(List<Field> fields) {

    private static final String SHIPPED = "/org/regionalcatalog/merge/merge.yml";

    /** The section {@code merge}: a key for each field, with the rules that fit it. */
    static final Form.Group GRAMMAR = new Form.Group(Arrays.stream(Kind.values())
            .flatMap(kind -> Fields.namesOf(kind).stream().map(field -> key(kind, field)))
            .toList());

    public MergeRules {
        fields = List.copyOf(fields);
    }

    /**
     * The rule of a field.
     *
     * @param field with its kind: {@code contact.phones}
     */
    public record Field(String field, Survivorship rule) {}

    /** The rules as they are where a catalog declares none. */
    public static MergeRules shipped() {
        return of(Map.of());
    }

    /** The rules of a catalog that was checked. */
    static MergeRules of(Told.Group catalog) {
        return of(rules(catalog.entriesAt("merge")));
    }

    private static MergeRules of(Map<String, Survivorship> declared) {
        Map<String, Survivorship> shipped = rules(shippedFile().entries().values());
        List<Field> fields = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (String name : Fields.namesOf(kind)) {
                String field = kind.word() + "." + name;
                boolean list = Fields.shapeOf(kind, name) == Shape.LIST;
                Survivorship usual = list ? Survivorship.UNION : Survivorship.AUTHORITY;
                fields.add(new Field(field, declared.getOrDefault(field, shipped.getOrDefault(field, usual))));
            }
        }
        return new MergeRules(fields);
    }

    /** The rule of each field, by its name with its kind. */
    public Map<String, Survivorship> byField() {
        Map<String, Survivorship> rules = new TreeMap<>();
        fields.forEach(field -> rules.put(field.field(), field.rule()));
        return rules;
    }

    private static Map<String, Survivorship> rules(Iterable<Told.Entry> entries) {
        Map<String, Survivorship> rules = new TreeMap<>();
        entries.forEach(entry -> rules.put(
                entry.name(),
                Survivorship.find(((Told.Text) entry.value()).text()).orElseThrow()));
        return rules;
    }

    private static Told.Group shippedFile() {
        Problems problems = new Problems();
        Optional<Told.Group> rules =
                GrammarCheck.keep(YamlFile.read(Wordbook.text(SHIPPED), SHIPPED, problems), GRAMMAR, problems);
        if (!problems.isEmpty()) {
            throw new DefinitionException(problems.sorted());
        }
        return rules.orElseThrow();
    }

    private static Form.Key key(Kind kind, String field) {
        List<String> words = Survivorship.fitting(kind, field).stream()
                .map(Survivorship::word)
                .toList();
        return Form.may(
                kind.word() + "." + field,
                new Form.Choice(words),
                "What decides " + field + " of " + kind.plural() + " when sources differ.");
    }
}
