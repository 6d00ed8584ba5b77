package org.regionalcatalog.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A draft that stands: it is in the last accepted load of its source, or is carried because it went missing too few
 * nights ago or was refused this time.
 *
 * @param recordKey the draft's key with its ordinal; no two standing drafts share one
 * @param key the draft's key without the ordinal, which is how drafts refer to each other
 * @param listed whether the last accepted load of its source has it
 * @param fresh the day as of which its source says it, as the source states it itself; null where it states none. The
 *     time of fetching is none
 */
public record StandingDraft(
        String recordKey,
        String key,
        String source,
        Subject subject,
        boolean listed,
        @Nullable LocalDate fresh) {

    /** A draft whose source states no day. */
    public StandingDraft(String recordKey, String key, String source, Subject subject, boolean listed) {
        this(recordKey, key, source, subject, listed, null);
    }
}
