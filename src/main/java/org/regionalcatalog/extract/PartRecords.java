package org.regionalcatalog.extract;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.regionalcatalog.model.RawRecord;

/** The raw records of one part, read one after the other. */
interface PartRecords extends Closeable {

    /**
     * The next record; nothing after the last one.
     *
     * @throws UnreadableFile when the part cannot be read on; the records before were good
     */
    Optional<RawRecord> next() throws IOException, UnreadableFile;

    /** How many records were set aside on purpose so far. */
    long ignored();
}
