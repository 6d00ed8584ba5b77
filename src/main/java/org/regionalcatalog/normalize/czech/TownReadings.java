package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How the name of a town may be meant: without the words before it, and without the number of a post office after it. */
final class TownReadings {

    private static final Set<String> LEADING = Set.of(
            "mesto",
            "mesta",
            "obec",
            "obce",
            "mestys",
            "mestyse",
            "statutarni",
            "statutarniho",
            "hlavni",
            "hl",
            "hlavniho",
            "m",
            "v",
            "ve",
            "do",
            "z",
            "ze");
    private static final Pattern POST_OFFICE = Pattern.compile("[0-9]{1,2}|[ivx]{1,5}");

    private TownReadings() {}

    /** What a folded name may be looked up as, the most faithful reading first. */
    static List<String> of(String folded) {
        String bare = withoutLeading(folded);
        String town = before(bare, " - ");
        return List.of(folded, bare, town, withoutPostOffice(town), before(town, "-"));
    }

    /** Whether a folded word may stand before the name. */
    static boolean isLeading(String folded) {
        return LEADING.contains(folded);
    }

    private static String withoutLeading(String folded) {
        String rest = folded;
        for (int space = rest.indexOf(' '); space > 0 && LEADING.contains(rest.substring(0, space)); ) {
            rest = rest.substring(space + 1);
            space = rest.indexOf(' ');
        }
        return rest;
    }

    private static String before(String text, String mark) {
        int at = text.indexOf(mark);
        return at > 0 ? text.substring(0, at) : text;
    }

    /** Without the number of a post office or of a city district, and without what follows it: "praha 8 karlin". */
    private static String withoutPostOffice(String town) {
        String[] words = town.split(" ");
        for (int i = 1; i < words.length; i++) {
            boolean joint = i + 1 < words.length && (words[i].equals("v") || words[i].equals("i"));
            if (!joint && POST_OFFICE.matcher(words[i]).matches()) {
                return String.join(" ", List.of(words).subList(0, i));
            }
        }
        return town;
    }
}
