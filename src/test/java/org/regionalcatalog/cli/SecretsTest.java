package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages, lists and tables that print passwords, through a whole night: the archive keeps them as they were, for its owner;
 * nothing else has them, neither tables nor files nor words.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsTest {

    private static final Charset EXCEL = Charset.forName("windows-1250");
    private static final List<String> SECRETS =
            List.of("tajne-vzor-123", "Modra-7701", "Zelena-7702", "Cerna-7703", "Bila-7704", "Siva-7705", "Ruda-7706");

    private final Path home;
    private final StringBuilder said = new StringBuilder();

    SecretsTest(@TempDir Path home) {
        this.home = home;
    }

    @BeforeAll
    void a_night_of_careless_publishers() throws IOException {
        copy("jobs");
        copy("input-samples");
        edit(
                "trebon-planning/page.html",
                "</main>",
                "<p>Nástěnka: <a href=\"https://vzor:Modra-7701@web.example/x\">zde</a></p></main>");
        edit(
                "tabor-kpss/page.html",
                "</main>",
                "<table><tr><th>Login</th><th>Heslo</th></tr><tr><td>vzor</td><td>Zelena-7702</td></tr></table></main>");
        edit(
                "tabor-planning/page.html",
                "</main>",
                "<h2>heslo: Cerna-7703</h2><p>Projekt „Heslo je Cerna-7703“ probíhá.</p></main>");
        edit("trebon-catalog/catalog.html", "<table", "<p>Jméno: vzor, heslo: Bila-7704</p><table");
        list(";dva bezbariérové vchody;", ";heslo: Siva-7705;");
        list("Domov pro seniory Lužnice;", "Domov Lužnice (login: vzor, heslo: Ruda-7706);");
        type("run", "--data", "data");
    }

    @Test
    void the_night_publishes_and_tells_that_the_pages_show_them() {
        assertThat(said).contains("Edition 1 published");
        assertThat(rowsWith("credentials-in-page")).isPositive();
    }

    @Test
    void the_archive_alone_has_them() throws IOException {
        for (String secret : SECRETS) {
            assertThat(filesWith(secret, home.resolve("data")))
                    .as(secret)
                    .isNotEmpty()
                    .allMatch(file -> file.startsWith(home.resolve("data/archive")), "lies in the archive");
        }
    }

    @Test
    void no_column_of_any_table_has_them() {
        for (String secret : SECRETS) {
            assertThat(rowsWith(secret)).as(secret).isZero();
        }
        assertThat(rowsWith("Domov")).isPositive();
    }

    @Test
    void no_report_no_trial_and_no_export_has_them() throws IOException {
        type("try", "trebon-planning", "--json");
        type("try", "tabor-kpss", "--limit", "0");
        type("try", "tabor-planning", "--limit", "0", "--lang", "cs");
        type("try", "trebon-catalog", "--limit", "0");
        type("try", "bechyne-providers", "--json");
        type("try", "input-samples/trebon-planning/page.html", "--prose");
        type("runs", "--data", "data");
        type("runs", "1", "--data", "data");
        type("runs", "1", "--data", "data", "--json");
        type("check");
        type("export", "--data", "data", "--format", "jsonl", "--out", "jsonl");
        type("export", "--data", "data", "--format", "csv", "--out", "csv");
        type("try", "nowhere");

        assertThat(said).doesNotContain(SECRETS.toArray(String[]::new));
        for (String secret : SECRETS) {
            assertThat(filesWith(secret, home.resolve("jsonl"))).isEmpty();
            assertThat(filesWith(secret, home.resolve("csv"))).isEmpty();
        }
    }

    private void copy(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.toList()) {
                Path target = home.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private void edit(String sample, String old, String text) throws IOException {
        edit(sample, old, text, StandardCharsets.UTF_8);
    }

    private void list(String old, String text) throws IOException {
        edit("bechyne-providers/providers.csv", old, text, EXCEL);
    }

    private void edit(String sample, String old, String text, Charset charset) throws IOException {
        Path file = home.resolve("input-samples").resolve(sample);
        String page = Files.readString(file, charset);
        assertThat(page).as(sample).contains(old);
        int at = page.indexOf(old);
        Files.writeString(file, page.substring(0, at) + text + page.substring(at + old.length()), charset);
    }

    private void type(String... arguments) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(all, true, StandardCharsets.UTF_8);
        new CommandLines().execute(new Invocation(List.of(arguments), home, stream, stream, 0, () -> false));
        said.append(all.toString(StandardCharsets.UTF_8));
    }

    /** Files in whose bytes a text stands, in one of the encodings it may have. */
    private static List<Path> filesWith(String text, Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (bytes.contains(text) || bytes.replace("\0", "").contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** In how many values of all schemas a text stands, numbers and times aside. */
    private int rowsWith(String text) {
        int found = 0;
        try (Connection database =
                DriverManager.getConnection("jdbc:h2:file:" + home.resolve("data/catalog"), "sa", "")) {
            for (String[] column : columns(database)) {
                String sql = "select \"" + column[2] + "\" from \"" + column[0] + "\".\"" + column[1] + "\"";
                try (ResultSet values = database.createStatement().executeQuery(sql)) {
                    while (values.next()) {
                        found += textOf(values, column[3].startsWith("BINARY")).contains(text) ? 1 : 0;
                    }
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return found;
    }

    private static String textOf(ResultSet value, boolean binary) throws SQLException {
        if (binary) {
            byte[] bytes = value.getBytes(1);
            return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        }
        return String.valueOf(value.getString(1));
    }

    private static List<String[]> columns(Connection database) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (ResultSet all = database.createStatement()
                .executeQuery(
                        "select c.table_schema, c.table_name, c.column_name, c.data_type from information_schema.columns c"
                                + " join information_schema.tables t using (table_schema, table_name)"
                                + " where c.table_schema <> 'INFORMATION_SCHEMA' and t.table_type = 'BASE TABLE'"
                                + " and c.data_type not in ('BIGINT', 'INTEGER', 'BOOLEAN', 'DATE', 'SMALLINT')"
                                + " and c.data_type not like 'TIME%'")) {
            while (all.next()) {
                columns.add(new String[] {all.getString(1), all.getString(2), all.getString(3), all.getString(4)});
            }
        }
        assertThat(columns).hasSizeGreaterThan(30);
        return columns;
    }
}
