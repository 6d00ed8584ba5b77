package org.regionalcatalog.match.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** The distinct values of one field in the form in which they are compared, and the parts by which they may be found. */
public abstract class Column {

    private static final int MOST_PARTS = 64;

    final Comparison comparison;
    final Pool forms = new Pool();
    final Pool words = new Pool();
    private final Pool cores;
    private int[] coreOf = new int[1 << 8];
    int[] starts = new int[1 << 8];
    int[] wordsOf = new int[1 << 8];
    private int[] bearersOfCore = new int[0];
    private int[] bearersOfWord = new int[0];

    Column(Comparison comparison) {
        this.comparison = comparison;
        this.cores = comparison == Comparison.NAME ? new Pool() : forms;
    }

    /** The number of the value's form, new or known; -1 when the value says nothing. */
    public final int add(String value) {
        return addForm(form(value));
    }

    /** The form of a value; any number of threads may ask. */
    public final String form(String value) {
        return comparison.form(value);
    }

    /**
     * The form of a value that holds words of the place it is at; any number of threads may ask.
     *
     * @param places the {@link #words} of what is told about the place beside
     */
    public final String form(String value, List<String> places) {
        return TownMarks.in(comparison.form(value), places);
    }

    /** The words of a text, in small letters of ASCII where the alphabet is Latin. */
    public static List<String> words(String text) {
        return Folding.words(text);
    }

    /** The number of a form, new or known; -1 when it says nothing. */
    public final int addForm(String form) {
        if (form.isEmpty()) {
            return -1;
        }
        int known = forms.size();
        int number = forms.add(form);
        if (number == known) {
            if (number + 2 > starts.length) {
                starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
                coreOf = Arrays.copyOf(coreOf, starts.length);
            }
            coreOf[number] = cores == forms ? number : cores.add(core(form));
            starts[number + 1] = starts[number];
            prepare(number, form);
        }
        return number;
    }

    /** A form without what is told beside; the form where nothing else would be left. */
    private static String core(String form) {
        if (form.indexOf('@') < 0) {
            return form;
        }
        StringBuilder core = new StringBuilder();
        for (String word : Words.parted(form)) {
            if (word.charAt(0) != '@') {
                core.append(core.isEmpty() ? "" : " ").append(word);
            }
        }
        return core.isEmpty() ? form : core.toString();
    }

    /** Takes the parts of a new form in. */
    abstract void prepare(int number, String form);

    /** Marks a part as of little say: it is told beside. */
    static final int MARK = 1 << 30;

    final void addPart(int number, String part, boolean marked) {
        int end = starts[number + 1];
        if (end - starts[number] == MOST_PARTS) {
            return;
        }
        if (end == wordsOf.length) {
            wordsOf = Arrays.copyOf(wordsOf, wordsOf.length + (wordsOf.length >> 1));
        }
        wordsOf[end] = words.add(part) | (marked ? MARK : 0);
        starts[number + 1] = end + 1;
    }

    /** Whether {@link #glance} and {@link #areDifferent} say anything of this kind of values. */
    public boolean hasGlances() {
        return false;
    }

    /** Bits of a form from which many others are seen to be different. */
    public int glance(int form) {
        return 0;
    }

    /** Whether two forms that are not the same are surely at level 0, by their glances. */
    public boolean areDifferent(int glance, int other) {
        return false;
    }

    /** How alike two forms are: 0 for different up to {@code levels() - 1} for the same. */
    public abstract int level(int a, int b);

    /**
     * Tells how many of all records hold a form or a part, by its hash; must be called before anything is compared.
     */
    public void weigh(LongUnaryOperator bearers, long records) {
        bearersOfCore = new int[cores.size()];
        bearersOfWord = new int[words.size()];
        Arrays.setAll(bearersOfCore, core -> (int) bearers.applyAsLong(hashOfCore(core)));
        Arrays.setAll(bearersOfWord, word -> (int) bearers.applyAsLong(hashOfWord(word)));
    }

    /** How many parts a form has. */
    public final int parts(int form) {
        return starts[form + 1] - starts[form];
    }

    /** The number of a part, by which it is known in this column. */
    public final int part(int form, int part) {
        return wordsOf[starts[form] + part] & ~MARK;
    }

    /** How many distinct parts there are. */
    public final int partCount() {
        return words.size();
    }

    /** A hash of a part that depends on it and the kind of comparator alone. */
    public final long hashOfWord(int word) {
        return words.hash(word, comparison.seed() + 1);
    }

    public final int bearersOfForm(int form) {
        return bearersOfCore[coreOf[form]];
    }

    public final int bearersOfWord(int word) {
        return bearersOfWord[word];
    }

    public final Comparison comparison() {
        return comparison;
    }

    /** The number of the core of a form: of forms that differ only in what is told beside, the same. */
    public final int core(int form) {
        return coreOf[form];
    }

    public final int coreCount() {
        return cores.size();
    }

    /** A hash of a core that depends on it and the kind of comparator alone. */
    public final long hashOfCore(int core) {
        return cores.hash(core, comparison.seed());
    }

    /** How many distinct forms there are. */
    public final int size() {
        return forms.size();
    }

    public final String form(int number) {
        return forms.text(number);
    }

    /** A hash of a form that depends on the form and the kind of comparator alone. */
    public final long hash(int form) {
        return forms.hash(form, comparison.seed());
    }
}
