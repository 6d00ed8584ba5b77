package org.regionalcatalog.pipeline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regionalcatalog.database.DatabaseAddress;
import org.regionalcatalog.database.TestDatabase;

/** What a reader's query of the database finds: the names of the columns, and the rows as texts. */
record Answers(List<String> columns, List<List<String>> rows) {

    static Answers of(Path data, String sql) {
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int width = found.getMetaData().getColumnCount();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                columns.add(found.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
            }
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(
                            found.getObject(i) instanceof Boolean yes
                                    ? yes.toString().toUpperCase(Locale.ROOT)
                                    : String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
            return new Answers(columns, rows);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Connection connect(Path data) throws SQLException {
        Optional<DatabaseAddress> server = TestDatabase.addressOf(data);
        return server.isPresent()
                ? DriverManager.getConnection(server.get().url(), server.get().user(), "")
                : DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("catalog").toAbsolutePath(), "sa", "");
    }

    /** The rows, each as one text with spaces between its values. */
    List<String> lines() {
        return rows.stream().map(row -> String.join(" ", row)).toList();
    }
}
