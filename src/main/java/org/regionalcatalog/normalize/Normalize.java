package org.regionalcatalog.normalize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.normalize.czech.Addresses;
import org.regionalcatalog.normalize.czech.Ages;
import org.regionalcatalog.normalize.czech.Amounts;
import org.regionalcatalog.normalize.czech.Capacities;
import org.regionalcatalog.normalize.czech.CodeTerms;
import org.regionalcatalog.normalize.czech.Dates;
import org.regionalcatalog.normalize.czech.Durations;
import org.regionalcatalog.normalize.czech.Emails;
import org.regionalcatalog.normalize.czech.Gazetteer;
import org.regionalcatalog.normalize.czech.Icos;
import org.regionalcatalog.normalize.czech.Periods;
import org.regionalcatalog.normalize.czech.Phones;
import org.regionalcatalog.normalize.czech.PostalCodes;
import org.regionalcatalog.normalize.czech.RegistrationNumbers;
import org.regionalcatalog.normalize.czech.Understood;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.normalize.czech.Websites;
import org.regionalcatalog.normalize.prose.PageReading;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.FieldName;
import org.regionalcatalog.source.Reading;

/** Makes drafts of raw records of one source: corrects, cleans field by field, completes, keys and ties. */
public final class Normalize {

    /** All that cleaning can notice. */
    public static final List<Rule> RULES = Stream.of(
                    Icos.RULES,
                    Phones.RULES,
                    Emails.RULES,
                    Websites.RULES,
                    PostalCodes.RULES,
                    Addresses.RULES,
                    Gazetteer.RULES,
                    CodeTerms.RULES,
                    Capacities.RULES,
                    Ages.RULES,
                    Dates.RULES,
                    Periods.RULES,
                    Durations.RULES,
                    Amounts.RULES,
                    RegistrationNumbers.RULES,
                    PageReading.RULES,
                    CodeRows.RULES,
                    Completion.RULES,
                    PersonalData.RULES,
                    Corrections.RULES,
                    List.of(Values.NOT_A_NUMBER))
            .flatMap(List::stream)
            .toList();

    /** A thing is keyed after the things its key is made of. */
    private static final List<Kind> KEYED =
            List.of(Kind.ORGANISATION, Kind.PLACE, Kind.PROJECT, Kind.DOCUMENT, Kind.SERVICE, Kind.CONTACT);

    private final Definition source;
    private final Vocabulary words;
    private final List<Map.Entry<FieldName, Reading>> fields;
    private final Completion completion;
    private final Keys keys;
    private final ProseDrafts prose;
    private final PersonalData personal;
    private final FieldTexts texts;

    private Normalize(Definition source, Vocabulary words) {
        this.source = source;
        this.words = words;
        this.fields = source.fields().entrySet().stream()
                .sorted(Comparator.comparingInt(field -> Cleaners.rankOf(field.getKey())))
                .toList();
        this.completion = new Completion(words, source.territory());
        this.keys = new Keys(source, words);
        this.personal = new PersonalData(source);
        this.texts = new FieldTexts(source, words);
        this.prose = new ProseDrafts(source, words);
    }

    /** The normalizer of a source. */
    public static Normalize using(Definition source, Vocabulary words) {
        return new Normalize(source, words);
    }

    /** The record as it may be stored: without personal data, also where an IČO should stand. */
    public RawRecord storable(RawRecord read) {
        RawRecord bare = personal.without(read);
        Map<String, List<String>> texts = new LinkedHashMap<>(bare.fields());
        fields.stream()
                .map(field -> field.getKey())
                .filter(name -> name.kind() == Kind.ORGANISATION && name.path().equals("ico"))
                .forEach(name -> texts.computeIfPresent(
                        name.text(),
                        (field, all) -> all.stream().map(Icos::storable).toList()));
        return new RawRecord(bare.locator(), texts, bare.positions(), bare.issues());
    }

    /** The drafts that a raw record gives, which may refer to each other; none when it says nothing. */
    public List<Draft> drafts(RawRecord read) {
        RawRecord bare = personal.without(read);
        if (bare.fields().containsKey(PageLine.FIELD)) {
            return prose.drafts(bare);
        }
        RawRecord raw = bare.with(StatedDay.issuesOf(bare));
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        boolean secret = false;
        for (Map.Entry<FieldName, Reading> field : fields) {
            FieldName name = field.getKey();
            Sheet sheet = sheets.computeIfAbsent(
                    name.kind().word() + " " + name.role(), key -> new Sheet(name.kind(), name.role()));
            for (String text : raw.texts(name.text())) {
                Understood<?> understood = texts.clean(name, field.getValue(), text);
                secret |= name.kind() == Kind.PLACE
                        && (Addresses.isSecret(text)
                                || (isFlag(name) && understood.values().contains(true)));
                sheet.put(name.path(), understood.values());
                understood.remarks().forEach(remark -> sheet.note(remark.rule().found(name.text(), remark.seen())));
            }
        }
        List<Sheet> told =
                sheets.values().stream().filter(sheet -> isTold(sheet, raw)).toList();
        completion.complete(told, secret);
        return drafts(told, storable(raw));
    }

    /**
     * The day on which a record says that it was last changed, or a page in prose that it was changed or made; of a day
     * that is only partly known the first it may be.
     */
    public Optional<LocalDate> stated(RawRecord read) {
        return read.fields().containsKey(PageLine.FIELD) ? prose.stated(read) : StatedDay.of(read);
    }

    /** What there is to say about a record that gives no draft which could bear it, beside the record's own issues. */
    public List<Issue> unborne(RawRecord read) {
        return read.fields().containsKey(PageLine.FIELD) ? prose.unborne(read) : List.of();
    }

    /** What each text of the source is understood as. */
    public FieldTexts texts() {
        return texts;
    }

    /**
     * Whether the record itself says something of the thing; what a definition says of every record does not count, nor does
     * that a place is secret or not.
     */
    private boolean isTold(Sheet sheet, RawRecord raw) {
        return fields.stream()
                .filter(field -> field.getKey().kind() == sheet.kind()
                        && field.getKey().role().equals(sheet.role()))
                .filter(field -> field.getValue().value() == null && !isFlag(field.getKey()))
                .anyMatch(field -> !raw.texts(field.getKey().text()).isEmpty());
    }

    private static boolean isFlag(FieldName name) {
        return name.kind() == Kind.PLACE && name.path().equals("confidential");
    }

    private List<Draft> drafts(List<Sheet> sheets, RawRecord raw) {
        Ties ties = new Ties(words);
        List<Draft> drafts = new ArrayList<>();
        for (Kind kind : KEYED) {
            for (Sheet sheet : sheets) {
                if (sheet.kind() == kind) {
                    ties.tie(sheet);
                    String key = keys.of(sheet, raw);
                    ties.keyed(sheet, key);
                    drafts.add(draft(sheet, key, raw));
                }
            }
        }
        return drafts.stream().map(draft -> ties.tied(draft)).toList();
    }

    private Draft draft(Sheet sheet, String key, RawRecord raw) {
        List<Issue> issues = new ArrayList<>(sheet.issues());
        if (sheet.role().equals(source.main())) {
            issues.addAll(raw.issues());
        }
        return new Draft(sheet.role(), key, Fields.fromTree(sheet.kind(), sheet.values()), raw, issues);
    }
}
