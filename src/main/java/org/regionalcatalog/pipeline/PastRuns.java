package org.regionalcatalog.pipeline;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.regionalcatalog.database.Database;

/** Runs of the past, with all that was written of them: states, builds, nights, messages, and Batch's own tables. */
final class PastRuns {

    private static final String INSTANCES_OF_RUN = """
            select distinct e.job_instance_id from pipeline.batch_job_execution e
            join pipeline.batch_job_execution_params p on p.job_execution_id = e.job_execution_id
            join pipeline.batch_job_instance i on i.job_instance_id = e.job_instance_id
            where i.job_name = ? and p.parameter_name = ? and p.parameter_value = ?""";

    private static final String EXECUTIONS =
            "(select job_execution_id from pipeline.batch_job_execution where job_instance_id = ?)";

    private static final List<String> FORGET_INSTANCE = List.of(
            "delete from pipeline.batch_step_execution_context where step_execution_id in"
                    + " (select step_execution_id from pipeline.batch_step_execution where job_execution_id in "
                    + EXECUTIONS + ")",
            "delete from pipeline.batch_step_execution where job_execution_id in " + EXECUTIONS,
            "delete from pipeline.batch_job_execution_context where job_execution_id in " + EXECUTIONS,
            "delete from pipeline.batch_job_execution_params where job_execution_id in " + EXECUTIONS,
            "delete from pipeline.batch_job_execution where job_instance_id = ?",
            "delete from pipeline.batch_job_instance where job_instance_id = ?");

    private final Database database;

    PastRuns(Database database) {
        this.database = database;
    }

    /** All runs. Needed is one that is open, the last good one, and the one that made the current edition. */
    List<Retention.Run> list(long edition) {
        Set<Long> needed = new HashSet<>(database.jdbc().queryForList("""
                        select number from pipeline.run where status = 'OPEN'
                        union select max(number) from pipeline.run where status = 'DONE'
                        union select run from pipeline.build where status = 'PUBLISHED' and base = ?
                        union select run from pipeline.load where status in ('STAGING', 'HELD')""", Long.class, edition - 1));
        return database.jdbc().queryForList("select number from pipeline.run", Long.class).stream()
                .map(number -> new Retention.Run(number, needed.contains(number)))
                .toList();
    }

    /** Forgets runs; a build that is held stays, for the next run asks whether it is. */
    void forget(Collection<Long> runs, long edition) {
        List<Object[]> rows = runs.stream().map(run -> new Object[] {run}).toList();
        for (long run : runs) {
            forgetBatch(Flow.INGEST, "run", run);
            database.jdbc().queryForList("""
                            select id from pipeline.build where run = ? and status <> 'OPEN'
                            and not (status = 'HELD' and base = ?) and id not in (select build from pipeline.finding)""", Long.class, run, edition).forEach(this::forgetBuild);
        }
        database.each(
                "delete from pipeline.scheduled_night where run = ? and civil_day < (select max(civil_day) from pipeline.scheduled_night)",
                rows);
        database.each("delete from pipeline.run_source where run = ?", rows);
        database.each("delete from pipeline.run where number = ?", rows);
        database.jdbc()
                .update("delete from pipeline.message where sent is not null and written <"
                        + " (select min(started) from pipeline.run)");
    }

    private void forgetBuild(long build) {
        forgetBatch(Flow.BUILD, "build", build);
        database.jdbc().update("delete from pipeline.build where id = ?", build);
    }

    private void forgetBatch(String job, String parameter, long value) {
        List<Object[]> instances =
                database
                        .jdbc()
                        .queryForList(INSTANCES_OF_RUN, Long.class, job, parameter, Long.toString(value))
                        .stream()
                        .map(id -> new Object[] {id})
                        .toList();
        FORGET_INSTANCE.forEach(sql -> database.each(sql, instances));
    }
}
