package org.regionalcatalog.pipeline;

import javax.sql.DataSource;
import org.regionalcatalog.database.Database;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/**
 * Spring Batch on the catalog's own database. Jobs are values, not beans: nothing of ours is a bean but what Batch asks
 * for. A job runs in the thread that starts it.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing(taskExecutorRef = "sameThread")
@EnableJdbcJobRepository(tablePrefix = "PIPELINE.BATCH_", isolationLevelForCreate = Isolation.READ_COMMITTED)
class Batch {

    /** Closed with the database, not with the context. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.source();
    }

    @Bean
    JdbcTemplate jdbcTemplate(Database database) {
        return database.jdbc();
    }

    @Bean
    PlatformTransactionManager transactionManager(Database database) {
        return database.transactions();
    }

    @Bean
    TaskExecutor sameThread() {
        return new SyncTaskExecutor();
    }

    @Bean
    ExecutionContextSerializer executionContextSerializer() {
        return new JacksonExecutionContextStringSerializer();
    }
}
