package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;

/**
 * Parts one after the other, only one of them open at a time. They are read twice: what is left over and where a file
 * breaks off is known only at its end, and must be told before the first record.
 */
final class StreamedExtraction implements Extraction {

    private final StreamedFormat format;
    private final Iterator<Part> parts;
    private final List<Issue> issues;
    private final long total;
    private @Nullable PartRecords current;
    private long ignored;

    private StreamedExtraction(StreamedFormat format, List<Part> parts, List<Issue> issues, long total) {
        this.format = format;
        this.parts = parts.iterator();
        this.issues = issues;
        this.total = total;
    }

    static Extraction open(StreamedFormat format, List<Part> parts) throws IOException {
        Findings findings = new Findings();
        List<Issue> broken = new ArrayList<>();
        long total = 0;
        for (Part part : parts) {
            try (PartRecords records = format.open(part, findings)) {
                while (records.next().isPresent()) {
                    total++;
                }
            } catch (UnreadableFile unreadable) {
                broken.add(unreadable.issue());
            }
        }
        broken.addAll(format.issues(findings));
        return new StreamedExtraction(format, parts, List.copyOf(broken), total);
    }

    @Override
    public Optional<RawRecord> next() throws IOException {
        while (current != null || parts.hasNext()) {
            Optional<RawRecord> next = nextOfPart();
            if (next.isPresent()) {
                return next;
            }
            finishPart();
        }
        return Optional.empty();
    }

    private Optional<RawRecord> nextOfPart() throws IOException {
        try {
            if (current == null) {
                current = format.open(parts.next(), new Findings());
            }
            return current.next();
        } catch (UnreadableFile toldAlready) {
            return Optional.empty();
        }
    }

    private void finishPart() throws IOException {
        if (current != null) {
            ignored += current.ignored();
            PartRecords finished = current;
            current = null;
            finished.close();
        }
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
        return OptionalLong.of(total);
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }
}
