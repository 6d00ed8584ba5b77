package org.regionalcatalog.source;

import static org.regionalcatalog.source.Problems.oneLine;
import static org.regionalcatalog.source.Problems.quoted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one code list: RFC 4180 with a header, each code once. Problems stand at the beginning of their line. */
final class CodeListReader {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final String file;
    private final Problems problems;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private CodeListReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The code list in a text; what is wrong is told, and the list then holds what could be read. */
    static CodeList read(String text, String name, String file, Problems problems) {
        CodeListReader reader = new CodeListReader(file, problems);
        int line = 1;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.hasNext() ? records.next().toList() : List.of();
            if (reader.isHeader(header, name)) {
                line = (int) parser.getCurrentLineNumber() + 1;
                while (records.hasNext()) {
                    reader.row(records.next().toList(), header, line);
                    line = (int) parser.getCurrentLineNumber() + 1;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            reader.tell(line, "this is no CSV from here on: " + oneLine(broken.getMessage()));
        }
        return new CodeList(name, List.copyOf(reader.rows));
    }

    private boolean isHeader(List<String> header, String name) {
        String label = new CodeList(name, List.of()).label();
        Set<String> seen = new HashSet<>();
        Optional<String> twice = header.stream()
                .filter(cell -> !seen.add(cell) || cell.isBlank())
                .findFirst();
        twice.ifPresent(cell -> tell(1, "header " + quoted(cell) + " must be a name that no other column has"));
        boolean words = header.equals(List.of("code")); // each word is its own code and needs no wording
        if (!words && (!header.contains("code") || !header.contains(label))) {
            tell(1, "the header must have the columns code and " + label + ", separated by commas");
            return false;
        }
        return twice.isEmpty();
    }

    private void row(List<String> cells, List<String> header, int line) {
        if (cells.size() == 1 && cells.get(0).isBlank()) {
            return;
        }
        if (cells.size() != header.size()) {
            tell(
                    line,
                    "this line has " + cells.size() + " cells and the header " + header.size() + "; make them equal");
            return;
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i).strip());
        }
        tellRow(row, line);
        rows.add(Collections.unmodifiableMap(row));
    }

    private void tellRow(Map<String, String> row, int line) {
        String code = row.getOrDefault("code", "");
        Integer first = lines.putIfAbsent(code, line);
        if (code.isEmpty()) {
            tell(line, "a line needs a code; give it one or take it out");
        } else if (first != null) {
            tell(line, "code " + quoted(code) + " stands already in line " + first + "; keep one of the two");
        }
        String pattern = row.getOrDefault("pattern", "");
        if (!pattern.isEmpty()) {
            Expressions.wrongPattern(pattern).ifPresent(wrong -> tell(line, wrong));
        }
    }

    private void tell(int line, String sentence) {
        problems.add(new Spot(file, line, 1), sentence);
    }
}
