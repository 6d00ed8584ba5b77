package org.regionalcatalog.source;

/**
 * The catalog as {@code jobs/catalog.yml} declares it.
 *
 * @param graceNights after how many nights a record that nobody lists any more is closed
 * @param parallelSources how many sources are ingested side by side
 * @param chunkRecords how many raw records are stored in one transaction
 * @param maximumMegabytes how large one file of a source may be
 * @param leastShare the share, in percent, of the current edition's entries below which a new edition is held
 */
public record CatalogDefinition(
        String title,
        String territory,
        int graceNights,
        int parallelSources,
        int chunkRecords,
        int maximumMegabytes,
        int leastShare) {}
