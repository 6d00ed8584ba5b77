package org.regionalcatalog.acquire;

import java.util.List;
import java.util.Map;
import org.regionalcatalog.model.Part;

/** What a source answered, or why it did not. Whoever asked closes it, after which its parts can no longer be read. */
public sealed interface Answer extends AutoCloseable {

    @Override
    default void close() {}

    /** What was answered besides and is not read. */
    List<Failed> failed();

    /**
     * The parts, at least one.
     *
     * @param beside what was answered on the way to the parts and is kept, but not read: pages of links, ZIP files
     * @param leftOut linked addresses that could not be had, with the code of the cause
     * @param failed what else was answered: before another try, behind such a link, after the last page
     */
    record Parts(
            List<Part> parts,
            List<Part> beside,
            Map<String, String> headers,
            Map<String, String> leftOut,
            List<Failed> failed)
            implements Answer {

        public Parts {
            parts = List.copyOf(parts);
            beside = List.copyOf(beside);
            headers = Map.copyOf(headers);
            leftOut = Map.copyOf(leftOut);
            failed = List.copyOf(failed);
        }

        static Parts of(List<Part> parts) {
            return new Parts(parts, List.of(), Map.of(), Map.of(), List.of());
        }

        @Override
        public void close() {
            parts.forEach(Parts::close);
            beside.forEach(Parts::close);
            failed.forEach(Failed::close);
        }

        private static void close(Part part) {
            if (part instanceof WebPart web) {
                web.close();
            }
        }
    }

    /**
     * An answer that is kept and never read.
     *
     * @param part what was received of it, as it was sent if it could not be unpacked
     * @param code of the cause; empty when it was well, but the source failed elsewhere
     */
    record Failed(Part part, String code) implements AutoCloseable {

        @Override
        public void close() {
            Parts.close(part);
        }
    }

    /**
     * Why there is nothing to read.
     *
     * @param address the file or address that could not be had
     * @param seen what was seen there; empty when the cause says all
     * @param failed what was answered all the same
     */
    record Unreachable(Cause cause, String address, String seen, List<Failed> failed) implements Answer {

        public Unreachable {
            failed = List.copyOf(failed);
        }

        Unreachable(Cause cause, String address, String seen) {
            this(cause, address, seen, List.of());
        }

        @Override
        public void close() {
            failed.forEach(Failed::close);
        }

        /** One sentence with the way out and the code, in English. */
        public String sentence() {
            return sentence(cause.english());
        }

        /** The same in Czech. */
        public String czech() {
            return sentence(cause.czech());
        }

        private String sentence(String what) {
            return address + " " + what + (seen.isEmpty() ? "" : " (" + seen + ")") + " [" + cause.code() + "].";
        }
    }
}
