package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Locator;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.RawRecord;

/** Raw records with signs in the places of what is kept out, and the same without the signs, to be read. */
public final class Records {

    /** Texts for people, in which a sign does no harm; elsewhere it would be read as a value. */
    private static final Set<String> FOR_PEOPLE =
            Set.of("name", "aliases", "title", "label", "goals", "objective", "role");

    /** Stands in a line for what is kept out, so that nothing is read across it. */
    private static final String WALL = "•••";

    private final Suppressions suppressions;

    public Records(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    /** The record with signs; the same where nothing is kept out of it. */
    public RawRecord redact(RawRecord raw) {
        if (suppressions.isEmpty()) {
            return raw;
        }
        Around around = new Around(textsOf(raw));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        raw.fields()
                .forEach((field, texts) -> fields.put(
                        field,
                        field.equals(PageLine.FIELD)
                                ? lines(PageLine.of(raw), around)
                                : texts.stream()
                                        .map(text -> suppressions.redact(text, around))
                                        .toList()));
        Map<String, String> positions = new TreeMap<>();
        raw.positions().forEach((field, where) -> positions.put(field, suppressions.redact(where)));
        Locator locator = new Locator(
                suppressions.redact(raw.locator().part()),
                suppressions.redact(raw.locator().position()));
        RawRecord redacted = new RawRecord(locator, fields, positions, redact(raw.issues()));
        return redacted.equals(raw) ? raw : redacted;
    }

    private static List<String> textsOf(RawRecord raw) {
        List<String> texts = new ArrayList<>();
        raw.fields().forEach((field, several) -> {
            if (field.equals(PageLine.FIELD)) {
                PageLine.of(raw).forEach(line -> texts.add(line.text()));
            } else {
                texts.addAll(several);
            }
        });
        return texts;
    }

    private List<String> lines(List<PageLine> lines, Around around) {
        return lines.stream()
                .map(line ->
                        Lines.replaced(line, suppressions.hits(line.text(), around), Suppressions::sign, suppressions))
                .map(PageLine::encoded)
                .toList();
    }

    /** What was noticed, with signs in what was seen. */
    public List<Issue> redact(List<Issue> issues) {
        return suppressions.isEmpty()
                ? issues
                : issues.stream()
                        .map(issue -> new Issue(
                                issue.code(),
                                issue.severity(),
                                issue.actor(),
                                issue.field(),
                                suppressions.redact(issue.seen())))
                        .toList();
    }

    /** The record as it is read: a sign is no value, but a name may have one. Texts of which nothing is left are gone. */
    RawRecord bare(RawRecord signed) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        signed.fields().forEach((field, texts) -> {
            List<String> kept = field.equals(PageLine.FIELD)
                    ? bare(PageLine.of(signed))
                    : isForPeople(field)
                            ? texts
                            : texts.stream()
                                    .filter(text -> !Suppressions.isSigned(text) || hasWord(Suppressions.bare(text)))
                                    .map(Suppressions::bare)
                                    .toList();
            if (!kept.isEmpty()) {
                fields.put(field, kept);
            }
        });
        return new RawRecord(signed.locator(), fields, signed.positions(), signed.issues());
    }

    private List<String> bare(List<PageLine> lines) {
        return lines.stream()
                .map(line -> Lines.replaced(line, Suppressions.signs(line.text()), number -> WALL, Suppressions.NONE))
                .map(PageLine::encoded)
                .toList();
    }

    private static boolean hasWord(String text) {
        return text.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isForPeople(String field) {
        return Kind.find(kindOf(field)).isEmpty() || FOR_PEOPLE.contains(pathOf(field));
    }

    static String kindOf(String field) {
        return field.split("[.(]", 2)[0];
    }

    /** The field within its kind, without a group's members. */
    static String pathOf(String field) {
        String path = field.substring(field.indexOf('.', field.indexOf(')') + 1) + 1);
        return path.split("\\.", 2)[0];
    }
}
