package org.regionalcatalog.normalize.czech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regionalcatalog.model.Text;

/** The Czech names of the months in the cases in which dates use them, with or without diacritics. */
public final class Months {

    private static final int LONGEST_NAME = 10;

    private static final List<String> FORMS = List.of(
            "leden ledna lednu lednem",
            "unor unora unoru unorem",
            "brezen brezna breznu breznem",
            "duben dubna dubnu dubnem",
            "kveten kvetna kvetnu kvetnem",
            "cerven cervna cervnu cervnem",
            "cervenec cervence cervenci cervencem",
            "srpen srpna srpnu srpnem",
            "zari zarim",
            "rijen rijna rijnu rijnem",
            "listopad listopadu listopadem",
            "prosinec prosince prosinci prosincem");

    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    /** The number of the month that a word names or two digits give; 0 for anything else. */
    public static int numberOf(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        return written.length() > LONGEST_NAME ? 0 : NUMBERS.getOrDefault(Text.fold(written), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 1; month <= FORMS.size(); month++) {
            for (String form : FORMS.get(month - 1).split(" ", -1)) {
                numbers.put(form, month);
            }
        }
        return Map.copyOf(numbers);
    }
}
