package org.regionalcatalog.normalize.prose;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * One fact that a page tells of a thing.
 *
 * @param field of DESIGN 6, groups with a point
 * @param accepted the ways in which it may be written, the first one being the best
 * @param counted whether missing it is a miss; one that is doubtful is neither a miss nor an extra
 */
record Fact(String field, List<String> accepted, boolean counted) {

    Fact {
        accepted = accepted.stream().map(Fact::plain).distinct().toList();
    }

    static Fact of(String field, Object value) {
        return new Fact(field, List.of(value.toString()), true);
    }

    boolean saidBy(Fact draft) {
        return field.equals(draft.field) && draft.accepted.stream().anyMatch(accepted::contains);
    }

    /** Dashes and spaces of all kinds are equal, abbreviations with and without spaces ({@code z. s.}) or
     * written out ({@code příspěvková organizace}), and so is the case of the first letter. */
    private static String plain(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("(?<=\\b\\p{L}\\.) (?=\\p{L}\\.)", "")
                .strip()
                .replaceAll("příspěvková organizace$", "p.o.")
                .replaceAll(" ?[-–—] ?", "-")
                .replaceAll("/$", "");
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    @Override
    public String toString() {
        return field + " = " + accepted.get(0);
    }
}
