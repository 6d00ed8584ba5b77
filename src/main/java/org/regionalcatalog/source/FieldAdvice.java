package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.quoted;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.regionalcatalog.model.Kind;

/** Says what is wrong with the name of a field, and which one was probably meant. */
final class FieldAdvice {

    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).toList();

    private FieldAdvice() {}

    /** What is wrong with a name; nothing if it names a field. */
    static Optional<String> wrong(String text) {
        return FieldName.find(text).isPresent() ? Optional.empty() : Optional.of(sentence(text));
    }

    /** The field that was probably meant by a name that is none. */
    static Optional<String> meant(String text) {
        Written written = Written.of(text);
        return Nearest.find(written.kind, KINDS)
                .flatMap(Kind::find)
                .flatMap(kind -> Nearest.find(written.path, FieldName.inputsOf(kind))
                        .map(input -> kind.word() + written.role + "." + input))
                .filter(meant -> FieldName.find(meant).isPresent());
    }

    private static String sentence(String text) {
        Written written = Written.of(text);
        if (!written.role.isEmpty() && !isRole(written.role)) {
            return "the role in " + quoted(text) + " must be a small letter, then small letters, digits or _, up to 40";
        }
        if (written.path.isEmpty()) {
            return "no field " + quoted(text) + "; a field is a kind, a point and a name, as in organisation.name";
        }
        String none = "no field " + quoted(text) + "; ";
        return meant(text)
                .map(meant -> none + "did you mean '" + meant + "'?")
                .orElseGet(() -> none + choices(written));
    }

    private static String choices(Written written) {
        return Nearest.find(written.kind, KINDS)
                .flatMap(Kind::find)
                .map(kind -> kind.word() + " has " + String.join(", ", FieldName.inputsOf(kind)))
                .orElse("the kinds are " + String.join(", ", KINDS));
    }

    private static boolean isRole(String bracketed) {
        boolean closed = bracketed.endsWith(")") && bracketed.length() > 2;
        return closed
                && Grammar.ROLE
                        .pattern()
                        .matcher(bracketed.substring(1, bracketed.length() - 1))
                        .matches();
    }

    /** A name taken apart, whatever its parts are worth; the role with its brackets. */
    private record Written(String kind, String role, String path) {

        static Written of(String text) {
            int point = text.indexOf('.', Math.max(0, text.indexOf(')')));
            String thing = point < 0 ? text : text.substring(0, point);
            int bracket = thing.indexOf('(');
            return new Written(
                    bracket < 0 ? thing : thing.substring(0, bracket),
                    bracket < 0 ? "" : thing.substring(bracket),
                    point < 0 ? "" : text.substring(point + 1));
        }
    }
}
