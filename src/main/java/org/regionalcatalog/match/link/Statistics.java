package org.regionalcatalog.match.link;

import java.util.List;
import org.regionalcatalog.model.Text;

/**
 * What was learned from records: all, beside values and rules, that keys and weights depend on. With the same
 * statistics, comparing what is new gives the very weights that comparing everything gives.
 *
 * @param records how many records it was learned from
 * @param frequencies per field, how many records hold a form or a word
 * @param keyLimit records from which on a key is too frequent to be one alone
 * @param frequentPairs keys made of two that are too frequent all the same, sorted
 * @param weights per field, its weights
 * @param dependence how much oftener levels are met together than apart, among records that are not the same thing
 * @param prior log2 of the odds that any two records are the same thing
 */
public record Statistics(
        long records,
        List<Frequencies> frequencies,
        int keyLimit,
        long[] frequentPairs,
        List<FieldWeights> weights,
        Dependence dependence,
        double prior) {

    private static final String VERSION = "link-statistics 1";

    /** SHA-256 of the canonical text. */
    public String digest() {
        return Text.sha256(text());
    }

    /** The canonical text: what was learned, line by line. */
    public String text() {
        return StatisticsText.of(VERSION, this);
    }

    /** The statistics of a canonical text. */
    public static Statistics parse(String text) {
        return StatisticsText.parse(VERSION, text);
    }
}
