package org.regionalcatalog.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;

/** What is being found out about one thing of one record, field by field, before it is made whole. */
final class Sheet {

    private final Kind kind;
    private final String role;
    private final Map<String, Object> values = new TreeMap<>();
    private final List<Issue> issues = new ArrayList<>();

    Sheet(Kind kind, String role) {
        this.kind = kind;
        this.role = role;
    }

    Kind kind() {
        return kind;
    }

    String role() {
        return role;
    }

    Map<String, Object> values() {
        return values;
    }

    List<Issue> issues() {
        return issues;
    }

    @Nullable
    Object get(String field) {
        return values.get(field);
    }

    @Nullable
    String text(String field) {
        Object value = values.get(field);
        return value == null ? null : value.toString();
    }

    void note(Issue issue) {
        issues.add(issue);
    }

    /** Puts the values of a field: all of them into a list, the first one elsewhere. Several fields come as a map. */
    void put(String path, List<?> found) {
        if (found.isEmpty()) {
            return;
        }
        Object first = found.get(0);
        int point = path.indexOf('.');
        if (first instanceof Map<?, ?> several) {
            several.forEach((field, value) -> values.put(field.toString(), value));
        } else if (point > 0) {
            group(path.substring(0, point)).put(path.substring(point + 1), first);
        } else if (Fields.isList(kind, path)) {
            List<Object> all = new ArrayList<>(values.get(path) instanceof List<?> before ? before : List.of());
            found.stream().filter(value -> !all.contains(value)).forEach(all::add);
            values.put(path, all);
        } else {
            values.put(path, first);
        }
    }

    void put(String field, Object value) {
        values.put(field, value);
    }

    void putIfAbsent(String field, @Nullable Object value) {
        if (value != null) {
            values.putIfAbsent(field, value);
        }
    }

    /** A group as a map of its members, made so if it stands there as a whole. */
    Map<String, Object> group(String field) {
        Object group = values.get(field);
        Map<String, Object> members = new TreeMap<>();
        if (group instanceof Record whole) {
            members.putAll(Fields.toTree(whole));
        } else if (group instanceof Map<?, ?> map) {
            map.forEach((member, value) -> members.put(member.toString(), value));
        }
        values.put(field, members);
        return members;
    }
}
