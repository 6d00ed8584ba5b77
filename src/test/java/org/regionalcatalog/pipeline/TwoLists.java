package org.regionalcatalog.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.References;

/** A region of two small lists, {@code first} and {@code second}, of the same authority, each row with its own day. */
final class TwoLists {

    private static final String HEADER = "Poskytovatel;IČO;Obec;Služba;Druh;Registr;Doba;Telefon;Aktualizováno";

    private final Region region;

    private TwoLists(Region region) {
        this.region = region;
    }

    static TwoLists in(Path home) {
        Region region = Region.in(home);
        region.delete("jobs/sources").delete("input-samples");
        region.edit("jobs/catalog.yml", "least_share: 60%", "least_share: 0%");
        return new TwoLists(region);
    }

    Region region() {
        return region;
    }

    TwoLists first(String... rows) {
        return list("first", rows);
    }

    TwoLists second(String... rows) {
        return list("second", rows);
    }

    private TwoLists list(String id, String... rows) {
        region.write("input-samples/" + id + "/list.csv", HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n");
        region.write("jobs/sources/" + id + ".yml", """
                id: %s
                title: Seznam
                publisher: {name: Obec Radětice}
                territory: ORP Tábor
                authority: 50
                from: input-samples/%s/list.csv
                format: csv
                charset: windows-1250
                delimiter: ";"
                main: service
                changed: Aktualizováno
                fields:
                  organisation.name: Poskytovatel
                  organisation.ico: IČO
                  organisation.municipality: Obec
                  place.municipality: Obec
                  service.name: Služba
                  service.service_type: {column: Druh, list: service-type}
                  service.register_id: Registr
                  service.hours: Doba
                  contact.phones: Telefon
                expect: {records: 1..20}
                """.formatted(id, id));
        return this;
    }

    /** A night of which nothing may go wrong, and after which no reference dangles. */
    Night night() {
        Night night = region.night();
        if (night.exitCode() != ExitCode.DONE) {
            throw new AssertionError(night.toString());
        }
        Set<String> dangling = dangling();
        if (!dangling.isEmpty()) {
            throw new AssertionError("dangling: " + dangling);
        }
        return night;
    }

    Night nights(int count) {
        for (int i = 1; i < count; i++) {
            night();
        }
        return night();
    }

    /** What entries refer to and is no entry. */
    private Set<String> dangling() {
        Published published = region.published();
        Set<String> referred = new TreeSet<>();
        for (PublishedEntry entry : published.entries()) {
            Kind kind = Kind.find(entry.text("kind")).orElseThrow();
            Map<String, Object> fields = entry.fields();
            References.renamed(kind, fields, reference -> {
                referred.add(reference);
                return java.util.Optional.of(reference);
            });
        }
        return referred.stream().filter(id -> !published.has(id)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the change feed says of one edition and kind, in its order. */
    List<String> changes(long edition, Kind kind) {
        return region.query("select change, id, other from catalog_v1.change where edition = " + edition
                        + " and kind = '" + kind.word() + "' order by change, id")
                .lines();
    }
}
