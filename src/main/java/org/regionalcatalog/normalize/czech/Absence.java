package org.regionalcatalog.normalize.czech;

import java.util.Set;
import org.regionalcatalog.model.Text;

/** The ways in which a publisher says that there is nothing to say. */
final class Absence {

    private static final int LONGEST = 40;

    private static final Set<String> WORDS = Set.of(
            "",
            "-",
            "--",
            "---",
            "x",
            "xx",
            "xxx",
            "n a",
            "null",
            "none",
            "ne",
            "neni",
            "nema",
            "nemame",
            "bez",
            "zadny",
            "zadna",
            "zadne",
            "neuvedeno",
            "neuveden",
            "neuvedena",
            "neuveden udaj",
            "nezjisteno",
            "neznamy",
            "neznamo",
            "neexistuje",
            "nezrizeno",
            "neni uvedeno",
            "neni uveden",
            "neni k dispozici",
            "neni zrizen",
            "neni zrizena",
            "neni znamo",
            "bez udaje",
            "zatim neni",
            "zatim nema",
            "dosud neni");

    private Absence() {}

    /** Whether the cleaned text is blank or one of the usual words for "none". */
    static boolean isSaid(String clean) {
        return clean.isEmpty() || (clean.length() <= LONGEST && WORDS.contains(Text.fold(clean)));
    }
}
