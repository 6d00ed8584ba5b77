package org.regionalcatalog.staging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.RawRecord;

/**
 * A raw record with the drafts it gave.
 *
 * @param refused whether the whole record goes to quarantine
 * @param stated the day on which it says it was last changed; null when it does not. It makes no draft another one
 */
public record StagedRecord(
        RawRecord raw,
        List<Draft> drafts,
        boolean refused,
        @Nullable LocalDate stated) {

    /** A record that does not say when it was changed. */
    public StagedRecord(RawRecord raw, List<Draft> drafts, boolean refused) {
        this(raw, drafts, refused, null);
    }

    public StagedRecord {
        drafts = List.copyOf(drafts);
    }
}
