package org.regionalcatalog.extract;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of a sheet that say anything, merged cells repeated downwards, one in memory. */
final class XlsxRows implements Closeable {

    private final String sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final XlsxMerged merged;
    private int last;

    private XlsxRows(String sheet, Stream<Row> stream, XlsxMerged merged) {
        this.sheet = sheet;
        this.stream = stream;
        this.rows = stream.iterator();
        this.merged = merged;
    }

    static XlsxRows open(Sheet sheet, List<XlsxMerged.Area> areas) throws IOException {
        return new XlsxRows(sheet.getName(), sheet.openStream(), new XlsxMerged(areas));
    }

    Optional<XlsxRow> next() throws UnreadableFile {
        try {
            while (rows.hasNext()) {
                XlsxRow row = XlsxRow.of(rows.next());
                XlsxRow shown = row.with(merged.shownIn(row.number(), row.cells()));
                if (!row.isBlank() || !row.errors().isEmpty()) {
                    last = row.number();
                    return Optional.of(shown);
                }
            }
            return Optional.empty();
        } catch (RuntimeException broken) { // its reader throws whatever a damaged sheet leads it to
            throw new UnreadableFile(
                    UnreadableFile.BROKEN, "sheet " + sheet + ", after row " + last + ": " + XlsxGuard.said(broken));
        }
    }

    /** How many columns the cell at a column of the row read last spans. */
    int widthOf(int column) {
        return merged.widthOf(column);
    }

    @Override
    public void close() {
        stream.close();
    }
}
