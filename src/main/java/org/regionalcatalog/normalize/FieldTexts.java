package org.regionalcatalog.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Scalar;
import org.regionalcatalog.normalize.czech.Understood;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.FieldName;
import org.regionalcatalog.source.Reading;

/** What the texts of the fields of one source are understood as, one by one: corrected, then cleaned. */
public final class FieldTexts {

    private static final String AS_PROSE = "read as prose";

    private final Definition source;
    private final Vocabulary words;
    private final Corrections corrections;

    FieldTexts(Definition source, Vocabulary words) {
        this.source = source;
        this.words = words;
        this.corrections = Corrections.of(source);
    }

    /** What is kept of a text of a field: canonical texts joined by a semicolon; empty when nothing is. */
    public String kept(FieldName field, String text) {
        Reading reading = source.fields().get(field);
        return reading == null ? "" : canonical(clean(field, reading, text).values());
    }

    /** The corrections without which the same would be understood. */
    public List<Definition.Correction> idleCorrections() {
        return source.corrections().stream().filter(this::isIdle).toList();
    }

    private boolean isIdle(Definition.Correction correction) {
        Reading reading = source.fields().get(correction.field());
        return reading == null
                || cleanMeant(correction.field(), reading, correction.seen())
                        .equals(cleanMeant(correction.field(), reading, correction.means()));
    }

    /**
     * What was done to the texts that a draft's field was made from; none when it was completed from other fields.
     *
     * @param role of the draft in its record
     * @param field of the kind, without a group's members
     * @param texts what was read for the draft, by the field's path
     */
    public List<Cleaning> cleanings(Kind kind, String role, String field, Map<String, List<String>> texts) {
        List<Cleaning> cleanings = new ArrayList<>();
        texts.forEach((path, read) -> {
            FieldName name = new FieldName(kind, role, path);
            Reading reading = source.fields().get(name);
            for (String text : read) {
                if (reading == null && rootOf(path).equals(field)) {
                    cleanings.add(new Cleaning(path, text, List.of(AS_PROSE), ""));
                } else if (reading != null) {
                    List<?> values = clean(name, reading, text).values();
                    if (rootOf(path).equals(field) || tells(values, field)) {
                        cleanings.add(new Cleaning(path, text, steps(name, reading, text), canonical(values)));
                    }
                }
            }
        });
        return cleanings;
    }

    private static String rootOf(String path) {
        int point = path.indexOf('.');
        return point < 0 ? path : path.substring(0, point);
    }

    private static boolean tells(List<?> values, String field) {
        return values.stream().anyMatch(value -> value instanceof Map<?, ?> several && several.containsKey(field));
    }

    private List<String> steps(FieldName field, Reading reading, String text) {
        List<String> steps = new ArrayList<>();
        corrections
                .find(field, text)
                .ifPresent(correction -> steps.add("correction: '" + correction.seen() + "' means '"
                        + correction.means() + "', because " + correction.because() + " (since " + correction.since()
                        + ")"));
        steps.add(reading.list() == null ? Cleaners.called(field) : "code list " + reading.list());
        return steps;
    }

    private static String canonical(List<?> values) {
        return values.stream()
                .map(value -> value instanceof Scalar scalar
                        ? scalar.text()
                        : value instanceof Record group ? CanonicalJson.of(Fields.toTree(group)) : value.toString())
                .collect(Collectors.joining(";"));
    }

    /** What a text of a field says, corrected as the definition has it. */
    Understood<?> clean(FieldName field, Reading reading, String text) {
        return cleanMeant(
                field,
                reading,
                corrections.find(field, text).map(Definition.Correction::means).orElse(text));
    }

    private Understood<?> cleanMeant(FieldName field, Reading reading, String meant) {
        Cleaner cleaner = reading.list() == null
                ? Cleaners.of(field)
                : Cleaners.ofList(reading.list(), Fields.isList(field.kind(), field.path()));
        return cleaner.clean(meant, words, source.territory());
    }
}
