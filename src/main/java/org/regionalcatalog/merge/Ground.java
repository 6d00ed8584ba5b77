package org.regionalcatalog.merge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.source.Survivorship;

/** A ground on which one claim is believed before another. A rule is an order of grounds; the first that tells decides. */
public enum Ground {
    /** One of the two is past. */
    VALIDITY,
    AUTHORITY,
    /** A day that the source states; one that states none comes last. */
    FRESHNESS,
    PRECISION,
    /** More drafts that are believed as much say the same. */
    USAGE,
    /** Fewer capitals and quotes. */
    PLAINNESS,
    /** One yes is enough. */
    TRUTH,
    /** Nothing tells them apart but their order: of the values, then of the sources. */
    ORDER;

    /** The ground as it stands in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grounds of a rule, the one that counts most first. */
    static List<Ground> of(Survivorship rule) {
        return switch (rule) {
            case AUTHORITY -> List.of(VALIDITY, AUTHORITY, FRESHNESS, PRECISION, ORDER);
            case FRESHNESS -> List.of(VALIDITY, FRESHNESS, AUTHORITY, PRECISION, ORDER);
            case PRECISION -> List.of(VALIDITY, PRECISION, AUTHORITY, FRESHNESS, ORDER);
            case SPELLING -> List.of(VALIDITY, AUTHORITY, USAGE, PLAINNESS, ORDER);
            case ANY -> List.of(VALIDITY, TRUTH, AUTHORITY, FRESHNESS, ORDER);
            case BEST_SOURCE, UNION, LOSING_NAMES -> List.of(VALIDITY, AUTHORITY, FRESHNESS, ORDER);
        };
    }

    /**
     * The order of claims on this ground alone, the most believed first.
     *
     * @param claims all that say something for the field
     */
    Comparator<Claim> order(Survivorship rule, String field, List<Claim> claims) {
        return switch (this) {
            case VALIDITY -> Comparator.comparing(Claim::past);
            case AUTHORITY -> Comparator.comparingInt(Claim::authority).reversed();
            case FRESHNESS ->
                Comparator.comparing(
                        claim -> Objects.requireNonNullElse(claim.fresh(), LocalDate.MIN), Comparator.reverseOrder());
            case PRECISION ->
                Comparator.comparingInt((Claim claim) -> Precise.lengthOf(claim.at(field)))
                        .reversed();
            case USAGE -> usage(field, claims);
            case PLAINNESS -> Comparator.comparingLong(claim -> showiness(textOf(claim, field)));
            case TRUTH -> Comparator.comparing(claim -> !Boolean.TRUE.equals(claim.at(field)));
            case ORDER -> {
                Comparator<Claim> bySource = Comparator.comparing(Claim::source).thenComparing(Claim::recordKey);
                yield rule == Survivorship.SPELLING
                        ? Comparator.comparing((Claim claim) -> textOf(claim, field))
                                .thenComparing(bySource)
                        : bySource;
            }
        };
    }

    private static Comparator<Claim> usage(String field, List<Claim> claims) {
        Map<List<Object>, Integer> uses = new HashMap<>();
        claims.forEach(claim -> uses.merge(saying(claim, field), 1, Integer::sum));
        return Comparator.comparingInt((Claim claim) -> uses.getOrDefault(saying(claim, field), 0))
                .reversed();
    }

    /** Only claims that are believed as much count for each other. */
    private static List<Object> saying(Claim claim, String field) {
        return List.of(claim.past(), claim.authority(), textOf(claim, field));
    }

    private static String textOf(Claim claim, String field) {
        Object said = claim.at(field);
        return said == null ? "" : said instanceof String text ? text : CanonicalJson.of(said);
    }

    /** Sources shout, quote and capitalise as they like. */
    private static long showiness(String name) {
        return name.chars()
                .filter(c -> Character.isUpperCase(c) || "\"'„“”‚‘’".indexOf(c) >= 0)
                .count();
    }
}
