package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.quoted;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Checks how one field is read, beyond the form of its keys. */
final class ReadingCheck {

    /** The keys of which each reading has one. */
    static final List<String> WHERES = List.of("column", "css", "label", "heading", "page", "path", "value");

    private static final List<String> SELECTORS = List.of("css", "heading", "page");

    private final Format format;
    private final Set<String> lists;
    private final Problems problems;

    ReadingCheck(Format format, Set<String> lists, Problems problems) {
        this.format = format;
        this.lists = lists;
        this.problems = problems;
    }

    /** Tells what is wrong with the reading at a key that the grammar let pass. */
    void tell(Told.Entry entry) {
        if (entry.value() instanceof Told.Text bare) {
            if (format == Format.HTML) {
                tell(Optional.of(bare), Expressions::wrongSelector);
            } else if (format.hasPaths()) {
                tell(Optional.of(bare), PathText::wrong);
            }
        } else if (entry.value() instanceof Told.Group reading) {
            tellWhere(entry.name(), reading);
            SELECTORS.forEach(key -> tell(reading.findText(key), Expressions::wrongSelector));
            tell(reading.findText("path"), PathText::wrong);
            tell(reading.findText("pattern"), Expressions::wrongPattern);
            tell(reading.findText("list"), this::wrongList);
            tellWith(reading);
        }
    }

    private void tellWith(Told.Group reading) {
        for (Told more : reading.itemsAt("with")) {
            if (reading.findText("value").isPresent()) {
                problems.add(more.spot(), "'with' is put behind what is read; it has no use with value");
            } else if (format.hasPaths()) {
                tell(Optional.of((Told.Text) more), PathText::wrong);
            }
        }
    }

    private void tellWhere(String name, Told.Group reading) {
        List<Told.Entry> given = reading.entries().values().stream()
                .filter(entry -> WHERES.contains(entry.name()))
                .toList();
        List<String> names = given.stream().map(Told.Entry::name).toList();
        if (given.isEmpty()) {
            problems.add(reading.spot(), quoted(name) + " must say where it is read: " + known());
        } else if (given.stream().anyMatch(entry -> entry.value() instanceof Told.Refused)) {
            return; // that was told already
        } else if (given.size() > 1) {
            String keep = " is read in one place only; keep one of " + String.join(", ", names);
            problems.add(given.get(1).spot(), quoted(name) + keep);
        } else if (!SELECTORS.contains(names.get(0))) {
            reading.findText("attribute")
                    .ifPresent(attribute -> problems.add(
                            attribute.spot(),
                            "'attribute' needs an element; use it with one of " + String.join(", ", SELECTORS)));
        }
    }

    private String known() {
        if (format.hasColumns()) {
            return "column or value";
        }
        return format.hasPaths() ? "path or value" : "css, label, heading, page or value";
    }

    private Optional<String> wrongList(String name) {
        return lists.contains(name)
                ? Optional.empty()
                : Optional.of("no code list " + quoted(name) + " in jobs/codes" + Nearest.propose(name, lists));
    }

    private void tell(Optional<Told.Text> text, Function<String, Optional<String>> wrong) {
        text.ifPresent(given -> wrong.apply(given.text()).ifPresent(says -> problems.add(given.spot(), says)));
    }
}
