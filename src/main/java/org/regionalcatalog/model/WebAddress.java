package org.regionalcatalog.model;

import java.util.Locale;
import java.util.Optional;

/**
 * An address of the web, in the one spelling by which it is judged and asked: a host has one name, a path no dots, and
 * everything is ASCII.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in small letters; a name, four decimal numbers, or an IPv6 address in brackets
 * @param target path and query, beginning with a slash
 */
public record WebAddress(String scheme, String host, int port, String target) {

    private static final int MOST_CHARACTERS = 2000;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Whether a text names an address and no file: whether it begins with a scheme. */
    public static boolean isMeant(String written) {
        String text = written.strip();
        int colon = text.indexOf(':');
        return colon > 1
                && WebTarget.isLetter(text.charAt(0))
                && text.substring(0, colon)
                        .chars()
                        .allMatch(c -> WebTarget.isLetter(c) || WebTarget.isDigit(c) || "+-.".indexOf(c) >= 0)
                && (text.startsWith("//", colon + 1) || text.regionMatches(true, 0, "http", 0, 4));
    }

    /** The address that a text names; nothing when it has a {@link #flaw}. */
    public static Optional<WebAddress> find(String written) {
        try {
            return Optional.of(parse(written));
        } catch (WebAddressFlaw flawed) {
            return Optional.empty();
        }
    }

    /** What is wrong with an address, as the end of a sentence that begins with it; nothing is repeated of it. */
    public static Optional<String> flaw(String written) {
        try {
            parse(written);
            return Optional.empty();
        } catch (WebAddressFlaw flawed) {
            return Optional.of(flawed.sentence());
        }
    }

    private static WebAddress parse(String written) throws WebAddressFlaw {
        String text = withoutFragment(written.strip());
        if (text.length() > MOST_CHARACTERS) {
            throw new WebAddressFlaw("is longer than " + MOST_CHARACTERS + " characters");
        }
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')) {
            throw new WebAddressFlaw("has a character that no address has");
        }
        int slashes = text.indexOf("://");
        String scheme = slashes < 0 ? "" : text.substring(0, slashes).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new WebAddressFlaw("must begin with http:// or https://");
        }
        int start = slashes + "://".length();
        int end = endOfAuthority(text, start);
        return of(scheme, text.substring(start, end), text.substring(end));
    }

    private static WebAddress of(String scheme, String authority, String rest) throws WebAddressFlaw {
        if (authority.indexOf('@') >= 0) {
            throw new WebAddressFlaw("must not hold a user name or a password; use fetch.authorization");
        }
        int colon = authority.lastIndexOf(':');
        boolean ported = colon >= 0 && colon > authority.lastIndexOf(']');
        int port = ported ? WebHost.port(authority.substring(colon + 1)) : defaultPort(scheme);
        String host = WebHost.of(ported ? authority.substring(0, colon) : authority);
        String target = rest.startsWith("/") ? rest : "/" + rest;
        return new WebAddress(scheme, host, port, WebTarget.encoded(target));
    }

    /** Where a link on the page of this address leads; nothing when that is no address of the web. */
    public Optional<WebAddress> resolve(String link) {
        String text = withoutFragment(link.strip());
        if (text.isEmpty()) {
            return Optional.of(this);
        }
        int colon = text.indexOf(':');
        boolean absolute = colon > 0
                && WebTarget.isLetter(text.charAt(0))
                && text.substring(0, colon)
                        .chars()
                        .allMatch(c -> WebTarget.isLetter(c) || WebTarget.isDigit(c) || "+-.".indexOf(c) >= 0);
        if (absolute) {
            return find(text);
        }
        if (text.startsWith("//")) {
            return find(scheme + ":" + text);
        }
        if (text.startsWith("/")) {
            return find(origin() + text);
        }
        String path = target.substring(0, WebTarget.pathEnd(target));
        return find(origin() + (text.startsWith("?") ? path : path.substring(0, path.lastIndexOf('/') + 1)) + text);
    }

    /** Scheme, host and port: what a permission or a secret is meant for. */
    public String origin() {
        return scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
    }

    public boolean isSecure() {
        return scheme.equals("https");
    }

    /** The port that a scheme has when none is given. */
    public static int defaultPort(String scheme) {
        return scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
    }

    @Override
    public String toString() {
        return origin() + target;
    }

    private static String withoutFragment(String text) {
        int hash = text.indexOf('#');
        return hash < 0 ? text : text.substring(0, hash);
    }

    private static int endOfAuthority(String text, int start) {
        int end = start;
        while (end < text.length() && "/?".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
