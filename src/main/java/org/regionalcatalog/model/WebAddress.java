package org.regionalcatalog.model;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private static final int MOST_HOST_CHARACTERS = 253;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int MOST_PORT = 65_535;
    private static final int PORT_DIGITS = 5;
    private static final int HEXADECIMAL = 16;

    /** Characters that stand in a path or query as they are. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

    /** Whether a text names an address and no file: whether it begins with a scheme. */
    public static boolean isMeant(String written) {
        String text = written.strip();
        int colon = text.indexOf(':');
        return colon > 1
                && isLetter(text.charAt(0))
                && text.substring(0, colon).chars().allMatch(c -> isLetter(c) || isDigit(c) || "+-.".indexOf(c) >= 0)
                && (text.startsWith("//", colon + 1) || text.regionMatches(true, 0, "http", 0, 4));
    }

    /** The address that a text names; nothing when it has a {@link #flaw}. */
    public static Optional<WebAddress> find(String written) {
        try {
            return Optional.of(parse(written));
        } catch (FlawException flawed) {
            return Optional.empty();
        }
    }

    /** What is wrong with an address, as the end of a sentence that begins with it; nothing is repeated of it. */
    public static Optional<String> flaw(String written) {
        try {
            parse(written);
            return Optional.empty();
        } catch (FlawException flawed) {
            return Optional.of(flawed.sentence);
        }
    }

    private static WebAddress parse(String written) throws FlawException {
        String text = withoutFragment(written.strip());
        if (text.length() > MOST_CHARACTERS) {
            throw new FlawException("is longer than " + MOST_CHARACTERS + " characters");
        }
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')) {
            throw new FlawException("has a character that no address has");
        }
        int slashes = text.indexOf("://");
        String scheme = slashes < 0 ? "" : text.substring(0, slashes).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new FlawException("must begin with http:// or https://");
        }
        int start = slashes + "://".length();
        int end = endOfAuthority(text, start);
        return of(scheme, text.substring(start, end), text.substring(end));
    }

    private static WebAddress of(String scheme, String authority, String rest) throws FlawException {
        if (authority.indexOf('@') >= 0) {
            throw new FlawException("must not hold a user name or a password; use fetch.authorization");
        }
        int colon = authority.lastIndexOf(':');
        boolean ported = colon >= 0 && colon > authority.lastIndexOf(']');
        int port = ported ? port(authority.substring(colon + 1)) : defaultPort(scheme);
        String host = host(ported ? authority.substring(0, colon) : authority);
        String target = rest.startsWith("/") ? rest : "/" + rest;
        return new WebAddress(scheme, host, port, encoded(target));
    }

    /** Where a link on the page of this address leads; nothing when that is no address of the web. */
    public Optional<WebAddress> resolve(String link) {
        String text = withoutFragment(link.strip());
        if (text.isEmpty()) {
            return Optional.of(this);
        }
        int colon = text.indexOf(':');
        boolean absolute = colon > 0
                && isLetter(text.charAt(0))
                && text.substring(0, colon).chars().allMatch(c -> isLetter(c) || isDigit(c) || "+-.".indexOf(c) >= 0);
        if (absolute) {
            return find(text);
        }
        if (text.startsWith("//")) {
            return find(scheme + ":" + text);
        }
        if (text.startsWith("/")) {
            return find(origin() + text);
        }
        String path = target.substring(0, pathEnd(target));
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

    private static int port(String digits) throws FlawException {
        boolean number = !digits.isEmpty()
                && digits.length() <= PORT_DIGITS
                && digits.chars().allMatch(WebAddress::isDigit);
        int port = number ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > MOST_PORT) {
            throw new FlawException("has a port that is no number from 1 to " + MOST_PORT);
        }
        return port;
    }

    private static String host(String written) throws FlawException {
        if (written.startsWith("[") && written.endsWith("]")) {
            String inner = written.substring(1, written.length() - 1);
            boolean plain = inner.indexOf(':') >= 0
                    && inner.chars().allMatch(c -> Character.digit(c, HEXADECIMAL) >= 0 || c == ':' || c == '.');
            if (!plain) {
                throw new FlawException("has something else than an IPv6 address in brackets");
            }
            return written.toLowerCase(Locale.ROOT);
        }
        String ascii = ascii(written);
        if (ascii.isEmpty() || ascii.length() > MOST_HOST_CHARACTERS || ascii.endsWith(".")) {
            throw new FlawException("has no proper host name");
        }
        String last = ascii.substring(ascii.lastIndexOf('.') + 1);
        boolean numeric = isDigit(last.charAt(0)) && last.chars().allMatch(c -> isDigit(c) || isHexadecimalSign(c));
        if (numeric && !isDottedQuad(ascii)) {
            throw new FlawException("writes an IP address otherwise than as four decimal numbers");
        }
        return ascii;
    }

    private static String ascii(String written) throws FlawException {
        try {
            return IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException refused) {
            throw new FlawException("has no proper host name");
        }
    }

    private static boolean isHexadecimalSign(int c) {
        return c == 'x' || Character.digit(c, HEXADECIMAL) >= 0;
    }

    private static boolean isDottedQuad(String host) {
        String[] parts = host.split("\\.", -1);
        for (String part : parts) {
            boolean plain = !part.isEmpty()
                    && part.length() <= 3
                    && part.chars().allMatch(WebAddress::isDigit)
                    && (part.length() == 1 || part.charAt(0) != '0')
                    && Integer.parseInt(part) <= 255;
            if (!plain) {
                return false;
            }
        }
        return parts.length == 4;
    }

    private static int pathEnd(String target) {
        int question = target.indexOf('?');
        return question < 0 ? target.length() : question;
    }

    private static String encoded(String target) {
        StringBuilder text = new StringBuilder();
        byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean escape = c == '%' && isHexadecimal(bytes, i + 1) && isHexadecimal(bytes, i + 2);
            if (escape || isLetter(c) || isDigit(c) || PLAIN.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append('%').append("%02X".formatted((int) c));
            }
        }
        int end = pathEnd(text.toString());
        return withoutDots(text.substring(0, end)) + text.substring(end);
    }

    private static boolean isHexadecimal(byte[] bytes, int at) {
        return at < bytes.length && Character.digit(bytes[at], HEXADECIMAL) >= 0;
    }

    /** RFC 3986, 5.2.4: what a robots.txt forbids is not reached by a detour. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            String segment = segments[i].replace("%2E", ".").replace("%2e", ".");
            boolean dots = segment.equals(".") || segment.equals("..");
            if (segment.equals("..")) {
                kept.pollLast();
            }
            if (!dots) {
                kept.addLast(segments[i]);
            } else if (i == segments.length - 1) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static final class FlawException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String sentence;

        FlawException(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}
