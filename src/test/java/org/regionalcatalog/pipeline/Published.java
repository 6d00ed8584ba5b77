package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.regionalcatalog.database.Json;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.publish.Editions;

/** The entries of an edition. */
record Published(List<PublishedEntry> entries) {

    static Published of(Editions editions, long number) {
        List<PublishedEntry> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            editions.lines(kind, number, line -> entries.add(new PublishedEntry(line, Json.readMap(line))));
        }
        return new Published(entries);
    }

    /** The entries of a kind, in the order of their lines. */
    List<PublishedEntry> all(Kind kind) {
        return where(entry -> kind.word().equals(entry.get("kind")));
    }

    /** The entries of a kind in which a field has a value. */
    List<PublishedEntry> all(Kind kind, String field, Object value) {
        return all(kind).stream()
                .filter(entry -> value.equals(entry.fields().get(field)))
                .toList();
    }

    /** The only entry of a kind in which a field has a value. */
    PublishedEntry one(Kind kind, String field, Object value) {
        return single(all(kind, field, value), kind.word() + " with " + field + " " + value);
    }

    PublishedEntry organisation(String name) {
        return one(Kind.ORGANISATION, "name", name);
    }

    PublishedEntry service(String name) {
        return one(Kind.SERVICE, "name", name);
    }

    /** The contact of a person, by family name. */
    PublishedEntry person(String family) {
        return single(
                where(entry -> entry.fields().get("person") instanceof Map<?, ?> person
                        && family.equals(person.get("family"))),
                "contact of " + family);
    }

    /** An entry of any kind. */
    PublishedEntry entry(String id) {
        return single(where(entry -> entry.id().equals(id)), "entry " + id);
    }

    boolean has(String id) {
        return !where(entry -> entry.id().equals(id)).isEmpty();
    }

    List<PublishedEntry> where(Predicate<PublishedEntry> what) {
        return entries.stream().filter(what).toList();
    }

    List<String> ids() {
        return entries.stream().map(PublishedEntry::id).toList();
    }

    /** The lines without the numbers of editions: what is said, and under which ids. */
    List<String> said() {
        return entries.stream()
                .map(entry -> entry.line().replaceAll("\"(changed|first)_edition\":[0-9]+,", ""))
                .toList();
    }

    private static PublishedEntry single(List<PublishedEntry> found, String what) {
        if (found.size() != 1) {
            throw new AssertionError("instead of one " + what + " there are " + found.size() + ": " + found);
        }
        return found.get(0);
    }
}
