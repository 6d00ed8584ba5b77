package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.quoted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds what a file says against the grammar, and keeps of it what has the right form. */
final class GrammarCheck {

    /** No honest definition has as many, and what is compared with each other must stay few. */
    private static final int MOST_ENTRIES = 500;

    private static final String TOO_MANY = " has more than " + MOST_ENTRIES + " entries; none is read; keep fewer";

    private final @Nullable Way way;
    private final Problems problems;
    private final boolean hushed;

    private GrammarCheck(@Nullable Way way, Problems problems, boolean hushed) {
        this.way = way;
        this.problems = problems;
        this.hushed = hushed;
    }

    /**
     * The tree with all that is wrong told, and left out or refused; so whoever reads it on may rely on the forms of
     * the grammar, but not on the presence of a key. Nothing when the whole is no group of keys.
     */
    static Optional<Told.Group> keep(Told file, Form.Group grammar, Problems problems) {
        return new GrammarCheck(wayOf(file), problems, false)
                .keep("the file", file, grammar)
                .map(Told.Group.class::cast);
    }

    private static @Nullable Way wayOf(Told file) {
        if (!(file instanceof Told.Group group)) {
            return null;
        }
        if (says(group, "read", "prose")) {
            return Way.PROSE;
        }
        return Way.FIELDS.stream()
                .filter(way -> says(group, "format", way.word()))
                .findFirst()
                .orElse(null);
    }

    private static boolean says(Told.Group group, String key, String word) {
        return group.find(key).orElse(null) instanceof Told.Text text
                && text.text().equals(word);
    }

    private Optional<Told> keep(String what, Told told, Form form) {
        if (told instanceof Told.Refused) {
            return Optional.empty();
        }
        if (told instanceof Told.Nothing) {
            return refuse(told.spot(), what + " has no value; give it one, or take it out");
        }
        if (form instanceof Form.Hushed secret) {
            return new GrammarCheck(way, problems, true).keep(what, told, secret.form());
        }
        if (form instanceof Form.Items items) {
            return items(what, told, items);
        }
        if (form instanceof Form.Named named) {
            return told instanceof Told.Group group ? named(what, group, named) : mustBe(what, "a group of keys", told);
        }
        if (form instanceof Form.Group group) {
            return told instanceof Told.Group given ? group(given, group) : mustBe(what, "a group of keys", told);
        }
        if (form instanceof Form.Either either) {
            return either(what, told, either);
        }
        return told instanceof Told.Text text ? scalar(what, text, form) : mustBe(what, "a text", told);
    }

    private Optional<Told> either(String what, Told told, Form.Either either) {
        if (told instanceof Told.Sequence) {
            return mustBe(what, "a text or a group of keys", told);
        }
        return keep(what, told, told instanceof Told.Text ? either.bare() : either.group());
    }

    private Optional<Told> scalar(String what, Told.Text text, Form form) {
        String written = text.text();
        if (form instanceof Form.Field) {
            Optional<String> wrong = FieldAdvice.wrong(written);
            return wrong.isPresent() ? refuse(text.spot(), wrong.get()) : Optional.of(text);
        }
        if (form instanceof Form.Word word && !word.pattern().matcher(written).matches()) {
            return mustBe(what, word.must(), text);
        }
        if (form instanceof Form.Whole whole && !isWithin(written, whole)) {
            return mustBe(what, "a whole number from " + whole.least() + " to " + whole.most(), text);
        }
        if (form instanceof Form.YesNo && !List.of("true", "false").contains(written)) {
            return mustBe(what, "true or false", text);
        }
        if (form instanceof Form.Choice choice && !choice.words().contains(written)) {
            String meant = hushed
                    ? ""
                    : Nearest.find(written, choice.words())
                            .map(word -> "; did you mean '" + word + "'?")
                            .orElse("");
            return mustBe(what, String.join(" or ", choice.words()), text, meant);
        }
        return Optional.of(text);
    }

    private static boolean isWithin(String written, Form.Whole whole) {
        boolean digits =
                !written.isEmpty() && written.length() <= 9 && written.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && whole.least() <= Integer.parseInt(written) && Integer.parseInt(written) <= whole.most();
    }

    private Optional<Told> items(String what, Told told, Form.Items form) {
        if (!(told instanceof Told.Sequence sequence)) {
            return mustBe(what, "a list", told);
        }
        if (sequence.items().size() > MOST_ENTRIES) {
            return refuse(told.spot(), what + TOO_MANY);
        }
        List<Told> kept = sequence.items().stream()
                .flatMap(item -> keep("an item of " + what, item, form.item()).stream())
                .toList();
        return Optional.of(new Told.Sequence(told.spot(), kept));
    }

    private Optional<Told> named(String what, Told.Group given, Form.Named form) {
        if (given.entries().size() > MOST_ENTRIES) {
            return refuse(given.spot(), what + TOO_MANY);
        }
        Map<String, Told.Entry> kept = new LinkedHashMap<>();
        for (Told.Entry entry : given.entries().values()) {
            Optional<Told> name = keep("this key", new Told.Text(entry.spot(), entry.name()), form.name());
            Told.Entry checked = checked(entry, form.value());
            if (name.isPresent()) {
                kept.put(entry.name(), checked);
            } else if (form.name() instanceof Form.Field) {
                FieldAdvice.meant(entry.name())
                        .filter(meant -> !given.entries().containsKey(meant))
                        .ifPresent(meant -> kept.put(meant, refused(entry, meant)));
            }
        }
        return Optional.of(new Told.Group(given.spot(), kept));
    }

    private Optional<Told> group(Told.Group given, Form.Group form) {
        Map<String, Told.Entry> kept = new LinkedHashMap<>();
        List<String> names = form.keys().stream()
                .filter(key -> need(key) != Form.Need.MUST_NOT)
                .map(Form.Key::name)
                .toList();
        for (Told.Entry entry : given.entries().values()) {
            if (!form.names().contains(entry.name())) {
                problems.add(entry.spot(), unknown(entry.name(), names));
                Nearest.find(entry.name(), names).ifPresent(meant -> kept.put(meant, refused(entry, meant)));
            }
        }
        form.keys().forEach(key -> key(given, key, kept));
        return Optional.of(new Told.Group(given.spot(), kept));
    }

    private String unknown(String name, List<String> names) {
        return hushed
                ? "unknown key; known here: " + String.join(", ", names)
                : "unknown key " + quoted(name) + Nearest.propose(name, names);
    }

    private void key(Told.Group given, Form.Key key, Map<String, Told.Entry> kept) {
        Told.Entry entry = given.entries().get(key.name());
        if (entry == null) {
            tellMissing(given, key, kept);
        } else if (need(key) == Form.Need.MUST_NOT) {
            problems.add(entry.spot(), quoted(key.name()) + " is not for " + word() + "; take it out");
            kept.put(key.name(), refused(entry, key.name()));
        } else {
            kept.put(key.name(), checked(entry, key.form()));
        }
    }

    private void tellMissing(Told.Group given, Form.Key key, Map<String, Told.Entry> kept) {
        if (need(key) == Form.Need.MUST && !kept.containsKey(key.name())) {
            String why = key.isNeededByFormats() ? "" : ", which " + word() + " needs";
            problems.add(given.spot(), "missing key " + quoted(key.name()) + why);
        }
    }

    private Told.Entry checked(Told.Entry entry, Form form) {
        return keep(quoted(entry.name()), entry.value(), form)
                .map(value -> new Told.Entry(entry.spot(), entry.name(), value))
                .orElseGet(() -> refused(entry, entry.name()));
    }

    /** What is wrong stays as refused under the name that was meant, so that nobody takes it for missing. */
    private static Told.Entry refused(Told.Entry entry, String meant) {
        return new Told.Entry(entry.spot(), meant, new Told.Refused(entry.spot()));
    }

    /** Where the format itself is wrong, keys that depend on it are not held against it. */
    private Form.Need need(Form.Key key) {
        if (way != null) {
            return key.need(way);
        }
        return key.isNeededByFormats() ? Form.Need.MUST : Form.Need.MAY;
    }

    private String word() {
        return way == null ? "" : way.words();
    }

    private Optional<Told> mustBe(String what, String form, Told told) {
        return mustBe(what, form, told, "");
    }

    private Optional<Told> mustBe(String what, String form, Told told, String meant) {
        String not = hushed ? "; what stands here may be a secret and is not repeated" : ", not " + told.what();
        return refuse(told.spot(), what + " must be " + form + not + meant);
    }

    private Optional<Told> refuse(Spot spot, String sentence) {
        problems.add(spot, sentence);
        return Optional.empty();
    }
}
