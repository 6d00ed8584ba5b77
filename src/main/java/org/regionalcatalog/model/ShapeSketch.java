package org.regionalcatalog.model;

import java.util.Arrays;
import java.util.List;

/** Draws the shape of a field, text by text, in constant memory. */
public final class ShapeSketch {

    /** Of a long text the beginning tells enough. */
    private static final int LONGEST = 64;

    private static final int PIECE = 5;
    private static final int LETTERS_END = 0x180;
    private static final String ACCENTED = "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ";
    private static final String PLAIN = "acdeeinorstuuyzacdeeinorstuuyz";

    /** Letters of neighbours that stand in Czech names, and signs that people type. */
    private static final String USUAL = "äöüßľĺŕôëçÖÜ„“”‚‘’–—…§°©®«»·×€\u00a0•²³½™№";

    private static final char[] FOLDED = folded();

    private long filled;
    private long accented;
    private long foreign;
    private final int[] least = new int[FieldShape.SAMPLE];
    private int size;

    /** Adds the texts that one record has for the field. */
    public void add(List<String> texts) {
        filled++;
        boolean hasAccent = false;
        boolean hasForeign = false;
        for (String text : texts) {
            int length = Math.min(text.length(), LONGEST);
            for (int i = 0; i < length; i++) {
                char c = text.charAt(i);
                if (c >= 0x80) {
                    boolean accent = ACCENTED.indexOf(c) >= 0;
                    hasAccent |= accent;
                    hasForeign |= !accent && USUAL.indexOf(c) < 0;
                }
            }
            addPieces(text, length);
        }
        accented += hasAccent ? 1 : 0;
        foreign += hasForeign ? 1 : 0;
    }

    /** The shape of all that was added. */
    public FieldShape shape() {
        return new FieldShape(filled, accented, foreign, Arrays.copyOf(least, size));
    }

    private void addPieces(String text, int length) {
        char[] letters = new char[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            char fold = c < LETTERS_END ? FOLDED[c] : Character.isLetterOrDigit(c) ? c : 0;
            if (fold != 0) {
                letters[count++] = fold;
            }
        }
        for (int i = 0; i == 0 || i + PIECE <= count; i++) {
            int hash = Math.min(count, PIECE);
            for (int j = i; j < Math.min(i + PIECE, count); j++) {
                hash = hash * 31 + letters[j];
            }
            keep(mixed(hash));
        }
    }

    /** The last step of MurmurHash3: near pieces get far hashes. */
    private static int mixed(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    private void keep(int hash) {
        if (size == least.length && hash >= least[size - 1]) {
            return;
        }
        int place = Arrays.binarySearch(least, 0, size, hash);
        if (place >= 0) {
            return;
        }
        int at = -place - 1;
        int moved = Math.min(size, least.length - 1) - at;
        System.arraycopy(least, at, least, at + 1, moved);
        least[at] = hash;
        size = Math.min(size + 1, least.length);
    }

    private static char[] folded() {
        char[] table = new char[LETTERS_END];
        for (char c = 0; c < LETTERS_END; c++) {
            int at = ACCENTED.indexOf(c);
            table[c] = at >= 0 ? PLAIN.charAt(at) : Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
        return table;
    }
}
