package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.regionalcatalog.model.Contact;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.RawRecord;

/**
 * Reads a raw record without what is kept out of it. What only reading brings to light (a number of which the last digits
 * stand apart, a name in two columns, a correction) is taken out of the texts it was made of, and they are read again.
 */
public final class Withholding {

    private final Suppressions suppressions;
    private final Records records;
    private final Trees trees;

    public Withholding(Suppressions suppressions) {
        this.suppressions = suppressions;
        this.records = new Records(suppressions);
        this.trees = new Trees(suppressions);
    }

    /**
     * What is left of a record.
     *
     * @param signed the record with signs in the places of what is kept out
     * @param bare the same without signs, as it was read
     * @param gone roles of drafts of which nothing was left
     */
    public record Left(RawRecord signed, RawRecord bare, List<Draft> drafts, Set<String> gone) {}

    /**
     * Reads a record.
     *
     * @param reading makes drafts of a record
     */
    public Left read(RawRecord written, Function<RawRecord, List<Draft>> reading) {
        RawRecord signed = records.redact(written);
        RawRecord bare = suppressions.isEmpty() ? signed : records.bare(signed);
        List<Draft> drafts = reading.apply(bare);
        if (suppressions.isEmpty()) {
            return new Left(signed, bare, drafts, Set.of());
        }
        Map<String, Integer> more = stillTold(drafts, signed);
        if (!more.isEmpty()) {
            signed = signedWhole(signed, more);
            bare = records.bare(signed);
            drafts = reading.apply(bare);
        }
        return left(signed, bare, drafts);
    }

    /** The fields of the record of which something is made that is kept out. */
    private Map<String, Integer> stillTold(List<Draft> drafts, RawRecord signed) {
        Map<String, Integer> told = new TreeMap<>();
        for (Draft draft : drafts) {
            Map<String, Integer> fields =
                    trees.clear(Fields.toTree((Record) draft.subject())).fields();
            for (String field : signed.fields().keySet()) {
                Integer number = isOf(draft, field) ? Trees.numberOf(Records.pathOf(field), fields) : null;
                if (number != null) {
                    told.put(field, number);
                }
            }
        }
        return told;
    }

    private static boolean isOf(Draft draft, String field) {
        String kind = draft.subject().kind().word();
        return field.startsWith(draft.role().equals(kind) ? kind + "." : kind + "(" + draft.role() + ").");
    }

    private static RawRecord signedWhole(RawRecord signed, Map<String, Integer> numbers) {
        Map<String, List<String>> fields = new LinkedHashMap<>(signed.fields());
        numbers.forEach((field, number) -> fields.put(field, List.of(Suppressions.sign(number))));
        return new RawRecord(signed.locator(), fields, signed.positions(), signed.issues());
    }

    private Left left(RawRecord signed, RawRecord bare, List<Draft> drafts) {
        Set<String> touched = new HashSet<>();
        signed.fields().forEach((field, texts) -> {
            if (texts.stream().anyMatch(Suppressions::isSigned)) {
                touched.add(field);
            }
        });
        List<Draft> kept = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (Draft draft : drafts) {
            Draft without = without(draft, signed, touched);
            if (isNothing(without, touched)) {
                gone.add(draft.role());
            } else {
                kept.add(without);
            }
        }
        return new Left(signed, bare, kept, gone);
    }

    private Draft without(Draft draft, RawRecord signed, Set<String> touched) {
        Kind kind = draft.subject().kind();
        Trees.Cleared cleared = trees.clear(Fields.toTree((Record) draft.subject()));
        boolean page = signed.fields().containsKey(PageLine.FIELD);
        RawRecord raw = draft.raw();
        if (!page) {
            Map<String, List<String>> texts = new LinkedHashMap<>(raw.fields());
            touched.forEach(field -> texts.put(field, signed.texts(field)));
            raw = new RawRecord(raw.locator(), texts, raw.positions(), raw.issues());
        }
        List<Issue> issues = draft.issues().stream()
                .filter(issue -> !touched.contains(issue.field()))
                .toList();
        return new Draft(
                draft.role(),
                suppressions.redact(draft.key()),
                cleared.fields().isEmpty() ? draft.subject() : Fields.fromTree(kind, cleared.values()),
                records.redact(raw),
                records.redact(issues));
    }

    /** A contact by which nobody can be reached since something was taken out of it. */
    private static boolean isNothing(Draft draft, Set<String> touched) {
        return draft.subject() instanceof Contact contact
                && contact.phones().isEmpty()
                && contact.emails().isEmpty()
                && contact.websites().isEmpty()
                && touched.stream().anyMatch(field -> isOf(draft, field) || field.equals(PageLine.FIELD));
    }
}
