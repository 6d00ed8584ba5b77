package org.regionalcatalog.match.compare;

import java.util.List;

/** Marks in a name the words of the town that is told beside it. */
final class TownMarks {

    /** Of a town's name so many letters at least are its stem. */
    private static final int SHORTEST_STEM = 4;

    private static final int LONGEST_ENDING = 2;

    private TownMarks() {}

    /**
     * The form of a name whose words of the town are marked: where the town is told beside, they say little.
     *
     * @param towns the words of the record's places
     */
    static String in(String form, List<String> towns) {
        if (!mayHoldAny(form, towns)) {
            return form;
        }
        StringBuilder marked = new StringBuilder();
        for (String word : Words.parted(form)) {
            boolean ofTown = isOfAny(word, towns);
            marked.append(marked.isEmpty() ? "" : " ")
                    .append(ofTown && word.charAt(0) != '@' ? "@" : "")
                    .append(word);
        }
        return marked.toString();
    }

    /** Most names hold no town: a look at the whole costs less than one at each word. */
    private static boolean mayHoldAny(String form, List<String> towns) {
        for (String town : towns) {
            if (form.contains(town.substring(0, Math.min(town.length(), stemOf(town))))) {
                return true;
            }
        }
        return false;
    }

    private static int stemOf(String town) {
        return Math.max(SHORTEST_STEM, town.length() - LONGEST_ENDING);
    }

    private static boolean isOfAny(String word, List<String> towns) {
        for (String town : towns) {
            if (isOf(word, town)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is that of the town, inflected as it may be: Tábor, Táboře, táborská. */
    private static boolean isOf(String word, String town) {
        if (word.equals(town)) {
            return true;
        }
        int stem = stemOf(town);
        return word.length() >= stem && town.length() >= stem && word.regionMatches(0, town, 0, stem);
    }
}
