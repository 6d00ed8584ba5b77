package org.regionalcatalog.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** What is done to any text, whatever it says. Every function here is linear in the length of its text. */
public final class Text {

    private Text() {}

    /**
     * The text in composed form (NFC) with every run of white space (also U+00A0, U+2009, U+202F, tabs, line breaks) as
     * one space, without control, zero-width and soft-hyphen characters, trimmed. Cleaning twice is cleaning once.
     */
    public static String clean(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    /** Whether cleaning would change nothing, seen at a glance: nearly every text of a table is so. */
    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' ? c < 0x7F || isPlainLetter(c) : c == ' ' && before != ' ';
            if (!plain) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /** A letter of Latin that is composed, and stays so whatever plain character follows. */
    private static boolean isPlainLetter(char c) {
        return c >= 0xC0 && c < 0x180;
    }

    private static String cleaned(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (!isInvisible(c)) {
                clean.append(c);
            }
        }
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) == ' ') {
            clean.setLength(clean.length() - 1);
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /**
     * The text as it is compared: cleaned, lower case, without diacritics, with every kind of quote dropped, every kind
     * of dash as a hyphen, and points, commas, colons, semicolons, brackets and slashes as spaces. Never shown to
     * anybody.
     */
    public static String fold(String text) {
        String clean = clean(text);
        StringBuilder unquoted = new StringBuilder(clean.length());
        clean.chars().filter(c -> !isQuote((char) c)).forEach(c -> unquoted.append((char) c));
        String decomposed = Normalizer.normalize(unquoted, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
                folded.append('-');
            } else if (".,:;()[]{}/\\|".indexOf(c) >= 0) {
                folded.append(' ');
            } else if (!isQuote(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c);
            }
        }
        return clean(folded.toString());
    }

    /** SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of bytes, in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(newSha256().digest(bytes));
    }

    /** SHA-256 of all that a stream gives, in lower-case hexadecimal; it is read to its end. */
    public static String sha256(InputStream stream) throws IOException {
        MessageDigest digest = newSha256();
        new DigestInputStream(stream, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A fresh SHA-256. */
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isQuote(char c) {
        return c == '"'
                || c == '\''
                || c == '`'
                || c == '\u00b4'
                || c == '\u2032'
                || c == '\u2033'
                || Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION
                || Character.getType(c) == Character.FINAL_QUOTE_PUNCTUATION
                || c == '\u201e'
                || c == '\u201a';
    }
}
