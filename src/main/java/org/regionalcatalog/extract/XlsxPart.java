package org.regionalcatalog.extract;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.Definition;

/** The raw records of a workbook, sheet by sheet. */
final class XlsxPart implements PartRecords {

    private final Definition source;
    private final String part;
    private final XlsxBook book;
    private final Findings findings;
    private final Iterator<Sheet> sheets;
    private @Nullable XlsxRecords current;
    private long ignored;

    XlsxPart(Definition source, String part, XlsxBook book, Findings findings) {
        this.source = source;
        this.part = part;
        this.book = book;
        this.findings = findings;
        this.sheets = book.sheets().iterator();
    }

    @Override
    public Optional<RawRecord> next() throws UnreadableFile {
        while (current != null || sheets.hasNext()) {
            if (current == null) {
                current = XlsxRecords.open(source, part, book, sheets.next(), findings);
            }
            Optional<RawRecord> next = current.next();
            if (next.isPresent()) {
                return next;
            }
            ignored += current.ignored();
            current.close();
            current = null;
        }
        return Optional.empty();
    }

    @Override
    public long ignored() {
        return ignored + (current == null ? 0 : current.ignored());
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
        book.close();
    }
}
