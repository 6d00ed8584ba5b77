package org.regionalcatalog.match;

import static org.regionalcatalog.match.Drafts.draft;

import java.util.List;
import java.util.Map;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;

/** Drafts in which everything is told by which things are recognised. */
final class FullDrafts {

    private FullDrafts() {}

    static List<StandingDraft> all() {
        Map<String, Object> person = Map.of("given", "Hedvika", "family", "Rákosová");
        return List.of(
                draft(
                        Kind.ORGANISATION,
                        "a/o",
                        "name",
                        "Domov Pramínek",
                        "aliases",
                        List.of("Pramínek"),
                        "ico",
                        "00247618",
                        "databox",
                        "abcdefg",
                        "legal_form",
                        "o.p.s.",
                        "organisation_kind",
                        "provider",
                        "municipality",
                        "552046",
                        "websites",
                        List.of("https://praminek.example")),
                draft(Kind.ORGANISATION, "a/ministry", "name", "Ministerstvo vzoru", "organisation_kind", "ministry"),
                draft(
                        Kind.PLACE,
                        "a/p",
                        "name",
                        "Domov",
                        "street",
                        "Údolní",
                        "house_number",
                        "5",
                        "postal_code",
                        "39001",
                        "municipality",
                        "552046",
                        "municipality_name",
                        "Tábor",
                        "address_point",
                        "12345678"),
                draft(Kind.PLACE, "a/secret", "municipality", "552046", "confidential", true),
                draft(
                        Kind.SERVICE,
                        "a/s",
                        "name",
                        "Domov",
                        "organisation",
                        "a/o",
                        "register_id",
                        "1234567",
                        "service_type",
                        "50",
                        "places",
                        List.of("a/p"),
                        "forms",
                        List.of("pob"),
                        "target_groups",
                        List.of("1")),
                draft(
                        Kind.PROJECT,
                        "a/project",
                        "name",
                        "Plánování",
                        "registration_number",
                        "CZ.1.04/3.1.03/97.00023",
                        "territories",
                        List.of("ORP Tábor"),
                        "period",
                        Map.of("from", "2013-07-01", "to", "2015-06-30", "precision", "day", "planned", false),
                        "roles",
                        List.of(Map.of("role", "realizer", "organisation", "a/o"))),
                draft(
                        Kind.DOCUMENT,
                        "a/plan",
                        "title",
                        "Plán",
                        "document_type",
                        "plan",
                        "url",
                        "https://obec.example/plan.pdf",
                        "territory",
                        "ORP Tábor",
                        "valid",
                        Map.of("from", "2013", "to", "2015", "precision", "year")),
                draft(Kind.DOCUMENT, "a/untimed", "title", "Plán"),
                draft(
                        Kind.CONTACT,
                        "a/person",
                        "organisation",
                        "a/o",
                        "person",
                        person,
                        "role",
                        "ředitelka",
                        "phones",
                        List.of("+420381555111"),
                        "emails",
                        List.of("h@praminek.example"),
                        "place",
                        "a/p"),
                draft(Kind.CONTACT, "a/role", "organisation", "a/o", "role", "recepce"),
                draft(Kind.CONTACT, "a/desk", "organisation", "a/o", "place", "a/p"));
    }
}
