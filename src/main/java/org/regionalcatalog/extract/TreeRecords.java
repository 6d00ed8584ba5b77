package org.regionalcatalog.extract;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The records of a file of JSON or XML, read one after the other in constant memory. */
interface TreeRecords extends Closeable {

    /**
     * The next one; nothing after the last.
     *
     * @throws UnreadableFile when the file cannot be read on; the records before were good
     */
    Optional<TreeRecord> next() throws IOException, UnreadableFile;
}
