package org.regionalcatalog.acquire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.regionalcatalog.model.Origin;
import org.regionalcatalog.model.Part;

/**
 * An answer of a server, or a file out of it.
 *
 * @param name the address that was asked for, and of a file in a ZIP its name behind an exclamation mark
 * @param content where its bytes are
 * @param fresh whether they were sent now; else they are those of the archive
 */
record WebPart(String name, Content content, Origin came, boolean fresh) implements Part, AutoCloseable {

    /** The bytes, now in our hands or of old in the archive. */
    interface Content extends AutoCloseable {

        long size();

        InputStream open() throws IOException;

        @Override
        void close();
    }

    static WebPart fresh(String name, Body body, Origin origin) {
        return new WebPart(name, new Sent(body), origin, true);
    }

    /** What the server said is still as it was. */
    static WebPart kept(String name, Part part, Origin origin) {
        return new WebPart(name, new Kept(part), origin, false);
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public InputStream open() throws IOException {
        return content.open();
    }

    @Override
    public Optional<Origin> origin() {
        return Optional.of(came);
    }

    @Override
    public void close() {
        content.close();
    }

    /** Sent now. */
    record Sent(Body body) implements Content {
        @Override
        public long size() {
            return body.size();
        }

        @Override
        public InputStream open() throws IOException {
            return body.open();
        }

        @Override
        public void close() {
            body.close();
        }
    }

    private record Kept(Part part) implements Content {
        @Override
        public long size() {
            return part.size();
        }

        @Override
        public InputStream open() throws IOException {
            return part.open();
        }

        @Override
        public void close() {}
    }
}
