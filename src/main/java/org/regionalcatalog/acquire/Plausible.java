package org.regionalcatalog.acquire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether an answer looks like what was asked for: not empty, of the right type, no login page. */
final class Plausible {

    static final String HTML = "html";
    static final String ZIP = "zip";

    private static final int BEGINNING_BYTES = 8192;
    private static final String ANY_FORMAT = "*";
    private static final Map<String, Set<String>> TYPES = types();

    private Plausible() {}

    private static Map<String, Set<String>> types() {
        Map<String, Set<String>> types = new HashMap<>();
        Resources.rows("content-types.csv").forEach(row -> types.computeIfAbsent(row.get(0), any -> new HashSet<>())
                .add(row.get(1)));
        return types;
    }

    /**
     * Looks at an answer that was sent now.
     *
     * @param format what the definition says it is
     */
    static void check(WebPart answer, String format) throws UnansweredException {
        if (answer.size() == 0) {
            throw failed(Cause.EMPTY, answer, "0 bytes");
        }
        boolean html = looksLikeHtml(beginningOf(answer));
        if (html && LoginPage.isOne(answer, format)) {
            throw failed(Cause.LOGIN_PAGE, answer, "");
        }
        if (html && !format.equals(HTML)) {
            throw failed(Cause.WRONG_TYPE, answer, "an HTML page");
        }
        String type = typeOf(answer);
        boolean known = TYPES.containsKey(format);
        if (!type.isEmpty() && known && !isOf(format, type) && !isOf(ANY_FORMAT, type)) {
            throw failed(Cause.WRONG_TYPE, answer, type);
        }
    }

    private static boolean isOf(String format, String type) {
        return TYPES.getOrDefault(format, Set.of()).contains(type);
    }

    private static String typeOf(WebPart answer) {
        String header = answer.came().header("content-type").orElse("");
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean looksLikeHtml(String beginning) {
        String start =
                beginning.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("<head")
                || (start.startsWith("<?xml") && start.contains("<html"));
    }

    private static String beginningOf(WebPart answer) {
        try (InputStream stream = answer.open()) {
            return new String(stream.readNBytes(BEGINNING_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static UnansweredException failed(Cause cause, WebPart answer, String seen) {
        return new UnansweredException(cause, answer.came().finalAddress(), seen);
    }
}
