package org.regionalcatalog.extract;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.RawRecord;

/** The raw records of a snapshot, one after the other, in the same order whenever it is opened. */
public interface Extraction extends Closeable {

    /** The next record; nothing after the last one. */
    Optional<RawRecord> next() throws IOException;

    /**
     * Leaves out the next records, so that reading goes on exactly as if they had been read. Where there are fewer, the
     * extraction is at its end.
     */
    default void skip(long records) throws IOException {
        for (long i = 0; i < records && next().isPresent(); i++) {
            // reading is what finds the next record
        }
    }

    /**
     * What there is to say about the source as a whole: columns that are missing or that nobody mapped, text that nobody
     * read. Complete from the start, and the same on every opening.
     */
    List<Issue> issues();

    /**
     * How many raw records were set aside on purpose so far, before the record read last: repeated headers, and rows
     * without any text. A blank line is no record at all.
     */
    long ignored();

    /** How many records there will be, where that is known without reading them. */
    OptionalLong total();
}
