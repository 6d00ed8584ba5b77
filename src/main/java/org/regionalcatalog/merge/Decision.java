package org.regionalcatalog.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;

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
     * @param value as the field holds it; references by cluster
     */
    public record Vote(String recordKey, String source, int authority, Object value, Outcome outcome) {}

    static Decision of(Kind kind, String field, Object value, List<Claim> mostBelievedFirst) {
        Survivorship rule = Survivorship.of(kind, field);
        List<Vote> votes = new ArrayList<>();
        boolean decided = false;
        for (Claim claim : mostBelievedFirst) {
            Object said = saidOf(rule, field, value, claim);
            if (said != null) {
                Outcome outcome = outcome(value, said, decided);
                decided |= outcome == Outcome.WON && !(value instanceof List<?>);
                votes.add(new Vote(claim.recordKey(), claim.source(), claim.authority(), said, outcome));
            }
        }
        return new Decision(field, rule, value, votes);
    }

    /** What a draft says for a field; names that lost are said by the drafts that give them as names. */
    private static @Nullable Object saidOf(Survivorship rule, String field, Object value, Claim claim) {
        Object said = claim.tree().get(field);
        if (rule != Survivorship.LOSING_NAMES || !(value instanceof List<?> aliases)) {
            return said;
        }
        List<Object> names = new ArrayList<>(said instanceof List<?> given ? given : List.of());
        Object name = claim.tree().get("name");
        if (name != null && aliases.contains(name) && !names.contains(name)) {
            names.add(name);
        }
        return names.isEmpty() ? null : names;
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
