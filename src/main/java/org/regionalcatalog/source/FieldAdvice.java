package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.quoted;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.regionalcatalog.model.Kind;

/** Says what is wrong with the name of a field, and which one was probably meant. */
final class FieldAdvice {

    private FieldAdvice() {}

    /** What is wrong with a name; nothing if it names a field. */
    static Optional<String> wrong(String text) {
        return FieldName.find(text).isPresent() ? Optional.empty() : Optional.of(sentence(text));
    }

    private static String sentence(String text) {
        int point = text.lastIndexOf(").") < 0 ? text.indexOf('.') : text.lastIndexOf(").") + 1;
        if (point < 0) {
            return "no field " + quoted(text) + "; a field is a kind, a point and a name, as in organisation.name";
        }
        String thing = text.substring(0, point);
        String path = text.substring(point + 1);
        int bracket = thing.indexOf('(');
        String kind = bracket < 0 ? thing : thing.substring(0, bracket);
        if (bracket >= 0 && !isRole(thing.substring(bracket))) {
            return "the role in " + quoted(text) + " must be a small letter, then small letters, digits or _, up to 40";
        }
        return "no field " + quoted(text) + proposal(kind, bracket < 0 ? "" : thing.substring(bracket), path);
    }

    private static boolean isRole(String bracketed) {
        boolean closed = bracketed.endsWith(")") && bracketed.length() > 2;
        return closed
                && Grammar.ROLE
                        .pattern()
                        .matcher(bracketed.substring(1, bracketed.length() - 1))
                        .matches();
    }

    private static String proposal(String kind, String role, String path) {
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::word).toList();
        Optional<Kind> meant = Nearest.find(kind, kinds).flatMap(Kind::find);
        if (meant.isEmpty()) {
            return "; the kinds are " + String.join(", ", kinds);
        }
        List<String> inputs = FieldName.inputsOf(meant.get());
        return Nearest.find(path, inputs)
                .map(input -> "; did you mean '" + meant.get().word() + role + "." + input + "'?")
                .orElseGet(() -> "; " + meant.get().word() + " has " + String.join(", ", inputs));
    }
}
