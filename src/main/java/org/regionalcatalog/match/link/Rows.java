package org.regionalcatalog.match.link;

import java.util.stream.IntStream;

/** Numbers by record and field, those of a record side by side: whoever looks at one of them looks at the others next. */
final class Rows {

    private static final int CHUNK = 1 << 14;

    private final int[] numbers;
    private final int fields;

    private Rows(int[] numbers, int fields) {
        this.numbers = numbers;
        this.fields = fields;
    }

    /** The rows of columns, each of which has a number per record. */
    static Rows of(int[][] columns, int records) {
        int fields = columns.length;
        int[] numbers = new int[Math.multiplyExact(records, fields)];
        IntStream.rangeClosed(0, records / CHUNK).parallel().forEach(chunk -> {
            int to = Math.min(records, (chunk + 1) * CHUNK);
            for (int record = chunk * CHUNK; record < to; record++) {
                for (int field = 0; field < fields; field++) {
                    numbers[record * fields + field] = columns[field][record];
                }
            }
        });
        return new Rows(numbers, fields);
    }

    int get(int field, int record) {
        return numbers[record * fields + field];
    }
}
