package org.regionalcatalog.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The check of an edition before it is published: whole kinds do not vanish overnight. */
public final class EditionGuard {

    private static final int FULL_PERCENT = 100;
    private static final int FEW = 10;

    private EditionGuard() {}

    /**
     * May this edition follow the current one?
     *
     * @param current entries of the current edition by kind
     * @param next entries that the next one would have, by kind
     * @param leastShare percent of the current entries of a kind that must remain; a kind of fewer than ten entries
     *     may shrink as it likes
     */
    public static Verdict judge(Map<String, Long> current, Map<String, Long> next, int leastShare) {
        List<String> reasons = new ArrayList<>();
        current.forEach((kind, before) -> {
            long after = next.getOrDefault(kind, 0L);
            if (before >= FEW && after * FULL_PERCENT < before * leastShare) {
                reasons.add("of " + before + " entries of kind " + kind + " only " + after + " would remain, less than "
                        + leastShare + " %");
            }
        });
        if (reasons.isEmpty()) {
            return new Verdict.Pass();
        }
        return new Verdict.Hold("The edition is held: " + String.join("; ", reasons)
                + ". If that is right, lower gate.least_share in jobs/catalog.yml for one run.");
    }
}
