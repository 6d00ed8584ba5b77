package org.regionalcatalog.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A folder {@code jobs} in which all is well, for tests to spoil. */
final class Jobs {

    static final String CATALOG = """
            title: Katalog Táborska
            territory: ORP Tábor, ORP Třeboň
            grace_nights: 3
            limits: {parallel_sources: 2, chunk_records: 500, file_megabytes: 64}
            gate: {least_share: 60%}
            """;

    static final String LIST = """
            id: a-list
            title: Adresář poskytovatelů
            publisher: {name: Městský úřad Bechyně, for: Město Bechyně}
            territory: ORP Tábor
            authority: 50
            from: samples/a.csv
            format: csv
            charset: windows-1250
            delimiter: ";"
            main: service
            fields:
              organisation.name: Poskytovatel
              organisation(partner).name: {column: Partner, after: "p:", before: ","}
              service.name: Služba
              service.service_type: {column: Druh, list: service-type, split: ";", many: true}
              contact.phones: {column: Telefon, pattern: "[0-9 ]+", many: true}
            identifiers: {service: Kód}
            key: {contact: [contact.phones]}
            ignore: [Poznámka]
            corrections:
              - {field: organisation.name, seen: "Ledax", means: "Ledax o.p.s.", because: "short form", since: 2026-11}
            expect: {records: 25..40, fill: {organisation.name: 100%, contact.phones: 70%}}
            examples:
              - {field: contact.phones, seen: "není", kept: ""}
            """;

    static final String PAGE = """
            id: b-page
            title: Plánování služeb
            publisher: {name: Město Třeboň}
            authority: 60
            from: samples/*.html
            format: html
            records: "table tr"
            main: project
            fields:
              project.name: "td:nth-child(1)"
              project.goals: {heading: h2}
              document.title: {page: "h1 a"}
              document.url: {css: "a[href]", attribute: href}
              organisation.name: {label: "Příjemce:"}
              contact.role: {value: garant}
            ignore: ["td.note"]
            """;

    static final String WORKBOOK = """
            id: c-workbook
            title: Adresář v sešitu
            publisher: {name: Město Ves}
            authority: 50
            from: samples/a.xlsx
            format: xlsx
            sheet: Služby
            header_row: 3
            main: service
            fields:
              organisation.name: Poskytovatel
              service.name: Služba
              contact.phones: {column: Telefon, many: true}
            ignore: [Poznámka, Číselníky]
            """;

    static final String REGISTER = """
            id: d-register
            title: Registr
            publisher: {name: Úřad}
            authority: 80
            from: samples/a.json
            format: json
            records: /polozky/*
            each: /zarizeni/*
            main: service
            identifiers: {service: /identifikator}
            fields:
              organisation.name: /poskytovatel/nazev
              service.service_type: {path: /druh, list: service-type}
              contact.emails: {path: /emaily/*/email, many: true}
              place.name: /zarizeni/*/nazev
            ignore: [/portalId]
            """;

    static final String EXPORT = """
            id: e-export
            title: Projekty
            publisher: {name: Kraj}
            authority: 70
            from: samples/a.xml
            format: xml
            charset: windows-1250
            records: /projekty/projekt
            main: project
            identifiers: {project: "@id"}
            fields:
              project.name: nazev
              project.municipalities: {path: dopad/obec, many: true}
            ignore: [poznamka]
            """;

    static final String MINUTES = """
            id: f-minutes
            title: Zápisy
            publisher: {name: Město Ves}
            authority: 40
            from: samples/*.pdf
            format: pdf
            read: prose
            """;

    static final String TYPES = """
            code,label,synonyms
            39,odborné sociální poradenství,poradna|OSP
            57,azylové domy,azylový dům
            """;

    static final String TOWNS = """
            code,name,district
            552054,Tábor,Tábor
            """;

    private final Path jobs;

    private Jobs(Path jobs) {
        this.jobs = jobs;
    }

    static Jobs in(Path home) {
        return new Jobs(home.resolve("jobs"))
                .with("catalog.yml", CATALOG)
                .with("sources/a-list.yml", LIST)
                .with("sources/b-page.yml", PAGE)
                .with("codes/service-type.csv", TYPES)
                .with("codes/municipality.csv", TOWNS);
    }

    Jobs with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Jobs with(String file, byte[] bytes) {
        try {
            Files.createDirectories(jobs.resolve(file).getParent());
            Files.write(jobs.resolve(file), bytes);
            return this;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A file in which the only occurrence of one text is replaced by another. */
    Jobs replaced(String file, String old, String text) {
        try {
            String whole = Files.readString(jobs.resolve(file));
            if (whole.split(Pattern.quote(old), -1).length != 2) {
                throw new IllegalArgumentException(old + " does not stand once in " + file);
            }
            return with(file, whole.replace(old, text));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    Path path() {
        return jobs;
    }

    Definitions read() {
        return DefinitionReader.read(jobs);
    }

    /** What the reader says, one line per problem; nothing when all is well. */
    List<String> problems() {
        try {
            read();
            return List.of();
        } catch (DefinitionException refused) {
            return refused.problems().stream().map(Problem::toString).toList();
        }
    }
}
