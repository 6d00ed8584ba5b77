package org.regionalcatalog.database;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Commits nothing of a thread whose fence has fallen. The fence is asked within the transaction, at its end, and keeps
 * anybody from passing it before the commit.
 */
final class FencedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(FencedTransactions.class);
    private static final ThreadLocal<@Nullable Runnable> FENCE = new ThreadLocal<>();

    FencedTransactions(DataSource source) {
        super(source);
    }

    /** Does work in this thread behind a fence, which throws once it has fallen. */
    static void fenced(Runnable fence, Runnable work) {
        Runnable outer = FENCE.get();
        FENCE.set(fence);
        try {
            work.run();
        } finally {
            FENCE.set(outer);
        }
    }

    static boolean isFenced() {
        return FENCE.get() != null;
    }

    /** What only read commits nothing, and PostgreSQL would not let a fence be asked that has moved since that moment. */
    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        Runnable fence = FENCE.get();
        if (fence != null && status.isNewTransaction() && !status.isReadOnly()) {
            fence.run();
        }
    }

    /** What made it roll back is what to tell; a connection that cannot even do that is rolled back by its end. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException broken) {
            LOG.warn("a transaction could not be rolled back", broken);
        }
    }
}
