package org.regionalcatalog.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an address is fetched.
 *
 * @param allow further hosts that may be asked, each with a port or without
 * @param next selector of the link to the next page
 * @param pages the numbers that {@code {page}} in the address takes
 * @param details selector of links to what is read instead of the pages
 * @param most how many answers one night may ask for
 * @param unpack glob of the files in ZIP files that are read
 * @param authorization what is sent to the host of {@code from}
 */
public record Fetching(
        List<String> allow,
        @Nullable String next,
        @Nullable Pages pages,
        @Nullable String details,
        int most,
        @Nullable String unpack,
        @Nullable Authorization authorization) {

    static final int MOST = 500;

    /** One answer, and nothing else. */
    public static final Fetching PLAIN = new Fetching(List.of(), null, null, null, MOST, null, null);

    public Fetching {
        allow = List.copyOf(allow);
    }

    /**
     * Numbered pages.
     *
     * @param last null: until a page is not there, or says the same as the one before
     */
    public record Pages(int first, @Nullable Integer last) {

        public static final String PLACE = "{page}";

        public boolean isOpen() {
            return last == null;
        }

        /** The address of a page, unless the range ends before it. */
        public Optional<String> find(String template, int number) {
            return last != null && number > last
                    ? Optional.empty()
                    : Optional.of(template.replace(PLACE, Integer.toString(number)));
        }
    }

    /**
     * A secret and how it is sent.
     *
     * @param secret its name
     */
    public record Authorization(Scheme scheme, String secret) {}

    /** In which form a secret is sent. */
    public enum Scheme {
        BASIC,
        BEARER
    }
}
