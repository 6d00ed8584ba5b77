package org.regionalcatalog.extract;

import java.util.List;
import org.regionalcatalog.model.Text;

/**
 * One row of a CSV file.
 *
 * @param lines what it was made of, at least one line
 * @param cells none when the row is malformed
 * @param stray whether a quote stood within a cell that is not quoted
 */
record CsvRow(List<CsvLine> lines, List<String> cells, boolean stray) {

    boolean isMalformed() {
        return cells.isEmpty();
    }

    boolean isDecoded() {
        for (CsvLine line : lines) {
            if (!line.decoded()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell without a space at either end is a clean text. */
    boolean isPlain() {
        return lines.size() == 1 && lines.get(0).plain();
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!isBlank(cell)) {
                return false;
            }
        }
        return !cells.isEmpty();
    }

    /** Whether there is a cell for each of a number of columns, and beyond them blank ones at most. */
    boolean fits(int width) {
        if (cells.size() < width || cells.isEmpty()) {
            return false;
        }
        for (int i = width; i < cells.size(); i++) {
            if (!isBlank(cells.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(String cell) {
        return cell.isEmpty() || Text.clean(cell).isEmpty();
    }

    long number() {
        return lines.get(0).number();
    }

    /** The line after the row's last one. */
    long end() {
        return lines.get(lines.size() - 1).number() + 1;
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
