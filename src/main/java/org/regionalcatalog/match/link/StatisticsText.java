package org.regionalcatalog.match.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Statistics as text, and back. */
final class StatisticsText {

    private StatisticsText() {}

    static String of(String version, Statistics statistics) {
        StringBuilder text = new StringBuilder(version).append('\n');
        text.append("records ").append(statistics.records()).append('\n');
        text.append("prior ").append(statistics.prior()).append('\n');
        text.append("limit ").append(statistics.keyLimit()).append('\n');
        statistics.weights().forEach(weights -> text.append("weights ")
                .append(joined(weights.m()))
                .append(' ')
                .append(joined(weights.u()))
                .append('\n'));
        text.append("lists ").append(joined(statistics.lists().m())).append(' ');
        text.append(joined(statistics.lists().u())).append('\n');
        text.append("together ")
                .append(joined(statistics.dependence().together()))
                .append('\n');
        for (double[][] given : statistics.dependence().lifts()) {
            for (double[] lifts : given) {
                text.append("lifts ").append(joined(lifts)).append('\n');
            }
        }
        LongStream.of(statistics.frequentPairs())
                .forEach(pair ->
                        text.append("pair ").append(Long.toHexString(pair)).append('\n'));
        for (int field = 0; field < statistics.frequencies().size(); field++) {
            Frequencies frequencies = statistics.frequencies().get(field);
            for (int i = 0; i < frequencies.hashes().length; i++) {
                text.append("count ")
                        .append(field)
                        .append(' ')
                        .append(Long.toHexString(frequencies.hashes()[i]));
                text.append(' ').append(frequencies.counts()[i]).append('\n');
            }
        }
        return text.toString();
    }

    static Statistics parse(String version, String text) {
        List<String[]> lines = text.lines().map(line -> line.split(" ", -1)).toList();
        if (!text.startsWith(version + "\n")) {
            throw new IllegalArgumentException("not statistics of this version: "
                    + text.lines().findFirst().orElse(""));
        }
        List<FieldWeights> weights = lines.stream()
                .filter(line -> line[0].equals("weights"))
                .map(line -> new FieldWeights(numbers(line[1]), numbers(line[2])))
                .toList();
        long[] pairs = lines.stream()
                .filter(line -> line[0].equals("pair"))
                .mapToLong(line -> Long.parseUnsignedLong(line[1], 16))
                .toArray();
        return new Statistics(
                Long.parseLong(one(lines, "records")),
                frequencies(lines, weights.size()),
                Integer.parseInt(one(lines, "limit")),
                pairs,
                weights,
                dependence(lines, weights.size()),
                lists(lines),
                Double.parseDouble(one(lines, "prior")));
    }

    private static List<Frequencies> frequencies(List<String[]> lines, int fields) {
        List<Frequencies> frequencies = new ArrayList<>();
        for (int field = 0; field < fields; field++) {
            String number = String.valueOf(field);
            List<String[]> counts = lines.stream()
                    .filter(line -> line[0].equals("count") && line[1].equals(number))
                    .toList();
            frequencies.add(new Frequencies(
                    counts.stream()
                            .mapToLong(line -> Long.parseUnsignedLong(line[2], 16))
                            .toArray(),
                    counts.stream().mapToInt(line -> Integer.parseInt(line[3])).toArray()));
        }
        return frequencies;
    }

    private static Dependence dependence(List<String[]> lines, int fields) {
        List<double[]> lifts = lines.stream()
                .filter(line -> line[0].equals("lifts"))
                .map(line -> numbers(line[1]))
                .toList();
        double[][][] byGiven = new double[Dependence.NEARNESSES][fields][];
        for (int i = 0; i < lifts.size(); i++) {
            byGiven[i / fields][i % fields] = lifts.get(i);
        }
        return new Dependence(numbers(one(lines, "together")), byGiven);
    }

    private static FieldWeights lists(List<String[]> lines) {
        String[] line =
                lines.stream().filter(one -> one[0].equals("lists")).findFirst().orElseThrow();
        return new FieldWeights(numbers(line[1]), numbers(line[2]));
    }

    private static String one(List<String[]> lines, String word) {
        return lines.stream().filter(line -> line[0].equals(word)).findFirst().orElseThrow()[1];
    }

    private static String joined(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
    }

    private static double[] numbers(String joined) {
        return Arrays.stream(joined.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
