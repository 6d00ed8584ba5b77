package org.regionalcatalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchDefinitionTest {

    private static final String FROM = "from: samples/*.html\n";
    private static final String ADDRESS = "from: https://www.obec.example/sluzby\n";

    private final Jobs jobs;

    FetchDefinitionTest(@TempDir Path home) {
        this.jobs = Jobs.in(home).replaced("catalog.yml", "grace_nights: 3", "fetch: {contact: katalog@obec.example}");
    }

    @Test
    void an_address_needs_nothing_but_itself() {
        Definition page = read(ADDRESS);
        assertThat(page.isWeb()).isTrue();
        assertThat(page.fetch()).isEqualTo(Fetching.PLAIN);
    }

    @Test
    void a_file_is_no_address() {
        assertThat(jobs.read().findSource("b-page").orElseThrow().isWeb()).isFalse();
    }

    @Test
    void every_key_of_fetch_is_read() {
        Definition page = read("""
                from: "https://www.obec.example/sluzby?strana={page}"
                fetch:
                  allow: [data.obec.example, "data.obec.example:8443"]
                  pages: 1..12
                  details: "td a"
                  most: 300
                  unpack: "*.csv"
                  authorization: {basic: "${secret:OBEC_HESLO}"}
                """);
        assertThat(page.fetch())
                .isEqualTo(new Fetching(
                        List.of("data.obec.example", "data.obec.example:8443"),
                        null,
                        new Fetching.Pages(1, 12),
                        "td a",
                        300,
                        "*.csv",
                        new Fetching.Authorization(Fetching.Scheme.BASIC, "OBEC_HESLO")));
    }

    @Test
    void pages_without_an_end_and_a_bearer_are_read() {
        Definition page = read("""
                from: "https://www.obec.example/{page}/"
                fetch: {pages: 0.., authorization: {bearer: "${secret:TOKEN}"}}
                """);
        assertThat(page.fetch().pages()).isEqualTo(new Fetching.Pages(0, null));
        assertThat(page.fetch().authorization()).isEqualTo(new Fetching.Authorization(Fetching.Scheme.BEARER, "TOKEN"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            from: ftp://www.obec.example/a            |                                       | 5:7: the address must begin with http:// or https://
            from: https://anna:heslo@obec.example/    |                                       | 5:7: the address must not hold a user name or a password; use fetch.authorization
            from: https://2130706433/                 |                                       | 5:7: the address writes an IP address otherwise than as four decimal numbers
            from: "https://obec.example/{page}"       |                                       | 5:7: {page} stands for a number that fetch.pages counts; give that too
            from: https://obec.example/               | fetch: {pages: 1..2}                  | 6:16: 'pages' counts for {page}, which does not stand in 'from'
            from: "https://obec.example/{page}"       | fetch: {pages: 5..2}                  | 6:16: 'pages' must go from the smaller to the larger number, not '5..2'
            from: "https://obec.example/{page}"       | fetch: {pages: 1..2, next: a}         | 6:28: 'next' and 'pages' are two ways to page; keep one
            from: "https://obec.example/{page}"       | fetch: {pages: 1..9, most: 8}         | 6:16: 'pages' are more than the 8 answers that fetch.most allows
            from: https://obec.example/               | fetch: {next: "a[["}                  | 6:15: selector 'a[[' cannot be read:
            from: https://obec.example/               | fetch: {details: "a[["}               | 6:18: selector 'a[[' cannot be read:
            from: https://obec.example/               | fetch: {allow: ["https://a.example"]} | 6:17: an item of 'allow' must be a host like www.example.org, with a port if need be, not 'https://a.example'
            from: https://obec.example/               | fetch: {user-agent: Mozilla}          | 6:9: unknown key 'user-agent'
            from: samples/a.html                      | fetch: {next: a}                      | 6:8: 'fetch' is for an address in 'from', and this is a file; take it out
            from: http://obec.example/                | fetch: {authorization: {bearer: "${secret:A}"}} | 6:24: a secret is sent over https only; mend 'from', or take 'authorization' out
            from: https://obec.example/               | fetch: {authorization: {}}            | 6:24: 'authorization' must have one of basic and bearer
            """)
    void a_slip_is_told_with_its_place(String from, String fetch, String expected) {
        List<String> problems = problems(from + "\n" + (fetch == null ? "" : fetch + "\n"));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).startsWith("jobs/sources/b-page.yml:" + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {basic: "anna:hunter2"}            | 6:32: 'basic' must be the name of a secret, like ${secret:NAME}; what stands here may be a secret and is not repeated
            {bearer: hunter2}                  | 6:33: 'bearer' must be the name of a secret, like ${secret:NAME}; what stands here may be a secret and is not repeated
            {bearer: "${secret:hunter2}"}      | 6:33: 'bearer' must be
            {bearer: "x ${secret:A} hunter2"}  | 6:33: 'bearer' must be
            Basic hunter2                      | 6:24: 'authorization' must be a group of keys; what stands here
            [hunter2]                          | 6:24: 'authorization' must be a group of keys; what stands here
            {hunter2: a}                       | 6:25: unknown key; known here: basic, bearer
            """)
    void a_literal_secret_is_refused_and_never_repeated(String authorization, String expected) {
        List<String> problems = problems(ADDRESS + "fetch: {authorization: " + authorization + "}\n");
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem).startsWith("jobs/sources/b-page.yml:" + expected));
        assertThat(String.join("\n", problems)).doesNotContain("hunter2");
    }

    @Test
    void a_password_in_an_address_is_not_repeated() {
        assertThat(problems("from: https://anna:hunter2@obec.example/\n"))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem).doesNotContain("hunter2"));
    }

    @Test
    void who_asks_publishers_says_whom_they_reach() {
        jobs.replaced("catalog.yml", "fetch: {contact: katalog@obec.example}", "fetch: {loopback: false}");
        assertThat(jobs.problems()).isEmpty();
        assertThat(problems(ADDRESS))
                .containsExactly("jobs/catalog.yml:1:1: a source is fetched from an address,"
                        + " so 'fetch: {contact: ...}' must say whom publishers can reach");
    }

    @Test
    void the_catalog_says_how_publishers_are_asked() {
        CatalogDefinition catalog = jobs.replaced(
                        "catalog.yml",
                        "fetch: {contact: katalog@obec.example}",
                        "fetch: {contact: \"https://obec.example/katalog\", loopback: true}")
                .replaced("catalog.yml", "file_megabytes: 64", "request_interval_milliseconds: 20")
                .read()
                .catalog();
        assertThat(catalog.contact()).isEqualTo("https://obec.example/katalog");
        assertThat(catalog.loopback()).isTrue();
        assertThat(catalog.requestInterval()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"'a (b)'", "katalog", "mailto:a@b.example", "https://a b"})
    void a_contact_is_an_address_that_fits_into_a_header(String contact) {
        jobs.replaced("catalog.yml", "contact: katalog@obec.example", "contact: \"" + contact + "\"");
        assertThat(jobs.problems()).hasSize(1).allSatisfy(problem -> assertThat(problem)
                .contains("'contact' must be an e-mail address"));
    }

    private Definition read(String from) {
        return jobs.replaced("sources/b-page.yml", FROM, from)
                .read()
                .findSource("b-page")
                .orElseThrow();
    }

    private List<String> problems(String from) {
        return jobs.replaced("sources/b-page.yml", FROM, from).problems();
    }
}
