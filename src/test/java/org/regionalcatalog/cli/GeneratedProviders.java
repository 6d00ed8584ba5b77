package org.regionalcatalog.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A list of providers as large as one likes, made by a seed: organisations with several services each, spelled now so
 * and now otherwise, some without IČO or with a mistyped one, rows given twice, rows that cannot be accepted. Whoever
 * and wherever they are is invented; the towns are real.
 */
final class GeneratedProviders {

    static final String SOURCE = "generated-providers";

    private static final String HEADER =
            "Poskytovatel;IČO;Sídlo;Název služby;Druh služby;Forma;Cílová skupina;Kapacita;"
                    + "Kód služby;Poskytováno od;Poskytováno do;Ulice a č.p.;PSČ;Obec;Telefon;E-mail;Web;Kontaktní osoba;Funkce";
    private static final String DEFINITION = """
            id: generated-providers
            title: Velký vymyšlený seznam
            publisher: {name: Nikdo}
            territory: Jihočeský kraj
            authority: 50
            from: providers.csv
            format: csv
            charset: windows-1250
            delimiter: ";"
            main: service
            fields:
              organisation.name: Poskytovatel
              organisation.ico: IČO
              organisation.municipality: Sídlo
              organisation.websites: Web
              service.name: Název služby
              service.register_id: Kód služby
              service.service_type: {column: Druh služby, list: service-type}
              service.forms: {column: Forma, split: ",", many: true, list: form}
              service.target_groups: {column: Cílová skupina, split: ",", many: true, list: target-group}
              service.capacities: {column: Kapacita, split: ",", many: true}
              service.valid.from: Poskytováno od
              service.valid.to: Poskytováno do
              place.address: Ulice a č.p.
              place.postal_code: PSČ
              place.municipality: Obec
              contact.person: Kontaktní osoba
              contact.role: Funkce
              contact.phones: {column: Telefon, split: ",", many: true}
              contact.emails: {column: E-mail, split: ",", many: true}
            identifiers:
              service: Kód služby
            expect:
              records: 10..1000000
            """;
    private static final String CATALOG = """
            title: Vymyšlený katalog
            territory: Jihočeský kraj
            limits: {chunk_records: 500}
            """;

    private static final List<String> FIRST = List.of(
            "Domov", "Centrum", "Most", "Pramen", "Naděje", "Lípa", "Klíč", "Přístav", "Studánka", "Rozkvět", "Cesta");
    private static final List<String> SECOND = List.of(
            "Lužnice",
            "Blaník",
            "Vajgar",
            "Svět",
            "Rožmberk",
            "Zvíkov",
            "Jordán",
            "Kozí hrádek",
            "Velký rybník",
            "Nežárka");
    private static final List<String> FORMS = List.of("ambulantní", "terénní", "pobytová", "terénní, ambulantní");
    private static final List<String> GROUPS = List.of(
            "senioři", "osoby se zdravotním postižením", "rodiny s dětmi", "osoby bez přístřeší", "senioři, imigranti");
    private static final List<String> GIVEN = List.of(
            "Hedvika", "Ctirad", "Zora", "Bohdan", "Radana", "Světlana", "Vojmír", "Květa", "Slavomír", "Drahuše");
    private static final List<String> FAMILY = List.of(
            "Rákos", "Hrázný", "Olšina", "Lipan", "Vrbka", "Jasan", "Bukový", "Habr", "Klen", "Topol", "Smrček",
            "Dubina");
    private static final List<String> STREETS =
            List.of("Libušina", "Husova", "Palackého", "Nádražní", "Školní", "Na Hrázi", "Pod Lipami", "U Rybníka");

    private final Path home;
    private final long seed;
    private final List<String> towns;
    private final List<String> types;

    /** @param home folder that will hold {@code jobs} and the list */
    private GeneratedProviders(Path home, long seed) throws IOException {
        this.home = home;
        this.seed = seed;
        this.towns = labelsOf("municipality.csv");
        this.types = labelsOf("service-type.csv");
    }

    /** What was written into a folder. */
    static GeneratedProviders in(Path home, long seed) throws IOException {
        return new GeneratedProviders(home, seed);
    }

    /** Writes definitions, and the list of a number of rows. */
    static GeneratedProviders write(Path home, int rows, long seed) throws IOException {
        Path jobs = home.resolve("jobs");
        Files.createDirectories(jobs.resolve("sources"));
        Files.createDirectories(jobs.resolve("codes"));
        try (Stream<Path> lists = Files.list(Path.of("jobs/codes"))) {
            for (Path list : lists.toList()) {
                Files.copy(list, jobs.resolve("codes").resolve(list.getFileName()));
            }
        }
        Files.writeString(jobs.resolve("catalog.yml"), CATALOG);
        Files.writeString(jobs.resolve("sources").resolve(SOURCE + ".yml"), DEFINITION);
        GeneratedProviders providers = new GeneratedProviders(home, seed);
        providers.write(providers.rows(rows));
        return providers;
    }

    Path jobs() {
        return home.resolve("jobs");
    }

    /** Rewrites the list with every hundredth row changed, one of each thousand removed and one of each thousand new. */
    void change(int rows) throws IOException {
        List<String> before = rows(rows);
        List<String> after = new ArrayList<>();
        for (int row = 0; row < before.size(); row++) {
            if (row % 1000 != 77) {
                after.add(row % 100 == 33 ? before.get(row).replace("@", "@jinak-") : before.get(row));
            }
        }
        List<String> more = rows(rows + rows / 1000);
        after.addAll(more.subList(before.size(), more.size()));
        write(after);
    }

    /**
     * Rewrites the list as it is on a night: each night some rows are changed, some are away for that night, and some for
     * four nights, so that they are closed and come back.
     */
    void night(int rows, int night) throws IOException {
        List<String> before = rows(rows);
        List<String> tonight = new ArrayList<>();
        for (int row = 0; row < before.size(); row++) {
            if (row % 61 != night % 61 && Math.floorMod(night - row, 151) >= 4) {
                String text = before.get(row);
                tonight.add(row % 40 == night % 40 ? text.replace("@", "@noc" + night + "-") : text);
            }
        }
        write(tonight);
    }

    /** Rewrites the list so that nothing stands below its header. */
    void empty() throws IOException {
        write(List.of());
    }

    private void write(List<String> rows) throws IOException {
        String text = HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n";
        Files.write(home.resolve("providers.csv"), text.getBytes(Charset.forName("windows-1250")));
    }

    private List<String> rows(int number) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int organisation = 0; rows.size() < number; organisation++) {
            organisation(organisation, random, rows);
        }
        return rows.subList(0, number);
    }

    private void organisation(int organisation, Random random, List<String> rows) {
        String name = one(FIRST, random) + " " + one(SECOND, random) + " " + (organisation / 10 + 1);
        String ico = icoOf(organisation);
        String seat = one(towns, random);
        String street = one(STREETS, random) + " " + (1 + random.nextInt(900));
        int services = 1 + random.nextInt(6);
        for (int service = 0; service < services; service++) {
            int code = 1_000_000 + organisation * 10 + service;
            boolean elsewhere = random.nextInt(4) == 0;
            String[] cells = {
                spelled(name, random),
                random.nextInt(12) == 0 ? "" : random.nextInt(200) == 0 ? "12345678" : ico,
                seat,
                random.nextInt(150) == 0 ? "" : "Služba " + one(SECOND, random) + " " + code,
                one(types, random),
                one(FORMS, random),
                one(GROUPS, random),
                random.nextInt(3) == 0 ? "" : (5 + random.nextInt(60)) + " klientů",
                random.nextInt(20) == 0 ? "" : Integer.toString(code),
                "1." + (1 + random.nextInt(12)) + "." + (2007 + random.nextInt(15)),
                random.nextInt(100) == 0 ? "31.12.1999" : "",
                elsewhere ? one(STREETS, random) + " " + (1 + random.nextInt(900)) : street,
                (random.nextBoolean() ? "391 " : "391") + (10 + random.nextInt(89)),
                elsewhere ? one(towns, random) : random.nextInt(300) == 0 ? "Neznámá Lhota nad Ničím" : seat,
                phone(random),
                random.nextInt(100) == 0
                        ? "info(zavináč)sluzba" + code + ".example"
                        : "info@sluzba" + code + ".example",
                random.nextInt(100) == 0 ? "www stránky" : "www.poskytovatel" + organisation + ".example",
                (random.nextInt(4) == 0 ? "Mgr. " : "") + one(GIVEN, random) + " " + one(FAMILY, random),
                random.nextBoolean() ? "vedoucí" : "sociální pracovník"
            };
            rows.add(String.join(";", cells));
            if (random.nextInt(200) == 0) {
                rows.add(String.join(";", cells));
            }
        }
    }

    private static String spelled(String name, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> name + ", o. p. s.";
            case 1 -> name.toUpperCase(java.util.Locale.ROOT) + ", o.p.s.";
            case 2 -> "„" + name + "“, obecně prospěšná společnost";
            default -> name + ", o.p.s.";
        };
    }

    private static String phone(Random random) {
        int number = 602_000_000 + random.nextInt(900_000);
        return switch (random.nextInt(30)) {
            case 0 -> "+420 " + number;
            case 1 -> Integer.toString(number / 100);
            default -> Integer.toString(number);
        };
    }

    /** The IČO of an organisation by its number. */
    static String icoOf(int organisation) {
        return ico(99_000_00 + organisation);
    }

    /** Seven digits and the one that checks them. */
    private static String ico(int seven) {
        String digits = "%07d".formatted(seven);
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (digits.charAt(i) - '0') * (8 - i);
        }
        return digits + (11 - sum % 11) % 10;
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> labelsOf(String list) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("jobs/codes", list))) {
            return lines.skip(1).map(line -> line.split(",", 3)[1]).toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
