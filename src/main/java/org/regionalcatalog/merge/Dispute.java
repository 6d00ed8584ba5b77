package org.regionalcatalog.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.References;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/**
 * Finds fields on which equally good sources differ: of the same authority, and as fresh where both state a day, neither
 * of them past. There the entry takes a value that nothing but the order of the sources decided, so a person should.
 */
final class Dispute {

    static final Rule SOURCES_DIFFER = new Rule(
            "sources-differ",
            Severity.WARNING,
            Actor.OPERATOR,
            "Equally good sources differ; ask which is right, then correct the other one, or change its authority.",
            "Stejně dobré zdroje se liší; zjistěte, který má pravdu, a druhý opravte, nebo změňte jeho autoritu.",
            "capacity 20 (a), 20 (b)",
            "capacity 20 (a), 25 (b)");

    private static final int SHOWN_CHARACTERS = 60;

    private Dispute() {}

    /**
     * The issue of a field, if there is any. What is united, and a name that is kept as an alias when it loses, is no
     * dispute.
     *
     * @param aliases whether names that lose are kept
     */
    static Optional<Issue> of(Kind kind, Ranking ranking, boolean aliases) {
        boolean decides =
                switch (ranking.rule()) {
                    case AUTHORITY, FRESHNESS, PRECISION, BEST_SOURCE -> true;
                    case SPELLING -> !aliases;
                    case UNION, ANY, LOSING_NAMES -> false;
                };
        if (!decides || ranking.claims().size() < 2) {
            return Optional.empty();
        }
        Map<String, Set<String>> said = new LinkedHashMap<>();
        said.put(shown(ranking.value()), new TreeSet<>(Set.of(ranking.winner().source())));
        rivals(ranking).forEach((source, value) -> {
            if (!isAgreement(kind, ranking.field(), ranking.value(), value)) {
                said.computeIfAbsent(shown(value), any -> new TreeSet<>()).add(source);
            } else if (value.equals(ranking.value())) {
                said.values().iterator().next().add(source);
            }
        });
        return said.size() < 2
                ? Optional.empty()
                : Optional.of(SOURCES_DIFFER.found(kind.word() + "." + ranking.field(), told(said)));
    }

    /** What each equally good source says: the first of what its drafts say, or all of it in lists. */
    private static SortedMap<String, Object> rivals(Ranking ranking) {
        Claim winner = ranking.winner();
        SortedMap<String, Object> rivals = new TreeMap<>();
        Map<String, List<Claim>> bySource = ranking.claims().stream()
                .filter(claim -> isEquallyGood(claim, winner))
                .collect(Collectors.groupingBy(Claim::source));
        bySource.forEach((source, claims) ->
                Ranking.of(ranking.rule(), ranking.field(), claims).ifPresent(own -> rivals.put(source, own.value())));
        rivals.remove(winner.source());
        return rivals;
    }

    private static boolean isEquallyGood(Claim claim, Claim winner) {
        return claim.past() == winner.past()
                && claim.authority() == winner.authority()
                && (claim.fresh() == null
                        || winner.fresh() == null
                        || claim.fresh().equals(winner.fresh()));
    }

    /** References by now are clusters, and mean the same only if they are the same. */
    private static boolean isAgreement(Kind kind, String field, Object one, @Nullable Object other) {
        if (!References.isReference(kind, field)) {
            return Agreement.is(one, other);
        }
        if (one instanceof List<?> list && other instanceof List<?> against) {
            return list.containsAll(against) || against.containsAll(list);
        }
        return Objects.equals(one, other);
    }

    private static String told(Map<String, Set<String>> said) {
        return said.entrySet().stream()
                .map(one -> one.getKey() + " (" + String.join(", ", one.getValue()) + ")")
                .collect(Collectors.joining(" / "));
    }

    private static String shown(Object value) {
        String text = value instanceof String written ? written : CanonicalJson.of(value);
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS - 1) + "…";
    }
}
