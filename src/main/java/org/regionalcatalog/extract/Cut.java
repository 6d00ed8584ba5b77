package org.regionalcatalog.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Reading;

/**
 * What a reading keeps of the texts it found: {@code after}, {@code before}, {@code pattern} and {@code split}, in this
 * order, then each line apart where {@code many} are meant, or else the first text alone with its lines joined.
 */
final class Cut {

    private Cut() {}

    /** The texts kept, clean and not blank. In what was found, line breaks separate lines. */
    static List<String> textsOf(Reading reading, List<String> found) {
        return found.size() == 1 ? textsOf(reading, found.get(0)) : cut(reading, found);
    }

    /** The same of one text. Nearly every cell of a table is kept whole, so that way is short. */
    static List<String> textsOf(Reading reading, String found) {
        boolean whole = isAll(reading) && isOnePart(reading, found) && !(reading.many() && hasLines(found));
        if (!whole) {
            return cut(reading, List.of(found));
        }
        String clean = Text.clean(found);
        return clean.isEmpty() ? List.of() : List.of(clean);
    }

    /** Whether a reading keeps all of a text, though perhaps in several parts. */
    static boolean isAll(Reading reading) {
        return reading.after() == null && reading.before() == null && reading.pattern() == null;
    }

    /** Whether a reading does not take a text of one line apart. */
    static boolean isOnePart(Reading reading, String found) {
        String split = reading.split();
        if (split == null) {
            return true;
        }
        return split.length() == 1 ? found.indexOf(split.charAt(0)) < 0 : !found.contains(split);
    }

    private static boolean hasLines(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    private static List<String> cut(Reading reading, List<String> found) {
        return found.stream()
                .map(Cut::linesApart)
                .flatMap(text -> after(reading.after(), text))
                .map(text -> before(reading.before(), text))
                .flatMap(text -> matches(reading.pattern(), text))
                .flatMap(text -> parts(reading.split(), text))
                .flatMap(text -> reading.many() ? text.lines() : Stream.of(text))
                .map(Text::clean)
                .filter(text -> !text.isEmpty())
                .limit(reading.many() ? Long.MAX_VALUE : 1)
                .toList();
    }

    /** Whether a clean line has a text that a definition names. */
    static boolean has(String line, String wanted) {
        return line.contains(Text.clean(wanted));
    }

    private static String linesApart(String found) {
        if (found.indexOf('\n') < 0) {
            return Text.clean(found);
        }
        return String.join("\n", found.lines().map(Text::clean).toList());
    }

    private static Stream<String> after(@Nullable String wanted, String text) {
        if (wanted == null) {
            return Stream.of(text);
        }
        String clean = Text.clean(wanted);
        return text.lines()
                .filter(line -> line.contains(clean))
                .map(line -> line.substring(line.indexOf(clean) + clean.length()));
    }

    private static String before(@Nullable String wanted, String text) {
        int end = wanted == null ? -1 : text.indexOf(Text.clean(wanted));
        return end < 0 ? text : text.substring(0, end);
    }

    private static Stream<String> matches(@Nullable Pattern pattern, String text) {
        if (pattern == null) {
            return Stream.of(text);
        }
        List<String> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String kept = matcher.group(pattern.groupCount() == 0 ? 0 : 1);
            if (kept != null) {
                matches.add(kept);
            }
        }
        return matches.stream();
    }

    private static Stream<String> parts(@Nullable String separator, String text) {
        if (separator == null || separator.isEmpty()) {
            return Stream.of(text);
        }
        return Arrays.stream(text.split(java.util.regex.Pattern.quote(separator), -1));
    }
}
