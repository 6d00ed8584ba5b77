package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.prose.CueWords.Cue;

/**
 * Which cue a value in a sentence goes with: the nearest one, before or behind, with no other value between. A free-standing
 * dash keeps apart, another mark as much as two words do; words of titles count as one.
 */
final class NearestCue {

    private static final int OF_MARK = 2;
    private static final int FARTHEST = 40;

    private final ProjectSentence sentence;
    private final @Nullable String[] kinds;

    /** @param cues of the sentence, in order */
    NearestCue(ProjectSentence sentence, List<Cue> cues) {
        this.sentence = sentence;
        this.kinds = new @Nullable String[sentence.tokens().size()];
        for (Cue cue : cues) {
            for (int i = cue.first(); i <= cue.last(); i++) {
                kinds[i] = sentence.isTitle(sentence.tokens().get(i)) ? null : cue.kind();
            }
        }
    }

    /**
     * The kind of the cue that goes with the words of a value.
     *
     * @param first index of its first word
     * @param last index of its last word
     * @param floor index of the first word that may be looked at
     * @param ceiling index behind the last
     */
    Optional<String> of(int first, int last, int floor, int ceiling) {
        int left = distance(first, -1, floor, ceiling);
        int right = distance(last, 1, floor, ceiling);
        if (left < 0 && right < 0) {
            return Optional.empty();
        }
        boolean before = right < 0 || (left >= 0 && left <= right);
        return Optional.of(before ? kindFrom(first, -1) : kindFrom(last, 1));
    }

    /** The nearest cue before the words of a value; else the nearest behind them. */
    Optional<String> before(int first, int last, int floor, int ceiling) {
        boolean left = distance(first, -1, floor, ceiling) >= 0;
        return left ? Optional.of(kindFrom(first, -1)) : of(first, last, floor, ceiling);
    }

    private int distance(int from, int step, int floor, int ceiling) {
        List<Token> tokens = sentence.tokens();
        int distance = 0;
        boolean title = false;
        for (int i = from + step; i >= floor && i < ceiling && distance <= FARTHEST; i += step) {
            Token joint = tokens.get(step < 0 ? i + 1 : i);
            if (joint.isDash()) {
                return -1;
            }
            distance += joint.gap().isBlank() ? 0 : OF_MARK;
            if (kinds[i] != null) {
                return distance;
            }
            boolean within = sentence.isTitle(tokens.get(i));
            distance += within && title ? 0 : 1;
            title = within;
        }
        return -1;
    }

    private String kindFrom(int from, int step) {
        int i = from + step;
        @Nullable String kind = kinds[i];
        while (kind == null) {
            i += step;
            kind = kinds[i];
        }
        return kind;
    }
}
