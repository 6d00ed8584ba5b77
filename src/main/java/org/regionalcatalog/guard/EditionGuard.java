package org.regionalcatalog.guard;

import java.util.ArrayList;
import java.util.List;

/**
 * The check of an edition before it is published: kinds do not shrink overnight, entries keep their ids, no more are
 * closed than this catalog usually closes ({@link Churn}), and merging does not suddenly find fault with everything.
 */
public final class EditionGuard {

    private static final int FULL_PERCENT = 100;
    private static final int FEW = 10;

    /** So many editions tell what is usual; before that only the share in the catalog's definition speaks. */
    private static final int KNOWN = 10;

    private final EditionFacts facts;
    private final int leastShare;

    private EditionGuard(EditionFacts facts, int leastShare) {
        this.facts = facts;
        this.leastShare = leastShare;
    }

    /**
     * May this edition follow the current one?
     *
     * @param leastShare percent of the current entries of a kind that must remain, and keep their ids; a kind of fewer
     *     than ten entries may shrink as it likes
     */
    public static Verdict judge(EditionFacts facts, int leastShare) {
        return new EditionGuard(facts, leastShare).verdict();
    }

    private Verdict verdict() {
        List<String> reasons = new ArrayList<>();
        facts.current().forEach((kind, before) -> {
            if (before >= FEW) {
                judge(kind, before, reasons);
            }
        });
        judgeFindings(reasons);
        if (reasons.isEmpty()) {
            return new Verdict.Pass();
        }
        return new Verdict.Hold("The edition is held: " + String.join("; ", reasons)
                + ". 'editions' lists what stands, 'runs' which sources changed. If that is right, release it"
                + " ('holds' says how), or lower gate.least_share in jobs/catalog.yml for one run.");
    }

    private void judge(String kind, long before, List<String> reasons) {
        long after = facts.next().getOrDefault(kind, 0L);
        long lost = facts.lost().getOrDefault(kind, 0L);
        if (after * FULL_PERCENT < before * leastShare) {
            reasons.add("of " + before + " entries of kind " + kind + " only " + after + " would remain, less than "
                    + leastShare + " %");
        } else if ((before - lost) * FULL_PERCENT < before * leastShare) {
            reasons.add("there would be " + after + " entries of kind " + kind + ", but only " + (before - lost)
                    + " of the "
                    + before + " would keep their id, less than " + leastShare
                    + " %; probably what they are recognised by is written otherwise now");
        } else if (isUnusual(kind, before, lost)) {
            reasons.add(lost + " of " + before + " entries of kind " + kind
                    + " would be closed or joined to others, and as this catalog behaves, up to "
                    + (churnOf(kind, before).leastUnusual(before, Churn.SELDOM) - 1) + " may go in one edition");
        }
    }

    private boolean isUnusual(String kind, long before, long lost) {
        return facts.lostBefore().getOrDefault(kind, List.of()).size() >= KNOWN
                && churnOf(kind, before).isUnusual(lost, before, Churn.SELDOM);
    }

    private Churn churnOf(String kind, long before) {
        return new Churn(facts.lostBefore().getOrDefault(kind, List.of()).stream()
                .map(lost -> Math.min(1, (double) lost / before))
                .toList());
    }

    private void judgeFindings(List<String> reasons) {
        long entries = EditionFacts.all(facts.next());
        if (facts.findingsBefore().isEmpty() || entries < FEW) {
            return;
        }
        List<Long> sorted = facts.findingsBefore().stream().sorted().toList();
        long usual = sorted.get(sorted.size() / 2);
        List<Double> excesses = facts.findingsBefore().stream()
                .map(found -> Math.min(1, Math.max(0, (double) (found - usual) / entries)))
                .toList();
        long more = Math.min(entries, facts.findings() - usual);
        if (new Churn(excesses).isUnusual(more, entries, Churn.SELDOM)) {
            reasons.add("merging found " + facts.findings() + " issues in " + entries + " entries, and usually finds "
                    + usual + "; 'issues' and the report of the run tell which");
        }
    }
}
