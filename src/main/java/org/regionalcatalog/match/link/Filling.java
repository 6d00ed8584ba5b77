package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.regionalcatalog.match.compare.Column;
import org.regionalcatalog.match.compare.Comparison;
import org.regionalcatalog.match.compare.Pool;

/** The forms of one field: what a column makes of the values of all records. */
final class Filling {

    /** Records whose forms are made side by side. */
    private static final int AT_ONCE = 1 << 14;

    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int[] NONE = {};

    private final int[] forms;
    private final int[][] several;

    private Filling(int[] forms, int[][] several) {
        this.forms = forms;
        this.several = several;
    }

    /** Per record the number of its form, or {@link Table#MISSING}; -2 and below: a place in {@link #several}. */
    int[] forms() {
        return forms;
    }

    /** The forms of values that hold several. */
    int[][] several() {
        return several;
    }

    /** Forms are numbered in the order of the records, whatever the order in which their values came. */
    static Filling of(int field, LinkRules rules, Records records, Column column) {
        Pool values = records.values(field);
        int[] formOfValue = new int[values.size()];
        Arrays.fill(formOfValue, UNKNOWN);
        Places places = column.comparison() == Comparison.NAME ? Places.of(rules, records) : Places.NONE;
        int[] forms = new int[records.size()];
        int[][] lists = new int[4][];
        int listCount = 0;
        String[] atPlaces = new String[0];
        for (int record = 0; record < forms.length; record++) {
            if (!places.isEmpty() && record % AT_ONCE == 0) {
                atPlaces = atPlaces(field, places, records, column, record);
            }
            int value = records.cell(field, record);
            if (value < 0) {
                forms[record] = Table.MISSING;
                continue;
            }
            String atPlace = places.isEmpty() ? "" : atPlaces[record % AT_ONCE];
            if (!atPlace.isEmpty()) {
                forms[record] = column.addForm(atPlace);
            } else {
                if (formOfValue[value] == UNKNOWN) {
                    int[] parts = parts(values.text(value), column);
                    if (parts.length > 1) {
                        lists = listCount == lists.length ? Arrays.copyOf(lists, listCount * 2) : lists;
                        lists[listCount++] = parts;
                    }
                    formOfValue[value] = parts.length == 0
                            ? Table.MISSING
                            : parts.length == 1 ? parts[0] : Table.MISSING - listCount;
                }
                forms[record] = formOfValue[value];
            }
        }
        return new Filling(forms, lists);
    }

    /** The forms of some records from one on that hold words of the place; empty where no place is told. */
    private static String[] atPlaces(int field, Places places, Records records, Column column, int from) {
        String[] forms = new String[Math.min(AT_ONCE, records.size() - from)];
        IntStream.range(0, forms.length).parallel().forEach(i -> {
            int value = records.cell(field, from + i);
            List<String> words = value < 0 ? List.of() : places.words(from + i);
            String text = words.isEmpty() ? "" : records.values(field).text(value);
            forms[i] = text.isEmpty() || text.indexOf(Records.PART) >= 0 ? "" : column.form(text, words);
        });
        return forms;
    }

    private static int[] parts(String text, Column column) {
        if (text.indexOf(Records.PART) < 0) {
            int form = column.add(text);
            return form < 0 ? NONE : new int[] {form};
        }
        return Arrays.stream(text.split(String.valueOf(Records.PART), -1))
                .mapToInt(column::add)
                .filter(form -> form >= 0)
                .distinct()
                .toArray();
    }
}
