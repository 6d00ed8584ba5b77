package org.regionalcatalog.match.link;

import org.regionalcatalog.match.compare.Comparison;

/**
 * A field by which records are compared.
 *
 * @param identity whether equal values decide, whatever else differs
 * @param veto whether differing values forbid, whatever else agrees
 */
public record FieldRule(String name, Comparison comparison, boolean identity, boolean veto) {

    FieldRule asIdentity() {
        return new FieldRule(name, comparison, true, veto);
    }

    FieldRule asVeto() {
        return new FieldRule(name, comparison, identity, true);
    }
}
