package org.regionalcatalog.staging;

/**
 * The drafts of one source from one snapshot, read under one definition.
 *
 * @param run the run that staged it
 * @param reason why it is held; empty otherwise
 */
public record Load(long id, String source, long run, String snapshot, String definition, Status status, String reason) {

    /** What has become of a load. */
    public enum Status {
        STAGING,
        HELD,
        ACCEPTED,
        SUPERSEDED
    }

    /** Whether it was read from these bytes under this definition. */
    public boolean isOf(String otherSnapshot, String otherDefinition) {
        return snapshot.equals(otherSnapshot) && definition.equals(otherDefinition);
    }
}
