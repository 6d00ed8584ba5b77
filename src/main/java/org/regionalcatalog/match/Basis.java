package org.regionalcatalog.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.regionalcatalog.match.link.Statistics;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.source.MatchRules;

/**
 * By what drafts are judged.
 *
 * @param rules one for each kind
 * @param nameKey what equal names of organisations share: without case, diacritics, quotes and legal form
 * @param learned statistics of the kinds that had enough drafts to learn from
 * @param decisions what people said
 * @param once the sources that list each thing of a kind once
 * @param files the SHA-256 of the file that an address answered with, by address, as far as one was fetched
 */
public record Basis(
        List<MatchRules> rules,
        Function<String, String> nameKey,
        Map<Kind, Statistics> learned,
        DecisionBook decisions,
        Map<Kind, Set<String>> once,
        Map<String, String> files) {

    MatchRules rulesOf(Kind kind) {
        return rules.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    Statistics statisticsOf(Kind kind) {
        Statistics statistics = learned.get(kind);
        return statistics == null
                ? Statistics.shipped(Weighing.linkRules(rulesOf(kind)), CommonWords.BEARERS)
                : statistics;
    }
}
