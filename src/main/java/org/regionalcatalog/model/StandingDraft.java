package org.regionalcatalog.model;

/**
 * A draft that stands: it is in the last accepted load of its source, or is carried because it went missing too few
 * nights ago or was refused this time.
 *
 * @param recordKey the draft's key with its ordinal; no two standing drafts share one
 * @param key the draft's key without the ordinal, which is how drafts refer to each other
 * @param listed whether the last accepted load of its source has it
 */
public record StandingDraft(String recordKey, String key, String source, Subject subject, boolean listed) {}
