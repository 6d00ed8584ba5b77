package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.regionalcatalog.match.compare.Column;
import org.regionalcatalog.match.compare.Comparison;

/** The records in the form in which they are compared: per field a column of forms, per record the number of its form. */
final class Table {

    static final int MISSING = -1;
    private static final int DIFFERENT_AT_MOST = 1;
    private static final int NEAR = 3;
    private static final int[] NONE = {};

    private final LinkRules rules;
    private final Records records;
    private final Column[] columns;
    private final Rows cells;
    private final int[] glances;
    private final int[][][] several;
    private final int[] first;
    private final int[] partners;
    private final boolean[] mayRepeat;

    private Table(LinkRules rules, Records records, Column[] columns, int[] first, Rows cells, int[][][] several) {
        this.rules = rules;
        this.records = records;
        this.columns = columns;
        this.cells = cells;
        this.glances = glances(columns);
        this.several = several;
        this.first = first;
        this.partners = partners(first);
        this.mayRepeat = mayRepeat(rules, records);
    }

    static Table of(LinkRules rules, Records records) {
        int fields = rules.fields().size();
        int[] first = first(rules);
        Column[] columns = new Column[fields];
        Arrays.setAll(
                columns,
                field -> first[field] == field
                        ? rules.fields().get(field).comparison().column()
                        : columns[first[field]]);
        int[][] cells = new int[fields][];
        int[][][] several = new int[fields][][];
        IntStream.range(0, fields)
                .filter(field -> first[field] == field)
                .parallel()
                .forEach(column -> {
                    for (int field = column; field < fields; field++) {
                        if (first[field] == column) {
                            Filling filling = Filling.of(field, rules, records, columns[field]);
                            cells[field] = filling.forms();
                            several[field] = filling.several();
                        }
                    }
                });
        return new Table(rules, records, columns, first, Rows.of(withGlances(cells, columns), records.size()), several);
    }

    /** Behind the forms of a record what is to be seen of them at a glance: one look at the memory finds both. */
    private static int[][] withGlances(int[][] cells, Column[] columns) {
        int[] glances = glances(columns);
        int[][] all = Arrays.copyOf(
                cells, Math.max(cells.length, Arrays.stream(glances).max().orElse(-1) + 1));
        IntStream.range(0, columns.length)
                .parallel()
                .filter(field -> glances[field] >= 0)
                .forEach(field -> {
                    int[] ofForm = IntStream.range(0, columns[field].size())
                            .map(columns[field]::glance)
                            .toArray();
                    all[glances[field]] = Arrays.stream(cells[field])
                            .map(form -> form < 0 ? 0 : ofForm[form])
                            .toArray();
                });
        return all;
    }

    /** Per field the place of its glances in a row, negative where it has none. */
    private static int[] glances(Column[] columns) {
        int[] places = new int[columns.length];
        int next = columns.length;
        for (int field = 0; field < places.length; field++) {
            places[field] = columns[field].hasGlances() ? next++ : -1;
        }
        return places;
    }

    /** Per field the first one with which it shares a column: names, or lines of an address, change places. */
    private static int[] first(LinkRules rules) {
        int[] first = new int[rules.fields().size()];
        for (int field = 0; field < first.length; field++) {
            Comparison its = rules.fields().get(field).comparison();
            int known = 0;
            while (rules.fields().get(known).comparison() != its || !its.isWordy()) {
                if (known == field) {
                    break;
                }
                known++;
            }
            first[field] = known;
        }
        return first;
    }

    private static int[] partners(int[] first) {
        int[] partners = new int[first.length];
        Arrays.fill(partners, MISSING);
        for (int field = 0; field < first.length; field++) {
            for (int other = field + 1; other < first.length && partners[field] == MISSING; other++) {
                if (first[other] == first[field] && partners[other] == MISSING) {
                    partners[field] = other;
                    partners[other] = field;
                }
            }
        }
        return partners;
    }

    int size() {
        return records.size();
    }

    boolean isAny(IntPredicate fields) {
        return IntStream.range(0, columns.length).anyMatch(fields);
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
        return cells.get(field, record);
    }

    /** Whether two records, each with a single form that is not the other's, are surely at level 0 in a field. */
    boolean areDifferent(int field, int a, int b) {
        int glance = glances[field];
        return glance >= 0 && columns[field].areDifferent(cells.get(glance, a), cells.get(glance, b));
    }

    /** The forms of a record's values. */
    int[] forms(int field, int record) {
        int cell = cells.get(field, record);
        return cell >= 0 ? new int[] {cell} : cell == MISSING ? NONE : several[field][-2 - cell];
    }

    /** The first field with which a field shares its column: itself, for most. */
    int first(int field) {
        return first[field];
    }

    int levels(int field) {
        return columns[field].comparison().levels();
    }

    /**
     * The best level among the values of two records; {@link #MISSING} where one of them has none. Two fields of one
     * kind whose values changed places are near.
     */
    int level(int field, int a, int b) {
        int level = level(field, a, field, b);
        int partner = partners[field];
        if (partner < 0
                || level < 0
                || level > DIFFERENT_AT_MOST
                || level(partner, a, partner, b) > DIFFERENT_AT_MOST) {
            return level;
        }
        int crossed = Math.min(level(field, a, partner, b), level(partner, a, field, b));
        return crossed >= NEAR ? NEAR : level;
    }

    private int level(int field, int a, int its, int b) {
        int one = cells.get(field, a);
        int other = cells.get(its, b);
        if (one >= 0 && other >= 0) {
            return columns[field].level(one, other);
        }
        if (one == MISSING || other == MISSING) {
            return MISSING;
        }
        int best = MISSING;
        for (int form : forms(field, a)) {
            for (int form2 : forms(its, b)) {
                best = Math.max(best, columns[field].level(form, form2));
            }
        }
        return best;
    }

    boolean isOneList(int a, int b) {
        return records.listNumber(a) == records.listNumber(b);
    }

    /** Whether two records may be the same thing at all, by the lists they are from. */
    boolean mayMeet(int a, int b) {
        return !isOneList(a, b) || mayRepeat[records.listNumber(a)];
    }

    /** By list, whether it may hold a thing twice. */
    private static boolean[] mayRepeat(LinkRules rules, Records records) {
        boolean[] may = new boolean[records.listNames().length];
        for (int list = 0; list < may.length; list++) {
            may[list] = rules.task() == LinkRules.Task.DEDUPE
                    && !rules.listsWithoutDuplicates().contains(records.listNames()[list]);
        }
        return may;
    }

    /** The number of pairs of records that may meet. */
    double pairs() {
        int[] sizes = new int[records.listNames().length];
        for (int record = 0; record < size(); record++) {
            sizes[records.listNumber(record)]++;
        }
        double all = size() * (size() - 1.0) / 2;
        for (int list = 0; list < sizes.length; list++) {
            if (!mayRepeat[list]) {
                all -= sizes[list] * (sizes[list] - 1.0) / 2;
            }
        }
        return Math.max(1, all);
    }
}
