package org.regionalcatalog.match.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A folder with {@code a.csv}, {@code b.csv} when two lists are linked, and {@code truth.csv}. A column {@code source} tells which list a
 * record of {@code a.csv} comes from.
 */
record MatchSet(Path folder) {

    static final String ID = "id";
    private static final String SOURCE = "source";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Takes a record: its id, its list and one value per column asked for, empty when missing. */
    interface Taker {
        void take(String id, String list, String[] values);
    }

    /** All sets of the folder, by name. */
    static List<MatchSet> in(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(each -> Files.exists(each.resolve("a.csv")))
                    .sorted()
                    .map(MatchSet::new)
                    .toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    boolean hasTwoLists() {
        return Files.exists(folder.resolve("b.csv"));
    }

    /** The columns beside the id. */
    List<String> columns() throws IOException {
        try (CSVParser parser = parser("a.csv")) {
            return parser.getHeaderNames().stream()
                    .filter(each -> !each.equals(ID))
                    .toList();
        }
    }

    void read(List<String> columns, Taker taker) throws IOException {
        readList("a", columns, taker);
        if (hasTwoLists()) {
            readList("b", columns, taker);
        }
    }

    /** Pairs of ids that are the same. */
    List<String[]> truth() throws IOException {
        List<String[]> pairs = new ArrayList<>();
        try (CSVParser parser = parser("truth.csv")) {
            for (CSVRecord each : parser) {
                pairs.add(new String[] {each.get("id1"), each.get("id2")});
            }
        }
        return pairs;
    }

    private void readList(String list, List<String> columns, Taker taker) throws IOException {
        try (CSVParser parser = parser(list + ".csv")) {
            for (CSVRecord each : parser) {
                String[] values = new String[columns.size()];
                for (int column = 0; column < values.length; column++) {
                    values[column] = each.isSet(columns.get(column))
                            ? each.get(columns.get(column)).strip()
                            : "";
                }
                taker.take(each.get(ID), list(each, list), values);
            }
        }
    }

    /** Records of one file may come from many lists. */
    private String list(CSVRecord record, String file) {
        return record.isMapped(SOURCE) && !hasTwoLists() ? record.get(SOURCE) : file;
    }

    private CSVParser parser(String file) throws IOException {
        Reader in = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8);
        return CSVParser.parse(in, FORMAT);
    }
}
