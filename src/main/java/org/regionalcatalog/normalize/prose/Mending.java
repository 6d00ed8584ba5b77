package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.PageLine;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.normalize.prose.Linked.Change;

/**
 * Repairs broken letters of a page, before it is cleaned. A word is repaired only when the page or the dictionary has the
 * repaired one; a known word, an address of mail or web and a code are never touched.
 */
final class Mending {

    static final Rule REPAIRED = new Rule(
            "mojibake-repaired",
            Severity.INFO,
            Actor.PUBLISHER,
            "Broken letters were repaired here, because the whole words prove what they were; correct the page.",
            "Zde jsme opravili poškozená písmena, protože celá slova dokládají, jaká byla; opravte stránku.",
            "služeb",
            "slu~eb");

    static final Rule SUSPECTED = new Rule(
            "mojibake-suspected",
            Severity.WARNING,
            Actor.PUBLISHER,
            "Letters of this word seem to be broken or missing, and nothing proves what they were; correct the page.",
            "V tomto slově jsou zřejmě poškozená nebo chybějící písmena a nic nedokládá, jaká byla; opravte stránku.",
            "služeb",
            "Vr~kov\ufffd");

    private static final String BROKEN = "~}`\u000b-\u001f\u007f-\u009f\ufffd¾¹";
    private static final Pattern CHUNK = Pattern.compile("[^ \\t\\n\u00a0\u2009\u202f]++");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}" + BROKEN + "]++");
    private static final Pattern SURE = Pattern.compile("\\p{L}[~}`\u000b-\u001f](?=\\p{L})|\ufffd");
    private static final Pattern TELLTALE = Pattern.compile(SURE.pattern() + "|\\p{Ll}[HYGX]");
    private static final Pattern WHOLE = Pattern.compile("@|://|www\\.|\\d/|CZ\\.", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int MOST = 20;

    private final Set<String> known;
    private final Set<String> page = new HashSet<>();
    private final Set<String> repaired = new LinkedHashSet<>();
    private final Set<String> suspected = new LinkedHashSet<>();
    private @Nullable Map<String, String> truncated;
    private @Nullable Map<String, String> unreadable;
    private @Nullable Map<String, String> shortened;

    Mending(Set<String> known, List<PageLine> lines) {
        this.known = known;
        for (PageLine line : lines) {
            Matcher token = TOKEN.matcher(line.text());
            while (token.find()) {
                page.add(token.group());
            }
        }
    }

    /** A line as written, mended. */
    Linked mended(Linked raw) {
        List<Change> undone = Glyphs.utf8(raw.text());
        undone.forEach(change -> repaired.add(raw.text().substring(change.start(), change.end())));
        Linked line = raw.changed(undone);
        boolean telltale = TELLTALE.matcher(line.text()).find();
        List<Change> changes = new ArrayList<>();
        Matcher chunk = CHUNK.matcher(line.text());
        while (chunk.find()) {
            if (!WHOLE.matcher(chunk.group()).find()) {
                mend(line.text(), chunk.start(), chunk.end(), telltale, changes);
            }
        }
        return line.changed(changes);
    }

    /** What was noticed on the way. */
    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        if (!repaired.isEmpty()) {
            issues.add(REPAIRED.found("", String.join(", ", repaired)));
        }
        if (!suspected.isEmpty()) {
            issues.add(SUSPECTED.found("", String.join(", ", suspected)));
        }
        return issues;
    }

    private void mend(String line, int from, int to, boolean telltale, List<Change> changes) {
        Matcher token = TOKEN.matcher(line).region(from, to);
        while (token.find()) {
            String word = token.group();
            if (word.length() <= LONGEST && !isKnown(word)) {
                Optional<String> whole = whole(word, telltale);
                whole.ifPresent(mended -> changes.add(new Change(token.start(), token.end(), mended)));
                note(whole.isPresent() ? repaired : suspected, word, whole.isPresent());
            }
        }
    }

    private void note(Set<String> where, String word, boolean mended) {
        if (where.size() < MOST && (mended || SURE.matcher(word).find())) {
            where.add(word);
        }
    }

    private Optional<String> whole(String word, boolean telltale) {
        String czech = Glyphs.czech(word);
        if (!czech.equals(word)) {
            return Optional.of(czech).filter(this::isKnown);
        }
        if (word.indexOf('\ufffd') >= 0) {
            return found(unreadable(), hidden(word)).filter(other -> agrees(word, other));
        }
        Optional<String> low = telltale ? found(truncated(), word) : Optional.empty();
        return low.isPresent() || word.length() < SHORTEST ? low : found(shortened(), word);
    }

    private static Optional<String> found(Map<String, String> index, String word) {
        return Optional.ofNullable(index.get(word)).filter(other -> !other.isEmpty());
    }

    private boolean isKnown(String word) {
        return known.contains(word.toLowerCase(Locale.ROOT));
    }

    private Map<String, String> truncated() {
        if (truncated == null) {
            truncated = new HashMap<>();
            for (String word : evidence()) {
                put(truncated, Glyphs.truncated(word), word);
            }
        }
        return truncated;
    }

    private Map<String, String> unreadable() {
        if (unreadable == null) {
            unreadable = new HashMap<>();
            for (String word : evidence()) {
                put(unreadable, hidden(word), word);
            }
        }
        return unreadable;
    }

    /** Words of the page that the dictionary has too, each without one of its letters that ASCII lacks. */
    private Map<String, String> shortened() {
        if (shortened == null) {
            shortened = new HashMap<>();
            for (String word : page) {
                for (int i = 1; known.contains(word) && word.length() > SHORTEST && i < word.length() - 1; i++) {
                    if (Glyphs.CZECH.indexOf(word.charAt(i)) >= 0) {
                        put(shortened, word.substring(0, i) + word.substring(i + 1), word);
                    }
                }
            }
        }
        return shortened;
    }

    /** The words that may prove a repair, small and with a capital. */
    private Set<String> evidence() {
        Set<String> words = new HashSet<>();
        for (String word : known) {
            words.add(word);
            words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            words.add(word.toUpperCase(Locale.ROOT));
        }
        page.stream().filter(word -> !TELLTALE.matcher(word).find()).forEach(words::add);
        return words;
    }

    private static void put(Map<String, String> index, String broken, String word) {
        if (!broken.equals(word)) {
            index.merge(broken, word, (one, other) -> one.equals(other) ? one : "");
        }
    }

    private static String hidden(String word) {
        StringBuilder hidden = new StringBuilder(word.length());
        word.chars().forEach(c -> hidden.append(Glyphs.CZECH.indexOf(c) >= 0 ? '\ufffd' : (char) c));
        return hidden.toString();
    }

    private static boolean agrees(String broken, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (broken.charAt(i) != '\ufffd' && broken.charAt(i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
