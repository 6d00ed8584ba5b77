package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.regionalcatalog.match.compare.Column;
import org.regionalcatalog.match.compare.Pool;

/** The records in the form in which they are compared: per field a column of forms, per record the number of its form. */
final class Table {

    static final int MISSING = -1;
    private static final int[] NONE = {};

    private final LinkRules rules;
    private final Records records;
    private final Column[] columns;
    private final int[][] cells;
    private final int[][][] several;

    private Table(LinkRules rules, Records records, Column[] columns, int[][] cells, int[][][] several) {
        this.rules = rules;
        this.records = records;
        this.columns = columns;
        this.cells = cells;
        this.several = several;
    }

    static Table of(LinkRules rules, Records records) {
        int fields = rules.fields().size();
        Column[] columns = new Column[fields];
        int[][] cells = new int[fields][];
        int[][][] several = new int[fields][][];
        IntStream.range(0, fields).parallel().forEach(field -> {
            columns[field] = rules.fields().get(field).comparison().column();
            fill(field, records, columns[field], cells, several);
        });
        return new Table(rules, records, columns, cells, several);
    }

    /** Forms are numbered in the order of the records, whatever the order in which their values came. */
    private static void fill(int field, Records records, Column column, int[][] cells, int[][][] several) {
        Pool values = records.values(field);
        int[] formOfValue = new int[values.size()];
        Arrays.fill(formOfValue, Integer.MIN_VALUE);
        int[] forms = new int[records.size()];
        int[][] lists = new int[4][];
        int listCount = 0;
        for (int record = 0; record < forms.length; record++) {
            int value = records.cell(field, record);
            if (value >= 0 && formOfValue[value] == Integer.MIN_VALUE) {
                String text = values.text(value);
                if (text.indexOf(Records.PART) < 0) {
                    formOfValue[value] = column.add(text);
                } else {
                    int[] parts = parts(text, column);
                    if (listCount == lists.length) {
                        lists = Arrays.copyOf(lists, listCount * 2);
                    }
                    lists[listCount++] = parts;
                    formOfValue[value] =
                            parts.length == 0 ? MISSING : parts.length == 1 ? parts[0] : -1 - listCount;
                }
            }
            forms[record] = value < 0 ? MISSING : formOfValue[value];
        }
        cells[field] = forms;
        several[field] = lists;
    }

    private static int[] parts(String text, Column column) {
        return Arrays.stream(text.split(String.valueOf(Records.PART)))
                .mapToInt(column::add)
                .filter(form -> form >= 0)
                .distinct()
                .toArray();
    }

    int size() {
        return records.size();
    }

    int fields() {
        return columns.length;
    }

    LinkRules rules() {
        return rules;
    }

    Records records() {
        return records;
    }

    Column column(int field) {
        return columns[field];
    }

    /** The form of a record's value, {@link #MISSING}, or a negative number below that for several. */
    int cell(int field, int record) {
        return cells[field][record];
    }

    /** The forms of a record's values. */
    int[] forms(int field, int record) {
        int cell = cells[field][record];
        return cell >= 0 ? new int[] {cell} : cell == MISSING ? NONE : several[field][-2 - cell];
    }

    /** The best level among the values of two records; {@link #MISSING} where one of them has none. */
    int level(int field, int a, int b) {
        int one = cells[field][a];
        int other = cells[field][b];
        if (one >= 0 && other >= 0) {
            return columns[field].level(one, other);
        }
        int best = MISSING;
        for (int form : forms(field, a)) {
            for (int its : forms(field, b)) {
                best = Math.max(best, columns[field].level(form, its));
            }
        }
        return best;
    }

    /** Whether two records may be the same thing at all, by the lists they are from. */
    boolean mayMeet(int a, int b) {
        int list = records.listNumber(a);
        return list != records.listNumber(b)
                || (rules.task() == LinkRules.Task.DEDUPE
                        && !rules.listsWithoutDuplicates().contains(records.list(a)));
    }

    /** The number of pairs of records that may meet. */
    double pairs() {
        int[] sizes = new int[records.listNames().length];
        for (int record = 0; record < size(); record++) {
            sizes[records.listNumber(record)]++;
        }
        double all = size() * (size() - 1.0) / 2;
        for (int list = 0; list < sizes.length; list++) {
            if (rules.task() == LinkRules.Task.LINK
                    || rules.listsWithoutDuplicates().contains(records.listNames()[list])) {
                all -= sizes[list] * (sizes[list] - 1.0) / 2;
            }
        }
        return Math.max(1, all);
    }
}
