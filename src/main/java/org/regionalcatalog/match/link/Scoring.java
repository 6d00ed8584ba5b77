package org.regionalcatalog.match.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The weight of a pair: the prior and the sum of its fields' weights, less what agrees only because another field does. */
final class Scoring {

    /** What a pair weighs that cannot reach the weight asked for. */
    static final double HOPELESS = Double.NEGATIVE_INFINITY;

    private static final int UNKNOWN = -2;

    private final Table table;
    private final Statistics statistics;
    private final FieldScoring[] fields;
    private final int[] order;
    private final ThreadLocal<Estimate> scratch;

    Scoring(Table table, Statistics statistics) {
        this(table, statistics, rarities(table, statistics));
    }

    private Scoring(Table table, Statistics statistics, float[][] rarities) {
        this.table = table;
        this.statistics = statistics;
        int count = table.fields();
        double ceiling = ceiling(statistics);
        fields = new FieldScoring[count];
        Arrays.setAll(
                fields,
                field -> new FieldScoring(table, field, statistics.weights().get(field), rarities[field], ceiling));
        order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer field) -> fields[field].isWordy())
                        .thenComparing(field -> !fields[field].tellsWhere()))
                .mapToInt(field -> field)
                .toArray();
        scratch = ThreadLocal.withInitial(() -> new Estimate(count));
    }

    /** What a value that one pair alone holds weighs, at most. */
    private static double ceiling(Statistics statistics) {
        return FieldWeights.log2(statistics.records() + 1.0);
    }

    /** A scoring with other weights, learned from as many records. */
    Scoring with(Statistics others) {
        if (others.records() != statistics.records()) {
            throw new IllegalArgumentException("other records make other rarities");
        }
        float[][] rarities = Arrays.stream(fields).map(FieldScoring::rarities).toArray(float[][]::new);
        return new Scoring(table, others, rarities);
    }

    private static float[][] rarities(Table table, Statistics statistics) {
        double ceiling = ceiling(statistics);
        float[][] rarities = new float[table.fields()][];
        IntStream.range(0, rarities.length)
                .filter(field -> table.first(field) == field)
                .parallel()
                .forEach(field -> rarities[field] = FieldScoring.rarities(table.column(field), ceiling));
        Arrays.setAll(rarities, field -> rarities[table.first(field)]);
        return rarities;
    }

    /**
     * The weight of a pair, or {@link #HOPELESS} when it is surely below the least weight asked for: first by what each
     * field can weigh at most, then by field after field.
     */
    double weight(int a, int b, double least) {
        Estimate estimate = scratch.get();
        estimate.begin(prior(a, b));
        int[] levels = estimate.levels;
        for (int field : order) {
            boolean different = fields[field].isDifferent(a, b);
            levels[field] = different ? FieldScoring.DIFFERENT : UNKNOWN;
            estimate.most[field] = different ? fields[field].ofDifferent() : fields[field].most(a, b);
            estimate.add(fields[field].tellsWhere(), estimate.most[field]);
        }
        if (total(estimate) < least) {
            return HOPELESS;
        }
        for (int field : order) {
            if (levels[field] == UNKNOWN) {
                levels[field] = table.level(field, a, b);
                double less = fields[field].weight(levels[field], a, b) - estimate.most[field];
                estimate.add(fields[field].tellsWhere(), less);
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

    /** What any two records of their lists weigh. */
    private double prior(int a, int b) {
        return statistics.prior() + statistics.lists().of(table.isOneList(a, b) ? 1 : 0);
    }

    /** The weight of a pair whose levels are known. */
    double weight(int[] levels, int a, int b) {
        return weight(levels, a, b, where(levels, a, b));
    }

    /** The same, when what is said about place and contact is known. */
    double weight(int[] levels, int a, int b, double where) {
        double sum = prior(a, b);
        for (int field = 0; field < levels.length; field++) {
            sum += fields[field].tellsWhere() ? 0 : fields[field].weight(levels[field], a, b);
        }
        return sum + together(where) - drawnAlong(levels, where);
    }

    /** The sum of what is said about place and contact. */
    double where(int[] levels, int a, int b) {
        double where = 0;
        for (int field = 0; field < levels.length; field++) {
            where += fields[field].tellsWhere() ? fields[field].weight(levels[field], a, b) : 0;
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

    /** What each field says about a pair. */
    Evidence evidence(int a, int b) {
        int[] levels = new int[table.fields()];
        Arrays.setAll(levels, field -> table.level(field, a, b));
        double where = where(levels, a, b);
        double[][] lifts = statistics.dependence().lifts()[Dependence.nearness(where)];
        List<Evidence.OfField> evidence = new ArrayList<>();
        for (int field = 0; field < levels.length; field++) {
            double weight =
                    levels[field] < 0 ? 0 : fields[field].weight(levels[field], a, b) - lifts[field][levels[field]];
            evidence.add(new Evidence.OfField(
                    table.rules().fields().get(field).name(),
                    Evidence.Agreement.of(levels[field], table.levels(field)),
                    weight));
        }
        return new Evidence(evidence, prior(a, b), together(where) - where, weight(levels, a, b));
    }
}
