package org.regionalcatalog.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.source.Survivorship;

/**
 * How one field of an entry was decided.
 *
 * @param rule which rule decided
 * @param value what the entry says; references by cluster
 * @param votes what each draft says that says anything, the most believed first
 */
public record Decision(String field, Survivorship rule, Object value, List<Vote> votes) {

    public Decision {
        votes = List.copyOf(votes);
    }

    /** What became of what a draft says. */
    public enum Outcome {
        /** The entry says so because of this draft, or of this one too where values are united. */
        WON,
        /** It says the same as the winner. */
        AGREED,
        LOST
    }

    /**
     * What one draft says.
     *
     * @param authority of its source, 0 to 100
     * @param fresh the day as of which its source says it; null where it states none
     * @param value as the field holds it; references by cluster
     * @param ground why the most believed draft came before it; null unless it lost
     */
    public record Vote(
            String recordKey,
            String source,
            int authority,
            @Nullable LocalDate fresh,
            Object value,
            Outcome outcome,
            @Nullable Ground ground) {}

    static Decision of(Survivorship rule, String field, Object value, List<Claim> claims) {
        List<Claim> telling = new ArrayList<>();
        claims.forEach(claim -> saidOf(rule, field, value, claim).ifPresent(telling::add));
        List<Vote> votes = new ArrayList<>();
        Ranking.of(rule, field, telling).ifPresent(ranking -> {
            boolean decided = false;
            for (Claim claim : ranking.claims()) {
                Object said = claim.tree().getOrDefault(field, "");
                Outcome outcome = outcome(value, said, decided);
                decided |= outcome == Outcome.WON && !(value instanceof List<?>);
                votes.add(new Vote(
                        claim.recordKey(),
                        claim.source(),
                        claim.authority(),
                        claim.fresh(),
                        said,
                        outcome,
                        outcome == Outcome.LOST ? ranking.between(claim) : null));
            }
        });
        return new Decision(field, rule, value, votes);
    }

    /** The claim as far as it says something; names that lost are said by the drafts that give them as names. */
    private static Optional<Claim> saidOf(Survivorship rule, String field, Object value, Claim claim) {
        if (rule != Survivorship.LOSING_NAMES || !(value instanceof List<?> aliases)) {
            return Optional.of(claim);
        }
        List<Object> names = new ArrayList<>(claim.at(field) instanceof List<?> given ? given : List.of());
        Object name = claim.at("name");
        if (name != null && aliases.contains(name) && !names.contains(name)) {
            names.add(name);
        }
        Map<String, Object> tree = new TreeMap<>(claim.tree());
        tree.put(field, names);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim(
                        claim.recordKey(), claim.source(), claim.authority(), claim.fresh(), claim.past(), tree));
    }

    private static Outcome outcome(Object value, Object said, boolean decided) {
        if (value instanceof List<?> united && said instanceof List<?> some) {
            return some.stream().anyMatch(united::contains) ? Outcome.WON : Outcome.LOST;
        }
        if (!said.equals(value)) {
            return Outcome.LOST;
        }
        return decided ? Outcome.AGREED : Outcome.WON;
    }
}
