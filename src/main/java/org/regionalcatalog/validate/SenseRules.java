package org.regionalcatalog.validate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Age;
import org.regionalcatalog.model.Contact;
import org.regionalcatalog.model.Document;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Place;
import org.regionalcatalog.model.Precision;
import org.regionalcatalog.model.Project;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Service;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Subject;

/** The rules of sense (DOMAIN 3.6), each with its words. */
final class SenseRules {

    static final SenseRule<Contact> UNREACHABLE = new SenseRule<>(
            new Rule(
                    "contact-unreachable",
                    Severity.ERROR,
                    Actor.PUBLISHER,
                    "A contact needs a phone, an e-mail address or a web page; add one.",
                    "Kontakt potřebuje telefon, e-mail nebo web; doplňte jej.",
                    "Bc. Jana Nováková, tel. 384 721 111",
                    "Bc. Jana Nováková"),
            Contact.class,
            "contact",
            contact -> contact.phones().isEmpty()
                            && contact.emails().isEmpty()
                            && contact.websites().isEmpty()
                    ? Optional.of("no phone, no e-mail, no web page")
                    : Optional.empty());

    static final SenseRule<Project> DURATION = new SenseRule<>(
            new Rule(
                    "duration-mismatch",
                    Severity.WARNING,
                    Actor.PUBLISHER,
                    "The stated duration is not that of the stated period; check which of the two is right.",
                    "Uvedená délka neodpovídá uvedenému období; ověřte, co z toho platí.",
                    "24 měsíců (1. 7. 2013 - 30. 6. 2015)",
                    "36 měsíců (1. 7. 2013 - 30. 6. 2015)"),
            Project.class,
            "project.duration_months",
            SenseRules::durationMismatch);

    static final SenseRule<Project> PERIOD = reversed(
            Project.class, "project.period", project -> project.period() == null ? null : bounds(project.period()));
    static final SenseRule<Service> VALIDITY = reversed(
            Service.class,
            "service.valid",
            service -> service.valid() == null
                    ? null
                    : new Bounds(service.valid().from(), service.valid().to()));
    static final SenseRule<Document> DOCUMENT_VALIDITY = reversed(
            Document.class,
            "document.valid",
            document -> document.valid() == null
                    ? null
                    : new Bounds(document.valid().from(), document.valid().to()));

    static final SenseRule<Service> AGE =
            new SenseRule<>(Age.REVERSED, Service.class, "service.age", SenseRules::ageReversed);

    static final SenseRule<Place> CONFIDENTIAL = new SenseRule<>(
            new Rule(
                    "confidential-address",
                    Severity.INFO,
                    Actor.PUBLISHER,
                    "This address is kept secret here: street, number and phone are never published. Take it off your page too.",
                    "Tuto adresu zde tajíme: ulici, číslo ani telefon nezveřejníme. Odstraňte ji i ze své stránky.",
                    "a shelter of which only the town is given",
                    "a shelter with street and number"),
            Place.class,
            "place.confidential",
            SenseRules::confidentialAddress);

    static final List<SenseRule<?>> ALL =
            List.of(UNREACHABLE, DURATION, PERIOD, VALIDITY, DOCUMENT_VALIDITY, AGE, CONFIDENTIAL);

    static final Rule SERVICE_ENDED = new Rule(
            "service-ended",
            Severity.INFO,
            Actor.PUBLISHER,
            "The source still lists this service although it had ended before the source was last changed; take it off the list.",
            "Zdroj tuto službu stále uvádí, ačkoli skončila dříve, než byl naposledy změněn; ze seznamu ji vyřaďte.",
            "a list of 3. 11. 2026 with a service until 31. 12. 2026",
            "a list of 3. 11. 2026 with a service until 31. 12. 2024");

    private SenseRules() {}

    /**
     * The rules that measure a service by the day on which its source was last changed, as the source itself states it.
     * Today's date measures nothing, so that the same bytes always say the same.
     */
    static List<SenseRule<?>> asOf(LocalDate changed) {
        return List.of(
                new SenseRule<>(
                        SERVICE_ENDED, Service.class, "service.valid", service -> endedBefore(service, changed)),
                new SenseRule<>(
                        Period.FUTURE_START, Service.class, "service.valid", service -> startsAfter(service, changed)));
    }

    private static Optional<String> endedBefore(Service service, LocalDate changed) {
        PartialDate to = service.valid() == null ? null : service.valid().to();
        return Optional.ofNullable(to)
                .filter(end -> end.lastDay().isBefore(changed))
                .map(end -> end + " < " + changed);
    }

    private static Optional<String> startsAfter(Service service, LocalDate changed) {
        PartialDate from = service.valid() == null ? null : service.valid().from();
        return Optional.ofNullable(from)
                .filter(start -> start.firstDay().isAfter(changed))
                .map(start -> changed + " < " + start);
    }

    private record Bounds(
            @Nullable PartialDate from, @Nullable PartialDate to) {}

    private interface BoundsOf<S> {
        @Nullable
        Bounds of(S subject);
    }

    private static <S extends Subject> SenseRule<S> reversed(Class<S> type, String field, BoundsOf<S> bounds) {
        return new SenseRule<>(Period.REVERSED, type, field, subject -> {
            Bounds found = bounds.of(subject);
            if (found == null || found.from() == null || found.to() == null) {
                return Optional.empty();
            }
            boolean reversed = found.to().lastDay().isBefore(found.from().firstDay());
            return reversed ? Optional.of(found.from() + " - " + found.to()) : Optional.empty();
        });
    }

    private static Bounds bounds(Period period) {
        return new Bounds(period.from(), period.to());
    }

    /** A month more or less is a matter of counting, and years alone say too little. */
    private static Optional<String> durationMismatch(Project project) {
        Period period = project.period();
        Integer stated = project.durationMonths();
        if (period == null
                || stated == null
                || period.from() == null
                || period.to() == null
                || period.precision() == Precision.YEAR) {
            return Optional.empty();
        }
        long months = ChronoUnit.MONTHS.between(
                period.from().firstDay(), period.to().lastDay().plusDays(1));
        return Math.abs(months - stated) > 1
                ? Optional.of(
                        stated + " months stated, " + months + " months from " + period.from() + " to " + period.to())
                : Optional.empty();
    }

    private static Optional<String> ageReversed(Service service) {
        Age age = service.age();
        return age != null && age.from() != null && age.to() != null && age.from() > age.to()
                ? Optional.of(age.from() + " - " + age.to())
                : Optional.empty();
    }

    /** What is told names the town alone, for reports are read by many. */
    private static Optional<String> confidentialAddress(Place place) {
        boolean told = place.street() != null || place.houseNumber() != null || place.addressPoint() != null;
        return place.confidential() && told
                ? Optional.of(place.municipalityName() == null ? "" : place.municipalityName())
                : Optional.empty();
    }
}
