package org.regionalcatalog.pipeline;

import java.io.UncheckedIOException;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.database.LeaseLostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Why a job did not complete.
 *
 * @param cause what tells the most: ours, or the fault of disk or database, before what lies below it
 * @param isStop whether it was told to stop
 */
record Failure(Throwable cause, boolean isStop) {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    /** The failure of an execution that did not complete. */
    static Failure of(JobExecution execution) {
        Throwable cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("the job ended " + execution.getStatus()));
        throwWhatEndsAll(cause);
        while (cause.getCause() != null && !isTelling(cause)) {
            cause = cause.getCause();
        }
        boolean stop = cause instanceof Session.StoppedException || execution.getStatus() == BatchStatus.STOPPED;
        return new Failure(cause, stop);
    }

    /** Who lost its lease has no business to go on, nor to say how it ended; on damage nothing can be built. */
    private static void throwWhatEndsAll(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LeaseLostException lost) {
                throw lost;
            }
            if (cause instanceof DamagedDatabaseException damaged) {
                throw damaged;
            }
        }
    }

    /** Whether the source did not answer. */
    boolean isUnreachable() {
        return cause instanceof UnreachableException;
    }

    /** Whether it may go well another time: the disk, or the database. */
    boolean mayPass() {
        return cause instanceof UncheckedIOException
                || cause instanceof DataAccessException
                || cause instanceof TransactionException;
    }

    /** One line for people; unless it says all, the whole goes to the log. */
    String sentence() {
        if (isUnreachable()) {
            return String.valueOf(cause.getMessage());
        }
        LOG.error("failed", cause);
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + ": " + message
                + ". Details are in log/catalog.log of the data directory; mend the cause and run 'rerun'.";
    }

    private static boolean isTelling(Throwable cause) {
        return cause instanceof DataAccessException
                || cause instanceof UncheckedIOException
                || cause instanceof UnreachableException
                || cause instanceof Session.StoppedException;
    }
}
