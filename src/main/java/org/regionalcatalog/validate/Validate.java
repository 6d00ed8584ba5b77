package org.regionalcatalog.validate;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Period;
import org.regionalcatalog.model.Project;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Service;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Subject;

/** Judges drafts by the constraints of the model (Hibernate Validator) and by rules of sense. */
public final class Validate {

    static final Rule REQUIRED = new Rule(
            "required",
            Severity.ERROR,
            Actor.PUBLISHER,
            "This field must be filled; add it.",
            "Toto pole musí být vyplněno; doplňte je.",
            "Domov pro seniory",
            "(blank)");
    static final Rule MALFORMED = new Rule(
            "malformed",
            Severity.ERROR,
            Actor.PUBLISHER,
            "The value does not have the form or size of its field; correct it.",
            "Hodnota nemá tvar či velikost svého pole; opravte ji.",
            "1234567",
            "12-34");
    static final Rule REFUSED_WITH_PROVIDER = new Rule(
            "refused-with-provider",
            Severity.ERROR,
            Actor.PUBLISHER,
            "The provider of this service was refused, so the service is too; mend the provider's fields.",
            "Poskytovatel této služby byl odmítnut, a služba s ním; opravte údaje o poskytovateli.",
            "a service with its provider",
            "a service whose provider has no name");
    static final Rule NOTHING_TOLD = new Rule(
            "nothing-told",
            Severity.ERROR,
            Actor.OPERATOR,
            "The record says nothing that a field of the definition reads; check selectors and columns.",
            "Záznam neříká nic, co by definice četla; zkontrolujte selektory a sloupce.",
            "a row with a name",
            "a row of which all mapped cells are blank");

    /** All that validation can notice. */
    public static final List<Rule> RULES = Stream.concat(
                    Stream.of(
                            REQUIRED,
                            MALFORMED,
                            REFUSED_WITH_PROVIDER,
                            NOTHING_TOLD,
                            SenseRules.SERVICE_ENDED,
                            Period.FUTURE_START),
                    SenseRules.ALL.stream().map(SenseRule::rule))
            .distinct()
            .toList();

    private final Validator validator;

    /** Judges by the model; may be shared by threads. */
    public Validate() {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            this.validator = factory.getValidator();
        }
    }

    /** A record's drafts with what was noticed, and whether the whole record is refused. */
    public record Judgement(List<Draft> drafts, boolean refused) {}

    /**
     * Judges the drafts of one record.
     *
     * @param main role of the draft whose refusal refuses the record; none where each draft stands alone
     */
    public Judgement judge(RawRecord raw, List<Draft> drafts, @Nullable String main) {
        return judge(raw, drafts, main, null);
    }

    /**
     * Judges the drafts of one record of a source that states when it was last changed.
     *
     * @param changed that day; null where the source does not state it, and then nothing is measured by it
     */
    public Judgement judge(RawRecord raw, List<Draft> drafts, @Nullable String main, @Nullable LocalDate changed) {
        if (drafts.isEmpty()) {
            return new Judgement(drafts, true);
        }
        List<Draft> judged = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft with = draft;
            for (Issue issue : issuesOf(draft.subject(), changed)) {
                with = with.with(issue);
            }
            judged.add(with);
        }
        Set<String> refused = new HashSet<>();
        judged.stream().filter(Draft::isRefused).forEach(draft -> refused.add(draft.key()));
        List<Draft> all =
                judged.stream().map(draft -> withProvider(draft, refused)).toList();
        boolean mainRefused = main != null
                && (all.stream().anyMatch(draft -> draft.role().equals(main) && draft.isRefused())
                        || all.stream().noneMatch(draft -> draft.role().equals(main)));
        boolean rawRefused = raw.issues().stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
        return new Judgement(all, mainRefused || rawRefused);
    }

    private static Draft withProvider(Draft draft, Set<String> refused) {
        return draft.subject() instanceof Service service
                        && service.organisation() != null
                        && refused.contains(service.organisation())
                ? draft.with(REFUSED_WITH_PROVIDER.found("service.organisation", service.organisation()))
                : draft;
    }

    private List<Issue> issuesOf(Subject subject, @Nullable LocalDate changed) {
        List<Issue> issues = new ArrayList<>();
        validator.validate(subject).stream()
                .map(violation -> issueOf(subject, violation))
                .filter(issue -> !isNamelessPlanning(subject, issue))
                .sorted(Comparator.comparing(Issue::field).thenComparing(Issue::code))
                .forEach(issues::add);
        SenseRules.ALL.forEach(rule -> rule.judge(subject).ifPresent(issues::add));
        if (changed != null) {
            SenseRules.asOf(changed).forEach(rule -> rule.judge(subject).ifPresent(issues::add));
        }
        return issues;
    }

    /** A planning process may have gone on without a project's name. */
    private static boolean isNamelessPlanning(Subject subject, Issue issue) {
        return subject instanceof Project project
                && "planning_process".equals(project.projectKind())
                && issue.field().equals("project.name")
                && issue.code().equals(REQUIRED.code());
    }

    private static Issue issueOf(Subject subject, ConstraintViolation<Subject> violation) {
        boolean required = violation.getConstraintDescriptor().getAnnotation() instanceof NotBlank;
        String field = subject.kind().word() + "." + pathOf(violation.getPropertyPath());
        Object seen = violation.getInvalidValue();
        return (required ? REQUIRED : MALFORMED).found(field, seen == null ? "" : seen.toString());
    }

    private static String pathOf(Path path) {
        return Stream.of(path.toString().replaceAll("\\[.*", "").split("\\."))
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("."));
    }
}
