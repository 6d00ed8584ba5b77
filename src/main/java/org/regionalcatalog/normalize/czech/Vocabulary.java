package org.regionalcatalog.normalize.czech;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.source.CodeList;

/** All words that cleaning needs, made of the code lists once; shared by all sources and threads. */
public final class Vocabulary {

    private final Map<String, CodeTerms> terms = new TreeMap<>();
    private final Gazetteer gazetteer;
    private final Regions regions;
    private final Addresses addresses;
    private final LegalForms legalForms;
    private final OrganisationNames organisationNames;
    private final PersonNames personNames;
    private final Bodies bodies;
    private final Set<String> roles;
    private final Set<String> confidentialServices;
    private final Map<String, String> serviceTypes;
    private final Set<String> words;

    private Vocabulary(Map<String, CodeList> codes) {
        codes.forEach((name, list) -> {
            if (!name.equals("municipality") && !name.equals("person-title") && !name.equals("given-name")) {
                terms.put(name, CodeTerms.of(list));
            }
        });
        this.gazetteer = Gazetteer.of(list(codes, "municipality"));
        this.regions = Regions.of(list(codes, "region"));
        this.addresses = Addresses.of(gazetteer);
        this.legalForms = LegalForms.of(list(codes, "legal-form"));
        this.words = Lexicon.of(codes.values());
        this.organisationNames = OrganisationNames.of(
                legalForms,
                list(codes, "organisation-kind"),
                gazetteer,
                list(codes, "service-type"),
                list(codes, "target-group"));
        this.personNames = PersonNames.of(list(codes, "person-title"), list(codes, "given-name"));
        this.bodies = Bodies.of(list(codes, "body"));
        this.roles = codesWhere(list(codes, "role"), "code", "");
        this.confidentialServices = codesWhere(list(codes, "service-type"), "confidential", "yes");
        this.serviceTypes = list(codes, "service-type").rows().stream()
                .collect(Collectors.toMap(row -> row.getOrDefault("code", ""), row -> row.getOrDefault("label", "")));
    }

    /** The vocabulary of the code lists of a catalog; a list that is not there knows nothing. */
    public static Vocabulary of(Map<String, CodeList> codes) {
        return new Vocabulary(codes);
    }

    /** What equal names of organisations share: without case, diacritics, quotes, abbreviations and legal form. */
    public String nameKey(String organisationName) {
        return organisationNames.key(organisationName);
    }

    /** The wordings of a code list. */
    public CodeTerms terms(String list) {
        return Objects.requireNonNullElseGet(terms.get(list), () -> CodeTerms.of(new CodeList(list, List.of())));
    }

    /** Words that are right as they are, in lower case: those of the code lists, and common ones of the field. */
    public Set<String> knownWords() {
        return words;
    }

    /** The municipalities. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** The regions. */
    public Regions regions() {
        return regions;
    }

    /** Addresses, told by the municipalities. */
    public Addresses addresses() {
        return addresses;
    }

    /** Legal forms at the end of names. */
    public LegalForms legalForms() {
        return legalForms;
    }

    /** Names of organisations. */
    public OrganisationNames organisationNames() {
        return organisationNames;
    }

    /** Names of persons with their titles. */
    public PersonNames personNames() {
        return personNames;
    }

    /** Bodies known by their abbreviations. */
    public Bodies bodies() {
        return bodies;
    }

    /** Whether an organisation's role in a record is its role in the record's project. */
    public boolean isProjectRole(String role) {
        return roles.contains(role);
    }

    /** The label of a type of service, for a service that nobody named. */
    @Nullable
    public String labelOf(String serviceType) {
        return serviceTypes.get(serviceType);
    }

    /** Whether services of a type are given at addresses that must stay secret. */
    public boolean isConfidential(String serviceType) {
        return confidentialServices.contains(serviceType);
    }

    private static CodeList list(Map<String, CodeList> codes, String name) {
        return Objects.requireNonNullElseGet(codes.get(name), () -> new CodeList(name, List.of()));
    }

    private static Set<String> codesWhere(CodeList list, String column, String value) {
        return list.rows().stream()
                .filter(row -> value.isEmpty() || value.equals(row.get(column)))
                .map(row -> row.getOrDefault("code", ""))
                .collect(Collectors.toSet());
    }
}
