package org.regionalcatalog.staging;

import java.util.HashSet;
import java.util.Set;
import org.regionalcatalog.database.Database;

/**
 * How many of the things that stand a load lists no more.
 *
 * @param known record keys that stand
 * @param lost how many of them the load does not have; one that it has, though refused, is not lost
 */
public record Turnover(long known, long lost) {

    /**
     * What a load that is not accepted yet would change.
     *
     * @param kind the only kind to look at; blank for all
     */
    static Turnover of(Database database, Load load, long accepted, String kind) {
        Set<Fingerprint> seen = new Accounting(database).seenBy(load);
        Set<String> gone = new HashSet<>();
        Set<String> come = new HashSet<>();
        long[] known = {0};
        database.stream(
                """
                select fingerprint, record_key, refused, load_from from pipeline.draft
                where source = ? and load_to is null and (load_from <= ? or load_from = ?) and (kind = ? or ? = '')""",
                row -> {
                    boolean standing = row.getLong(4) <= accepted;
                    boolean listed = seen.contains(Fingerprint.of(row.getBytes(1)));
                    known[0] += standing && !row.getBoolean(3) ? 1 : 0;
                    if (standing && !listed && !row.getBoolean(3)) {
                        gone.add(row.getString(2));
                    } else if (!standing && listed) {
                        come.add(row.getString(2));
                    }
                },
                load.source(),
                accepted,
                load.id(),
                kind,
                kind);
        gone.removeAll(come);
        return new Turnover(known[0], gone.size());
    }
}
