package org.regionalcatalog.normalize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Reading;

/**
 * What a catalog of services has no business with: fields read from a column or label of statutory bodies, birth numbers
 * or birth dates are dropped whole, and birth numbers in any other text are masked. What is told of them never shows
 * them. Where an IČO is expected, its own recogniser judges.
 */
final class PersonalData {

    static final Rule PERSONAL_FIELD = new Rule(
            "personal-data-field",
            Severity.WARNING,
            Actor.OPERATOR,
            "This is personal data that the catalog does not need, so it was dropped; list the column under ignore.",
            "Toto jsou osobní údaje, které katalog nepotřebuje, a proto byly vypuštěny; uveďte sloupec v ignore.",
            "Kontaktní osoba",
            "Statutární orgán");

    static final List<Rule> RULES = List.of(PERSONAL_FIELD);

    private static final List<String> HEADERS =
            List.of("statutarni", "rodne cislo", "rodna cisla", "datum narozeni", "rc ", "jednatel");
    private static final Pattern BIRTH_NUMBER =
            Pattern.compile("(?<![\\d/._-])(\\d\\d)(\\d\\d)(\\d\\d) ?/ ?(\\d{3,4})(?![\\d/])");
    private static final int WOMEN = 50;
    private static final int OVERFULL = 20;
    private static final int CHECK = 11;

    private final Set<String> dropped = new LinkedHashSet<>();
    private final Set<String> judgedElsewhere = new LinkedHashSet<>();

    /** What a source reads that is personal. */
    PersonalData(Definition source) {
        source.fields().forEach((field, reading) -> {
            if (isPersonal(reading)) {
                dropped.add(field.text());
            }
            if (field.path().equals("ico") || field.path().equals("phones")) {
                judgedElsewhere.add(field.text());
            }
        });
    }

    /** The record without what is personal, and with what is told of that. */
    RawRecord without(RawRecord read) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        List<Issue> issues = new ArrayList<>(read.issues());
        read.fields().forEach((field, all) -> {
            List<String> kept = kept(field, all);
            if (!kept.equals(all)) {
                issues.add(PERSONAL_FIELD.found(field, "•••"));
            }
            if (!kept.isEmpty()) {
                texts.put(field, kept);
            }
        });
        return issues.size() == read.issues().size()
                ? read
                : new RawRecord(read.locator(), texts, read.positions(), issues);
    }

    private List<String> kept(String field, List<String> texts) {
        if (dropped.contains(field)) {
            return List.of();
        }
        return judgedElsewhere.contains(field)
                ? texts
                : texts.stream().map(PersonalData::masked).toList();
    }

    /** A text with bullets in place of the digits of birth numbers. */
    static String masked(String text) {
        return text.indexOf('/') < 0
                ? text
                : BIRTH_NUMBER.matcher(text).replaceAll(found -> {
                    String seen = found.group();
                    return Matcher.quoteReplacement(isBirthNumber(found) ? seen.replaceAll("[0-9]", "•") : seen);
                });
    }

    /** Nine digits were given until 1953; ten are divisible by eleven. */
    private static boolean isBirthNumber(MatchResult found) {
        int month = Integer.parseInt(found.group(2)) % WOMEN;
        int day = Integer.parseInt(found.group(3));
        boolean date =
                day >= 1 && day <= 31 && ((month >= 1 && month <= 12) || (month > OVERFULL && month <= OVERFULL + 12));
        String digits = found.group(1) + found.group(2) + found.group(3) + found.group(4);
        return date && (found.group(4).length() == 3 || Long.parseLong(digits) % CHECK == 0);
    }

    private static boolean isPersonal(Reading reading) {
        return Stream.of(reading.column(), reading.label())
                .filter(Objects::nonNull)
                .map(header -> Text.fold(header) + " ")
                .anyMatch(header -> HEADERS.stream().anyMatch(header::startsWith) || header.equals("rc "));
    }
}
