package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.quoted;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks what the grammar of a source cannot say: whether its parts fit each other, its file and the code lists. */
final class SourceCheck {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    private final Told.Group source;
    private final Problems problems;
    private final Map<FieldName, Spot> fields = new LinkedHashMap<>();

    private SourceCheck(Told.Group source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * Tells everything that is wrong with a source that {@link GrammarCheck} let pass.
     *
     * @param id what its file is named
     * @param codes the code lists
     */
    static void tell(Told.Group source, String id, Map<String, CodeList> codes, Problems problems) {
        SourceCheck check = new SourceCheck(source, problems);
        check.tellId(id);
        FetchCheck.tell(source, problems);
        DialectCheck.tell(source, problems);
        check.tellNumbers();
        if (Grammar.isCodeList(source)) {
            ColumnsCheck.tell(source, codes, problems);
        } else {
            check.tellProse();
            check.tellFields();
            check.tellReadings(codes.keySet());
            check.tellRoles();
            check.tellUnreadFields();
            check.tellCorrections();
        }
        check.tellRange();
    }

    private void tellId(String id) {
        source.findText("id")
                .filter(given -> !given.text().equals(id))
                .ifPresent(given -> problems.add(
                        given.spot(),
                        "id " + quoted(given.text()) + " is not the name of its file, " + quoted(id)
                                + "; rename one of the two"));
    }

    /** Without a header, columns have no other name than their number. */
    private void tellNumbers() {
        if (source.findText("header")
                .filter(given -> given.text().equals("false"))
                .isPresent()) {
            Stream<Told> decided =
                    source.entriesAt("leave_out").stream().map(entry -> new Told.Text(entry.spot(), entry.name()));
            Stream<Told> read = Stream.of("fields", "identifiers")
                    .flatMap(group -> source.entriesAt(group).stream())
                    .map(Told.Entry::value);
            Stream.concat(Stream.concat(read, source.find("changed").stream()), decided)
                    .flatMap(reading -> reading instanceof Told.Group keys
                            ? keys.findText("column").stream()
                            : Stream.of(reading)
                                    .filter(Told.Text.class::isInstance)
                                    .map(Told.Text.class::cast))
                    .filter(column -> !NUMBER.matcher(column.text()).matches())
                    .forEach(column -> problems.add(
                            column.spot(),
                            "'header: false' says that no row names the columns; give the number of this one, from 1,"
                                    + " instead of " + quoted(column.text())));
        }
    }

    private void tellProse() {
        boolean prose = source.findText("read").isPresent();
        source.findText("format").ifPresent(format -> {
            Format given = formatOf(format);
            if (prose && !given.hasProse()) {
                problems.add(
                        format.spot(), "'read: prose' reads pages of format html, pdf or text, not " + format.text());
            } else if (!prose && !source.entries().containsKey("read") && !given.hasFields()) {
                problems.add(
                        format.spot(),
                        "format " + format.text() + " has no fields to read; add 'read: prose', or give another");
            }
        });
    }

    private void tellFields() {
        source.entriesAt("fields").forEach(entry -> {
            FieldName name = FieldName.find(entry.name()).orElseThrow();
            Spot first = fields.putIfAbsent(name, entry.spot());
            if (first != null) {
                problems.add(
                        entry.spot(), quoted(entry.name()) + " is read in line " + first.line() + " already; keep one");
            }
        });
        source.find("fields")
                .filter(all ->
                        all instanceof Told.Group group && group.entries().isEmpty())
                .ifPresent(none -> problems.add(none.spot(), "'fields' reads nothing; name at least one field"));
    }

    private void tellReadings(Set<String> lists) {
        source.findText("format").ifPresent(word -> {
            Format format = formatOf(word);
            ReadingCheck reading = new ReadingCheck(format, lists, problems);
            source.entriesAt("fields").forEach(reading::tell);
            source.entriesAt("identifiers").forEach(reading::tell);
            source.entries().values().stream()
                    .filter(entry -> entry.name().equals("changed"))
                    .forEach(reading::tell);
            if (format == Format.HTML) {
                tellPlaces(Expressions::wrongSelector);
            } else if (format.hasPaths()) {
                tellPlaces(PathText::wrong);
            }
        });
    }

    private void tellPlaces(Function<String, Optional<String>> wrong) {
        Stream<Told> decided =
                source.entriesAt("leave_out").stream().map(entry -> new Told.Text(entry.spot(), entry.name()));
        Stream.of(
                        source.find("records").stream(),
                        source.find("each").stream(),
                        source.itemsAt("ignore").stream(),
                        decided)
                .flatMap(places -> places)
                .map(Told.Text.class::cast)
                .forEach(place -> wrong.apply(place.text()).ifPresent(says -> problems.add(place.spot(), says)));
    }

    private static Format formatOf(Told.Text word) {
        return Format.valueOf(word.text().toUpperCase(Locale.ROOT));
    }

    private void tellRoles() {
        Set<String> roles = new TreeSet<>();
        fields.keySet().forEach(field -> roles.add(field.role()));
        source.findText("main").ifPresent(main -> tellRole(main.spot(), main.text(), roles));
        source.entriesAt("identifiers").forEach(entry -> tellRole(entry.spot(), entry.name(), roles));
        source.entriesAt("key").forEach(entry -> tellRole(entry.spot(), entry.name(), roles));
    }

    private void tellRole(Spot spot, String role, Set<String> roles) {
        if (!roles.isEmpty() && !roles.contains(role)) {
            problems.add(spot, "no field in 'fields' has the role " + quoted(role) + Nearest.propose(role, roles));
        }
    }

    private void tellUnreadFields() {
        source.entriesAt("key").stream()
                .filter(key -> key.value() instanceof Told.Sequence)
                .flatMap(key -> ((Told.Sequence) key.value()).items().stream())
                .forEach(item -> tellUnread(item.spot(), ((Told.Text) item).text()));
        Stream.of("corrections", "examples")
                .flatMap(list -> source.itemsAt(list).stream())
                .flatMap(item -> ((Told.Group) item).findText("field").stream())
                .forEach(field -> tellUnread(field.spot(), field.text()));
        source.find("expect")
                .map(expect -> ((Told.Group) expect).entriesAt("fill"))
                .ifPresent(fill -> fill.forEach(entry -> tellUnread(entry.spot(), entry.name())));
    }

    private void tellUnread(Spot spot, String written) {
        FieldName name = FieldName.find(written).orElseThrow();
        if (!fields.isEmpty() && !fields.containsKey(name)) {
            List<String> read = fields.keySet().stream().map(FieldName::text).toList();
            String meant = Nearest.find(written, read)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("; read it, or take this out");
            problems.add(spot, "'fields' does not read " + quoted(written) + meant);
        }
    }

    private void tellCorrections() {
        Map<String, Set<String>> corrected = new HashMap<>();
        for (Told item : source.itemsAt("corrections")) {
            Told.Group correction = (Told.Group) item;
            correction.findText("field").ifPresent(field -> correction
                    .findText("seen")
                    .filter(seen -> !corrected
                            .computeIfAbsent(field.text(), any -> new HashSet<>())
                            .add(seen.text()))
                    .ifPresent(seen -> problems.add(
                            seen.spot(), quoted(seen.text()) + " of " + field.text() + " is corrected twice")));
        }
    }

    private void tellRange() {
        source.find("expect")
                .flatMap(expect -> ((Told.Group) expect).findText("records"))
                .filter(range -> DefinitionMaker.range(range.text()).least()
                        > DefinitionMaker.range(range.text()).most())
                .ifPresent(range -> problems.add(
                        range.spot(), "'records' must go from the smaller to the larger number, not " + range.what()));
    }
}
