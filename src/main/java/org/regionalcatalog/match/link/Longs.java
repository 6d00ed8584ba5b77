package org.regionalcatalog.match.link;

import java.util.Arrays;

/** An array of numbers that grows. */
final class Longs {

    private long[] numbers = new long[64];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(64, size + (size >> 1)));
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    /** The numbers in order, each once. */
    long[] sortedDistinct() {
        sort();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || numbers[i] != numbers[kept - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, kept);
    }

    /** Takes all numbers of another one in, and empties that. */
    void takeAll(Longs others) {
        if (size + others.size > numbers.length) {
            numbers = Arrays.copyOf(numbers, size + others.size);
        }
        System.arraycopy(others.numbers, 0, numbers, size, others.size);
        size += others.size;
        others.clear();
    }

    void clear() {
        numbers = new long[0];
        size = 0;
    }

    void sort() {
        Arrays.sort(numbers, 0, size);
    }

    long get(int at) {
        return numbers[at];
    }

    /** The numbers in order. */
    long[] sorted() {
        long[] sorted = Arrays.copyOf(numbers, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The numbers of two that are in order, in order and each once. */
    static long[] merged(long[] one, long[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == 0 ? other : one;
        }
        long[] merged = new long[one.length + other.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            long next = j == other.length || (i < one.length && one[i] <= other[j]) ? one[i++] : other[j++];
            if (size == 0 || merged[size - 1] != next) {
                merged[size++] = next;
            }
        }
        return size == merged.length ? merged : Arrays.copyOf(merged, size);
    }
}
