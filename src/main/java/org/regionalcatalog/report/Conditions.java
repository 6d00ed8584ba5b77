package org.regionalcatalog.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.regionalcatalog.database.Database;

/** What needed a person when it was last told. */
public final class Conditions {

    private final Database database;
    private final Clock clock;

    public Conditions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes what is known now and gives what has changed since it was last told; what nothing is known of stays as it
     * is. To be called in the transaction that writes the message.
     *
     * @param gone whether a subject is no more, and nothing is to be told of it
     */
    public List<Condition> changed(long run, Collection<Condition> now, Predicate<String> gone) {
        Map<String, Condition.State> before = states();
        List<Condition> changed = new ArrayList<>();
        before.keySet().stream().filter(gone).forEach(this::forget);
        for (Condition one : now) {
            Condition.State was = before.getOrDefault(one.subject(), Condition.State.WELL);
            if (was != one.state()) {
                changed.add(one);
                forget(one.subject());
                keep(run, one);
            }
        }
        return changed;
    }

    private void forget(String subject) {
        database.jdbc().update("delete from pipeline.condition where subject = ?", subject);
    }

    private void keep(long run, Condition one) {
        if (one.state() != Condition.State.WELL) {
            database.jdbc()
                    .update(
                            "insert into pipeline.condition values (?, ?, ?, ?, ?)",
                            one.subject(),
                            one.state().name(),
                            one.reason(),
                            OffsetDateTime.now(clock),
                            run);
        }
    }

    private Map<String, Condition.State> states() {
        Map<String, Condition.State> states = new TreeMap<>();
        database.stream(
                "select subject, state from pipeline.condition",
                row -> states.put(row.getString(1), Condition.State.valueOf(row.getString(2))));
        return states;
    }
}
