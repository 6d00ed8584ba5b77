package org.regionalcatalog.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.source.Format;

/** However a page prints a password, no line, no link, no locator and no issue of its record holds it. */
class CredentialsEverywhereTest {

    private static final List<String> SECRET_LABELS = List.of(
            "heslo",
            "Heslo",
            "HESLO",
            "přihlašovací heslo",
            "přístupové heslo",
            "Password",
            "password",
            "pwd",
            "PIN",
            "PIN kód",
            "přístupový kód",
            "passwd");
    private static final List<String> USER_LABELS = List.of(
            "uživatelské jméno",
            "Uživatelské jméno",
            "login",
            "Login",
            "přihlašovací jméno",
            "Přihlašovací jméno",
            "user name",
            "username");
    private static final List<String> SECRETS =
            List.of("Modra-77", "x7Kq9zz", "tajnemisto", "4711", "Kdo.Vi!8", "ěščř-22");
    private static final String USER = "spravce-webu";

    /** Between a label and its value; the label is sure, so this is enough. */
    private static final List<String> TEXT_SEPARATORS = List.of(
            ": ",
            ":",
            " : ",
            "\u00a0:\u00a0",
            ":\u00a0",
            ":\u2009",
            " = ",
            "=",
            ":\t",
            ": „",
            " je: ",
            ":\n",
            ":\n\n",
            ":\n • ",
            ":\n\u00a0");

    private static final List<String> HTML_SEPARATORS = List.of(
            ": ",
            ":&nbsp;",
            ":<br>",
            ": <b>",
            ":</b> ",
            "</b>: ",
            ":</strong>&nbsp;<em>",
            "&#58; ",
            ":<span> </span>",
            ":</p><p>",
            ":</li><li>",
            ":<!-- x -->",
            ": <a href='x'>",
            ":\n  ");

    private static List<String> frames() {
        return List.of(
                "<p>%s</p>",
                "<table><tr><td>%s</td></tr></table>", "<ul><li>%s</li></ul>", "<div><b>%s</b></div>", "<pre>%s</pre>");
    }

    static Stream<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String label : SECRET_LABELS) {
            for (String separator : TEXT_SEPARATORS) {
                texts.add(
                        "Ke stažení\n" + label + separator + "%s" + (separator.endsWith("„") ? "“" : "") + "\nKontakt");
            }
        }
        for (String user : USER_LABELS) {
            for (String label : SECRET_LABELS) {
                texts.add(user + ": " + USER + ", " + label + ": %s");
                texts.add(user + ": " + USER + "\n" + label + ": %s");
                texts.add(user + " " + USER + " " + label + " %s");
                texts.add(user + ":\n" + USER + "\n" + label + ":\n%s\nDále");
                texts.add("Vstup: " + user + " " + USER + " / " + label + " %s.");
                texts.add(user + ": " + USER + " a " + label + ": %s pro všechny");
            }
        }
        texts.addAll(List.of(
                "heslo je %s",
                "Heslo je %s.",
                "heslo: %s (platí do konce roku)",
                "přístup na heslo „%s“ mají členové",
                "jméno: " + USER + " heslo: %s",
                "Jméno: " + USER + "; heslo: %s",
                "jméno " + USER + ", heslo %s",
                "uživatel: " + USER + "\nheslo: %s",
                "přihlašovací údaje: " + USER + " / %s",
                "Přihlašovací údaje: " + USER + "/%s",
                "jméno a heslo: " + USER + " / %s",
                "uživatelské jméno / heslo: " + USER + " / %s",
                "Přihlaste se: " + USER + " heslo: %s",
                "viz http://" + USER + ":%s@web.example/plan",
                "viz https://web.example/plan?heslo=%s",
                "viz https://web.example/plan?a=1&password=%s&b=2"));
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_shows_no_secret(String text) {
        for (String secret : SECRETS) {
            assertHidden(PagesInProse.read(Format.TEXT, text.replace("%s", secret)), secret);
        }
    }

    static Stream<String> pages() {
        List<String> pages = new ArrayList<>();
        for (String label : List.of("heslo", "Password", "Přístupové heslo")) {
            for (String separator : HTML_SEPARATORS) {
                for (String frame : frames()) {
                    pages.add(frame.replace("%s", label + separator + "%s"));
                    pages.add(frame.replace("%s", "Uživatelské jméno: " + USER + "<br>" + label + separator + "%s"));
                }
            }
        }
        for (String label : List.of("heslo", "Heslo:", "Password")) {
            pages.add("<table><tr><td>" + label + "</td><td>%s</td></tr></table>");
            pages.add("<table><tr><th>" + label + "</th><td>%s</td></tr></table>");
            pages.add("<table><tr><td>login</td><td>" + USER + "</td></tr><tr><td>" + label
                    + "</td><td>%s</td></tr></table>");
            pages.add("<dl><dt>" + label + "</dt><dd>%s</dd></dl>");
            pages.add("<dl><dt>login<dd>" + USER + "<dt>" + label + "<dd>%s</dl>");
        }
        pages.addAll(List.of(
                "<p>he<b>slo</b>: %s</p>",
                "<p>hes&shy;lo: %s</p>",
                "<p>he\u200bslo: %s</p>",
                "<p>heslo: <a href='https://web.example/?heslo=%s'>vstup</a></p>",
                "<p><a href='https://u:%s@web.example/'>vstup</a></p>",
                "<table><tr><th>Jméno</th><th>Heslo</th></tr><tr><td>" + USER + "</td><td>%s</td></tr></table>",
                "<table><tr><td>uživatelské jméno</td><td>heslo</td></tr><tr><td>" + USER
                        + "</td><td>%s</td></tr></table>"));
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_shows_no_secret(String page) {
        for (String secret : SECRETS) {
            assertHidden(
                    PagesInProse.read(Format.HTML, "<h1>Plán</h1>" + page.replace("%s", secret) + "<p>Dále</p>"),
                    secret);
        }
    }

    @Test
    void damaged_spaces_and_case_show_no_secret() {
        Random random = new Random(26);
        List<String> texts = texts().toList();
        String[] spaces = {"\u00a0", "  ", "\t", "\u202f", " \u200b", " "};
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (char c : texts.get(random.nextInt(texts.size())).toCharArray()) {
                boolean letter = Character.isLetter(c) && random.nextInt(8) == 0 && c != 's';
                text.append(
                        c == ' '
                                ? spaces[random.nextInt(spaces.length)]
                                : letter ? String.valueOf(c).toUpperCase(java.util.Locale.ROOT) : c);
            }
            String secret = SECRETS.get(random.nextInt(SECRETS.size()));
            assertHidden(PagesInProse.read(Format.TEXT, text.toString().replace("%s", secret)), secret);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"heslo: %s", "uživatelské jméno: spravce, heslo: %s", "https://u:%s@web.example/", "heslo je %s"
            })
    void a_cell_of_a_list_shows_no_secret(String cell) {
        for (String secret : SECRETS) {
            Sample.Read read = Sample.csv()
                    .field("organisation.name", Sample.column("Název"))
                    .field("contact.role", Sample.column("Poznámka"))
                    .read("Název;Poznámka;Jiné\nSpolek;\"" + cell.replace("%s", secret) + "\";\""
                            + cell.replace("%s", secret) + "\"\n");
            read.records().forEach(record -> assertHidden(record, secret));
            assertThat(read.issues().toString()).doesNotContain(secret);
        }
    }

    @Test
    void a_column_of_passwords_is_masked() {
        Sample.Read read = Sample.csv()
                .field("organisation.name", Sample.column("Název"))
                .field("contact.role", Sample.column("Heslo"))
                .read("Název;Uživatelské jméno;Heslo\nSpolek;spravce;Modra-77\n");
        assertThat(read.records().toString() + read.issues()).doesNotContain("Modra-77");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heslo vám sdělí koordinátor.",
                "heslo na vyžádání u koordinátora",
                "Heslo konference: Společně",
                "Heslo konference: „Společně k lidem“",
                "Heslem projektu je spolupráce a respekt.",
                "Login není třeba.",
                "Přihlašovací jméno a heslo obdržíte e-mailem.",
                "Zapomenuté heslo",
                "Jméno: Jana Vzorová",
                "PINK klub: 12 členů",
                "Uživatel: osoba, které je služba poskytována",
                "uživatelé, zadavatelé a poskytovatelé",
                "Kód projektu: CZ.1.04/3.1.03/97.00023",
            })
    void what_is_no_credential_stays(String text) {
        assertThat(PagesInProse.text(Format.TEXT, "Plán\n" + text + "\nDále")).isEqualTo("Plán\n" + text + "\nDále");
        assertThat(PagesInProse.read(Format.TEXT, text).issues()).isEmpty();
    }

    @Test
    void a_table_headed_by_labels_shows_no_secret_and_the_rest_of_it() {
        String page = "<table><tr><th>Spolek</th><th>Login</th><th>Heslo</th><th>Poznámka</th></tr>"
                + "<tr><td>Alfa</td><td>spravce</td><td>Modra-77</td><td>nové od ledna</td></tr>"
                + "<tr><td>Beta</td><td>spravce</td><td>Kdo <b>Vi</b></td><td>staré</td></tr></table>";
        String inProse = PagesInProse.text(Format.HTML, page);
        Sample.Read inRecords = Sample.html("tr:not(:has(th))")
                .field("organisation.name", Sample.css("td:nth-child(1)"))
                .field("contact.role", Sample.css("td:nth-child(3)"))
                .field("service.name", Sample.css("td:nth-child(4)"))
                .read(page);

        assertThat(inProse).doesNotContain("Modra-77", "Vi").contains("Alfa", "nové od ledna", "Beta", "staré");
        assertThat(inRecords.fields().toString())
                .doesNotContain("Modra-77", "Vi")
                .contains("Alfa", "nové od ledna");
        assertThat(inRecords.findings()).anyMatch(finding -> finding.startsWith("credentials-in-page"));
    }

    @Test
    void a_column_of_names_is_no_column_of_user_names() {
        Sample.Read read = Sample.csv()
                .field("contact.person", Sample.column("Jméno"))
                .read("Jméno;Funkce\nJana Vzorová;starostka\n");
        assertThat(read.texts("contact.person")).containsExactly("Jana Vzorová");
    }

    private static void assertHidden(RawRecord record, String secret) {
        String all = record.fields() + "\n" + record.locator() + "\n" + record.positions() + "\n" + record.issues();
        assertThat(all).as("%s in %s", secret, record.fields()).doesNotContain(secret);
        assertThat(record.issues()).as(all).extracting(Issue::code).contains("credentials-in-page");
    }
}
