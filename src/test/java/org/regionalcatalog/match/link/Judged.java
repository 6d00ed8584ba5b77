package org.regionalcatalog.match.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Links a folder of matching data with truth and tells how well: {@code FOLDER column=comparator ... [-v]}. */
public final class Judged {

    private Judged() {}

    public static void main(String... args) throws IOException {
        Path folder = Path.of(args[0]);
        Map<String, String> fields = new LinkedHashMap<>();
        boolean verbose = false;
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals("-v")) {
                verbose = true;
            } else {
                fields.put(args[i].split("=", -1)[0], args[i].split("=", -1)[1]);
            }
        }
        boolean two = Files.exists(folder.resolve("b.csv"));
        LinkRules rules = two ? LinkRules.link(fields) : LinkRules.dedupe(fields);
        Records.Builder builder = Records.builder(rules);
        for (String list : two ? List.of("a", "b") : List.of("a")) {
            for (CSVRecord row : rows(folder.resolve(list + ".csv"))) {
                builder.add(
                        row.get("id"),
                        row.isMapped("source") ? row.get("source") : list,
                        fields.keySet().stream().map(row::get).toArray(String[]::new));
            }
        }
        Records records = builder.build();
        Map<String, Integer> byId = new HashMap<>();
        IntStream.range(0, records.size()).forEach(i -> byId.put(records.id(i), i));
        Set<Long> truth = new HashSet<>();
        if (Files.exists(folder.resolve("truth.csv"))) {
            for (CSVRecord row : rows(folder.resolve("truth.csv"))) {
                truth.add(pair(byId.getOrDefault(row.get(0), -1), byId.getOrDefault(row.get(1), -1)));
            }
        }
        judge(rules, records, truth, verbose);
    }

    static void judge(LinkRules rules, Records records, Set<Long> truth, boolean verbose) {
        long start = System.nanoTime();
        Linkage linkage = Linkage.learn(rules, records);
        long learned = System.nanoTime();
        Links links = linkage.assign(linkage.links());
        long linked = System.nanoTime();
        int[] clusters = linkage.clusters(links);
        long done = System.nanoTime();
        Set<Long> found = new HashSet<>();
        IntStream.range(0, links.size())
                .filter(links::isLink)
                .forEach(i -> found.add(pair(links.left(i), links.right(i))));
        Set<Long> implied = implied(clusters);
        System.out.printf(
                "%d records, %d candidates, learn %.2f s, link %.2f s, cluster %.2f s%n",
                records.size(),
                linkage.candidates(),
                (learned - start) / 1e9,
                (linked - learned) / 1e9,
                (done - linked) / 1e9);
        System.out.printf(
                "cpu %.1f s%n",
                ((com.sun.management.OperatingSystemMXBean)
                                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                                .getProcessCpuTime()
                        / 1e9);
        System.out.println("pairs    " + score(found, truth));
        System.out.println("clusters " + score(implied, truth));
        if (verbose) {
            Statistics statistics = linkage.statistics();
            System.out.printf(
                    "prior %.2f, limit %d, frequent pairs %d%n",
                    statistics.prior(), statistics.keyLimit(), statistics.frequentPairs().length);
            for (int field = 0; field < rules.fields().size(); field++) {
                FieldWeights weights = statistics.weights().get(field);
                StringBuilder line = new StringBuilder();
                for (int level = 0; level < weights.m().length; level++) {
                    line.append(String.format(
                            "  %.4f/%.6f=%.1f", weights.m()[level], weights.u()[level], weights.of(level)));
                }
                System.out.println(rules.fields().get(field).name() + line);
            }
            StringBuilder together = new StringBuilder("together");
            for (int step = 0; step < Dependence.STEPS; step++) {
                together.append(String.format(
                        " %.0f:%.1f",
                        Dependence.middle(step), statistics.dependence().together()[step]));
            }
            System.out.println(together);
            for (double[][] lifts : statistics.dependence().lifts()) {
                System.out.println("lifts " + java.util.Arrays.toString(lifts[0]));
            }
            Set<Long> seen = truth;
            int most = 40;
            for (long pair : seen) {
                if (!implied.contains(pair) && most-- > 0) {
                    tell("MISSED", pair, rules, records, linkage);
                    for (long other : implied) {
                        if (records.size() < 20000 && two(other, pair)) {
                            System.out.println("  INSTEAD " + records.id((int) (other >>> 32)) + " "
                                    + records.id((int) other) + " "
                                    + linkage.evidence((int) (other >>> 32), (int) other)
                                            .weight());
                        }
                    }
                }
            }
            most = 25;
            for (long pair : implied) {
                if (!truth.contains(pair) && most-- > 0) {
                    tell("WRONG", pair, rules, records, linkage);
                }
            }
        }
    }

    private static void tell(String what, long pair, LinkRules rules, Records records, Linkage linkage) {
        int a = (int) (pair >>> 32);
        int b = (int) pair;
        Evidence evidence = linkage.evidence(a, b);
        System.out.printf("%s %.1f %s %s%n", what, evidence.weight(), records.id(a), records.id(b));
        for (int field = 0; field < rules.fields().size(); field++) {
            Evidence.OfField of = evidence.fields().get(field);
            System.out.printf(
                    "    %-14s %-9s %5.1f  %s | %s%n",
                    of.field(), of.agreement(), of.weight(), value(records, field, a), value(records, field, b));
        }
    }

    private static boolean two(long other, long pair) {
        return (int) other == (int) pair || other >>> 32 == pair >>> 32;
    }

    private static String value(Records records, int field, int record) {
        int cell = records.cell(field, record);
        return cell < 0 ? "" : records.values(field).text(cell);
    }

    private static Set<Long> implied(int[] clusters) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < clusters.length; i++) {
            members.computeIfAbsent(clusters[i], any -> new java.util.ArrayList<>())
                    .add(i);
        }
        Set<Long> implied = new HashSet<>();
        for (List<Integer> cluster : members.values()) {
            for (int i = 0; i < cluster.size(); i++) {
                for (int j = i + 1; j < cluster.size(); j++) {
                    implied.add(pair(cluster.get(i), cluster.get(j)));
                }
            }
        }
        return implied;
    }

    private static String score(Set<Long> found, Set<Long> truth) {
        double right = found.stream().filter(truth::contains).count();
        double precision = right / Math.max(1, found.size());
        double recall = right / Math.max(1, truth.size());
        return String.format(
                "precision %.4f recall %.4f F1 %.4f",
                precision, recall, 2 * precision * recall / Math.max(1e-9, precision + recall));
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))
                .getRecords();
    }
}
