package org.regionalcatalog.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.regionalcatalog.model.Part;

/** Where an archive lies: in files of one process, or in tables that several share. Nothing in it is ever changed. */
interface Store {

    /** Keeps the bytes of a part, once however often they come. */
    KeptPart keep(Part part);

    /** The bytes of a digest that were kept. */
    InputStream open(String sha256) throws IOException;

    /** Puts a record behind those that a shelf has of a source; the bytes it speaks of are there. */
    void add(String shelf, String source, Map<String, Object> record);

    /** The records that a shelf has of a source, read as they are asked for. */
    Stream<Map<String, Object>> newestFirst(String shelf, String source);
}
