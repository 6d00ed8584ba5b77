package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.regionalcatalog.match.compare.Column;
import org.regionalcatalog.match.compare.Pool;

/**
 * The keys of a record: records that share one are compared. What few records hold (a form, a word, the domain of a
 * mail) is a key; of what many hold, any two together are.
 */
final class Keys {

    private static final int MOST_ATOMS = 128;
    private static final int MOST_FREQUENT = 7;

    private final Table table;
    private final Atoms atoms;
    private final int limit;
    private final long[] hashes = new long[MOST_ATOMS];
    private final int[] bearers = new int[MOST_ATOMS];
    private final long[] frequent = new long[MOST_FREQUENT];
    private final int[] frequentBearers = new int[MOST_FREQUENT];
    private int gathered;
    private int size;
    private int frequentSize;

    /** Not for several threads at once. */
    Keys(Table table, Atoms atoms, int limit) {
        this.table = table;
        this.atoms = atoms;
        this.limit = limit;
    }

    /** Hands the record's keys that stand alone over; {@link #pairs} may be called for it then. */
    void singles(int record, LongConsumer keys) {
        gather(record);
        frequentSize = 0;
        for (int i = 0; i < size; i++) {
            if (bearers[i] <= limit) {
                keys.accept(hashes[i]);
            } else {
                insertFrequent(hashes[i], bearers[i]);
            }
        }
    }

    /** Hands the keys made of two over. */
    void pairs(LongConsumer keys) {
        for (int i = 0; i < frequentSize; i++) {
            for (int j = i + 1; j < frequentSize; j++) {
                long one = Math.min(frequent[i], frequent[j]);
                long other = Math.max(frequent[i], frequent[j]);
                keys.accept(Pool.mix(one * 31 + other));
            }
        }
    }

    /** The rarest come first; of equals the one of the least hash. */
    private void insertFrequent(long hash, int held) {
        int at = frequentSize < MOST_FREQUENT ? frequentSize++ : MOST_FREQUENT;
        while (at > 0
                && (frequentBearers[at - 1] > held || (frequentBearers[at - 1] == held && frequent[at - 1] > hash))) {
            if (at < MOST_FREQUENT) {
                frequent[at] = frequent[at - 1];
                frequentBearers[at] = frequentBearers[at - 1];
            }
            at--;
        }
        if (at < MOST_FREQUENT) {
            frequent[at] = hash;
            frequentBearers[at] = held;
        }
    }

    private void gather(int record) {
        size = 0;
        gathered = 0;
        for (int field = 0; field < table.fields(); field++) {
            int cell = table.cell(field, record);
            if (cell >= 0) {
                gather(field, cell);
            } else if (cell != Table.MISSING) {
                for (int form : table.forms(field, record)) {
                    gather(field, form);
                }
            }
        }
        distinct();
    }

    private void gather(int field, int form) {
        Column column = table.column(field);
        int parts = column.parts(form);
        if (parts != 1 || !column.comparison().isWordy()) {
            add(atoms.ofForm(field, form), column.bearersOfForm(form), atoms.isLoneForm(field, form));
        }
        for (int part = 0; part < parts; part++) {
            int word = column.part(form, part);
            add(atoms.ofWord(field, word), column.bearersOfWord(word), atoms.isLoneWord(field, word));
        }
    }

    /** What one record alone holds pairs it with no other; among what is frequent it stays, as pairs of old nights have it so. */
    private void add(long hash, int held, boolean alone) {
        if (gathered++ < MOST_ATOMS && !(alone && held <= limit)) {
            hashes[size] = hash;
            bearers[size++] = held;
        }
    }

    /** A word may stand in a record twice. */
    private void distinct() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            boolean known = false;
            for (int j = 0; j < kept && !known; j++) {
                known = hashes[j] == hashes[i];
            }
            if (!known) {
                hashes[kept] = hashes[i];
                bearers[kept++] = bearers[i];
            }
        }
        size = kept;
    }

    static boolean holds(long[] sorted, long hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }
}
