package org.regionalcatalog.match;

import java.util.List;
import org.regionalcatalog.model.Kind;

/**
 * Two drafts of which a person is asked whether they are the same thing.
 *
 * @param left record key, the lesser one
 * @param probability that they are, from 0 to 1, as far as the evidence goes
 * @param changed features whose values a decision relied on and that changed since; empty when nobody was asked before
 */
public record Question(Kind kind, String left, String right, double probability, List<String> changed) {

    public Question {
        changed = List.copyOf(changed);
    }

    /** The name of the pair, by which commands know it. */
    public String id() {
        return Decision.idOf(left, right);
    }
}
