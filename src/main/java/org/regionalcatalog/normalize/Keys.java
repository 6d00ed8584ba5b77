package org.regionalcatalog.normalize;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.PersonName;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Scalar;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.FieldName;

/**
 * What makes a draft the same draft on another night (DESIGN 2): source, kind and role, then the publisher's own
 * identifier; else the fields that the definition names; else the normalized fields that identify its kind. No row
 * number, path or file name is part of it.
 */
final class Keys {

    private static final int LONGEST = 400;
    private static final int KEPT = 300;

    private final Definition source;
    private final Vocabulary words;

    Keys(Definition source, Vocabulary words) {
        this.source = source;
        this.words = words;
    }

    /** The key of the thing on a sheet; things it refers to have theirs already. */
    String of(Sheet sheet, RawRecord raw) {
        String given = Text.clean(String.join(" ", raw.texts("identifier(" + sheet.role() + ")")));
        List<FieldName> declared = source.keys().getOrDefault(sheet.role(), List.of());
        String what;
        if (!given.isEmpty()) {
            what = "id=" + given;
        } else if (!declared.isEmpty()) {
            what = "key="
                    + declared.stream().map(field -> valueAt(sheet, field)).collect(Collectors.joining("|"));
        } else {
            what = identifying(sheet);
        }
        String key = String.join("/", source.id(), sheet.kind().word(), sheet.role(), what);
        return key.length() <= LONGEST
                ? key
                : key.substring(0, KEPT) + "~" + Text.sha256(key).substring(0, 32);
    }

    private String identifying(Sheet sheet) {
        return switch (sheet.kind()) {
            case ORGANISATION -> {
                String name = sheet.text("name");
                yield either(
                        sheet,
                        "ico",
                        "name=" + (name == null ? "" : words.nameKey(name)) + "|" + plain(sheet, "municipality"));
            }
            case SERVICE ->
                either(
                        sheet,
                        "register_id",
                        "provided="
                                + joined(
                                        sheet,
                                        "organisation",
                                        sheet.get("service_type") == null ? "name" : "service_type",
                                        "places"));
            case PLACE ->
                either(
                        sheet,
                        "address_point",
                        "address=" + joined(sheet, "municipality", "municipality_name", "street", "house_number")
                                + (sheet.get("street") == null && sheet.get("house_number") == null
                                        ? "|" + plain(sheet, "name")
                                        : ""));
            case PROJECT ->
                either(sheet, "registration_number", "name=" + joined(sheet, "name", "territories", "period"));
            case DOCUMENT ->
                sheet.get("valid") != null && sheet.get("territory") != null
                        ? "validity=" + joined(sheet, "document_type", "territory", "valid")
                        : "title=" + joined(sheet, "title", "territory");
            case CONTACT -> {
                String who = sheet.get("person") instanceof PersonName person
                        ? "person=" + Text.fold(person.family() + " " + Objects.toString(person.given(), ""))
                        : "role=" + plain(sheet, "role") + "|" + plain(sheet, "place");
                yield who + "|" + plain(sheet, "organisation");
            }
        };
    }

    private static String either(Sheet sheet, String strongest, String otherwise) {
        Object value = sheet.get(strongest);
        return value == null ? otherwise : strongest + "=" + plain(value);
    }

    private static String joined(Sheet sheet, String... fields) {
        return Stream.of(fields).map(field -> plain(sheet, field)).collect(Collectors.joining("|"));
    }

    private static String valueAt(Sheet sheet, FieldName field) {
        int point = field.path().indexOf('.');
        if (point < 0) {
            return plain(sheet, field.path());
        }
        Map<String, Object> members = sheet.group(field.path().substring(0, point));
        return plain(members.get(field.path().substring(point + 1)));
    }

    private static String plain(Sheet sheet, String field) {
        return plain(sheet.get(field));
    }

    private static String plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Scalar scalar) {
            return scalar.text();
        }
        if (value instanceof Record group) {
            return CanonicalJson.of(Fields.toTree(group));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Keys::plain).sorted().collect(Collectors.joining("+"));
        }
        String text = value.toString();
        return text.contains("/") ? text : Text.fold(text);
    }
}
