package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.regionalcatalog.database.TestDatabase;
import org.regionalcatalog.model.Audit;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.suppress.Suppressible;
import org.regionalcatalog.publish.Export;

/**
 * A region of a list and a page that name a person, a phone, an e-mail address and an address that somebody wants kept
 * out, and eyes that look for them in every table and file.
 */
final class Withholdings {

    static final String HEADER = "Poskytovatel;Obec;Služba;Druh;Registr;Ulice;Osoba;Funkce;Telefon;E-mail;Poznámka";

    /** What nobody may find, however it is written: patterns over folded texts. */
    private static final Map<String, Pattern> SOUGHT = new TreeMap<>(Map.of(
            "person", Pattern.compile("vzorov(a|e|ou)"),
            "phone", Pattern.compile("381\\W{0,3}900\\W{0,3}962"),
            "email", Pattern.compile("klub\\W{1,3}(zavinac\\W{1,3})?voda"),
            "address", Pattern.compile("pisecka\\W{1,3}5\\b")));

    private final Region region;

    private Withholdings(Region region) {
        this.region = region;
    }

    static Withholdings in(Path home) {
        Region region = Region.in(home);
        region.delete("jobs/sources").delete("input-samples");
        region.edit("jobs/catalog.yml", "least_share: 60%", "least_share: 0%");
        region.write("jobs/sources/list.yml", """
                id: list
                title: Seznam
                publisher: {name: Město Bechyně}
                territory: ORP Tábor
                authority: 50
                from: input-samples/list/list.csv
                format: csv
                charset: windows-1250
                delimiter: ";"
                main: service
                fields:
                  organisation.name: Poskytovatel
                  organisation.municipality: Obec
                  place.address: Ulice
                  place.municipality: Obec
                  service.name: Služba
                  service.service_type: {column: Druh, list: service-type}
                  service.register_id: Registr
                  contact.person: Osoba
                  contact.role: Funkce
                  contact.phones: {column: Telefon, many: true}
                  contact.emails: {column: E-mail, many: true}
                ignore: [Poznámka]
                expect: {records: 1..20}
                """);
        region.write("jobs/sources/page.yml", """
                id: page
                title: Stránka
                publisher: {name: Město Bechyně}
                territory: ORP Tábor
                authority: 40
                from: input-samples/page/page.html
                format: html
                read: prose
                expect: {records: 1..1}
                """);
        return new Withholdings(region)
                .page("Mgr. Janou Vzorovou", "381 900 962")
                .list(first());
    }

    /** The rows of the first nights. */
    static List<String> first() {
        return new ArrayList<>(
                List.of(
                        "Lípa, z.s.;Bechyně;Poradna Lípa;odborné sociální poradenství;9900401;Libušina 77;Mgr. Jana Vzorová;vedoucí;381 900 961;jana.vzorova@lipa.example;",
                        "Voda, z.s.;Bechyně;Poradna Voda;sociální rehabilitace;9900402;Písecká 5;Petr Tichý;vedoucí;381 900 962, 381 900 963;klub@voda.example;",
                        "Hora, z.s.;Tábor;Dílna Hora;sociálně terapeutické dílny;9900403;Písecká 15;Eva Horská;vedoucí;381 900 964;klub@hora.example;"));
    }

    /** The same list, written otherwise, with one more row. */
    static List<String> otherwise() {
        return new ArrayList<>(
                List.of(
                        "Lípa, z.s.;Bechyně;Poradna Lípa;odborné sociální poradenství;9900401;Libušina 77;VZOROVÁ Jana, Mgr.;vedoucí;381 900 961;jana.vzorova(zavináč)lipa.example;",
                        "Voda, z.s.;Bechyně;Poradna Voda;sociální rehabilitace;9900402;ul. Písecká č.p. 5;Petr Tichý;vedoucí, zástup: Jana Vzorová;+420 381/900962, 381 900 963;KLUB(zavináč)voda.example;",
                        "Hora, z.s.;Tábor;Dílna Hora;sociálně terapeutické dílny;9900403;Písecká 15;Eva Horská;vedoucí;381 900 964/962;klub@hora.example;",
                        "Nová, z.s.;Bechyně;Terén Nová;terénní programy;9900404;Písecká 5;Jana Vzorová;vedoucí;381-900-962;klub@voda.example;"));
    }

    Withholdings list(List<String> rows) {
        region.write("input-samples/list/list.csv", HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n");
        return this;
    }

    Withholdings page(String person, String phone) {
        region.write("input-samples/page/page.html", """
                <html><body><h1>Komunitní plánování sociálních služeb na území ORP Tábor</h1>
                <p>Projekt „Plánování na Bechyňsku“ (2009 - 2010) připravilo Město Bechyně s %s.</p>
                <p>Kontakt: Jana Vzorová, tel. %s, e-mail klub@voda.example, Písecká 5, 391 65 Bechyně</p>
                <p>Kontakt: Eva Horská, tel. 381 900 964, e-mail <a href="mailto:klub@hora.example">klub@hora.example</a></p>
                </body></html>
                """.formatted(person, phone));
        return this;
    }

    Region region() {
        return region;
    }

    Withholdings exported() {
        region.inProcess(catalog -> {
            for (Export.Form form : Export.Form.values()) {
                new Export(catalog.editions())
                        .write(
                                catalog.editions().current(),
                                form,
                                region.data().resolve("exports/" + form.name().toLowerCase(Locale.ROOT)));
            }
            return this;
        });
        return this;
    }

    Suppressing.Outcome keepOut(Suppressible kind, String value, String why) {
        return region.inProcess(catalog -> keepOut(catalog, kind, value, why));
    }

    private Suppressing.Outcome keepOut(Catalog catalog, Suppressible kind, String value, String why) {
        return catalog.suppressing()
                .add(
                        region.definitions(),
                        new Suppressing.Wish(kind, value, null, "operátorka", why),
                        Region.session());
    }

    List<Suppressing.Outcome> keepAllOut() {
        return region.inProcess(catalog -> List.of(
                keepOut(catalog, Suppressible.PERSON, "Mgr. Jana Vzorová", "Jana Vzorová o to požádala"),
                keepOut(catalog, Suppressible.PHONE, "+420 381 900 962", "soukromé číslo"),
                keepOut(catalog, Suppressible.EMAIL, "klub@voda.example", "soukromá schránka"),
                keepOut(catalog, Suppressible.ADDRESS, "Písecká 5, 391 65 Bechyně", "azylový byt")));
    }

    /** What is found of them in the tables of both schemas, whatever tables there are: table, column and what. */
    Set<String> inTables() {
        Set<String> found = new TreeSet<>();
        try (Connection connection = Answers.connect(region.data());
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(statement);
            if (tables.size() < 25) {
                throw new AssertionError("these are not all tables: " + tables);
            }
            for (String table : tables) {
                look(table, statement, found);
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(
                "select table_schema, table_name from information_schema.tables where table_type = 'BASE TABLE'"
                        + " and lower(table_schema) in ('pipeline', 'catalog') order by table_name")) {
            while (names.next()) {
                tables.add(names.getString(1) + "." + names.getString(2));
            }
        }
        return tables;
    }

    private static void look(String table, Statement statement, Set<String> found) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String column = table + "." + rows.getMetaData().getColumnLabel(i);
                    look(column, String.valueOf(rows.getString(i)), found);
                }
            }
        }
    }

    /** What is found of them in files of the data directory; archive, journal and database are for their owner. */
    Set<String> inFiles() {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(region.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = region.data().relativize(file).toString();
                if (!name.startsWith("archive") && !name.startsWith("journal") && !name.startsWith("catalog.")) {
                    look(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8), found);
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void look(String where, String text, Set<String> found) {
        String folded = Text.fold(text);
        SOUGHT.forEach((what, pattern) -> {
            if (pattern.matcher(folded).find()) {
                found.add(what + " in " + where.toLowerCase(Locale.ROOT));
            }
        });
    }

    /** What is wrong with what is stored. */
    List<String> damages() {
        return region.looking(catalog -> catalog.verify().all(region.definitions(), region.data()).stream()
                .map(Audit::damages)
                .flatMap(List::stream)
                .toList());
    }

    /** A run on some day. */
    int nightOn(LocalDate day) {
        TurnedClock clock = new TurnedClock(day + "T01:00:00Z");
        try (Catalog catalog = Catalog.open(TestDatabase.addressOf(region.data()), region.data(), clock)) {
            return catalog.run(region.definitions(), Set.of(), false, Region.session())
                    .exitCode();
        }
    }
}
