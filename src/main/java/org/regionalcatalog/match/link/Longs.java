package org.regionalcatalog.match.link;

import java.util.Arrays;

/** An array of numbers that grows. */
final class Longs {

    private long[] numbers = new long[1 << 10];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    /** The numbers in order, each once. */
    long[] sortedDistinct() {
        Arrays.parallelSort(numbers, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || numbers[i] != numbers[kept - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, kept);
    }

    /** The numbers in order; nothing may be added any more. */
    long[] sorted() {
        numbers = Arrays.copyOf(numbers, size);
        Arrays.parallelSort(numbers);
        return numbers;
    }
}
