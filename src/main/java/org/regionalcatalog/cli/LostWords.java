package org.regionalcatalog.cli;

import org.jspecify.annotations.Nullable;
import org.regionalcatalog.explain.Explanation;

/** Says in words why what a draft says lost. */
final class LostWords {

    private final boolean czech;

    LostWords(boolean czech) {
        this.czech = czech;
    }

    /** Half a sentence: {@code authority 80 over 60}. */
    String of(Explanation.Vote lost, Explanation.Vote best) {
        return switch (lost.because()) {
            case "validity" ->
                czech
                        ? "platnost vypršela a jiná ji vystřídala"
                        : "it is past its validity and another one has followed";
            case "authority" ->
                (czech ? "autorita %d převyšuje %d" : "authority %d over %d")
                        .formatted(best.authority(), lost.authority());
            case "freshness" ->
                (czech ? "čerstvější: %s oproti %s" : "fresher: %s over %s")
                        .formatted(day(best.fresh()), day(lost.fresh()));
            case "precision" -> czech ? "přesnější je vítěz" : "the winner is more precise";
            case "usage" -> czech ? "vítězný zápis je častější" : "more drafts use the winning spelling";
            case "plainness" -> czech ? "vítězný zápis je prostší" : "the winning spelling is plainer";
            case "truth" -> czech ? "stačí jediné ano" : "one yes is enough";
            default ->
                czech
                        ? "zdroje jsou stejně dobré, rozhodlo jejich pořadí"
                        : "the sources are equally good, their order decided";
        };
    }

    private String day(@Nullable Object stated) {
        return stated == null ? (czech ? "neuvedeno" : "not stated") : stated.toString();
    }
}
