package org.regionalcatalog.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Kind;

/**
 * The catalog as {@code jobs/catalog.yml} declares it.
 *
 * @param graceNights after how many nights a record that nobody lists any more is closed
 * @param parallelSources how many sources are ingested side by side
 * @param chunkRecords how many raw records are stored in one transaction
 * @param maximumMegabytes how large one file or answer of a source may be
 * @param requestInterval least time between two requests to one host, in milliseconds
 * @param contact whom publishers reach about our requests; there is one whenever a source is an address
 * @param loopback whether addresses of this machine may be asked
 * @param leastShare the share, in percent, of the current edition's entries below which a new edition is held
 * @param match how drafts are recognised as the same thing, for every kind
 * @param merge which rule decides each field when sources differ
 */
public record CatalogDefinition(
        String title,
        String territory,
        int graceNights,
        int parallelSources,
        int chunkRecords,
        int maximumMegabytes,
        int requestInterval,
        @Nullable String contact,
        boolean loopback,
        int leastShare,
        List<MatchRules> match,
        MergeRules merge) {

    /** How drafts of a kind are recognised as the same thing. */
    public MatchRules matchOf(Kind kind) {
        return match.stream().filter(rules -> rules.kind() == kind).findFirst().orElseThrow();
    }
}
