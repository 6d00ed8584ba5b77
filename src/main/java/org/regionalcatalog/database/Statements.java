package org.regionalcatalog.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/** SQL as Spring runs it; texts are made storable, and what a fenced thread changes outside a transaction gets one. */
final class Statements extends JdbcTemplate {

    private final DataSource source;
    private final Vendor vendor;
    private final FencedTransactions transactions;

    Statements(DataSource source, Vendor vendor, FencedTransactions transactions, int fetchRows) {
        super(source);
        setFetchSize(fetchRows);
        this.source = source;
        this.vendor = vendor;
        this.transactions = transactions;
    }

    /** Whether a transaction is under way in this thread. */
    boolean isInTransaction() {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            return !connection.getAutoCommit();
        } catch (SQLException broken) {
            throw new CannotGetJdbcConnectionException("the connection is broken", broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** @throws DamagedDatabaseException when it failed because the file is not what was written */
    @Override
    protected DataAccessException translateException(String task, @Nullable String sql, SQLException failure) {
        DamagedDatabaseException.reading(vendor.shown(), failure).ifPresent(damaged -> {
            throw damaged;
        });
        return super.translateException(task, sql, failure);
    }

    @Override
    public <T extends @Nullable Object> T query(String sql, ResultSetExtractor<T> rows) {
        return super.query(sql, wellFormed(rows));
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator statement, @Nullable PreparedStatementSetter values, ResultSetExtractor<T> rows) {
        return super.query(statement, values, wellFormed(rows));
    }

    /** What was written can be read; where it cannot, the file is another. A server looks after its own. */
    private <T extends @Nullable Object> ResultSetExtractor<T> wellFormed(ResultSetExtractor<T> rows) {
        return vendor.isShared()
                ? rows
                : result -> {
                    try {
                        return rows.extractData(result);
                    } catch (NoSuchElementException
                            | IllegalArgumentException
                            | DateTimeException
                            | JacksonException malformed) {
                        throw DamagedDatabaseException.malformed(vendor.shown(), malformed);
                    }
                };
    }

    @Override
    protected int update(PreparedStatementCreator statement, @Nullable PreparedStatementSetter values) {
        if (!FencedTransactions.isFenced() || isInTransaction()) {
            return super.update(statement, values);
        }
        Integer changed = new TransactionTemplate(transactions).execute(status -> super.update(statement, values));
        return changed == null ? 0 : changed;
    }

    @Override
    protected PreparedStatementSetter newArgPreparedStatementSetter(Object @Nullable [] values) {
        if (values == null) {
            return super.newArgPreparedStatementSetter(null);
        }
        Object[] storable = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            storable[i] = values[i] instanceof String text ? vendor.storable(text) : values[i];
        }
        return super.newArgPreparedStatementSetter(storable);
    }
}
