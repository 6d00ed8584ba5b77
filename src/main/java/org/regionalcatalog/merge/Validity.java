package org.regionalcatalog.merge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.PartialDate;

/**
 * For which time a claim holds, as it says itself: {@code valid} of a service or a document. A project's period tells
 * when the project ran, not for how long it is true, so projects outlive nothing, and neither does what states no time.
 *
 * <p>A claim is past when another one of the cluster has followed it:
 * <ul>
 *   <li>its end lies before the begin of the other (until 2018, since 2019), or
 *   <li>it has an end and the other, which begins later, is open (2008 to 2018, since 2016), unless the first is known to
 *       be the fresher one: who was asked later and tells of an end knows more.
 * </ul>
 * Two claims that begin together (since 2008; 2008 to 2018) do not follow each other: one just knows the end. Today's
 * date decides nothing.
 */
record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    private static final String FIELD = "valid";

    /** The claims of a cluster, those that are past marked so. At least one is not. */
    static List<Claim> marked(Kind kind, List<Claim> claims) {
        if (claims.size() < 2
                || (kind != Kind.SERVICE && kind != Kind.DOCUMENT)
                || claims.stream().noneMatch(Validity::hasEnd)) {
            return claims;
        }
        return claims.stream()
                .map(claim -> isPast(claim, claims) ? claim.outlived() : claim)
                .toList();
    }

    private static boolean hasEnd(Claim claim) {
        return claim.at(FIELD) instanceof Map<?, ?> valid && valid.get("to") != null;
    }

    private static boolean isPast(Claim claim, List<Claim> claims) {
        Optional<Validity> own = of(claim).filter(validity -> validity.until != null);
        return own.isPresent()
                && claims.stream().anyMatch(other -> of(other)
                        .filter(validity -> validity.follows(own.get(), isFresher(claim, other)))
                        .isPresent());
    }

    /** The claim's validity, if it states one that has a begin or an end. */
    static Optional<Validity> of(Claim claim) {
        if (!(claim.at(FIELD) instanceof Map<?, ?> valid)) {
            return Optional.empty();
        }
        Optional<PartialDate> from = dateOf(valid.get("from"));
        Optional<PartialDate> until = dateOf(valid.get("to"));
        return from.isEmpty() && until.isEmpty()
                ? Optional.empty()
                : Optional.of(new Validity(
                        from.map(PartialDate::firstDay).orElse(null),
                        until.map(PartialDate::lastDay).orElse(null)));
    }

    /** @param knowsMore whether the one before was stated later than this one */
    private boolean follows(Validity before, boolean knowsMore) {
        if (from == null || before.until == null) {
            return false;
        }
        boolean later = before.from != null && from.isAfter(before.from);
        return from.isAfter(before.until) || (until == null && later && !knowsMore);
    }

    private static boolean isFresher(Claim one, Claim other) {
        return one.fresh() != null && other.fresh() != null && one.fresh().isAfter(other.fresh());
    }

    private static Optional<PartialDate> dateOf(@Nullable Object written) {
        return Optional.ofNullable(written).flatMap(date -> PartialDate.find(date.toString()));
    }
}
