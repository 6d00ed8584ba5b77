package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.Definition;

/** CSV files one after the other, each with its own header; only one of them is open at a time. */
final class CsvExtraction implements Extraction {

    private final Definition source;
    private final List<Issue> issues;
    private final Iterator<Map.Entry<Part, CsvStart>> parts;
    private @Nullable CsvRecords current;
    private long ignored;

    private CsvExtraction(Definition source, List<Issue> issues, List<Map.Entry<Part, CsvStart>> parts) {
        this.source = source;
        this.issues = issues;
        this.parts = parts.iterator();
    }

    /** Reads the beginnings of all files, for how they are written and what they tell about the source. */
    static Extraction open(Definition source, List<Part> parts) throws IOException {
        Set<Issue> issues = new LinkedHashSet<>();
        List<Map.Entry<Part, CsvStart>> begun = new ArrayList<>();
        for (Part part : parts) {
            CsvStart start = CsvDetection.of(source, part);
            begun.add(Map.entry(part, start));
            try (CsvRecords records = CsvRecords.open(source, part, start)) {
                issues.addAll(records.issues());
            }
        }
        return new CsvExtraction(source, List.copyOf(issues), begun);
    }

    @Override
    public Optional<RawRecord> next() throws IOException {
        while (current != null || parts.hasNext()) {
            if (current == null) {
                Map.Entry<Part, CsvStart> next = parts.next();
                current = CsvRecords.open(source, next.getKey(), next.getValue());
            }
            Optional<RawRecord> next = current.next();
            if (next.isPresent()) {
                return next;
            }
            finishCurrent(current);
        }
        return Optional.empty();
    }

    private void finishCurrent(CsvRecords finished) throws IOException {
        ignored += finished.ignored();
        current = null;
        finished.close();
    }

    @Override
    public List<Issue> issues() {
        return issues;
    }

    @Override
    public long ignored() {
        return ignored + (current == null ? 0 : current.ignored());
    }

    @Override
    public OptionalLong total() {
        return OptionalLong.empty();
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }
}
