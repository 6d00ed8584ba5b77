package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.Definition;

/** Pages one after the other, read whole before the first record is given. */
final class HtmlExtraction implements Extraction {

    private final Iterator<Optional<RawRecord>> rows;
    private final List<Issue> issues;
    private final long total;
    private long ignored;

    private HtmlExtraction(List<Optional<RawRecord>> rows, List<Issue> issues) {
        this.rows = rows.iterator();
        this.issues = issues;
        this.total = rows.stream().filter(Optional::isPresent).count();
    }

    static Extraction open(Definition definition, List<Part> parts) throws IOException {
        HtmlSource source = HtmlSource.of(definition);
        Findings findings = new Findings();
        List<Optional<RawRecord>> rows = new ArrayList<>();
        for (Part part : parts) {
            rows.addAll(HtmlPage.open(source, part, findings).records());
        }
        return new HtmlExtraction(rows, findings.issues(source.recordsWritten(), source.written()));
    }

    @Override
    public Optional<RawRecord> next() {
        while (rows.hasNext()) {
            Optional<RawRecord> row = rows.next();
            if (row.isPresent()) {
                return row;
            }
            ignored++;
        }
        return Optional.empty();
    }

    @Override
    public List<Issue> issues() {
        return issues;
    }

    @Override
    public long ignored() {
        return ignored;
    }

    @Override
    public OptionalLong total() {
        return OptionalLong.of(total);
    }

    @Override
    public void close() {
        // everything was read and closed on opening
    }
}
