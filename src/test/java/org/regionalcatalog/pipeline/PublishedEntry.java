package org.regionalcatalog.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One entry as its line of the export says it. */
record PublishedEntry(String line, Map<String, Object> fields) {

    String id() {
        return text("id");
    }

    String name() {
        return text("name");
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The value of a field that must be there. */
    Object get(String field) {
        return Optional.ofNullable(fields.get(field))
                .orElseThrow(() -> new AssertionError("no " + field + " in " + line));
    }

    String text(String field) {
        return get(field).toString();
    }

    List<String> texts(String field) {
        return ((List<?>) get(field)).stream().map(Object::toString).toList();
    }
}
