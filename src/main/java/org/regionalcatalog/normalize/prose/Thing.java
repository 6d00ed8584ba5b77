package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Rule;

/**
 * One thing that a page tells of, as it is being found out: values by field, with the words they came from.
 *
 * <p>A field is a path of DESIGN 6 within the kind ({@code period}, {@code registration_number}, {@code approved.date}).
 * Its value is what the model's record holds there (a {@code Period}, a {@code Money}, a text, ...), or the
 * {@link Thing} it refers to, or a {@link RoleTold}. A list field gathers its values in the order told, each once.
 */
public final class Thing {

    /** What an organisation is in a project: a code of the list {@code role}. */
    public record RoleTold(String role, Thing organisation) {}

    /** The words a value came from, cleaned, and the passage they stand in. */
    public record Words(String text, int passage) {}

    /** The values of a list field; the set beside them spares looking through a long list again and again. */
    private static final class Gathered {
        private final List<Object> inOrder = new ArrayList<>();
        private final Set<Object> known = new HashSet<>();

        void add(Object value) {
            if (known.add(value)) {
                inOrder.add(value);
            }
        }
    }

    private final Kind kind;
    private final Spot first;
    private final SortedMap<String, Object> values = new TreeMap<>();
    private final Map<String, Gathered> gathered = new HashMap<>();
    private final SortedMap<String, Set<Words>> words = new TreeMap<>();
    private final Set<Issue> issues = new LinkedHashSet<>();

    /** @param first where the page first speaks of it */
    public Thing(Kind kind, Spot first) {
        this.kind = kind;
        this.first = first;
    }

    public Kind kind() {
        return kind;
    }

    public Spot first() {
        return first;
    }

    /** The value of a field; a list for a list field; nothing when it was not told. */
    public Optional<Object> find(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The value of a field as a text. */
    public @Nullable String text(String field) {
        Object value = values.get(field);
        return value == null ? null : value.toString();
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** The values of a list field; none when it was not told. */
    public List<?> all(String field) {
        return values.get(field) instanceof List<?> list ? list : List.of();
    }

    /** Keeps a value; one told before is replaced, except in a list, which gathers. */
    public void put(String field, Object value, String raw, int passage) {
        keep(field, value);
        words.computeIfAbsent(field, absent -> new LinkedHashSet<>()).add(new Words(raw, passage));
    }

    /** Keeps a value that words of the page told. */
    public void put(String field, Object value, Prose prose, Spot at) {
        put(field, value, prose.textAt(at), at.passage());
    }

    /** Keeps a value unless the field has one. */
    public void putIfAbsent(String field, Object value, Prose prose, Spot at) {
        if (!has(field)) {
            put(field, value, prose, at);
        }
    }

    /** Keeps a value that follows from others, and stands nowhere. */
    public void conclude(String field, Object value) {
        keep(field, value);
    }

    /** Something worth telling about a field ({@code project.period}), or about the whole (empty). */
    public void note(Rule rule, String field, String seen) {
        issues.add(rule.found(field.isEmpty() ? "" : kind.word() + "." + field, seen));
    }

    public List<Issue> issues() {
        return List.copyOf(issues);
    }

    public Map<String, Object> values() {
        return new TreeMap<>(values);
    }

    public SortedMap<String, List<Words>> words() {
        SortedMap<String, List<Words>> told = new TreeMap<>();
        words.forEach((field, said) -> told.put(field, List.copyOf(said)));
        return told;
    }

    private void keep(String field, Object value) {
        if (!Fields.isList(kind, field)) {
            values.put(field, value);
            return;
        }
        Gathered all = gathered.computeIfAbsent(field, absent -> new Gathered());
        values.putIfAbsent(field, Collections.unmodifiableList(all.inOrder));
        all.add(value);
    }
}
