package org.regionalcatalog.staging;

import java.util.function.BiConsumer;
import org.regionalcatalog.database.Database;

/** Loads that others have taken the place of, and the drafts that stood in them. */
public final class PastLoads {

    private static final String FORGOTTEN =
            "(select l.id from pipeline.load l where l.status in ('SUPERSEDED', 'DROPPED')"
                    + " and l.run not in (select number from pipeline.run))";

    private final Database database;

    public PastLoads(Database database) {
        this.database = database;
    }

    /**
     * Hands over the snapshots, each with its source, without which nothing that stands, is held or is half staged
     * could be gone on with, explained or rebuilt.
     */
    public void needed(BiConsumer<String, String> need) {
        database.stream("""
                select source, snapshot from pipeline.load where status in ('ACCEPTED', 'HELD', 'STAGING')
                union select l.source, l.snapshot from pipeline.load l join pipeline.draft d on d.load_from = l.id
                where d.load_to is null or d.id in (select draft from pipeline.carried)""", row -> need.accept(row.getString(1), row.getString(2)));
    }

    /** Forgets the loads of runs that are no more, as far as no draft that stays was first read in them. */
    public void forget() {
        database.jdbc()
                .update("delete from pipeline.draft where load_to in"
                        + " (select id from pipeline.load where run not in (select number from pipeline.run))"
                        + " and id not in (select draft from pipeline.carried)");
        database.jdbc().update("delete from pipeline.code_list where load in " + FORGOTTEN);
        database.jdbc()
                .update("delete from pipeline.load where id in " + FORGOTTEN
                        + " and id not in (select load_from from pipeline.draft)"
                        + " and id not in (select load_to from pipeline.draft where load_to is not null)");
    }
}
