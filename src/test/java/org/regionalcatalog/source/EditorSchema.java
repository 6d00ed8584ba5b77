package org.regionalcatalog.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Kind;
import tools.jackson.databind.json.JsonMapper;

/** JSON Schema (draft-07) for editors, made of the grammar that the reader checks with. */
final class EditorSchema {

    private static final Map<String, Object> FIELD = Map.of("$ref", "#/definitions/field");
    private static final Map<String, Object> READING = Map.of("$ref", "#/definitions/reading");

    private EditorSchema() {}

    static String of(String title, Form.Group grammar) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", title);
        if (grammar.equals(Grammar.SOURCE)) {
            schema.put("type", "object");
            schema.put("if", whenCodeList());
            schema.put("then", group(Grammar.CODE_LIST));
            schema.put("else", group(grammar));
            Map<String, Object> definitions = new LinkedHashMap<>();
            definitions.put("field", object("anyOf", List.of(object("enum", fields()), pattern(roleFields()))));
            definitions.put("reading", either((Form.Either) Grammar.READING));
            schema.put("definitions", definitions);
        } else {
            schema.putAll(group(grammar));
        }
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(schema)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static Map<String, Object> whenCodeList() {
        Map<String, Object> when = object("required", List.of("kind"));
        when.put("properties", Map.of("kind", Map.of("const", "codelist")));
        return when;
    }

    private static Map<String, Object> schema(Form form) {
        if (form.equals(Grammar.READING)) {
            return READING;
        }
        if (form instanceof Form.Hushed secret) {
            return schema(secret.form());
        }
        if (form instanceof Form.Word word) {
            Map<String, Object> text = pattern("^(?:" + word.pattern().pattern() + ")$");
            boolean mayLookLikeNumber = word.pattern().matcher("1").matches();
            text.put("type", mayLookLikeNumber ? List.of("string", "number", "boolean") : "string");
            return text;
        }
        if (form instanceof Form.Whole whole) {
            Map<String, Object> number = object("type", "integer");
            number.put("minimum", whole.least());
            number.put("maximum", whole.most());
            return number;
        }
        if (form instanceof Form.Choice choice) {
            return object("enum", choice.words());
        }
        if (form instanceof Form.Items items) {
            Map<String, Object> array = object("type", "array");
            array.put("items", schema(items.item()));
            return array;
        }
        if (form instanceof Form.Named named) {
            return named(named);
        }
        if (form instanceof Form.Group group) {
            return group(group);
        }
        return form instanceof Form.YesNo ? object("type", "boolean") : FIELD;
    }

    /** A text may look like a number or a truth value; the reader takes it as it is written. */
    private static Map<String, Object> pattern(String pattern) {
        Map<String, Object> text = object("type", List.of("string", "number", "boolean"));
        text.put("pattern", pattern);
        return text;
    }

    private static Map<String, Object> either(Form.Either either) {
        return object("anyOf", List.of(schema(either.bare()), group(either.group())));
    }

    private static Map<String, Object> named(Form.Named named) {
        Map<String, Object> object = object("type", "object");
        Object value = schema(named.value());
        if (named.name() instanceof Form.Field) {
            Map<String, Object> properties = new LinkedHashMap<>();
            fields().forEach(field -> properties.put(field, value));
            object.put("properties", properties);
            object.put("patternProperties", Map.of(roleFields(), value));
            object.put("additionalProperties", false);
        } else {
            object.put("propertyNames", schema(named.name()));
            object.put("additionalProperties", value);
        }
        return object;
    }

    private static Map<String, Object> group(Form.Group group) {
        Map<String, Object> object = object("type", "object");
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Form.Key key : group.keys()) {
            Map<String, Object> property = object("description", key.sentence());
            property.putAll(schema(key.form()));
            properties.put(key.name(), property);
        }
        object.put("properties", properties);
        List<String> needed = group.keys().stream()
                .filter(Form.Key::isAlwaysNeeded)
                .map(Form.Key::name)
                .toList();
        if (!needed.isEmpty()) {
            object.put("required", needed);
        }
        object.put("additionalProperties", false);
        if (group.names().contains("format")) {
            object.put(
                    "allOf",
                    Arrays.stream(Way.values()).map(way -> when(way, group)).toList());
        }
        if (group.names().containsAll(ReadingCheck.WHERES)) {
            object.put(
                    "oneOf",
                    ReadingCheck.WHERES.stream()
                            .map(where -> object("required", List.of(where)))
                            .toList());
        }
        return object;
    }

    private static Map<String, Object> when(Way way, Form.Group group) {
        Map<String, Object> then = needs(way, group);
        if (way == Way.PROSE) {
            properties(then).put("format", formats(Format::hasProse));
            Map<String, Object> when = new LinkedHashMap<>();
            when.put("if", object("required", List.of("read")));
            when.put("then", then);
            when.put("else", object("properties", Map.of("format", formats(Format::hasFields))));
            return when;
        }
        Map<String, Object> condition = object("properties", Map.of("format", object("const", way.word())));
        condition.put("not", object("required", List.of("read")));
        Map<String, Object> when = object("if", condition);
        when.put("then", then);
        return when;
    }

    private static Map<String, Object> formats(Predicate<Format> which) {
        return object(
                "enum",
                Arrays.stream(Format.values())
                        .filter(which)
                        .map(format -> format.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** What a group must hold and must not, however deep. */
    private static Map<String, Object> needs(Way way, Form.Group group) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Form.Key key : group.keys()) {
            if (key.need(way) == Form.Need.MUST_NOT) {
                properties.put(key.name(), false);
            } else if (key.form() instanceof Form.Group inner
                    && inner.keys().stream().anyMatch(each -> each.need(way) == Form.Need.MUST_NOT)) {
                properties.put(key.name(), needs(way, inner));
            }
        }
        Map<String, Object> needs = object(
                "required",
                group.keys().stream()
                        .filter(key -> key.need(way) == Form.Need.MUST)
                        .map(Form.Key::name)
                        .toList());
        needs.put("properties", properties);
        return needs;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Map<String, Object> needs) {
        return java.util.Objects.requireNonNull((Map<String, Object>) needs.get("properties"));
    }

    private static List<String> fields() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> FieldName.inputsOf(kind).stream().map(input -> kind.word() + "." + input))
                .toList();
    }

    /** A pattern of the names with a role in brackets. */
    private static String roleFields() {
        return Arrays.stream(Kind.values())
                .map(kind -> kind.word() + "\\(" + Grammar.ROLE.pattern().pattern() + "\\)\\.("
                        + String.join("|", FieldName.inputsOf(kind)).replace(".", "\\.") + ")")
                .collect(Collectors.joining("|", "^(?:", ")$"));
    }

    private static Map<String, Object> object(String key, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(key, value);
        return object;
    }
}
