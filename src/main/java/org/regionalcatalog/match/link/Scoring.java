package org.regionalcatalog.match.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.regionalcatalog.match.compare.Column;

/** The weight of a pair: the prior and the sum of its fields' weights, less what agrees only because another field does. */
final class Scoring {

    /** What a pair weighs that cannot reach the weight asked for. */
    static final double HOPELESS = Double.NEGATIVE_INFINITY;

    private static final int DIFFERENT = 0;
    private static final int UNKNOWN = -2;

    /** The bits by which what is near weighs less than the same at least. */
    private static final double NEAR_LESS = 1;

    private final Table table;
    private final Statistics statistics;
    private final double ceiling;
    private final double[][] weights;
    private final double[][] inSame;
    private final float[][] rarities;
    private final boolean[] tellsWhere;
    private final int[] order;
    private final double[] most;
    private final double[] mostUnlike;
    private final ThreadLocal<Estimate> scratch;

    Scoring(Table table, Statistics statistics) {
        this(table, statistics, rarities(table, statistics));
    }

    private Scoring(Table table, Statistics statistics, float[][] rarities) {
        this.table = table;
        this.statistics = statistics;
        this.rarities = rarities;
        this.ceiling = FieldWeights.log2(statistics.records() + 1.0);
        int fields = table.fields();
        scratch = ThreadLocal.withInitial(() -> new Estimate(fields));
        weights = new double[fields][];
        inSame = new double[fields][];
        for (int field = 0; field < fields; field++) {
            FieldWeights learned = statistics.weights().get(field);
            weights[field] = new double[learned.m().length];
            inSame[field] = atLeast(learned.m());
            Arrays.setAll(weights[field], level -> Math.min(ceiling, learned.of(level)));
        }
        tellsWhere = new boolean[fields];
        for (int field = 0; field < fields; field++) {
            tellsWhere[field] = Dependences.tellsWhere(table, field);
        }
        order = IntStream.range(0, fields)
                .boxed()
                .sorted(Comparator.comparing((Integer field) ->
                                table.column(field).comparison().isWordy())
                        .thenComparing(field -> !tellsWhere[field]))
                .mapToInt(field -> field)
                .toArray();
        most = new double[fields];
        mostUnlike = new double[fields];
        for (int field = 0; field < fields; field++) {
            int last = weights[field].length - 1;
            most[field] = Math.max(
                    exact(field, ceiling), Arrays.stream(weights[field]).max().orElse(0));
            // Words in another order are another form, but the same.
            mostUnlike[field] = table.column(field).comparison().isWordy()
                    ? most[field]
                    : Arrays.stream(weights[field], 0, last).max().orElse(0);
        }
    }

    /** Per level, log2 of the share of the same things that agree at it or above. */
    private static double[] atLeast(double[] m) {
        double[] shares = new double[m.length];
        double sum = 0;
        for (int level = m.length - 1; level >= 0; level--) {
            sum += m[level];
            shares[level] = FieldWeights.log2(sum);
        }
        return shares;
    }

    /** A scoring with other weights, learned from as many records. */
    Scoring with(Statistics others) {
        if (others.records() != statistics.records()) {
            throw new IllegalArgumentException("other records make other rarities");
        }
        return new Scoring(table, others, rarities);
    }

    private static float[][] rarities(Table table, Statistics statistics) {
        double ceiling = FieldWeights.log2(statistics.records() + 1.0);
        float[][] rarities = new float[table.fields()][];
        IntStream.range(0, rarities.length)
                .filter(field -> table.first(field) == field)
                .parallel()
                .forEach(field -> rarities[field] = rarities(table.column(field), ceiling));
        Arrays.setAll(rarities, field -> rarities[table.first(field)]);
        return rarities;
    }

    private static float[] rarities(Column column, double ceiling) {
        float[] rarities = new float[column.size()];
        for (int form = 0; form < rarities.length; form++) {
            rarities[form] = (float) (ceiling - FieldWeights.log2(Math.max(1, column.bearersOfForm(form) - 1)));
        }
        return rarities;
    }

    /**
     * The weight of a pair, or {@link #HOPELESS} when it is surely below the least weight asked for. What each field can
     * weigh at most is seen at a glance: nothing when it is missing, less when the forms are not the same.
     */
    double weight(int a, int b, double least) {
        Estimate estimate = scratch.get();
        estimate.begin(prior(a, b));
        int[] levels = estimate.levels;
        for (int field : order) {
            levels[field] = isDifferent(field, a, b) ? DIFFERENT : UNKNOWN;
            estimate.most[field] = levels[field] == DIFFERENT ? weights[field][DIFFERENT] : mostOf(field, a, b);
            estimate.add(tellsWhere[field], estimate.most[field]);
        }
        if (total(estimate) < least) {
            return HOPELESS;
        }
        for (int field : order) {
            if (levels[field] == UNKNOWN) {
                levels[field] = table.level(field, a, b);
                double less = weight(field, levels[field], a, b) - estimate.most[field];
                estimate.add(tellsWhere[field], less);
                if (less < 0 && total(estimate) < least) {
                    return HOPELESS;
                }
            }
        }
        return weight(levels, a, b);
    }

    /**
     * What a pair weighs at most, by what is known of it so far; one for each thread. It knows no scoring: what a thread
     * keeps would keep that, too, and all its records.
     */
    private static final class Estimate {

        private final int[] levels;
        private final double[] most;
        private double where;
        private double sum;

        Estimate(int fields) {
            levels = new int[fields];
            most = new double[fields];
        }

        void begin(double prior) {
            where = 0;
            sum = prior;
        }

        void add(boolean tellsWhere, double weight) {
            if (tellsWhere) {
                where += weight;
            } else {
                sum += weight;
            }
        }
    }

    private double total(Estimate estimate) {
        return estimate.sum + together(estimate.where);
    }

    /** Whether two single values are seen to be different at a glance, and that speaks against the pair. */
    private boolean isDifferent(int field, int a, int b) {
        int one = table.cell(field, a);
        int other = table.cell(field, b);
        return one >= 0
                && other >= 0
                && one != other
                && weights[field][DIFFERENT] <= 0
                && table.areDifferent(field, a, b);
    }

    /** What any two records of their lists weigh. */
    private double prior(int a, int b) {
        return statistics.prior() + statistics.lists().of(table.isOneList(a, b) ? 1 : 0);
    }

    private double mostOf(int field, int a, int b) {
        int one = table.cell(field, a);
        int other = table.cell(field, b);
        if (one == Table.MISSING || other == Table.MISSING) {
            return 0;
        }
        if (one >= 0 && other >= 0 && one != other) {
            return mostUnlike[field];
        }
        return one == other && one >= 0 ? exact(field, rarities[field][one]) : most[field];
    }

    private double exact(int field, double rarity) {
        return inSame[field][weights[field].length - 1] + rarity;
    }

    /** The weight of a pair whose levels are known. */
    double weight(int[] levels, int a, int b) {
        return weight(levels, a, b, where(levels, a, b));
    }

    /** The same, when what is said about place and contact is known. */
    double weight(int[] levels, int a, int b, double where) {
        double sum = prior(a, b);
        for (int field = 0; field < levels.length; field++) {
            sum += tellsWhere[field] ? 0 : weight(field, levels[field], a, b);
        }
        return sum + together(where) - drawnAlong(levels, where);
    }

    /** The sum of what is said about place and contact. */
    double where(int[] levels, int a, int b) {
        double where = 0;
        for (int field = 0; field < levels.length; field++) {
            where += tellsWhere[field] ? weight(field, levels[field], a, b) : 0;
        }
        return where;
    }

    private double together(double where) {
        return statistics.dependence().weight(where);
    }

    private double drawnAlong(int[] levels, double where) {
        double[][] lifts = statistics.dependence().lifts()[Dependence.nearness(where)];
        double sum = 0;
        for (int field = 0; field < levels.length; field++) {
            sum += levels[field] < 0 ? 0 : lifts[field][levels[field]];
        }
        return sum;
    }

    /**
     * The weight of a level. The same value weighs the more, the fewer records hold it; and what is near to a value that
     * many hold weighs no more than that.
     */
    private double weight(int field, int level, int a, int b) {
        if (level < 0) {
            return 0;
        }
        double weight = weights[field][level];
        boolean exact = level == weights[field].length - 1;
        if (weight <= 0 && !exact) {
            return weight;
        }
        int one = table.cell(field, a);
        int other = table.cell(field, b);
        double rarity = one >= 0 && other >= 0
                ? Math.min(rarities[field][one], rarities[field][other])
                : sharedRarity(field, level, a, b);
        double ofValue = inSame[field][level] + rarity;
        return exact ? ofValue : Math.min(weight, Math.max(0, ofValue - NEAR_LESS));
    }

    private double sharedRarity(int field, int level, int a, int b) {
        double rarest = 0;
        for (int form : table.forms(field, a)) {
            for (int its : table.forms(field, b)) {
                if (table.column(field).level(form, its) == level) {
                    rarest = Math.max(rarest, Math.min(rarities[field][form], rarities[field][its]));
                }
            }
        }
        return rarest;
    }

    /** What each field says about a pair. */
    Evidence evidence(int a, int b) {
        int[] levels = new int[table.fields()];
        Arrays.setAll(levels, field -> table.level(field, a, b));
        double where = where(levels, a, b);
        double[][] lifts = statistics.dependence().lifts()[Dependence.nearness(where)];
        List<Evidence.OfField> fields = new ArrayList<>();
        for (int field = 0; field < levels.length; field++) {
            double weight = levels[field] < 0 ? 0 : weight(field, levels[field], a, b) - lifts[field][levels[field]];
            fields.add(new Evidence.OfField(
                    table.rules().fields().get(field).name(),
                    Evidence.Agreement.of(levels[field], table.levels(field)),
                    weight));
        }
        return new Evidence(fields, prior(a, b), together(where) - where, weight(levels, a, b));
    }
}
