package org.regionalcatalog.staging;

import java.util.List;
import java.util.Map;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.Json;

/** What is remembered of the nights of each source. What it means is known to whoever judges by it. */
public final class Nights {

    private final Database database;

    public Nights(Database database) {
        this.database = database;
    }

    /** What is remembered of a source, the oldest night first. */
    public List<Map<String, Object>> of(String source) {
        return database
                .jdbc()
                .queryForList("select facts from pipeline.night where source = ? order by run", String.class, source)
                .stream()
                .map(Json::readMap)
                .toList();
    }

    /** Whether something is remembered of the night of a run. */
    public boolean has(String source, long run) {
        Long found = database.jdbc()
                .queryForObject(
                        "select count(*) from pipeline.night where source = ? and run = ?", Long.class, source, run);
        return found != null && found > 0;
    }

    /** Remembers a night; a run is one night, so what is said of it last counts. Of more than so many the oldest go. */
    void keep(String source, long run, Map<String, Object> facts, int remembered) {
        database.jdbc().update("delete from pipeline.night where source = ? and run = ?", source, run);
        insert(source, run, facts);
        database.jdbc().update("""
                delete from pipeline.night where source = ? and run < (
                    select min(run) from (select run from pipeline.night where source = ?
                        order by run desc fetch first %d rows only) as kept)""".formatted(remembered), source, source);
    }

    /** Takes nights up again, by run. */
    void restore(String source, Map<Long, Map<String, Object>> nights) {
        database.jdbc().update("delete from pipeline.night where source = ?", source);
        nights.forEach((run, facts) -> insert(source, run, facts));
    }

    private void insert(String source, long run, Map<String, Object> facts) {
        database.jdbc()
                .update(
                        "insert into pipeline.night (source, run, facts) values (?, ?, ?)",
                        source,
                        run,
                        Json.write(facts));
    }
}
