package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.quoted;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a source says about its letters and signs. */
final class DialectCheck {

    private static final Set<String> WORDS_FOR_SIGNS = Set.of("tab", "none");

    private final Told.Group source;
    private final Problems problems;

    private DialectCheck(Told.Group source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    static void tell(Told.Group source, Problems problems) {
        DialectCheck check = new DialectCheck(source, problems);
        check.tellCharset();
        check.tellDialect();
    }

    private void tellCharset() {
        source.findText("charset")
                .filter(charset -> !isCharset(charset.text()))
                .ifPresent(charset -> problems.add(
                        charset.spot(),
                        "no charset " + quoted(charset.text())
                                + Nearest.propose(charset.text(), List.of("utf-8", "windows-1250", "iso-8859-2"))));
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name) && Charset.forName(name).canEncode();
        } catch (IllegalCharsetNameException notEvenAName) {
            return false;
        }
    }

    /** Each is one character of Java, and no two are the same. */
    private void tellDialect() {
        Map<String, String> before = new HashMap<>();
        for (String key : List.of("delimiter", "quote", "escape")) {
            Told.Text sign = source.findText(key)
                    .filter(given -> !WORDS_FOR_SIGNS.contains(given.text()))
                    .orElse(null);
            if (sign == null) {
                continue;
            }
            String same = before.putIfAbsent(sign.text(), key);
            if (sign.text().length() != 1) {
                problems.add(sign.spot(), quoted(key) + " must be one plain character");
            } else if (same != null) {
                problems.add(
                        sign.spot(),
                        quoted(key) + " is the same as " + quoted(same) + "; give another, or leave it out");
            }
        }
    }
}
