package org.regionalcatalog.normalize.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PartialDate;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.czech.Dates;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.source.Wordbook;

/**
 * What a page says of itself: when it was made and changed, and who answers for it. None of that is a fact of a project,
 * a document or a contact, so readers pass over these passages.
 *
 * @param created the first day told; null when none is
 * @param modified the last day told; null when none is
 * @param editor who answers for the page, as written; null when nobody does
 * @param passages which passages say so, by index
 */
public record PageStamps(
        @Nullable PartialDate created,
        @Nullable PartialDate modified,
        @Nullable String editor,
        Set<Integer> passages) {

    /** A page that says nothing of itself. */
    public static final PageStamps NONE = new PageStamps(null, null, null, Set.of());

    private static final Map<String, String> LABELS = labels();
    private static final int LONGEST = 200;
    private static final int LONGEST_LABEL = 45;
    private static final int FAR = 12;
    private static final Pattern AFTER_DATE = Pattern.compile("^[ ,;|–-]+");

    public PageStamps {
        passages = Set.copyOf(passages);
    }

    /** The later of its dates. */
    public Optional<PartialDate> latest() {
        return Optional.ofNullable(modified == null ? created : modified);
    }

    /** What the passages of a page say of the page. */
    static PageStamps of(List<Passage> passages) {
        PageStamps stamps = NONE;
        Set<Integer> at = new TreeSet<>();
        for (int i = 0; i < passages.size(); i++) {
            PageStamps more =
                    passages.get(i).isHeading() ? NONE : read(passages.get(i).text());
            if (!more.equals(NONE)) {
                at.add(i);
                stamps = stamps.and(more);
            }
        }
        return at.isEmpty() ? NONE : new PageStamps(stamps.created, stamps.modified, stamps.editor, at);
    }

    private PageStamps and(PageStamps more) {
        boolean later = modified == null || (more.modified != null && more.modified.compareTo(modified) > 0);
        return new PageStamps(
                created == null ? more.created : created,
                later ? more.modified : modified,
                editor == null ? more.editor : editor,
                Set.of());
    }

    private static PageStamps read(String text) {
        if (text.length() > LONGEST) {
            return NONE;
        }
        @Nullable String editor = editor(text);
        return editor == null ? dated(text, Dates.findAll(text)) : new PageStamps(null, null, editor, Set.of());
    }

    /** Who a text says answers for the page, behind its label; null where it says nobody. */
    private static @Nullable String editor(String text) {
        int colon = text.indexOf(':');
        String label = colon < 0 ? "" : Text.fold(text.substring(0, colon));
        return "editor".equals(LABELS.get(label)) ? text.substring(colon + 1).strip() : null;
    }

    /** Dates, each after its label; the second after "created / changed" is the day of the change. */
    private static PageStamps dated(String text, List<Match<PartialDate>> dates) {
        PageStamps stamps = NONE;
        int from = 0;
        @Nullable String open = null;
        for (Match<PartialDate> date : dates) {
            @Nullable String means = LABELS.get(label(text.substring(from, date.start())));
            if (means == null && open == null) {
                return NONE;
            }
            boolean second = means == null;
            stamps = stamps.and(stamp(second ? "modified" : means, date.value()));
            open = second || !"both".equals(means) ? null : means;
            from = date.end();
        }
        @Nullable
        String editor = editor(AFTER_DATE.matcher(text.substring(from)).replaceFirst(""));
        if (editor != null && !stamps.equals(NONE)) {
            return stamps.and(new PageStamps(null, null, editor, Set.of()));
        }
        return text.length() - from > 2 * FAR + FAR ? NONE : stamps;
    }

    private static PageStamps stamp(@Nullable String means, PartialDate date) {
        return "modified".equals(means)
                ? new PageStamps(null, date, null, Set.of())
                : new PageStamps(date, null, null, Set.of());
    }

    /** The words before a date, without a time of day and signs that end the date before. */
    private static String label(String before) {
        if (before.length() > LONGEST_LABEL) {
            return "";
        }
        String words = Text.fold(before).replaceAll("[0-9|]", "").strip();
        return LABELS.containsKey(Text.fold(words))
                ? Text.fold(words)
                : words.replaceAll(" ?- ?", " ").strip();
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        Wordbook.rows("page-stamps.csv")
                .forEach(row -> labels.put(Text.fold(row.getOrDefault("words", "")), row.getOrDefault("means", "")));
        return Map.copyOf(labels);
    }
}
