package org.regionalcatalog.extract;

import java.util.List;
import org.regionalcatalog.extract.encoding.Encoding;
import org.regionalcatalog.model.Issue;

/**
 * How a CSV file is read, found out from its beginning.
 *
 * @param header dialect of the row that names the columns
 * @param body dialect of all rows below
 * @param headerLine where that row begins; before line 1 where there is none
 * @param width how many columns there are where no row names them
 * @param issues what was noticed
 */
record CsvStart(Encoding encoding, CsvDialect header, CsvDialect body, long headerLine, int width, List<Issue> issues) {

    boolean hasHeader() {
        return headerLine > 0;
    }
}
