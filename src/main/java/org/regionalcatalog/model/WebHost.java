package org.regionalcatalog.model;

import java.net.IDN;
import java.util.Locale;

/** The host and the port of an address of the web, in the one spelling by which they are judged. */
final class WebHost {

    private static final int MOST_HOST_CHARACTERS = 253;
    private static final int MOST_PORT = 65_535;
    private static final int PORT_DIGITS = 5;
    private static final int HEXADECIMAL = 16;

    private WebHost() {}

    /** The port that some digits name. */
    static int port(String digits) throws WebAddressFlaw {
        boolean number = !digits.isEmpty()
                && digits.length() <= PORT_DIGITS
                && digits.chars().allMatch(WebTarget::isDigit);
        int port = number ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > MOST_PORT) {
            throw new WebAddressFlaw("has a port that is no number from 1 to " + MOST_PORT);
        }
        return port;
    }

    /** A host in its one spelling. */
    static String of(String written) throws WebAddressFlaw {
        if (written.startsWith("[") && written.endsWith("]")) {
            String inner = written.substring(1, written.length() - 1);
            boolean plain = inner.indexOf(':') >= 0
                    && inner.chars().allMatch(c -> Character.digit(c, HEXADECIMAL) >= 0 || c == ':' || c == '.');
            if (!plain) {
                throw new WebAddressFlaw("has something else than an IPv6 address in brackets");
            }
            return written.toLowerCase(Locale.ROOT);
        }
        String ascii = ascii(written);
        if (ascii.isEmpty() || ascii.length() > MOST_HOST_CHARACTERS || ascii.endsWith(".")) {
            throw new WebAddressFlaw("has no proper host name");
        }
        String last = ascii.substring(ascii.lastIndexOf('.') + 1);
        boolean numeric = WebTarget.isDigit(last.charAt(0))
                && last.chars().allMatch(c -> WebTarget.isDigit(c) || isHexadecimalSign(c));
        if (numeric && !isDottedQuad(ascii)) {
            throw new WebAddressFlaw("writes an IP address otherwise than as four decimal numbers");
        }
        return ascii;
    }

    private static String ascii(String written) throws WebAddressFlaw {
        try {
            return IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException refused) {
            throw new WebAddressFlaw("has no proper host name");
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
                    && part.chars().allMatch(WebTarget::isDigit)
                    && (part.length() == 1 || part.charAt(0) != '0')
                    && Integer.parseInt(part) <= 255;
            if (!plain) {
                return false;
            }
        }
        return parts.length == 4;
    }
}
