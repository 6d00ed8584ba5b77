package org.regionalcatalog.match.link;

import java.util.ArrayList;
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
    private final int[] rankOfId;
    private final int[] order;
    private final int[] lists;
    private final String[] listNames;
    private final Pool[] values;
    private final int[][] cells;

    private Records(
            Pool ids, int[] rankOfId, int[] order, int[] lists, String[] listNames, Pool[] values, int[][] cells) {
        this.ids = ids;
        this.rankOfId = rankOfId;
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

        /** Records whose values are taken in together, the fields side by side. */
        private static final int AT_ONCE = 1 << 13;

        private final List<FieldRule> fields;
        private final List<@Nullable String[]> waiting = new ArrayList<>();
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

        /** Takes a record in; a value that is null or blank is missing. A second record of one id is refused. The array is kept. */
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
            waiting.add(valuesOfFields);
            size++;
            if (waiting.size() == AT_ONCE) {
                takeIn();
            }
            return this;
        }

        private void takeIn() {
            int from = size - waiting.size();
            IntStream.range(0, values.length).parallel().forEach(field -> {
                for (int i = 0; i < waiting.size(); i++) {
                    String value = waiting.get(i)[field];
                    cells[field][from + i] = value == null || value.isBlank() ? -1 : values[field].add(value);
                }
            });
            waiting.clear();
        }

        private void grow() {
            int wider = size + (size >> 1);
            lists = Arrays.copyOf(lists, wider);
            for (int field = 0; field < cells.length; field++) {
                cells[field] = Arrays.copyOf(cells[field], wider);
            }
        }

        public Records build() {
            takeIn();
            int[] rankOfId = ids.ranks();
            int[] order = order(rankOfId);
            String[] names = listNamesInOrder();
            int[] byOldNumber = new int[listPool.size()];
            Arrays.setAll(byOldNumber, old -> Arrays.binarySearch(names, listPool.text(old)));
            int[] sortedLists = new int[size];
            Arrays.setAll(sortedLists, i -> byOldNumber[lists[order[i]]]);
            int[][] sortedCells = new int[cells.length][];
            Arrays.setAll(
                    sortedCells,
                    field -> IntStream.of(order).map(i -> cells[field][i]).toArray());
            return new Records(ids, rankOfId, order, sortedLists, names, values, sortedCells);
        }

        /** By town, within it by street, within that by id. */
        private int[] order(int[] rankOfId) {
            int[] byId = new int[size];
            for (int i = 0; i < size; i++) {
                byId[rankOfId[i] - 1] = i;
            }
            return sorted(sorted(byId, ranks(Comparison.STREET)), ranks(Comparison.PLACE));
        }

        /** Records by their ranks; those of one rank in the order in which they stood. */
        private static int[] sorted(int[] order, int[] ranks) {
            int[] ends = new int[Arrays.stream(ranks).max().orElse(0) + 2];
            for (int rank : ranks) {
                ends[rank + 1]++;
            }
            Arrays.parallelPrefix(ends, Integer::sum);
            int[] sorted = new int[order.length];
            for (int i : order) {
                sorted[ends[ranks[i]]++] = i;
            }
            return sorted;
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
