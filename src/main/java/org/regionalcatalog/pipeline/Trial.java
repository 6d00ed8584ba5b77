package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.acquire.Acquire;
import org.regionalcatalog.acquire.Answer;
import org.regionalcatalog.extract.Extract;
import org.regionalcatalog.extract.Extraction;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Organisation;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.Project;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Role;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.Normalize;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.source.Format;
import org.regionalcatalog.validate.Validate;

/**
 * What a source would give, without storing anything: drafts as trees, and what the reading of the whole came to.
 *
 * @param drafts in the order of the source: {@code kind}, {@code ref}, the kind's fields, {@code raw} (text and locator
 *     per field), {@code issues}; references hold another draft's {@code ref}
 * @param records how many raw records were read
 * @param refused how many of them would go to quarantine
 * @param fill how many had a text for each field
 * @param title of the page, when it was read as prose; else blank
 * @param notes issues about the source as a whole, and about records that give no draft
 */
public record Trial(
        List<SortedMap<String, Object>> drafts,
        long records,
        long refused,
        String title,
        SortedMap<String, Long> fill,
        List<Issue> notes) {

    /** Reads a source. The sentence of an {@link Answer.Unreachable} comes back when it does not answer. */
    public static Optional<String> read(Definitions definitions, Definition source, Consumer<Trial> reader)
            throws IOException {
        try (Answer answer =
                new Acquire(definitions.home(), definitions.catalog()).fetch(source, List.of(), () -> false)) {
            if (answer instanceof Answer.Unreachable unreachable) {
                return Optional.of(unreachable.sentence());
            }
            Answer.Parts parts = (Answer.Parts) answer;
            reader.accept(
                    source.completes().isPresent()
                            ? CodeTrial.of(source, parts.parts())
                            : of(
                                    PublishedLists.asPublished(definitions),
                                    source,
                                    parts.parts(),
                                    Ingest.notes(parts.leftOut())));
        }
        return Optional.empty();
    }

    /** What a page nobody declared would give, read as prose with the code lists of the definitions. */
    public static Trial readPage(Definitions definitions, @Nullable String territory, Format format, Part page)
            throws IOException {
        Definition source = Definition.ofPage("page", territory, page.name(), format);
        return of(PublishedLists.asPublished(definitions), source, List.of(page), List.of());
    }

    /** @param onTheWay what the way to the parts gave to tell */
    private static Trial of(Definitions definitions, Definition source, List<Part> parts, List<Issue> onTheWay)
            throws IOException {
        Normalize normalize = Normalize.using(source, Vocabulary.of(definitions.codes()));
        Validate validate = new Validate();
        List<SortedMap<String, Object>> drafts = new ArrayList<>();
        SortedMap<String, Long> fill = new TreeMap<>();
        source.fields().keySet().forEach(field -> fill.put(field.text(), 0L));
        List<Issue> notes = new ArrayList<>(onTheWay);
        long records = 0;
        long refused = 0;
        String title = "";
        try (Extraction extraction = Extract.open(source, parts)) {
            for (Optional<RawRecord> raw = extraction.next(); raw.isPresent(); raw = extraction.next()) {
                records++;
                title = title.isEmpty() ? titleOf(raw.get()) : title;
                raw.get().fields().keySet().stream()
                        .filter(field -> !field.equals(PageLine.FIELD))
                        .forEach(field -> fill.merge(field, 1L, Long::sum));
                Validate.Judgement judged = validate.judge(raw.get(), normalize.drafts(raw.get()), source.main());
                refused += judged.refused() ? 1 : 0;
                if (judged.drafts().isEmpty()) { // no draft bears them
                    notes.addAll(raw.get().issues());
                    notes.addAll(normalize.unborne(raw.get()));
                }
                Map<String, String> names = namesOf(judged.drafts());
                judged.drafts().forEach(draft -> drafts.add(tree(draft, names)));
            }
            notes.addAll(0, extraction.issues());
            return new Trial(drafts, records, refused, title, fill, List.copyOf(notes));
        }
    }

    private static String titleOf(RawRecord raw) {
        List<PageLine> lines = PageLine.of(raw);
        return lines.stream()
                .filter(line -> line.form() == PageLine.Form.HEADING)
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(line -> Text.clean(line.text()))
                .orElse("");
    }

    private static Map<String, String> namesOf(List<Draft> drafts) {
        Map<String, String> names = new TreeMap<>();
        for (Draft draft : drafts) {
            if (draft.subject() instanceof Organisation organisation && organisation.name() != null) {
                names.put(draft.key(), organisation.name());
            }
        }
        return names;
    }

    private static SortedMap<String, Object> tree(Draft draft, Map<String, String> names) {
        SortedMap<String, Object> tree = new TreeMap<>(Fields.toTree((Record) draft.subject()));
        tree.put("kind", draft.subject().kind().word());
        tree.put("ref", draft.key());
        if (draft.subject() instanceof Project project && !project.roles().isEmpty()) {
            tree.put(
                    "roles",
                    project.roles().stream().map(role -> role(role, names)).toList());
        }
        tree.put("raw", rawOf(draft));
        tree.put("issues", draft.issues().stream().map(Trial::tree).toList());
        return tree;
    }

    private static Map<String, Object> role(Role role, Map<String, String> names) {
        return new TreeMap<>(Map.of(
                "role", role.role(),
                "organisation", role.organisation(),
                "name", names.getOrDefault(role.organisation(), "")));
    }

    private static Map<String, Object> rawOf(Draft draft) {
        Map<String, Object> raw = new TreeMap<>();
        String kind = draft.subject().kind().word();
        String prefix = draft.role().equals(kind) ? kind : kind + "(" + draft.role() + ")";
        draft.texts()
                .forEach((field, texts) -> raw.put(
                        field,
                        Map.of(
                                "text",
                                texts,
                                "locator",
                                draft.raw().locatorOf(prefix + "." + field).toString())));
        return raw;
    }

    static Map<String, Object> tree(Issue issue) {
        return new TreeMap<>(Map.of(
                "code", issue.code(),
                "severity", issue.severity().name().toLowerCase(Locale.ROOT),
                "actor", issue.actor().name().toLowerCase(Locale.ROOT),
                "field", issue.field(),
                "seen", issue.seen()));
    }
}
