package org.regionalcatalog.pipeline;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.regionalcatalog.database.Database;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Spring Batch on the database of a catalog. */
final class Jobs implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Database database;

    Jobs(Database database) {
        this.database = database;
        context.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
        context.register(Batch.class);
        context.refresh();
    }

    JobRepository repository() {
        return context.getBean(JobRepository.class);
    }

    JobOperator operator() {
        return context.getBean(JobOperator.class);
    }

    /**
     * What was running when the process before us died is marked as failed, so that it can be started again where it
     * was. Owning the file of the database, or holding the lease of the build, proves that nothing of it is alive.
     * JobOperator.recover would do the same once only: it refuses an execution whose context was copied from one that
     * it had recovered before. An instance that died before its first execution was written is forgotten: Batch writes the
     * two in transactions of their own, and then knows neither how to start nor how to restart it.
     */
    void recover(Clock clock) {
        database.jdbc()
                .update("delete from pipeline.batch_job_instance where job_instance_id not in"
                        + " (select job_instance_id from pipeline.batch_job_execution)");
        for (String job : List.of(Flow.INGEST, Flow.BUILD)) {
            repository().findRunningJobExecutions(job).forEach(execution -> fail(execution, LocalDateTime.now(clock)));
        }
    }

    private void fail(JobExecution execution, LocalDateTime now) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(now);
                repository().update(step);
            }
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setEndTime(now);
        repository().update(execution);
    }

    @Override
    public void close() {
        context.close();
    }
}
