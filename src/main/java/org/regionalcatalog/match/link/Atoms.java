package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.regionalcatalog.match.compare.Column;

/** What keys are made of: the hash of every form and word of a table, worked out once, and whether one record alone holds it. */
final class Atoms {

    /** So many records hold it at least. */
    private static final byte SEVERAL = 2;

    private final OfColumn[] columns;

    private Atoms(OfColumn[] columns) {
        this.columns = columns;
    }

    static Atoms of(Table table) {
        OfColumn[] columns = new OfColumn[table.fields()];
        IntStream.range(0, columns.length)
                .filter(field -> table.first(field) == field)
                .parallel()
                .forEach(field -> columns[field] = OfColumn.of(table, field));
        Arrays.setAll(columns, field -> columns[table.first(field)]);
        return new Atoms(columns);
    }

    /** The hash of a form, which knows its column. */
    long ofForm(int field, int form) {
        return columns[field].formHashes[form];
    }

    /** The hash of a word, which knows its column. */
    long ofWord(int field, int word) {
        return columns[field].wordHashes[word];
    }

    boolean isLoneForm(int field, int form) {
        return columns[field].formHolders[form] < SEVERAL;
    }

    boolean isLoneWord(int field, int word) {
        return columns[field].wordHolders[word] < SEVERAL;
    }

    private static final class OfColumn {

        private final long[] formHashes;
        private final long[] wordHashes;
        private final byte[] formHolders;
        private final byte[] wordHolders;

        private OfColumn(long[] formHashes, long[] wordHashes) {
            this.formHashes = formHashes;
            this.wordHashes = wordHashes;
            this.formHolders = new byte[formHashes.length];
            this.wordHolders = new byte[wordHashes.length];
        }

        static OfColumn of(Table table, int first) {
            Column column = table.column(first);
            OfColumn atoms = new OfColumn(
                    hashes(column.size(), column::hash, first), hashes(column.partCount(), column::hashOfWord, first));
            for (int field = first; field < table.fields(); field++) {
                if (table.first(field) == first) {
                    for (int record = 0; record < table.size(); record++) {
                        atoms.count(table, field, record);
                    }
                }
            }
            return atoms;
        }

        private static long[] hashes(int size, IntToLongFunction hash, int column) {
            return IntStream.range(0, size)
                    .parallel()
                    .mapToLong(each -> Frequencies.atom(hash.applyAsLong(each), column))
                    .toArray();
        }

        private void count(Table table, int field, int record) {
            int cell = table.cell(field, record);
            if (cell >= 0) {
                count(table.column(field), cell);
            } else if (cell != Table.MISSING) {
                for (int form : table.forms(field, record)) {
                    count(table.column(field), form);
                }
            }
        }

        /** A word that stands in one record twice counts as held by several: that costs a key, and no pair. */
        private void count(Column column, int form) {
            formHolders[form] = (byte) Math.min(SEVERAL, formHolders[form] + 1);
            for (int part = 0; part < column.parts(form); part++) {
                int word = column.part(form, part);
                wordHolders[word] = (byte) Math.min(SEVERAL, wordHolders[word] + 1);
            }
        }
    }
}
