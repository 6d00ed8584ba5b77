package org.regionalcatalog.match.compare;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Distinct texts, numbered in the order of their coming, in one array of bytes: a million cost little more than themselves. */
public final class Pool {

    private byte[] bytes = new byte[1 << 12];
    private int[] starts = new int[1 << 8];

    /** Hashes in the upper halves, numbers from 1 on in the lower: one look at the memory tells most texts apart. */
    private long[] slots = new long[1 << 9];

    private int size;

    /** The number of a text, new or known. */
    public int add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    private int add(byte[] text) {
        int mask = slots.length - 1;
        int hash = (int) hash(text, 0, text.length, 0);
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int known = (int) slots[slot] - 1;
            if ((int) (slots[slot] >> Integer.SIZE) == hash
                    && Arrays.equals(bytes, starts[known], starts[known + 1], text, 0, text.length)) {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        append(text);
        slots[slot] = (long) hash << Integer.SIZE | size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void append(byte[] text) {
        int end = starts[size] + text.length;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >> 1)));
        }
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        System.arraycopy(text, 0, bytes, starts[size], text.length);
        starts[++size] = end;
    }

    private void rehash() {
        long[] wider = new long[slots.length * 2];
        for (long taken : slots) {
            if (taken != 0) {
                int slot = (int) (taken >> Integer.SIZE) & (wider.length - 1);
                while (wider[slot] != 0) {
                    slot = (slot + 1) & (wider.length - 1);
                }
                wider[slot] = taken;
            }
        }
        slots = wider;
    }

    /** How many distinct texts there are. */
    public int size() {
        return size;
    }

    /** The text of a number. */
    public String text(int number) {
        return new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    /** The order of two texts, by their bytes. */
    public int compare(int one, int other) {
        return Arrays.compareUnsigned(bytes, starts[one], starts[one + 1], bytes, starts[other], starts[other + 1]);
    }

    /** Per text its rank among all, from 1 on. */
    public int[] ranks() {
        int[] order = Ordering.of(this);
        int[] ranks = new int[size];
        for (int rank = 0; rank < size; rank++) {
            ranks[order[rank]] = rank + 1;
        }
        return ranks;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int number) {
        return starts[number];
    }

    int end(int number) {
        return starts[number + 1];
    }

    /** A hash of a text that depends on the text and the seed alone. */
    public long hash(int number, long seed) {
        return hash(bytes, starts[number], starts[number + 1], seed);
    }

    private static long hash(byte[] bytes, int from, int to, long seed) {
        long hash = 0xcbf29ce484222325L ^ mix(seed);
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** A number whose every bit depends on every bit of the one given. */
    public static long mix(long number) {
        long mixed = (number ^ (number >>> 32)) * 0xd6e8feb86659fd93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xd6e8feb86659fd93L;
        return mixed ^ (mixed >>> 32);
    }
}
