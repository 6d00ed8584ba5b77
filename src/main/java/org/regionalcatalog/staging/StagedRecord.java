package org.regionalcatalog.staging;

import java.util.List;
import org.regionalcatalog.model.Draft;
import org.regionalcatalog.model.RawRecord;

/**
 * A raw record with the drafts it gave.
 *
 * @param refused whether the whole record goes to quarantine
 */
public record StagedRecord(RawRecord raw, List<Draft> drafts, boolean refused) {

    public StagedRecord {
        drafts = List.copyOf(drafts);
    }
}
