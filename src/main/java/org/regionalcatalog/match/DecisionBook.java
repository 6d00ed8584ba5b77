package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regionalcatalog.match.Decision.Verdict;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.Text;

/** What people decided. Of what was said of one pair the last word counts. */
public final class DecisionBook {

    private final Map<String, Decision> byPair = new TreeMap<>();

    /** The book of decisions in the order in which they were made. */
    public static DecisionBook of(Collection<Decision> decisions) {
        DecisionBook book = new DecisionBook();
        for (Decision decision : decisions) {
            if (decision.verdict() == Verdict.WITHDRAWN) {
                book.byPair.remove(pairOf(decision.left(), decision.right()));
            } else {
                book.byPair.put(pairOf(decision.left(), decision.right()), decision);
            }
        }
        return book;
    }

    /** What stands, in the order of the pairs. */
    public List<Decision> standing() {
        return List.copyOf(byPair.values());
    }

    /** What stands about a kind with a verdict. */
    List<Decision> of(Kind kind, Verdict verdict) {
        return byPair.values().stream()
                .filter(decision -> decision.kind() == kind && decision.verdict() == verdict)
                .toList();
    }

    /** What was said of two drafts. */
    public Optional<Decision> find(String one, String other) {
        return Optional.ofNullable(
                one.compareTo(other) < 0 ? byPair.get(pairOf(one, other)) : byPair.get(pairOf(other, one)));
    }

    /** SHA-256 of all that has a say in what is merged; who said it, when and why has not. */
    public String digest() {
        List<Object> said = new ArrayList<>();
        for (Decision decision : byPair.values()) {
            if (decision.verdict() != Verdict.UNSURE) {
                said.add(List.of(
                        decision.left(), decision.right(), decision.verdict().word()));
            }
        }
        return Text.sha256(CanonicalJson.of(said));
    }

    /**
     * The drafts on whose word a new decision would contradict what was decided: that one thing is another, or not,
     * follows from decisions about others.
     *
     * @return the decisions it contradicts; none when it fits
     */
    public List<Decision> contradictions(String one, String other, Verdict verdict) {
        Grouping sames = new Grouping();
        List<Decision> same = standing().stream()
                .filter(decision -> decision.verdict() == Verdict.SAME && !isAbout(decision, one, other))
                .toList();
        same.forEach(decision -> sames.uniteDecisively(List.of(decision.left(), decision.right())));
        if (verdict == Verdict.DIFFERENT) {
            return sames.clusterOf(one).equals(sames.clusterOf(other)) ? same : List.of();
        }
        if (verdict != Verdict.SAME) {
            return List.of();
        }
        sames.uniteDecisively(List.of(one, other));
        return standing().stream()
                .filter(decision -> decision.verdict() == Verdict.DIFFERENT && !isAbout(decision, one, other))
                .filter(decision -> sames.clusterOf(decision.left()).equals(sames.clusterOf(decision.right())))
                .toList();
    }

    private static boolean isAbout(Decision decision, String one, String other) {
        return pairOf(decision.left(), decision.right())
                .equals(one.compareTo(other) < 0 ? pairOf(one, other) : pairOf(other, one));
    }

    private static String pairOf(String left, String right) {
        return left + '\n' + right;
    }
}
