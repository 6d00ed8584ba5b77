package org.regionalcatalog.match;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.source.MatchRules;

/** Judging drafts by the rules that are shipped. */
final class Judged {

    private Judged() {}

    static Map<String, String> clusters(List<StandingDraft> drafts, Function<String, String> nameKey) {
        return Match.judge(drafts, basis(nameKey), Map.of()).clusters();
    }

    static Basis basis(Function<String, String> nameKey) {
        return basis(nameKey, Map.of());
    }

    /** @param files the SHA-256 of files by their addresses */
    static Basis basis(Function<String, String> nameKey, Map<String, String> files) {
        return new Basis(MatchRules.shipped(), nameKey, Map.of(), DecisionBook.of(List.of()), Map.of(), files);
    }
}
