package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Wordbook;

/** Who made or runs a web site: nobody whom its page is about. */
final class SiteCredits {

    private static final int LONGEST = 160;
    private static final String ANYWHERE = "…";
    private static final Pattern PARTS = Pattern.compile(" ?[|•] ?|(?<=[\\p{L}\\d]{3}[.?!]) (?=\\p{Lu})");
    private static final List<String> BEGINNINGS = cues(false);
    private static final List<String> ANYWHERES = cues(true);

    private SiteCredits() {}

    /** The stretches of a text that tell it: whole sentences, cells, or lines. */
    static List<Spot> in(int passage, String text) {
        List<Spot> found = new ArrayList<>();
        Matcher end = PARTS.matcher(text);
        int from = 0;
        while (from < text.length()) {
            boolean more = end.find();
            int to = more ? end.start() : text.length();
            if (to - from <= LONGEST && isCredit(text.substring(from, to))) {
                found.add(new Spot(passage, from, to));
            }
            from = more ? end.end() : text.length();
        }
        return found;
    }

    private static boolean isCredit(String part) {
        String folded = Text.fold(part);
        return BEGINNINGS.stream().anyMatch(cue -> begins(folded, cue))
                || ANYWHERES.stream().anyMatch(folded::contains);
    }

    private static boolean begins(String folded, String cue) {
        return folded.startsWith(cue)
                && (folded.length() == cue.length() || !Character.isLetterOrDigit(folded.charAt(cue.length())));
    }

    private static List<String> cues(boolean anywhere) {
        return Wordbook.lines("site-credit.txt").stream()
                .filter(line -> line.startsWith(ANYWHERE) == anywhere)
                .map(line -> Text.fold(line.replace(ANYWHERE, "")))
                .toList();
    }
}
