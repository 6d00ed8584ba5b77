package org.regionalcatalog.source;

/**
 * How much of the past is kept; what something kept still needs is kept beyond that.
 *
 * @param runs the latest runs, with what was read, refused and built in them
 * @param logDays days of the log
 * @param snapshots the latest snapshots of each source
 * @param failed the latest answers of each source that could not be read
 * @param editions the latest editions, the current one among them
 */
public record Keep(int runs, int logDays, int snapshots, int failed, int editions) {

    /** Where the catalog says nothing. */
    public static final Keep USUAL = new Keep(400, 90, 60, 30, 60);
}
