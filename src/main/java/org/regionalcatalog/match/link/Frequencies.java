package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.regionalcatalog.match.compare.Column;
import org.regionalcatalog.match.compare.Pool;

/**
 * How many records hold a form or a word, by its hash. Kept are counts from three on: what one pair at most holds is
 * rare, and nothing needs to be told of it.
 */
final class Frequencies {

    static final Frequencies NONE = new Frequencies(new long[0], new int[0]);

    private static final int LEAST = 3;

    private final long[] hashes;
    private final int[] counts;

    Frequencies(long[] hashes, int[] counts) {
        this.hashes = hashes;
        this.counts = counts;
    }

    /** The counts of a column of a table, over all fields that share it. */
    static Frequencies of(Table table, int field) {
        Column column = table.column(field);
        int[] ofForm = new int[column.coreCount()];
        int[] ofWord = new int[column.partCount()];
        int[] seenIn = new int[column.partCount()];
        for (int record = 0; record < table.size(); record++) {
            for (int sharing = field; sharing < table.fields(); sharing++) {
                if (table.first(sharing) == field) {
                    for (int form : table.forms(sharing, record)) {
                        ofForm[column.core(form)]++;
                        for (int part = 0; part < column.parts(form); part++) {
                            int word = column.part(form, part);
                            if (seenIn[word] != record + 1) {
                                seenIn[word] = record + 1;
                                ofWord[word]++;
                            }
                        }
                    }
                }
            }
        }
        return sorted(column, ofForm, ofWord);
    }

    private static Frequencies sorted(Column column, int[] ofForm, int[] ofWord) {
        long[] hashes = new long[ofForm.length + ofWord.length];
        int[] counts = new int[hashes.length];
        int size = 0;
        for (int core = 0; core < ofForm.length; core++) {
            if (ofForm[core] >= LEAST) {
                hashes[size] = column.hashOfCore(core);
                counts[size++] = ofForm[core];
            }
        }
        for (int word = 0; word < ofWord.length; word++) {
            if (ofWord[word] >= LEAST) {
                hashes[size] = column.hashOfWord(word);
                counts[size++] = ofWord[word];
            }
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted((one, other) -> Long.compare(hashes[one], hashes[other]))
                .mapToInt(i -> i)
                .toArray();
        return new Frequencies(
                Arrays.stream(order).mapToLong(i -> hashes[i]).toArray(),
                Arrays.stream(order).map(i -> counts[i]).toArray());
    }

    /** How many records hold it; 2 for what is rare or unknown. */
    long of(long hash) {
        int at = Arrays.binarySearch(hashes, hash);
        return at < 0 ? LEAST - 1 : counts[at];
    }

    /** A hash of a form or word that knows its column. */
    static long atom(long hash, int column) {
        return Pool.mix(hash + column);
    }

    long[] hashes() {
        return hashes;
    }

    int[] counts() {
        return counts;
    }
}
