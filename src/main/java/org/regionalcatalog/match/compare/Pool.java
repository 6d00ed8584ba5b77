package org.regionalcatalog.match.compare;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Distinct texts, numbered in the order of their coming, in one array of bytes: a million cost little more than themselves. */
public final class Pool {

    private byte[] bytes = new byte[1 << 12];
    private int[] starts = new int[1 << 8];
    private int[] hashes = new int[1 << 8];
    private int[] slots = new int[1 << 9];
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
            int known = slots[slot] - 1;
            if (hashes[known] == hash && Arrays.equals(bytes, starts[known], starts[known + 1], text, 0, text.length)) {
                return known;
            }
            slot = (slot + 1) & mask;
        }
        append(text, hash);
        slots[slot] = size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void append(byte[] text, int hash) {
        int end = starts[size] + text.length;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >> 1)));
        }
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + (size >> 1));
        }
        hashes[size] = hash;
        System.arraycopy(text, 0, bytes, starts[size], text.length);
        starts[++size] = end;
    }

    private void rehash() {
        int[] wider = new int[slots.length * 2];
        for (int text = 0; text < size; text++) {
            int slot = hashes[text] & (wider.length - 1);
            while (wider[slot] != 0) {
                slot = (slot + 1) & (wider.length - 1);
            }
            wider[slot] = text + 1;
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
        Integer[] order = new Integer[size];
        Arrays.setAll(order, number -> number);
        Arrays.parallelSort(order, this::compare);
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
