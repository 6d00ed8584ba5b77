package org.regionalcatalog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One slip in a good definition gives one problem, at the slip. */
@NullUnmarked
class BadDefinitionTest {

    private static final String LIST = "sources/a-list.yml";
    private static final String PAGE = "sources/b-page.yml";
    private static final String CATALOG = "catalog.yml";

    @TempDir
    Path home;

    @ParameterizedTest
    @MethodSource({"forms", "parts", "readings", "pagesAndCatalogs"})
    void a_slip_is_told_with_its_place_and_the_way_out(String file, String good, String bad, String expected) {
        assertThat(Jobs.in(home).replaced(file, good, bad).problems()).containsExactly("jobs/" + file + ":" + expected);
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                bad(LIST, "title: Ad", "titel: Ad", "2:1: unknown key 'titel'; did you mean 'title'?"),
                bad(
                        LIST,
                        "title: Adresář poskytovatelů",
                        "title:",
                        "2:7: 'title' has no value; give it one, or take it out"),
                bad(LIST, "title: Adresář poskytovatelů", "title: [a]", "2:8: 'title' must be a text, not a list"),
                bad(
                        LIST,
                        "title: Adresář poskytovatelů",
                        "title: \" \"",
                        "2:8: 'title' must be a text that is not blank, not ''"),
                bad(
                        LIST,
                        "title: Ad",
                        "title: !!java.net.URL Ad",
                        "2:8: this is no YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL"),
                bad(
                        LIST,
                        "title: Ad",
                        "title: &a Ad",
                        "2:8: anchors and aliases are not read here; write the value out wherever it is meant"),
                bad(LIST, "title: Ad", "title: *a", "2:8: this is no YAML: found undefined alias aresář"),
                bad(
                        LIST,
                        "title: Ad",
                        "id: x\ntitle: Ad",
                        "2:1: key 'id' stands already in line 1; keep one of the two"),
                bad(LIST, "title: Ad", "? [a]\n: b\ntitle: Ad", "2:3: a key must be a text, not a list"),
                bad(
                        LIST,
                        "title: Ad",
                        "<<: {a: b}\ntitle: Ad",
                        "2:1: unknown key '<<'; known here: kind, id, title, publisher, territory, authority, from, fetch, format, read, charset, delimiter, quote, escape, header, main, fields, changed, identifiers, key, ignore, leave_out, once, corrections, expect, examples"),
                bad(LIST, "title: Ad", "~: b\ntitle: Ad", "2:1: a key must be a text, not nothing"),
                bad(
                        LIST,
                        "title: Ad",
                        "title:\tAd\n\ta: b",
                        "2:7: this is no YAML: while scanning for the next token, found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)"),
                bad(
                        LIST,
                        "title: Adresář poskytovatelů",
                        "title: \"a\\u0007b\"",
                        "2:8: here is a character that is no text; take it out"),
                bad(
                        LIST,
                        "publisher: {name: Městský úřad Bechyně, for: Město Bechyně}",
                        "publisher: Bechyně",
                        "3:12: 'publisher' must be a group of keys, not 'Bechyně'"),
                bad(
                        LIST,
                        "publisher: {name: Městský úřad Bechyně, for: Město Bechyně}",
                        "publisher: {for: Město Bechyně}",
                        "3:12: missing key 'name'"),
                bad(
                        LIST,
                        "authority: 50",
                        "authority: 101",
                        "5:12: 'authority' must be a whole number from 0 to 100, not '101'"),
                bad(
                        LIST,
                        "authority: 50",
                        "authority: -1",
                        "5:12: 'authority' must be a whole number from 0 to 100, not '-1'"),
                bad(
                        LIST,
                        "authority: 50",
                        "authority: 99999999999999",
                        "5:12: 'authority' must be a whole number from 0 to 100, not '99999999999999'"),
                bad(
                        LIST,
                        "from: samples/a.csv",
                        "from: ftp://example.org/a.csv",
                        "6:7: the address must begin with http:// or https://"),
                bad(LIST, "from: samples/a.csv\n", "", "1:1: missing key 'from'"),
                bad(
                        LIST,
                        "format: csv",
                        "format: xls",
                        "7:9: 'format' must be csv or html or xlsx or json or xml or pdf or text, not 'xls'; did you mean 'xlsx'?"),
                bad(LIST, "format: csv\n", "", "1:1: missing key 'format'"),
                bad(
                        LIST,
                        "charset: windows-1250",
                        "charset: windows-1520",
                        "8:10: no charset 'windows-1520'; did you mean 'windows-1250'?"),
                bad(
                        LIST,
                        "charset: windows-1250",
                        "charset: \"?\"",
                        "8:10: no charset '?'; known here: utf-8, windows-1250, iso-8859-2"),
                bad(
                        LIST,
                        "delimiter: \";\"",
                        "delimiter: \";;\"",
                        "9:12: 'delimiter' must be one character, or the word tab, not ';;'"),
                bad(LIST, "delimiter: \";\"", "delimiter: 😀", "9:12: 'delimiter' must be one plain character"),
                bad(
                        LIST,
                        "delimiter: \";\"",
                        "delimiter: '\"'",
                        "9:12: 'delimiter' must be one character, or the word tab, not '\"'"),
                bad(
                        LIST,
                        "delimiter: \";\"",
                        "quote: \"**\"",
                        "9:8: 'quote' must be one sign, or the word none, not '**'"),
                bad(LIST, "delimiter: \";\"", "quote: a", "9:8: 'quote' must be one sign, or the word none, not 'a'"),
                bad(
                        LIST,
                        "{column: Partner, after: \"p:\", before: \",\"}",
                        "{value: Partner, with: [Služba]}",
                        "13:55: 'with' is put behind what is read; it has no use with value"),
                bad(LIST, "delimiter: \";\"", "escape: 😀", "9:9: 'escape' must be one plain character"),
                bad(
                        LIST,
                        "delimiter: \";\"",
                        "delimiter: \";\"\nquote: \";\"",
                        "10:8: 'quote' is the same as 'delimiter'; give another, or leave it out"),
                bad(
                        LIST,
                        "delimiter: \";\"",
                        "quote: \"'\"\nescape: \"'\"",
                        "10:9: 'escape' is the same as 'quote'; give another, or leave it out"),
                bad(LIST, "delimiter: \";\"", "records: tr", "9:1: 'records' is not for format csv; take it out"),
                bad(
                        LIST,
                        "main: service",
                        "main: servise",
                        "10:7: no field in 'fields' has the role 'servise'; did you mean 'service'?"),
                bad(
                        LIST,
                        "main: service",
                        "main: Service",
                        "10:7: 'main' must be a role: a small letter, then small letters, digits or _, not 'Service'"),
                bad(
                        LIST,
                        "id: a-list",
                        "id: A list",
                        "1:5: 'id' must be 1 to 60 small letters, digits and hyphens, not 'A list'"),
                bad(
                        LIST,
                        "id: a-list",
                        "id: other",
                        "1:5: id 'other' is not the name of its file, 'a-list'; rename one of the two"));
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                bad(
                        LIST,
                        "identifiers: {service: Kód}",
                        "identifiers: {servis: Kód}",
                        "17:15: no field in 'fields' has the role 'servis'; did you mean 'service'?"),
                bad(
                        LIST,
                        "identifiers: {service: Kód}",
                        "identifiers: {service: {css: td}}",
                        "17:25: 'css' is not for format csv; take it out"),
                bad(
                        LIST,
                        "identifiers: {service: Kód}",
                        "changed: {css: td}\nidentifiers: {service: Kód}",
                        "17:11: 'css' is not for format csv; take it out"),
                bad(
                        LIST,
                        "key: {contact: [contact.phones]}",
                        "key: {contact: contact.phones}",
                        "18:16: 'contact' must be a list, not 'contact.phones'"),
                bad(
                        LIST,
                        "key: {contact: [contact.phones]}",
                        "key: {contact: [contact.emails]}",
                        "18:17: 'fields' does not read 'contact.emails'; read it, or take this out"),
                bad(
                        LIST,
                        "key: {contact: [contact.phones]}",
                        "key: {kontakt: [contact.phones]}",
                        "18:7: no field in 'fields' has the role 'kontakt'; did you mean 'contact'?"),
                bad(LIST, "ignore: [Poznámka]", "ignore: Poznámka", "19:9: 'ignore' must be a list, not 'Poznámka'"),
                bad(
                        LIST,
                        "ignore: [Poznámka]",
                        "ignore: [{a: b}]",
                        "19:10: an item of 'ignore' must be a text, not a group of keys"),
                bad(
                        LIST,
                        "{field: organisation.name, seen:",
                        "{field: organisation.names, seen:",
                        "21:13: no field 'organisation.names'; did you mean 'organisation.name'?"),
                bad(
                        LIST,
                        "{field: organisation.name, seen:",
                        "{field: organisation.ico, seen:",
                        "21:13: 'fields' does not read 'organisation.ico'; read it, or take this out"),
                bad(LIST, ", because: \"short form\"", "", "21:5: missing key 'because'"),
                bad(LIST, "since: 2026-11", "since: 2026", "21:100: 'since' must be a month like 2026-11, not '2026'"),
                bad(
                        LIST,
                        "since: 2026-11",
                        "since: 2026-13",
                        "21:100: 'since' must be a month like 2026-11, not '2026-13'"),
                bad(
                        LIST,
                        "since: 2026-11}",
                        "since: 2026-11}\n  - {field: organisation.name, seen: Ledax, means: L, because: b, since: 2026-10}",
                        "22:38: 'Ledax' of organisation.name is corrected twice"),
                bad(
                        LIST,
                        "25..40",
                        "40..25",
                        "22:19: 'records' must go from the smaller to the larger number, not '40..25'"),
                bad(LIST, "25..40", "25", "22:19: 'records' must be a range like 25..40, not '25'"),
                bad(LIST, "records: 25..40, ", "", "22:9: missing key 'records'"),
                bad(LIST, "100%", "100", "22:53: 'organisation.name' must be a percentage from 0% to 100%, not '100'"),
                bad(
                        LIST,
                        "100%",
                        "101%",
                        "22:53: 'organisation.name' must be a percentage from 0% to 100%, not '101%'"),
                bad(
                        LIST,
                        "contact.phones: 70%",
                        "contact.emails: 70%",
                        "22:59: 'fields' does not read 'contact.emails'; read it, or take this out"),
                bad(LIST, "kept: \"\"", "kept:", "24:48: 'kept' has no value; give it one, or take it out"),
                bad(LIST, "kept: \"\"", "keeps: \"\"", "24:43: unknown key 'keeps'; did you mean 'kept'?"),
                bad(
                        LIST,
                        "{field: contact.phones, seen: \"není\"",
                        "{field: contact.emails, seen: \"není\"",
                        "24:13: 'fields' does not read 'contact.emails'; read it, or take this out"));
    }

    static Stream<Arguments> readings() {
        return Stream.of(
                bad(
                        LIST,
                        "organisation.name: Posk",
                        "organisation.nmae: Posk",
                        "12:3: no field 'organisation.nmae'; did you mean 'organisation.name'?"),
                bad(
                        LIST,
                        "service.name: Služba",
                        "servis.name: Služba",
                        "14:3: no field 'servis.name'; did you mean 'service.name'?"),
                bad(
                        LIST,
                        "service.name: Služba",
                        "building.name: Služba",
                        "14:3: no field 'building.name'; the kinds are organisation, service, place, project, document, contact"),
                bad(
                        LIST,
                        "service.name: Služba",
                        "service.colour: Služba",
                        "14:3: no field 'service.colour'; service has name, register_id, service_type, forms, target_groups, capacities, age, valid, registered, hours, age.from, age.to, valid.from, valid.to"),
                bad(
                        LIST,
                        "service.name: Služba",
                        "name: Služba",
                        "14:3: no field 'name'; a field is a kind, a point and a name, as in organisation.name"),
                bad(
                        LIST,
                        "service.name: Služba",
                        "service.name:",
                        "14:16: 'service.name' has no value; give it one, or take it out"),
                bad(
                        LIST,
                        "service.name: Služba",
                        "service.name: [Služba]",
                        "14:17: 'service.name' must be a text or a group of keys, not a list"),
                bad(
                        LIST,
                        "service.name: Služba",
                        "organisation(organisation).name: Služba",
                        "14:3: 'organisation(organisation).name' is read in line 12 already; keep one"),
                bad(
                        LIST,
                        "(partner).name:",
                        "(Part ner).name:",
                        "13:3: the role in 'organisation(Part ner).name' must be a small letter, then small letters, digits or _, up to 40"),
                bad(
                        LIST,
                        "(partner).name:",
                        "(partner.name:",
                        "13:3: the role in 'organisation(partner.name' must be a small letter, then small letters, digits or _, up to 40"),
                bad(
                        LIST,
                        "(partner).name:",
                        "(partner).nam:",
                        "13:3: no field 'organisation(partner).nam'; did you mean 'organisation(partner).name'?"),
                bad(
                        LIST,
                        "column: Partner, after: \"p:\"",
                        "after: \"p:\"",
                        "13:31: 'organisation(partner).name' must say where it is read: column or value"),
                bad(
                        LIST,
                        "column: Partner, after: \"p:\"",
                        "column: Partner, value: x",
                        "13:49: 'organisation(partner).name' is read in one place only; keep one of column, value"),
                bad(
                        LIST,
                        "column: Partner, after: \"p:\"",
                        "css: td",
                        "13:32: 'css' is not for format csv; take it out"),
                bad(
                        LIST,
                        "column: Partner, after: \"p:\"",
                        "colum: Partner",
                        "13:32: unknown key 'colum'; did you mean 'column'?"),
                bad(LIST, "after: \"p:\"", "after: \"\"", "13:56: 'after' must be a text that is not empty, not ''"),
                bad(LIST, "before: \",\"", "before: \"\"", "13:70: 'before' must be a text that is not empty, not ''"),
                bad(LIST, "before: \",\"", "attribute: href", "13:62: 'attribute' is not for format csv; take it out"),
                bad(
                        LIST,
                        "list: service-type",
                        "list: service-types",
                        "15:46: no code list 'service-types' in jobs/codes; did you mean 'service-type'?"),
                bad(
                        LIST,
                        "list: service-type",
                        "list: nothing-like-it",
                        "15:46: no code list 'nothing-like-it' in jobs/codes; known here: municipality, service-type"),
                bad(
                        LIST,
                        "many: true}\n  contact",
                        "many: yes}\n  contact",
                        "15:78: 'many' must be true or false, not 'yes'"),
                bad(
                        LIST,
                        "\"[0-9 ]+\"",
                        "\"([0-9 ]+\"",
                        "16:46: pattern '([0-9 ]+' cannot be read: error parsing regexp: missing closing ): `([0-9 ]+`"),
                bad(
                        LIST,
                        "\"[0-9 ]+\"",
                        "\"(?<=a)b\"",
                        "16:46: pattern '(?<=a)b' cannot be read: error parsing regexp: invalid named capture: `(?<=a)b`"),
                bad(
                        LIST,
                        "\"[0-9 ]+\"",
                        "\"((a{999}){999}){999}\"",
                        "16:46: pattern '((a{999}){999}){999}' is too large; write a plainer one"));
    }

    static Stream<Arguments> pagesAndCatalogs() {
        return Stream.of(
                bad(PAGE, "records: \"table tr\"\n", "", "1:1: missing key 'records', which format html needs"),
                bad(
                        PAGE,
                        "records: \"table tr\"",
                        "records: \"table tr[\"",
                        "7:10: selector 'table tr[' cannot be read: Did not find balanced marker at ''"),
                bad(
                        PAGE,
                        "records: \"table tr\"",
                        "records: \"tr:frist-child\"",
                        "7:10: selector 'tr:frist-child' cannot be read: Could not parse query 'tr:frist-child': unexpected token at ''"),
                bad(
                        PAGE,
                        "\"td:nth-child(1)\"",
                        "\"td:nth-child(x)\"",
                        "10:17: selector 'td:nth-child(x)' cannot be read: Could not parse nth-index 'x': unexpected format"),
                bad(
                        PAGE,
                        "{heading: h2}",
                        "{heading: \"h2 >\"}",
                        "11:28: selector 'h2 >' cannot be read: Could not parse query 'h2 >': unexpected token at ''"),
                bad(
                        PAGE,
                        "{page: \"h1 a\"}",
                        "{page: \"h1 ??\"}",
                        "12:26: selector 'h1 ??' cannot be read: Could not parse query 'h1 ??': unexpected token at '??'"),
                bad(PAGE, "{heading: h2}", "{column: h2}", "11:19: 'column' is not for format html; take it out"),
                bad(
                        PAGE,
                        "{label: \"Příjemce:\"}",
                        "{label: \"Příjemce:\", attribute: title}",
                        "14:54: 'attribute' needs an element; use it with one of css, heading, page"),
                bad(
                        PAGE,
                        "ignore: [\"td.note\"]",
                        "ignore: [\"td..note\"]",
                        "16:10: selector 'td..note' cannot be read: String must not be empty"),
                bad(
                        PAGE,
                        "ignore: [\"td.note\"]",
                        "delimiter: \";\"",
                        "16:1: 'delimiter' is not for format html; take it out"),
                bad(
                        PAGE,
                        "ignore: [\"td.note\"]",
                        "leave_out: {\"td[\": [zrušeno]}",
                        "16:13: selector 'td[' cannot be read: Did not find balanced marker at ''"),
                bad(
                        PAGE,
                        "ignore: [\"td.note\"]",
                        "leave_out: {\"td\": zrušeno}",
                        "16:19: 'td' must be a list, not 'zrušeno'"),
                bad(PAGE, "ignore: [\"td.note\"]", "quote: none", "16:1: 'quote' is not for format html; take it out"),
                bad(
                        PAGE,
                        "ignore: [\"td.note\"]",
                        "ignore: [\"td.note\"\n---\na: b",
                        "17:1: this is no YAML: while parsing a flow sequence, expected ',' or ']', but got <document start>"),
                bad(
                        PAGE,
                        "ignore: [\"td.note\"]",
                        "---\na: b",
                        "16:1: this is no YAML: expected a single document in the stream, but found another document"),
                bad(
                        PAGE,
                        "ignore: [\"td.note\"]",
                        "ignore: [\"td:matches(((a{999}){999}){999})\"]",
                        "16:10: selector 'td:matches(((a{999}){999}){999})' is too large; write a plainer one"),
                bad(CATALOG, "title: Kat", "titul: Kat", "1:1: unknown key 'titul'; did you mean 'title'?"),
                bad(
                        CATALOG,
                        "grace_nights: 3",
                        "grace_nights: 0",
                        "3:15: 'grace_nights' must be a whole number from 1 to 365, not '0'"),
                bad(
                        CATALOG,
                        "grace_nights: 3",
                        "limits: {}",
                        "4:1: key 'limits' stands already in line 3; keep one of the two"),
                bad(
                        CATALOG,
                        "file_megabytes: 64",
                        "file_megabytes: 64 MB",
                        "4:67: 'file_megabytes' must be a whole number from 1 to 1024, not '64 MB'"),
                bad(
                        CATALOG,
                        "chunk_records: 500",
                        "chunks: 500",
                        "4:31: unknown key 'chunks'; known here: parallel_sources, chunk_records, file_megabytes, request_interval_milliseconds"),
                bad(
                        CATALOG,
                        "least_share: 60%",
                        "least_share: 0.6",
                        "5:21: 'least_share' must be a percentage from 0% to 100%, not '0.6'"),
                bad(
                        CATALOG,
                        "gate: {least_share: 60%}",
                        "gate: 60%",
                        "5:7: 'gate' must be a group of keys, not '60%'"));
    }

    private static Arguments bad(String file, String good, String bad, String expected) {
        return arguments(file, good, bad, expected);
    }
}
