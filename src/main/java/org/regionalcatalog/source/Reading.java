package org.regionalcatalog.source;

import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one field is read from a record: exactly one of {@code column}, {@code css}, {@code label}, {@code heading},
 * {@code page}, {@code path} and {@code value} says where, the others what of it is meant. A bare text in a definition
 * is a column, a selector or a path, as the format has it.
 *
 * @param column header of the column
 * @param css selector within the record's element; an element found is read as its visible text
 * @param label text before the value within the record's element, for instance {@code Příjemce:}; the value is the rest
 *     of its line, or the next line where the rest is blank
 * @param heading selector of headings: the nearest one before the record in the order of the page
 * @param page selector on the whole page, for what all its records share
 * @param path to the text within the record, as {@link PathText} understands it
 * @param value the field's text, the same for every record
 * @param attribute read this attribute of the element, not its text
 * @param after keep what follows the first occurrence of this text on its line; nothing where it does not occur
 * @param before keep what precedes the first occurrence of this text
 * @param pattern keep the first group (or the whole) of each match, and nothing where there is none
 * @param split take the text apart at this text
 * @param many whether several elements, lines or parts are several texts; otherwise the first one counts
 * @param with further columns or paths: what stands there is put behind each text, after a space
 * @param list name of the code list that translates the texts to codes
 */
public record Reading(
        @Nullable String column,
        @Nullable String css,
        @Nullable String label,
        @Nullable String heading,
        @Nullable String page,
        @Nullable String path,
        @Nullable String value,
        @Nullable String attribute,
        @Nullable String after,
        @Nullable String before,
        @Nullable Pattern pattern,
        @Nullable String split,
        boolean many,
        List<String> with,
        @Nullable String list) {

    public Reading {
        with = List.copyOf(with);
    }

    /** All that stands in a column. */
    public static Reading ofColumn(String column) {
        return new Reading(
                column, null, null, null, null, null, null, null, null, null, null, null, false, List.of(), null);
    }
}
