package org.regionalcatalog.extract.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the encodings that Czech was ever written in bytes are most likely in. ICU4J is asked first; the letters of
 * Czech have the last word, because they know IBM852 and short texts.
 */
final class Guess {

    static final Charset WINDOWS = Charset.forName("windows-1250");

    private static final List<Charset> CANDIDATES =
            List.of(WINDOWS, Charset.forName("ISO-8859-2"), Charset.forName("IBM852"));

    /** What one per cent of ICU4J's confidence weighs among the letters. */
    private static final double WEIGHT = 0.02;

    private static final CzechLetters CZECH = new CzechLetters();

    private Guess() {}

    /** The likeliest encoding; the first one where they give the same text. */
    static Trial of(Evidence evidence) {
        Map<Charset, Double> opinion = opinionOf(evidence.telling());
        Comparator<Trial> byScore = Comparator.comparingDouble(
                trial -> scoreOf(trial) + opinion.getOrDefault(trial.charset(), 0.0) * WEIGHT);
        return CANDIDATES.stream()
                .map(evidence::in)
                .reduce((best, next) -> byScore.compare(next, best) > 0 ? next : best)
                .orElseThrow();
    }

    static double scoreOf(Trial trial) {
        return CZECH.score(trial.text());
    }

    private static Map<Charset, Double> opinionOf(byte[] bytes) {
        Map<Charset, Double> opinion = new HashMap<>();
        for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
            CANDIDATES.stream()
                    .filter(charset -> charset.name().equalsIgnoreCase(match.getName()))
                    .forEach(charset -> opinion.merge(charset, (double) match.getConfidence(), Math::max));
        }
        return opinion;
    }
}
