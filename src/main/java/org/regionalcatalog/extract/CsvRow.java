package org.regionalcatalog.extract;

import java.util.List;
import org.regionalcatalog.model.Text;

/**
 * One row of a CSV file.
 *
 * @param lines what it was made of, at least one line
 * @param cells none when the row is malformed
 */
record CsvRow(List<CsvLine> lines, List<String> cells) {

    boolean isMalformed() {
        return cells.isEmpty();
    }

    boolean isDecoded() {
        return lines.stream().allMatch(CsvLine::decoded);
    }

    boolean isBlank() {
        return cells.size() > 0
                && cells.stream().allMatch(cell -> Text.clean(cell).isEmpty());
    }

    long number() {
        return lines.get(0).number();
    }

    /** The row as it stands in the file, line breaks as spaces, cut to a number of characters. */
    String written(int most) {
        StringBuilder written = new StringBuilder();
        for (CsvLine line : lines) {
            written.append(written.isEmpty() ? "" : " ")
                    .append(line.text(), 0, Math.min(most, line.text().length()));
            if (written.length() >= most) {
                break;
            }
        }
        String text = Text.clean(written.toString());
        return text.length() <= most ? text : text.substring(0, most);
    }
}
