package org.regionalcatalog.match.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * One set linked by Duke 1.2 in this JVM, blocked by keys, with two threads. Its batches are small, so that most pairs are compared
 * once instead of twice.
 */
final class DukeRun {

    private static final int THREADS = 2;
    private static final int BATCH = 2_000;

    private final MatchSet set;
    private final Settings settings;
    private final DukeSettings duke;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<Record> left = new ArrayList<>();
    private final List<Record> right = new ArrayList<>();
    private final FoundPairs found = new FoundPairs();

    private DukeRun(MatchSet set, Optional<Path> configurations) throws IOException {
        this.set = set;
        this.settings = Settings.of(set, configurations);
        this.duke = DukeSettings.of(set, settings, configurations);
    }

    public static void main(String[] arguments) throws IOException {
        new DukeRun(new MatchSet(Path.of(arguments[0])), Measured.configurations(arguments)).run();
    }

    private void run() throws IOException {
        Measured measured = new Measured();
        List<String> columns = List.copyOf(settings.fields().keySet());
        set.read(columns, (id, list, values) -> measured.timed(() -> add(id, list, columns, values)));
        measured.timed(this::match);
        long[] pairs = set.hasTwoLists() ? found.oneToOne() : found.all();
        int[][] clusters = new int[1][];
        measured.timed(() -> clusters[0] = Scores.closure(index.size(), pairs));
        measured.stop();
        long[] truth = Measured.truth(set, index::get);
        measured.print(index.size(), Scores.of(pairs, truth), Scores.ofClusters(clusters[0], truth));
    }

    private void add(String id, String list, List<String> columns, String[] values) {
        RecordImpl record = new RecordImpl();
        record.addValue(MatchSet.ID, id);
        for (int column = 0; column < values.length; column++) {
            String name = columns.get(column);
            String comparator = settings.fields().getOrDefault(name, "text");
            DukeCleaning.values(comparator, values[column]).forEach(value -> record.addValue(name, value));
        }
        index.put(id, index.size());
        (list.equals("a") ? left : right).add(record);
    }

    private void match() {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setProperties(duke.properties());
        configuration.setThreshold(duke.threshold());
        InMemoryBlockingDatabase database = new InMemoryBlockingDatabase();
        database.setConfiguration(configuration);
        database.setKeyFunctions(new ArrayList<>(duke.keys()));
        database.setWindowSize(0);
        configuration.setDatabase(database);
        Processor processor = new Processor(configuration, database);
        processor.setThreads(THREADS);
        processor.addMatchListener(new Listener());
        process(processor);
    }

    private void process(Processor processor) {
        if (set.hasTwoLists()) {
            processor.link(List.of(new InMemoryDataSource(left)), List.of(new InMemoryDataSource(right)), BATCH);
        } else {
            processor.deduplicate(List.of(new InMemoryDataSource(left)), BATCH);
        }
    }

    private final class Listener extends AbstractMatchListener {
        @Override
        public void matches(Record one, Record other, double confidence) {
            synchronized (found) {
                found.add(number(one), number(other), confidence);
            }
        }

        private int number(Record record) {
            return index.getOrDefault(record.getValue(MatchSet.ID), -1);
        }
    }

    /** Pairs with what they weigh. */
    static final class FoundPairs {
        private long[] pairs = new long[1_024];
        private double[] weights = new double[1_024];
        private int size;

        void add(int one, int other, double weight) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            pairs[size] = Scores.pair(one, other);
            weights[size++] = weight;
        }

        long[] all() {
            return Arrays.stream(pairs, 0, size).sorted().distinct().toArray();
        }

        /** Each record at most once, the heaviest pairs first. */
        long[] oneToOne() {
            java.util.Set<Integer> taken = new java.util.HashSet<>();
            return java.util.stream.IntStream.range(0, size)
                    .boxed()
                    .sorted(java.util.Comparator.comparingDouble((Integer each) -> -weights[each])
                            .thenComparingLong(each -> pairs[each]))
                    .mapToLong(each -> pairs[each])
                    .filter(pair -> !taken.contains((int) (pair >>> 32)) && !taken.contains((int) pair))
                    .peek(pair -> taken.addAll(List.of((int) (pair >>> 32), (int) pair)))
                    .toArray();
        }
    }
}
