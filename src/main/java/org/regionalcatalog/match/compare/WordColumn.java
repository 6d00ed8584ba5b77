package org.regionalcatalog.match.compare;

import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;

/** Values that are compared word by word, rare words weighing more than common ones. */
final class WordColumn extends Column {

    /** Shares of common weight from which a level begins, for the levels 1 to 4. */
    private static final double[] FROM = {0.3, 0.5, 0.7, 0.86};

    private static final int SAME = 5;
    private static final int CLOSE = 4;
    private static final int NEAR = 3;
    private static final int PARTIAL = 2;
    private static final float SHARE_OF_LEGAL_FORM = 0.3f;
    private static final float SHARE_OF_EMPTY = 0.1f;
    private static final float SHARE_OF_MARKED = 0.2f;

    private final Likeness likeness;
    private final Initials initials;
    private float[] weights = new float[0];
    private boolean[] legal = new boolean[0];
    private boolean[] empty = new boolean[0];
    private boolean[] branch = new boolean[0];

    WordColumn(Comparison comparison) {
        super(comparison);
        this.likeness = new Likeness(words, comparison.family() == Comparison.Family.PERSON);
        this.initials = new Initials(this, likeness);
    }

    @Override
    void prepare(int number, String form) {
        for (String word : Words.parted(form)) {
            boolean marked = word.charAt(0) == '@';
            addPart(number, marked ? word.substring(1) : word, marked);
        }
    }

    @Override
    public void weigh(LongUnaryOperator bearers, long records) {
        super.weigh(bearers, records);
        weights = new float[words.size()];
        likeness.learnLetters();
        legal = new boolean[words.size()];
        empty = new boolean[words.size()];
        branch = new boolean[words.size()];
        double all = Math.log(records + 1.0) / Math.log(2);
        for (int word = 0; word < weights.length; word++) {
            double held = Math.max(2, bearersOfWord(word));
            weights[word] = (float) Math.max(0.5, all - Math.log(held) / Math.log(2));
            if (comparison == Comparison.NAME) {
                String text = words.text(word);
                legal[word] = Words.LEGAL_FORMS.contains(text);
                branch[word] = Words.BRANCHES.contains(text);
                empty[word] = Words.EMPTY_OF_TEXT.contains(text);
                weights[word] *= legal[word] ? SHARE_OF_LEGAL_FORM : empty[word] ? SHARE_OF_EMPTY : 1;
            }
        }
    }

    @Override
    public int level(int a, int b) {
        if (a == b) {
            return SAME;
        }
        int level = wordLevel(a, b);
        return level < CLOSE ? Math.max(level, spelledTogether(a, b)) : level;
    }

    private int wordLevel(int a, int b) {
        Taken takenA = new Taken(parts(a));
        Taken takenB = new Taken(parts(b));
        float common = same(a, b, takenA, takenB);
        boolean slips = false;
        if (takenA.isAnyLeft() && takenB.isAnyLeft()) {
            float near = near(a, b, takenA, takenB);
            if (comparison == Comparison.NAME) {
                near += initials.of(a, b, takenA, takenB) + initials.of(b, a, takenB, takenA);
            }
            slips = near > 0;
            common += near;
        }
        if (!slips && !takenA.isAnyLeft() && !takenB.isAnyLeft()) {
            return SAME;
        }
        float sumA = sum(a);
        float sumB = sum(b);
        double share = 0.65 * 2 * common / (sumA + sumB) + 0.35 * common / Math.min(sumA, sumB);
        int level = 0;
        while (level < FROM.length && share >= FROM[level]) {
            level++;
        }
        return level <= PARTIAL ? level : Math.min(level, limit(a, b, takenA, takenB));
    }

    /** Numbers that differ, or legal forms, or the towns of two branches, are no slip of the pen. */
    private int limit(int a, int b, Taken takenA, Taken takenB) {
        boolean numbers = isAnyLeft(a, takenA, likeness::isNumber) && isAnyLeft(b, takenB, likeness::isNumber);
        if (isAnyLeft(a, takenA, word -> legal[word]) && isAnyLeft(b, takenB, word -> legal[word])) {
            return PARTIAL;
        }
        if (isAnyLeft(a, takenA, word -> branch[word]) || isAnyLeft(b, takenB, word -> branch[word])) {
            return PARTIAL;
        }
        if (isMarkLeft(a, takenA) && isMarkLeft(b, takenB)) {
            return PARTIAL;
        }
        boolean address = comparison == Comparison.ADDRESS || comparison == Comparison.STREET;
        return numbers && !isNumberShared(a, takenA) ? address ? PARTIAL : NEAR : CLOSE;
    }

    private boolean isAnyLeft(int form, Taken taken, IntPredicate test) {
        for (int i = 0; i < parts(form); i++) {
            if (!taken.isTaken(i) && test.test(part(form, i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isMarkLeft(int form, Taken taken) {
        for (int i = 0; i < parts(form); i++) {
            if (!taken.isTaken(i) && (wordsOf[starts[form] + i] & MARK) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumberShared(int form, Taken taken) {
        for (int i = 0; i < parts(form); i++) {
            if (taken.isTaken(i) && likeness.isNumber(part(form, i))) {
                return true;
            }
        }
        return false;
    }

    private float same(int a, int b, Taken takenA, Taken takenB) {
        float common = 0;
        int n = parts(a);
        int m = parts(b);
        for (int i = 0; i < n; i++) {
            int word = part(a, i);
            for (int j = 0; j < m; j++) {
                if (!takenB.isTaken(j) && part(b, j) == word) {
                    takenA.take(i);
                    takenB.take(j);
                    common += Math.min(weight(a, i), weight(b, j));
                    break;
                }
            }
        }
        return common;
    }

    private float near(int a, int b, Taken takenA, Taken takenB) {
        float common = 0;
        int n = parts(a);
        int m = parts(b);
        for (int i = 0; i < n; i++) {
            if (takenA.isTaken(i)) {
                continue;
            }
            int best = -1;
            float bestShare = 0;
            for (int j = 0; j < m; j++) {
                float share = takenB.isTaken(j) ? 0 : likeness.of(part(a, i), part(b, j));
                if (share > bestShare) {
                    best = j;
                    bestShare = share;
                }
            }
            if (best >= 0) {
                takenA.take(i);
                takenB.take(best);
                common += bestShare * Math.min(weight(a, i), weight(b, best));
            }
        }
        return common;
    }

    /** Values whose spaces went astray: few slips over the whole. */
    private int spelledTogether(int a, int b) {
        int n = forms.end(a) - forms.start(a);
        int m = forms.end(b) - forms.start(b);
        int longest = Math.max(n, m);
        if (longest > 40 || longest < 4 || parts(a) == parts(b)) {
            return 0;
        }
        int most = longest / 6;
        if (Math.abs(n - m) > most || !Likeness.mayBeAlike(letters(a), letters(b), most)) {
            return 0;
        }
        int slips = Edits.between(
                forms.bytes(), forms.start(a), forms.end(a), forms.bytes(), forms.start(b), forms.end(b), most);
        return slips > most || numbers(a) != numbers(b) ? 0 : slips * 10 <= longest ? CLOSE : NEAR;
    }

    private long letters(int form) {
        long letters = 0;
        for (int i = 0; i < parts(form); i++) {
            letters = Likeness.together(letters, likeness.letters(part(form, i)));
        }
        return letters;
    }

    private int numbers(int form) {
        int sum = 0;
        for (int i = 0; i < parts(form); i++) {
            sum += likeness.isNumber(part(form, i)) ? part(form, i) + 1 : 0;
        }
        return sum;
    }

    private float sum(int form) {
        float sum = 0;
        for (int i = 0; i < parts(form); i++) {
            sum += weight(form, i);
        }
        return sum;
    }

    /** Whether a word stands for something that may as well be told in initials: no number and no legal form. */
    boolean isName(int word) {
        return !likeness.isNumber(word) && !legal[word];
    }

    boolean isEmptyWord(int word) {
        return empty[word];
    }

    float weight(int form, int at) {
        int part = wordsOf[starts[form] + at];
        return weights[part & ~MARK] * ((part & MARK) == 0 ? 1 : SHARE_OF_MARKED);
    }
}
