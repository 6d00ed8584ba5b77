package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.match.compare.Comparison;
import org.regionalcatalog.match.compare.Pool;

/**
 * The values to be compared, as a compact table. Records stand in an order that does not depend on the one in which
 * they came: by town, by street, by id. Those that may be the same thing are neighbours then, also in the memory.
 */
public final class Records {

    /** Parts the values of a cell that holds several. */
    public static final char PART = '\u001f';

    private final Pool ids;
    private final int[] order;
    private final int[] lists;
    private final String[] listNames;
    private final Pool[] values;
    private final int[][] cells;

    private Records(Pool ids, int[] order, int[] lists, String[] listNames, Pool[] values, int[][] cells) {
        this.ids = ids;
        this.order = order;
        this.lists = lists;
        this.listNames = listNames;
        this.values = values;
        this.cells = cells;
    }

    /** A table to be filled, with a column for each field of the rules. */
    public static Builder builder(LinkRules rules) {
        return new Builder(rules.fields());
    }

    public int size() {
        return order.length;
    }

    public String id(int record) {
        return ids.text(order[record]);
    }

    /** The records in the order of their ids. */
    int[] byId() {
        int[] rankOfId = ids.ranks();
        int[] byId = new int[order.length];
        for (int record = 0; record < order.length; record++) {
            byId[rankOfId[order[record]] - 1] = record;
        }
        return byId;
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

        private final List<FieldRule> fields;
        private final Pool ids = new Pool();
        private final Pool listPool = new Pool();
        private final Pool[] values;
        private final int[][] cells;
        private int[] lists = new int[256];
        private int size;

        private Builder(List<FieldRule> fields) {
            this.fields = fields;
            values = new Pool[fields.size()];
            cells = new int[fields.size()][256];
            Arrays.setAll(values, field -> new Pool());
        }

        /** Takes a record in; a value that is null or blank is missing. A second record of one id is refused. */
        public Builder add(String id, String list, @Nullable String... valuesOfFields) {
            if (valuesOfFields.length != values.length) {
                throw new IllegalArgumentException(
                        "record " + id + " has " + valuesOfFields.length + " values for " + values.length + " fields");
            }
            if (ids.add(id) < size) {
                throw new IllegalArgumentException("two records of the id " + id);
            }
            if (size == lists.length) {
                grow();
            }
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
            lists = Arrays.copyOf(lists, wider);
            for (int field = 0; field < cells.length; field++) {
                cells[field] = Arrays.copyOf(cells[field], wider);
            }
        }

        public Records build() {
            int[] order = order();
            String[] names = listNamesInOrder();
            int[] byOldNumber = new int[listPool.size()];
            Arrays.setAll(byOldNumber, old -> Arrays.binarySearch(names, listPool.text(old)));
            int[] sortedLists = new int[size];
            Arrays.setAll(sortedLists, i -> byOldNumber[lists[order[i]]]);
            int[][] sortedCells = new int[cells.length][];
            Arrays.setAll(
                    sortedCells,
                    field -> IntStream.of(order).map(i -> cells[field][i]).toArray());
            return new Records(ids, order, sortedLists, names, values, sortedCells);
        }

        private int[] order() {
            int[] towns = ranks(Comparison.PLACE);
            int[] streets = ranks(Comparison.STREET);
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.parallelSort(order, (one, other) -> {
                int byTown = Integer.compare(towns[one], towns[other]);
                int byStreet = byTown == 0 ? Integer.compare(streets[one], streets[other]) : byTown;
                return byStreet == 0 ? ids.compare(one, other) : byStreet;
            });
            return Arrays.stream(order).mapToInt(i -> i).toArray();
        }

        /** Per record the rank of its value among those of the first field of a kind; 0 for all where there is none. */
        private int[] ranks(Comparison comparison) {
            int[] ranks = new int[size];
            IntStream.range(0, fields.size())
                    .filter(field -> fields.get(field).comparison() == comparison)
                    .findFirst()
                    .ifPresent(field -> {
                        int[] ofValue = values[field].ranks();
                        Arrays.setAll(ranks, i -> cells[field][i] < 0 ? 0 : ofValue[cells[field][i]]);
                    });
            return ranks;
        }

        private String[] listNamesInOrder() {
            TreeSet<String> names = new TreeSet<>();
            IntStream.range(0, listPool.size()).forEach(list -> names.add(listPool.text(list)));
            return names.toArray(String[]::new);
        }
    }
}
