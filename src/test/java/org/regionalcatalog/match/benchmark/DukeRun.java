package org.regionalcatalog.match.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
        set.read(columns, (id, list, values) -> measured.timedRun(() -> add(id, list, columns, values)));
        measured.timedRun(this::match);
        long[] pairs = set.hasTwoLists() ? found.oneToOne() : found.all();
        int[] clusters = measured.timed(() -> Scores.closure(index.size(), pairs));
        measured.stop();
        long[] truth = Measured.truth(set, index::get);
        measured.print(index.size(), Scores.of(pairs, truth), Scores.ofClusters(clusters, truth));
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
        (set.hasTwoLists() && list.equals("b") ? right : left).add(record);
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
}
