package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/** Compares how many municipalities a page claims with how many it lists. A claim without a list is no mistake. */
final class MunicipalityCounts {

    static final Rule MISMATCH = new Rule(
            "municipality-count-mismatch",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The page says another number of municipalities than it lists; correct the number or the list.",
            "Stránka uvádí jiný počet obcí, než kolik jich vyjmenovává; opravte počet, nebo seznam.",
            "3 obce (Horní Lhota, Dolní Lhota, Záhoří)",
            "4 obce (Horní Lhota, Dolní Lhota, Záhoří)");

    static final List<Rule> RULES = List.of(MISMATCH);

    private MunicipalityCounts() {}

    /** The finding, if the two differ; the municipality that the claim leaves out is not counted. */
    static Optional<Issue> check(Areas.MunicipalityList list) {
        if (list.claimed() == null) {
            return Optional.empty();
        }
        long listed = list.municipalities().stream()
                .filter(mention -> !Objects.equals(mention.value(), list.besides()))
                .count();
        return listed == list.claimed()
                ? Optional.empty()
                : Optional.of(MISMATCH.found("", list.claimed() + " ≠ " + listed));
    }
}
