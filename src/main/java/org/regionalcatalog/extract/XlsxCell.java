package org.regionalcatalog.extract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * One cell as a person sees it.
 *
 * @param text blank where nothing is seen
 * @param error what the workbook shows instead of a value
 */
record XlsxCell(String text, Optional<String> error) {

    private static final XlsxCell BLANK = new XlsxCell("", Optional.empty());
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");

    /** {@code _x000D_}: how workbooks write characters that XML does not. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Day 1 is the first of January 1900, and the last day is in the year 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    static XlsxCell of(@Nullable Cell cell) {
        if (cell == null) {
            return BLANK;
        }
        Object value = cell.getValue();
        String written = value == null ? "" : value.toString();
        if (cell.getType() == CellType.ERROR || (cell.getType() == CellType.FORMULA && ERRORS.contains(written))) {
            return new XlsxCell("", Optional.of(written));
        }
        if (value == null) {
            return cell.getFormula() == null || cell.getFormula().isEmpty()
                    ? BLANK
                    : new XlsxCell("", Optional.of("=" + cell.getFormula()));
        }
        if (value instanceof BigDecimal number) {
            return shown(textOf(number, cell));
        }
        return shown(value instanceof Boolean truth ? truth ? "ano" : "ne" : plain(written));
    }

    private static XlsxCell shown(String text) {
        return new XlsxCell(text, Optional.empty());
    }

    private static String textOf(BigDecimal number, Cell cell) {
        XlsxFormat format = XlsxFormat.of(cell.getDataFormatId(), cell.getDataFormatString());
        boolean day = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
        if (!format.isDate() || !day) {
            return format.textOf(number);
        }
        return format.isElapsed() ? XlsxFormat.hoursOf(number) : format.textOf(cell.asDate());
    }

    private static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(found -> {
            char c = (char) Integer.parseInt(found.group(1), 16);
            return c == '\n' || c == '\r' ? "\n" : c == '_' ? "_" : " ";
        });
    }
}
