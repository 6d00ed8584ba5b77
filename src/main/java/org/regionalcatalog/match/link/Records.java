package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.match.compare.Pool;

/**
 * The values to be compared, as a compact table. Records stand in the order of their ids, so that nothing depends on
 * the order in which they came.
 */
public final class Records {

    /** Parts the values of a cell that holds several. */
    public static final char PART = '\u001f';

    private final String[] ids;
    private final int[] lists;
    private final String[] listNames;
    private final Pool[] values;
    private final int[][] cells;

    private Records(String[] ids, int[] lists, String[] listNames, Pool[] values, int[][] cells) {
        this.ids = ids;
        this.lists = lists;
        this.listNames = listNames;
        this.values = values;
        this.cells = cells;
    }

    /** A table to be filled, with a column for each field of the rules. */
    public static Builder builder(LinkRules rules) {
        return new Builder(rules.fields().size());
    }

    public int size() {
        return ids.length;
    }

    public String id(int record) {
        return ids[record];
    }

    /** The name of the list a record is from. */
    public String list(int record) {
        return listNames[lists[record]];
    }

    int listNumber(int record) {
        return lists[record];
    }

    String[] listNames() {
        return listNames;
    }

    /** The distinct values of a field as they came. */
    Pool values(int field) {
        return values[field];
    }

    /** The number of a record's value; -1 where it is missing. */
    int cell(int field, int record) {
        return cells[field][record];
    }

    /** Takes records in. */
    public static final class Builder {

        private final Pool listPool = new Pool();
        private final Pool[] values;
        private final int[][] cells;
        private String[] ids = new String[256];
        private int[] lists = new int[256];
        private int size;

        private Builder(int fields) {
            values = new Pool[fields];
            cells = new int[fields][256];
            Arrays.setAll(values, field -> new Pool());
        }

        /** Takes a record in; a value that is null or blank is missing. */
        public Builder add(String id, String list, @Nullable String... valuesOfFields) {
            if (valuesOfFields.length != values.length) {
                throw new IllegalArgumentException(
                        "record " + id + " has " + valuesOfFields.length + " values for " + values.length + " fields");
            }
            if (size == ids.length) {
                grow();
            }
            ids[size] = id;
            lists[size] = listPool.add(list);
            for (int field = 0; field < values.length; field++) {
                String value = valuesOfFields[field];
                cells[field][size] = value == null || value.isBlank() ? -1 : values[field].add(value);
            }
            size++;
            return this;
        }

        private void grow() {
            int wider = size + (size >> 1);
            ids = Arrays.copyOf(ids, wider);
            lists = Arrays.copyOf(lists, wider);
            for (int field = 0; field < cells.length; field++) {
                cells[field] = Arrays.copyOf(cells[field], wider);
            }
        }

        /** The table; two records of one id are refused. */
        public Records build() {
            int[] order = order();
            String[] sortedIds = new String[size];
            Arrays.setAll(sortedIds, i -> ids[order[i]]);
            for (int i = 1; i < size; i++) {
                if (sortedIds[i].equals(sortedIds[i - 1])) {
                    throw new IllegalArgumentException("two records of the id " + sortedIds[i]);
                }
            }
            String[] names = listNamesInOrder();
            int[] byOldNumber = new int[listPool.size()];
            Arrays.setAll(byOldNumber, old -> Arrays.binarySearch(names, listPool.text(old)));
            int[] sortedLists = new int[size];
            Arrays.setAll(sortedLists, i -> byOldNumber[lists[order[i]]]);
            int[][] sortedCells = new int[cells.length][];
            Arrays.setAll(
                    sortedCells,
                    field -> IntStream.of(order).map(i -> cells[field][i]).toArray());
            return new Records(sortedIds, sortedLists, names, values, sortedCells);
        }

        private int[] order() {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.parallelSort(order, Comparator.comparing(i -> ids[i]));
            return Arrays.stream(order).mapToInt(i -> i).toArray();
        }

        private String[] listNamesInOrder() {
            TreeSet<String> names = new TreeSet<>();
            IntStream.range(0, listPool.size()).forEach(list -> names.add(listPool.text(list)));
            return names.toArray(String[]::new);
        }
    }
}
