package org.regionalcatalog.match;

/**
 * Why a draft belongs to a cluster: what ties it to another draft there.
 *
 * @param other record key of the other one
 * @param what features that agree, or who decided and why; empty for evidence
 * @param probability that they are the same thing, as far as the evidence goes; 0 where something else decided
 */
public record Tie(String other, Way way, String what, double probability) {

    /** What decided, the strongest first. */
    public enum Way {
        /** They agree in what identifies. */
        IDENTITY,
        /** A person said so. */
        DECISION,
        /** They share a key, and no veto stands against it. */
        KEY,
        /** The evidence weighs enough. */
        EVIDENCE
    }
}
