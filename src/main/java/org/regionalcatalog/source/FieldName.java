package org.regionalcatalog.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;

/**
 * A field as a definition names it: {@code organisation.name}, or {@code organisation(partner).name} where a record
 * tells of several things of one kind and each has a role.
 *
 * @param kind what the field belongs to
 * @param role the thing's role in its record; the kind's own word when none is given
 * @param path the field within the kind: {@code name}, {@code period}, {@code period.from}, {@code address}
 */
public record FieldName(Kind kind, String role, String path) {

    private static final Pattern FORM = Pattern.compile("([a-z]+)(?:\\(([a-z][a-z0-9_]{0,39})\\))?\\.([a-z_.]{1,40})");

    private static final Map<Kind, List<String>> INPUTS =
            Stream.of(Kind.values()).collect(Collectors.toUnmodifiableMap(kind -> kind, FieldName::findInputs));

    /** The field named so, if the form is right and the kind has such a field. */
    public static Optional<FieldName> find(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Kind.find(form.group(1))
                .filter(kind -> inputsOf(kind).contains(form.group(3)))
                .map(kind -> new FieldName(kind, form.group(2) == null ? kind.word() : form.group(2), form.group(3)));
    }

    /**
     * The fields a definition may give for a kind: its fields, its groups as a whole, and {@code place.address}, which
     * is taken apart. References between the things of one record are tied by the program and are no inputs, but a
     * project names what it {@code follows} or is {@code part_of}, and an organisation what it is {@code part_of}.
     */
    public static List<String> inputsOf(Kind kind) {
        return INPUTS.getOrDefault(kind, List.of());
    }

    private static List<String> findInputs(Kind kind) {
        List<String> tied =
                switch (kind) {
                    case ORGANISATION, PLACE -> List.of();
                    case SERVICE -> List.of("organisation", "places");
                    case PROJECT -> List.of("roles", "documents");
                    case DOCUMENT -> List.of("projects", "organisation");
                    case CONTACT -> List.of("organisation", "place");
                };
        Stream<String> composite = kind == Kind.PLACE ? Stream.of("address") : Stream.of();
        return Stream.of(Fields.namesOf(kind).stream(), Fields.pathsOf(kind).stream(), composite)
                .flatMap(names -> names)
                .distinct()
                .filter(name -> !tied.contains(name))
                .toList();
    }

    /** The name in full, as definitions write it. */
    public String text() {
        return (role.equals(kind.word()) ? kind.word() : kind.word() + "(" + role + ")") + "." + path;
    }

    @Override
    public String toString() {
        return text();
    }
}
