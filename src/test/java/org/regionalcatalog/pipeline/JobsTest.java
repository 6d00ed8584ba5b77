package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.database.TestDatabase;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** What a crash leaves of a job that Batch itself cannot go on with. */
@Tag("postgresql")
class JobsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T01:00:00Z"), ZoneId.of("Europe/Prague"));
    private static final JobParameters PARAMETERS =
            new JobParametersBuilder().addLong("run", 1L).toJobParameters();

    private final Path folder;

    JobsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Seen in KilledRunTest, once in some forty kills: "Cannot find any job execution for job instance". */
    @Test
    void killed_between_its_instance_and_its_first_execution_a_job_is_started_as_if_it_never_had_been()
            throws Exception {
        try (Database database = TestDatabase.open(folder);
                Jobs jobs = new Jobs(database)) {
            jobs.repository().createJobInstance(Flow.INGEST, PARAMETERS);
            jobs.recover(CLOCK);
            assertThat(jobs.operator()
                            .start(job(jobs), PARAMETERS)
                            .getExitStatus()
                            .getExitCode())
                    .isEqualTo("COMPLETED");
        }
    }

    @Test
    void an_instance_that_has_an_execution_is_kept() throws Exception {
        try (Database database = TestDatabase.open(folder);
                Jobs jobs = new Jobs(database)) {
            jobs.operator().start(job(jobs), PARAMETERS);
            jobs.recover(CLOCK);
            assertThat(jobs.repository().getLastJobExecution(Flow.INGEST, PARAMETERS))
                    .isNotNull();
        }
    }

    private static Job job(Jobs jobs) {
        return new JobBuilder(Flow.INGEST, jobs.repository())
                .start(new StepBuilder("nothing", jobs.repository())
                        .tasklet((contribution, context) -> RepeatStatus.FINISHED)
                        .build())
                .build();
    }
}
