package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/** How far a text can be trusted to be what was written: some programs lose letters, or write accents as letters. */
final class Quality {

    static final Rule LOW = new Rule(
            "text-quality-low",
            Severity.WARNING,
            Actor.PUBLISHER,
            "So many letters are lost or broken here that we left this text out; publish it as real text.",
            "Je zde ztraceno nebo poškozeno tolik písmen, že jsme tento text vynechali; zveřejněte jej jako skutečný text.",
            "Hlavní město Praha a sociální služby",
            "Hlvní město Prh  sociální služby");

    private static final double THRESHOLD = 0.2;
    private static final double MOST = 0.5;
    private static final int FEWEST = 2;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\ufffd]{3,40}");
    private static final Pattern ACCENT = Pattern.compile("[âõêîûãñë¨ˇ´]\\p{L}|\\p{L}[âõêîûãñ]|\ufffd");

    private final Set<String> known;
    private final Set<String> lost = new HashSet<>();

    Quality(Set<String> known) {
        this.known = known;
        for (String word : known) {
            add(word.replace("a", ""), word);
            add(word.replace("b", ""), word);
            add(word.replace("a", "").replace("b", ""), word);
        }
    }

    private void add(String without, String word) {
        if (!without.equals(word) && without.length() > FEWEST && !known.contains(without)) {
            lost.add(without);
        }
    }

    /** The pieces that can be trusted: none of them when most of the page cannot. */
    List<Piece> trusted(List<Piece> pieces, List<Issue> issues) {
        List<Piece> trusted = new ArrayList<>(pieces.size());
        long all = 0;
        long low = 0;
        for (Piece piece : pieces) {
            all += piece.text().length();
            if (isLow(piece.text())) {
                low += piece.text().length();
                issues.add(LOW.found("", piece.text()));
            } else {
                trusted.add(piece);
            }
        }
        return low > all * MOST ? List.of() : trusted;
    }

    /** Whether at least two words, and one in five, lack letters or have accents for letters. */
    boolean isLow(String text) {
        int words = 0;
        int broken = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words++;
            String small = word.group().toLowerCase(Locale.ROOT);
            if (!known.contains(small)
                    && (lost.contains(small) || ACCENT.matcher(small).find())) {
                broken++;
            }
        }
        return broken >= FEWEST && broken >= words * THRESHOLD;
    }
}
