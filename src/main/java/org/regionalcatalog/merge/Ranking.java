package org.regionalcatalog.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.source.Survivorship;

/**
 * The claims that say something for a field, the most believed first, by a rule.
 *
 * @param claims at least one
 */
record Ranking(Survivorship rule, String field, List<Claim> claims) {

    /** The claims of a cluster ranked for a field; nothing when none says anything for it. */
    static Optional<Ranking> of(Survivorship rule, String field, List<Claim> claims) {
        List<Claim> telling = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.at(field) != null) {
                telling.add(claim);
            }
        }
        if (telling.size() > 1) {
            telling.sort(order(rule, field, telling));
        }
        return telling.isEmpty() ? Optional.empty() : Optional.of(new Ranking(rule, field, List.copyOf(telling)));
    }

    private static Comparator<Claim> order(Survivorship rule, String field, List<Claim> claims) {
        return Ground.of(rule).stream()
                .map(ground -> ground.order(rule, field, claims))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /** The claim that is believed most. */
    Claim winner() {
        return claims.get(0);
    }

    /** What the entry says. A rule for names that lost knows the name that won elsewhere; here it unites. */
    Object value() {
        Object said = Objects.requireNonNull(winner().at(field));
        return said instanceof List<?> ? united() : said;
    }

    /** Lists are united as far as the rule lets them: over all, over one source, or over what one source says as of a day. */
    private List<Object> united() {
        Claim best = winner();
        Predicate<Claim> counts =
                switch (rule) {
                    case UNION, LOSING_NAMES -> claim -> claim.past() == best.past();
                    case BEST_SOURCE -> claim -> claim.past() == best.past() && isOfSource(claim, best);
                    case AUTHORITY, FRESHNESS, PRECISION, SPELLING, ANY ->
                        claim -> claim.past() == best.past()
                                && isOfSource(claim, best)
                                && Objects.equals(claim.fresh(), best.fresh());
                };
        SortedMap<String, Object> union = new TreeMap<>();
        claims.stream()
                .filter(counts)
                .flatMap(claim -> ((Collection<?>) Objects.requireNonNull(claim.at(field))).stream())
                .forEach(element -> union.put(CanonicalJson.of(element), element));
        return List.copyOf(union.values());
    }

    private static boolean isOfSource(Claim claim, Claim best) {
        return claim.source().equals(best.source());
    }

    /** The first ground on which the most believed claim comes before another one. */
    Ground between(Claim loser) {
        return Ground.of(rule).stream()
                .filter(ground -> ground.order(rule, field, claims).compare(winner(), loser) < 0)
                .findFirst()
                .orElse(Ground.ORDER);
    }
}
