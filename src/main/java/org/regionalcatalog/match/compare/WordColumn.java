package org.regionalcatalog.match.compare;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** Values that are compared word by word, rare words weighing more than common ones. */
final class WordColumn extends Column {

    /** Shares of common weight from which a level begins, for the levels 1 to 4. */
    private static final double[] FROM = {0.3, 0.5, 0.7, 0.86};

    private static final int SAME = 5;
    private static final int MOST_WORDS = 64;
    private static final float FORM_SHARE = 0.3f;

    private static final class Scratch {
        final boolean[] takenA = new boolean[MOST_WORDS];
        final boolean[] takenB = new boolean[MOST_WORDS];
    }

    private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

    private float[] weights = new float[0];
    private long[] letters = new long[0];
    private boolean[] legal = new boolean[0];

    WordColumn(Comparison comparison) {
        super(comparison);
    }

    @Override
    void prepare(int number, String form) {
        for (String word : form.split(" ")) {
            addPart(number, word);
        }
    }

    @Override
    public void weigh(LongUnaryOperator bearers, long records) {
        super.weigh(bearers, records);
        weights = new float[words.size()];
        letters = new long[words.size()];
        legal = new boolean[words.size()];
        double all = Math.log(records + 1.0) / Math.log(2);
        for (int word = 0; word < weights.length; word++) {
            double held = Math.max(2, bearersOfWord(word));
            weights[word] = (float) Math.max(0.5, all - Math.log(held) / Math.log(2));
            letters[word] = lettersOf(word);
            legal[word] = comparison == Comparison.NAME && Words.LEGAL_FORMS.contains(words.text(word));
            if (legal[word]) {
                weights[word] *= FORM_SHARE;
            }
        }
    }

    @Override
    public int level(int a, int b) {
        if (a == b) {
            return SAME;
        }
        int level = wordLevel(a, b);
        return level < 4 ? Math.max(level, spelledTogether(a, b)) : level;
    }

    private int wordLevel(int a, int b) {
        Scratch scratch = SCRATCH.get();
        int n = parts(a);
        int m = parts(b);
        Arrays.fill(scratch.takenA, 0, n, false);
        Arrays.fill(scratch.takenB, 0, m, false);
        float common = same(a, b, scratch);
        boolean slips = false;
        if (hasLeft(scratch.takenA, n) && hasLeft(scratch.takenB, m)) {
            float near = near(a, b, scratch);
            slips = near > 0;
            common += near;
        }
        float sumA = sum(a);
        float sumB = sum(b);
        double share = 0.65 * 2 * common / (sumA + sumB) + 0.35 * common / Math.min(sumA, sumB);
        if (!slips && !hasLeft(scratch.takenA, n) && !hasLeft(scratch.takenB, m)) {
            return SAME;
        }
        int level = 0;
        while (level < FROM.length && share >= FROM[level]) {
            level++;
        }
        return Math.min(level, limit(a, b, scratch));
    }

    /** Numbers that differ, or legal forms that do, are no slip of the pen. */
    private int limit(int a, int b, Scratch scratch) {
        boolean numberA = false;
        boolean numberB = false;
        boolean formA = false;
        boolean formB = false;
        boolean sharedNumber = false;
        for (int i = 0; i < parts(a); i++) {
            int word = wordsOf[starts[a] + i];
            boolean number = isNumber(word);
            sharedNumber |= number && scratch.takenA[i];
            numberA |= number && !scratch.takenA[i];
            formA |= legal[word] && !scratch.takenA[i];
        }
        for (int i = 0; i < parts(b); i++) {
            int word = wordsOf[starts[b] + i];
            numberB |= isNumber(word) && !scratch.takenB[i];
            formB |= legal[word] && !scratch.takenB[i];
        }
        if (formA && formB) {
            return 2;
        }
        boolean address = comparison == Comparison.ADDRESS || comparison == Comparison.STREET;
        return numberA && numberB && !sharedNumber ? address ? 2 : 3 : 4;
    }

    private float same(int a, int b, Scratch scratch) {
        float common = 0;
        for (int i = 0; i < parts(a); i++) {
            int word = wordsOf[starts[a] + i];
            for (int j = 0; j < parts(b); j++) {
                if (!scratch.takenB[j] && wordsOf[starts[b] + j] == word) {
                    scratch.takenA[i] = true;
                    scratch.takenB[j] = true;
                    common += weights[word];
                    break;
                }
            }
        }
        return common;
    }

    private float near(int a, int b, Scratch scratch) {
        float common = 0;
        for (int i = 0; i < parts(a); i++) {
            if (scratch.takenA[i]) {
                continue;
            }
            int word = wordsOf[starts[a] + i];
            int best = -1;
            float bestShare = 0;
            for (int j = 0; j < parts(b); j++) {
                if (!scratch.takenB[j]) {
                    float share = likeness(word, wordsOf[starts[b] + j]);
                    if (share > bestShare) {
                        best = j;
                        bestShare = share;
                    }
                }
            }
            if (best >= 0) {
                int other = wordsOf[starts[b] + best];
                scratch.takenA[i] = true;
                scratch.takenB[best] = true;
                common += bestShare * Math.min(weights[word], weights[other]);
            }
        }
        return common;
    }

    /** How much of a word another one says: slips of the pen, an abbreviation, an initial; 0 for another word. */
    private float likeness(int a, int b) {
        int n = words.end(a) - words.start(a);
        int m = words.end(b) - words.start(b);
        int least = Math.min(n, m);
        if (isNumber(a) || isNumber(b)) {
            return 0;
        }
        if (least <= 4 && n != m && startsAlike(a, b, least)) {
            return least == 1 ? comparison.family() == Comparison.Family.PERSON ? 0.6f : 0 : least == 2 ? 0.5f : 0.75f;
        }
        int longest = Math.max(n, m);
        int most = longest <= 3 ? 0 : longest <= 5 ? 1 : longest <= 9 ? 2 : 3;
        if (most == 0 || Math.abs(n - m) > most || Long.bitCount(letters[a] ^ letters[b]) > 2 * most) {
            return 0;
        }
        int slips = Edits.between(
                words.bytes(), words.start(a), words.end(a), words.bytes(), words.start(b), words.end(b), most);
        return slips > most ? 0 : 1 - (float) slips / longest;
    }

    private boolean startsAlike(int a, int b, int length) {
        byte[] bytes = words.bytes();
        int fromA = words.start(a);
        int fromB = words.start(b);
        return Arrays.equals(bytes, fromA, fromA + length, bytes, fromB, fromB + length);
    }

    /** Values whose spaces went astray: few slips over the whole. */
    private int spelledTogether(int a, int b) {
        int n = forms.end(a) - forms.start(a);
        int m = forms.end(b) - forms.start(b);
        int longest = Math.max(n, m);
        if (longest > 40 || longest < 4 || parts(a) + parts(b) < 3) {
            return 0;
        }
        int most = longest / 6;
        int slips = Edits.between(
                forms.bytes(), forms.start(a), forms.end(a), forms.bytes(), forms.start(b), forms.end(b), most);
        return slips > most || !sameNumbers(a, b) ? 0 : slips * 10 <= longest ? 4 : 3;
    }

    private boolean sameNumbers(int a, int b) {
        int sum = 0;
        for (int i = 0; i < parts(a); i++) {
            sum += isNumber(wordsOf[starts[a] + i]) ? wordsOf[starts[a] + i] : 0;
        }
        for (int i = 0; i < parts(b); i++) {
            sum -= isNumber(wordsOf[starts[b] + i]) ? wordsOf[starts[b] + i] : 0;
        }
        return sum == 0;
    }

    private float sum(int form) {
        float sum = 0;
        for (int i = starts[form]; i < starts[form + 1]; i++) {
            sum += weights[wordsOf[i]];
        }
        return sum;
    }

    private boolean isNumber(int word) {
        byte first = words.bytes()[words.start(word)];
        return first >= '0' && first <= '9';
    }

    private long lettersOf(int word) {
        long letters = 0;
        for (int i = words.start(word); i < words.end(word); i++) {
            letters |= 1L << (words.bytes()[i] & 63);
        }
        return letters;
    }

    private static boolean hasLeft(boolean[] taken, int size) {
        for (int i = 0; i < size; i++) {
            if (!taken[i]) {
                return true;
            }
        }
        return false;
    }
}
