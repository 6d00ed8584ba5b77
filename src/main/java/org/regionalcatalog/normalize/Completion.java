package org.regionalcatalog.normalize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.RegistrationNumber;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Validity;
import org.regionalcatalog.normalize.czech.Municipality;
import org.regionalcatalog.normalize.czech.RegistrationNumbers;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** What follows from the fields that a record gave, kind by kind. A field that was given is never overruled. */
final class Completion {

    static final Rule ICO_OF_PARENT = new Rule(
            "ico-of-parent",
            Severity.INFO,
            Actor.PUBLISHER,
            "This IČO belongs to the town, not to its office or department; list it with the town.",
            "Toto IČO patří městu, ne jeho úřadu či odboru; uvádějte je u města.",
            "Město, IČO 00247618",
            "Městský úřad, IČO 00247618");

    static final Rule PROGRAMME_MISMATCH = new Rule(
            "regnum-programme-mismatch",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The registration number is that of another programme; compare number and programme with the decision on the grant.",
            "Registrační číslo patří jinému programu; porovnejte číslo i program s rozhodnutím o dotaci.",
            "OP LZZ, CZ.1.04/3.1.03/97.00023",
            "OP Zaměstnanost, CZ.1.04/3.1.03/97.00023");

    static final Rule CONFIDENTIAL_PHONE = new Rule(
            "confidential-phone",
            Severity.INFO,
            Actor.PUBLISHER,
            "The address of this service is kept secret here, so its phone is not published either.",
            "Adresu této služby zde tajíme, a proto nezveřejníme ani její telefon.",
            "a day centre without an address, with a phone",
            "a shelter without an address, with a phone");

    /** What completing may notice. */
    static final List<Rule> RULES = List.of(ICO_OF_PARENT, PROGRAMME_MISMATCH, CONFIDENTIAL_PHONE);

    /** Parts of a legal person, which have no IČO of their own. */
    private static final Set<String> PARTS = Set.of("office", "department", "organ");

    private final Vocabulary words;
    private final @Nullable String territory;

    Completion(Vocabulary words, @Nullable String territory) {
        this.words = words;
        this.territory = territory;
    }

    /** Completes the sheets of one record. */
    void complete(List<Sheet> sheets, boolean secretAddress) {
        boolean shelter = false;
        for (Sheet sheet : sheets) {
            switch (sheet.kind()) {
                case ORGANISATION -> organisation(sheet);
                case SERVICE -> shelter |= service(sheet);
                case PROJECT -> project(sheet);
                case DOCUMENT -> validity(sheet);
                case PLACE, CONTACT -> {}
            }
        }
        if (shelter || secretAddress) {
            keepSecret(sheets);
        }
    }

    /** The phones of a secret place are left out with its address; where no place is told they would lead to it. */
    private static void keepSecret(List<Sheet> sheets) {
        boolean placed = false;
        for (Sheet sheet : sheets) {
            if (sheet.kind() == Kind.PLACE) {
                sheet.put("confidential", true);
                placed = true;
            }
        }
        for (Sheet sheet : sheets) {
            if (!placed && sheet.kind() == Kind.CONTACT && sheet.values().remove("phones") != null) {
                sheet.note(CONFIDENTIAL_PHONE.found("contact.phones", "•••"));
            }
        }
    }

    private void organisation(Sheet sheet) {
        String name = sheet.text("name");
        if (name == null) {
            return;
        }
        sheet.putIfAbsent("legal_form", words.legalForms().split(name).legalForm());
        sheet.putIfAbsent(
                "organisation_kind", words.organisationNames().kindOf(name).orElse(null));
        String kind = String.valueOf(sheet.get("organisation_kind"));
        boolean part = PARTS.contains(kind);
        if (part || kind.equals("municipality")) {
            words.organisationNames()
                    .placeOf(name)
                    .flatMap(town -> words.gazetteer().find(town, territory).first())
                    .map(Municipality::code)
                    .ifPresent(code -> sheet.putIfAbsent("municipality", code));
        }
        if (part) {
            Object ico = sheet.values().remove("ico");
            if (ico != null) {
                sheet.note(ICO_OF_PARENT.found("organisation.ico", ico.toString()));
            }
            if (sheet.get("municipality") != null) {
                sheet.putIfAbsent("part_of", "?municipality/" + sheet.text("municipality"));
            }
        }
    }

    /** Completes a service; says whether its address must stay secret. */
    private boolean service(Sheet sheet) {
        if (sheet.get("register_id") != null) {
            sheet.putIfAbsent("registered", true);
        }
        String type = sheet.text("service_type");
        if (type != null) {
            sheet.putIfAbsent("name", words.labelOf(type));
        }
        return type != null && words.isConfidential(type);
    }

    private static void project(Sheet sheet) {
        if (sheet.get("registration_number") instanceof RegistrationNumber number) {
            String named = sheet.text("programme");
            Optional<String> numbered = RegistrationNumbers.programmeOf(number);
            numbered.filter(programme -> named != null && !named.equals(programme))
                    .ifPresent(programme -> sheet.note(PROGRAMME_MISMATCH.found(
                            "project.programme", named + ", but " + number.text() + " is of " + programme)));
            sheet.putIfAbsent("programme", numbered.orElse(null));
            sheet.putIfAbsent("call", RegistrationNumbers.callOf(number).orElse(null));
        }
        if (sheet.get("period") instanceof Map<?, ?> period) {
            sheet.put(
                    "period",
                    Period.of(
                            date(period.get("from")),
                            date(period.get("to")),
                            Boolean.TRUE.equals(period.get("planned"))));
        }
    }

    private static void validity(Sheet sheet) {
        if (sheet.get("valid") instanceof Map<?, ?> valid) {
            sheet.put("valid", Validity.of(date(valid.get("from")), date(valid.get("to"))));
        }
    }

    private static @Nullable PartialDate date(@Nullable Object value) {
        return value instanceof PartialDate date
                ? date
                : value == null ? null : PartialDate.find(value.toString()).orElse(null);
    }
}
