package org.regionalcatalog.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;

/**
 * As of which day drafts are said. The day is no part of a draft: another day makes no other draft, and of several
 * records that give the same draft the latest counts. So it is written when a load is accepted, beside the draft.
 */
final class StatedDays {

    private final Database database;

    StatedDays(Database database) {
        this.database = database;
    }

    /** The later of two days. */
    static String later(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Writes the days that the records of a load state to the drafts it lists; gives these as they are then. */
    List<StoredDraft> keep(Load load, List<StoredDraft> listed) {
        Map<String, String> stated = new HashMap<>();
        database.stream(
                "select stated from pipeline.chunk where load = ? and stated <> '{}'",
                row -> Json.readMap(row.getString(1))
                        .forEach((draft, day) -> stated.merge(draft, day.toString(), StatedDays::later)),
                load.id());
        List<StoredDraft> dated = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        for (StoredDraft draft : listed) {
            String day = stated.get(draft.fingerprint().toString());
            dated.add(draft.asOf(day));
            if (!Objects.equals(day, draft.stated())) {
                changed.add(new @Nullable Object[] {day, draft.id()});
            }
        }
        database.each("update pipeline.draft set stated = ? where id = ?", changed);
        return dated;
    }

    /** What a load lists no more stays as fresh as the load before said; asked before the load takes its place. */
    void end(Load load) {
        database.jdbc().update("""
                update pipeline.draft set stated =
                    (select changed from pipeline.load where source = ? and status = 'ACCEPTED')
                where source = ? and load_to = ? and stated is null""", load.source(), load.source(), load.id());
    }
}
