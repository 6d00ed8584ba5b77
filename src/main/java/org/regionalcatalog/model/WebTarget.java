package org.regionalcatalog.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Path and query of an address of the web, in the one spelling by which they are asked for. */
final class WebTarget {

    private static final int HEXADECIMAL = 16;

    /** Characters that stand in a path or query as they are. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

    private WebTarget() {}

    /** Where the path of a target ends and its query begins. */
    static int pathEnd(String target) {
        int question = target.indexOf('?');
        return question < 0 ? target.length() : question;
    }

    /** A target in ASCII and without dots. */
    static String encoded(String target) {
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

    static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
