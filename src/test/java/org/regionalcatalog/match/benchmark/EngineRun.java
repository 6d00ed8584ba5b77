package org.regionalcatalog.match.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.regionalcatalog.match.link.LinkRules;
import org.regionalcatalog.match.link.Linkage;
import org.regionalcatalog.match.link.Links;
import org.regionalcatalog.match.link.Records;

/** One set linked by us in this JVM: learned from the set itself, blocked, scored and clustered. */
final class EngineRun {

    private final MatchSet set;
    private final Settings settings;

    private EngineRun(MatchSet set, Optional<Path> configurations) throws IOException {
        this.set = set;
        this.settings = Settings.of(set, configurations);
    }

    public static void main(String[] arguments) throws IOException {
        new EngineRun(new MatchSet(Path.of(arguments[0])), Measured.configurations(arguments)).run();
    }

    private void run() throws IOException {
        Measured measured = new Measured();
        LinkRules rules = rules();
        Records.Builder builder = Records.builder(rules);
        List<String> columns = List.copyOf(settings.fields().keySet());
        set.read(columns, (id, list, values) -> measured.timedRun(() -> builder.add(id, list, values)));
        Result result = measured.timed(() -> link(rules, builder));
        measured.stop();
        Map<String, Integer> index = index(result.records);
        long[] truth = Measured.truth(set, index::get);
        measured.print(index.size(), Scores.of(result.pairs(), truth), Scores.ofClusters(result.clusters, truth));
    }

    private static Result link(LinkRules rules, Records.Builder builder) {
        Records records = builder.build();
        Linkage linkage = Linkage.learn(rules, records);
        Links found = linkage.links();
        return new Result(records, linkage.assign(found), linkage.clusters(found));
    }

    private LinkRules rules() {
        LinkRules rules = set.hasTwoLists() ? LinkRules.link(settings.fields()) : LinkRules.dedupe(settings.fields());
        return settings.question().isPresent() && settings.link().isPresent()
                ? rules.withThresholds(
                        settings.question().get(), settings.link().get())
                : rules;
    }

    private static Map<String, Integer> index(Records records) {
        Map<String, Integer> index = new HashMap<>();
        IntStream.range(0, records.size()).forEach(each -> index.put(records.id(each), each));
        return index;
    }

    /** What came out, as far as it is judged. */
    private static final class Result {
        private final Records records;
        private final Links links;
        private final int[] clusters;

        Result(Records records, Links links, int[] clusters) {
            this.records = records;
            this.links = links;
            this.clusters = clusters;
        }

        long[] pairs() {
            return IntStream.range(0, links.size())
                    .filter(links::isLink)
                    .mapToLong(each -> Scores.pair(links.left(each), links.right(each)))
                    .toArray();
        }
    }
}
