package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.regionalcatalog.normalize.czech.Declension;
import org.regionalcatalog.source.Wordbook;

/**
 * A noun that names of organisations are built on.
 *
 * @param noun in the nominative, as it is written
 * @param kind code of the list {@code organisation-kind}; empty where the noun tells none
 * @param needs one of these must stand before or after the noun; none where any may
 * @param rule how names with this noun go on
 * @param with adjectives that may stand before a noun that takes no others
 * @param seated whether the town where it sits closes its name even behind a proper name: {@code … bratrské v Písku}
 */
record OrganisationHead(
        String noun,
        Declension.Gender gender,
        String kind,
        List<String> needs,
        Rule rule,
        List<String> with,
        boolean seated) {

    /** How a name goes on after its noun. */
    enum Rule {
        TOWN,
        DISTRICT,
        REGION,
        OFFICE,
        DEPARTMENT,
        ORGAN,
        GENITIVE,
        NAMED,
        UNION,
        COMMON,
        GENERIC,
        SHORT
    }

    /** A form of the noun; the nominative may also be another case that is written the same. */
    record Form(OrganisationHead head, boolean nominative) {}

    private static final Map<String, Form> FORMS = forms();

    /** The noun that a word is a form of. Abbreviations count in their own letters only. */
    static Optional<Form> of(Token word) {
        Form own = FORMS.get(word.text());
        return Optional.ofNullable(own != null ? own : FORMS.get(word.lower()))
                .filter(form -> !form.head().isAbbreviation() || FORMS.containsKey(word.text()));
    }

    /** Whether the noun is written in capitals. */
    boolean isAbbreviation() {
        return noun.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new HashMap<>();
        for (Map<String, String> row : Wordbook.rows("organisation-head.csv")) {
            OrganisationHead head = new OrganisationHead(
                    row.getOrDefault("head", ""),
                    Declension.Gender.of(row.getOrDefault("gender", "")),
                    row.getOrDefault("kind", ""),
                    parts(row.getOrDefault("needs", "")),
                    Rule.valueOf(row.getOrDefault("rule", "").toUpperCase(Locale.ROOT)),
                    parts(row.getOrDefault("with", "")),
                    "yes".equals(row.get("seat")));
            forms.put(head.noun(), new Form(head, true));
            parts(row.getOrDefault("forms", ""))
                    .forEach(form -> forms.putIfAbsent(form, new Form(head, head.isAbbreviation())));
        }
        return forms;
    }

    private static List<String> parts(String cell) {
        return List.of(Objects.requireNonNullElse(cell, "").split("\\|")).stream()
                .filter(part -> !part.isBlank())
                .toList();
    }
}
