package org.regionalcatalog.pipeline;

import java.util.function.Function;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.staging.StagedRecord;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The flow: two jobs, built as plain values of the definitions.
 *
 * <pre>
 * ingest(source):  acquire -> stage (extract, normalize, validate) -> accept
 * build:           match -> merge -> gate -> publish
 * </pre>
 *
 * <p>Each word is a package to open. A step that is killed begins again where it was: {@code stage} at the chunk it had
 * reached, the others from their start, which they make harmless.
 */
final class Flow {

    static final String INGEST = "ingest";
    static final String BUILD = "build";

    private final JobRepository repository;
    private final Database database;

    Flow(JobRepository repository, Database database) {
        this.repository = repository;
        this.database = database;
    }

    /** Brings one source from its publisher to an accepted load, or to one that is held. */
    Job ingest(Ingest ingest, int chunkRecords) {
        return new JobBuilder(INGEST, repository)
                .start(task("acquire", ingest::acquire))
                .next(items("stage", ingest.staging(), chunkRecords))
                .next(task("accept", ingest::accept))
                .build();
    }

    /** Brings the accepted loads of all sources to an edition, or to one that is held. */
    Job build(Build build) {
        return new JobBuilder(BUILD, repository)
                .start(task("match", build::match))
                .next(task("merge", build::merge))
                .next(task("gate", build::gate))
                .next(task("publish", build::publish))
                .build();
    }

    /** A step that does one thing in transactions of its own; what it gives back is how it ended. */
    private Step task(String name, Function<StepExecution, ExitStatus> work) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, context) -> {
                    contribution.setExitStatus(work.apply(contribution.getStepExecution()));
                    database.checkpoint();
                    return RepeatStatus.FINISHED;
                })
                .build();
    }

    /** A step that reads, understands and stores raw records, a chunk in a transaction. */
    private Step items(String name, Staging staging, int chunkRecords) {
        return new StepBuilder(name, repository)
                .<RawRecord, StagedRecord>chunk(chunkRecords)
                .transactionManager(database.transactions())
                .reader(staging.reader())
                .processor(staging.processor())
                .writer(staging.writer())
                .listener(staging)
                .build();
    }
}
