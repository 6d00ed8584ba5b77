package org.regionalcatalog.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One file of a snapshot, or one answer of a server. */
public interface Part {

    /** The file or address it came from, for people. */
    String name();

    /** How many bytes it has. */
    long size();

    /** The header Content-Type of the answer, where it came by one. */
    default Optional<String> contentType() {
        return origin().flatMap(origin -> origin.header("content-type"));
    }

    /** Its bytes, exactly as they were answered; the caller closes the stream. */
    InputStream open() throws IOException;

    /** SHA-256 of its bytes (hex), where that is known. */
    default Optional<String> digest() {
        return Optional.empty();
    }

    /** How it was had, if it came over HTTP. */
    default Optional<Origin> origin() {
        return Optional.empty();
    }
}
