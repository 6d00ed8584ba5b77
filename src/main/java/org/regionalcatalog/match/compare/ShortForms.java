package org.regionalcatalog.match.compare;

import java.util.Arrays;

/**
 * The bytes of short forms, each in cells of one width: whoever compares two of a million forms waits for the memory,
 * and so finds length and bytes in one place. Longer forms are left to the pool.
 */
final class ShortForms {

    private static final byte LONG = -1;

    private final Pool forms;
    private final int width;
    private byte[] cells;

    /** @param width of a cell, one byte of which is the length */
    ShortForms(Pool forms, int width) {
        this.forms = forms;
        this.width = width;
        this.cells = new byte[width << 6];
    }

    /** Takes in a form that the pool has already; forms come in the order of their numbers. */
    void add(int form) {
        int at = form * width;
        if (at + width > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(at + width, cells.length + (cells.length >> 1)));
        }
        int length = forms.end(form) - forms.start(form);
        if (length >= width) {
            cells[at] = LONG;
        } else {
            cells[at] = (byte) length;
            System.arraycopy(forms.bytes(), forms.start(form), cells, at + 1, length);
        }
    }

    private boolean isLong(int form) {
        return cells[form * width] == LONG;
    }

    int length(int form) {
        return isLong(form) ? forms.end(form) - forms.start(form) : cells[form * width];
    }

    /** The array that holds the bytes of a form, from {@link #start} on. */
    byte[] bytes(int form) {
        return isLong(form) ? forms.bytes() : cells;
    }

    int start(int form) {
        return isLong(form) ? forms.start(form) : form * width + 1;
    }

    /** With how many bytes alike two forms begin. */
    int alike(int a, int b) {
        byte[] one = bytes(a);
        byte[] other = bytes(b);
        int from = start(a);
        int its = start(b);
        int alike = Arrays.mismatch(one, from, from + length(a), other, its, its + length(b));
        return alike < 0 ? length(a) : alike;
    }

    /** With how many bytes alike two forms end. */
    int endsAlike(int a, int b) {
        byte[] one = bytes(a);
        byte[] other = bytes(b);
        int last = start(a) + length(a) - 1;
        int its = start(b) + length(b) - 1;
        int least = Math.min(length(a), length(b));
        int same = 0;
        while (same < least && one[last - same] == other[its - same]) {
            same++;
        }
        return same;
    }

    /** The slips between two forms, or most + 1 when there are more. */
    int slips(int a, int b, int most) {
        int from = start(a);
        int its = start(b);
        return Edits.between(bytes(a), from, from + length(a), bytes(b), its, its + length(b), most);
    }
}
