package org.regionalcatalog.normalize.czech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.regionalcatalog.source.CodeList;

/** The code lists of jobs/codes as they are shipped, and what is built from them. */
public final class ShippedLists {

    static final Gazetteer GAZETTEER = Gazetteer.of(list("municipality"));
    static final Addresses ADDRESSES = Addresses.of(GAZETTEER);
    static final CodeTerms SERVICE_TYPES = CodeTerms.of(list("service-type"));
    static final CodeTerms TARGET_GROUPS = CodeTerms.of(list("target-group"));
    static final CodeTerms UNITS = CodeTerms.of(list("capacity-unit"));
    static final CodeTerms FORMS = CodeTerms.of(list("form"));
    static final LegalForms LEGAL_FORMS = LegalForms.of(list("legal-form"));
    static final OrganisationNames NAMES = OrganisationNames.of(
            LEGAL_FORMS, list("organisation-kind"), GAZETTEER, list("service-type"), list("target-group"));

    private ShippedLists() {}

    /** All lists of jobs/codes, by name. */
    public static Map<String, CodeList> all() {
        Map<String, CodeList> lists = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("jobs/codes"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - ".csv".length()))
                    .forEach(name -> lists.put(name, list(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lists;
    }

    /** A list of jobs/codes. */
    public static CodeList list(String name) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(Path.of("jobs/codes", name + ".csv"))) {
            List<Map<String, String>> rows =
                    format.parse(reader).stream().map(CSVRecord::toMap).toList();
            return new CodeList(name, rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Codes of the remarks, with what was seen: {@code term-unknown(xyz)}. */
    static List<String> remarks(Understood<?> understood) {
        return understood.remarks().stream()
                .map(remark -> remark.rule().code() + "(" + remark.seen() + ")")
                .toList();
    }
}
