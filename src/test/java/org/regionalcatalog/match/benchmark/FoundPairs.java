package org.regionalcatalog.match.benchmark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Pairs with what they weigh. */
final class FoundPairs {
    private long[] pairs = new long[1_024];
    private double[] weights = new double[1_024];
    private int size;

    void add(int one, int other, double weight) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        pairs[size] = Scores.pair(one, other);
        weights[size++] = weight;
    }

    long[] all() {
        return Arrays.stream(pairs, 0, size).sorted().distinct().toArray();
    }

    /** Each record at most once, the heaviest pairs first. */
    long[] oneToOne() {
        Set<Integer> taken = new HashSet<>();
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer each) -> -weights[each])
                        .thenComparingLong(each -> pairs[each]))
                .mapToLong(each -> pairs[each])
                .filter(pair -> !taken.contains((int) (pair >>> 32)) && !taken.contains((int) pair))
                .peek(pair -> taken.addAll(List.of((int) (pair >>> 32), (int) pair)))
                .toArray();
    }
}
