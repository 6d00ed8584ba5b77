package org.regionalcatalog.match.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each comparator with the nearest that agrees and the nearest that does not. */
class ComparisonTest {

    /** Operators may know more domains than the program; what is shipped for them the program knows. */
    @Test
    void a_domain_that_everybody_has_says_nothing() throws IOException {
        List<String> domains = Files.readAllLines(Path.of("jobs/codes/free-mail.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(domains).hasSizeGreaterThan(10).allSatisfy(domain -> assertThat(
                        level(Comparison.EMAIL, "info@" + domain, "poradna@" + domain))
                .isZero());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Sdružení Pramen, o.p.s.; Sdružení Pramen, obecně prospěšná společnost; 5",
                "Sdružení Pramen, o. p. s.; SDRUZENI PRAMEN, OPS; 5",
                "Sdružení Pramen, o.p.s.; Sdružení Pramen, s.r.o.; 2",
                "Kontaktní centrum Lipka; KC Lipka; 4",
                "Domov pro seniory Habrovka; DPS Habrovka; 4",
                "Domov pro seniory Habrovka; Domov pro seniory Habrvoka; 4",
                "Domov pro seniory Habrovka; Domov pro seniory Olšinka; 2",
                "Denní stacionář Rákosí; Den. stacionář Rákosí; 4",
                "Spolek Vrbina, pobočka Sever; Spolek Vrbina; 2",
                "Poradna Lipka (Spolek Vrbina); Spolek Vrbina; 0",
                "Charita Lipka – Dům Kopretina; Dům Kopretina; 4",
                "Charita Lipka – Dům Kopretina; Charita Lipka; 0",
                "Centrum Sova; Nadace Klen; 0"
            })
    void names_of_organisations(String one, String other, int level) {
        assertThat(level(Comparison.NAME, one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Mgr. Květa Hrázná; Hrázná Květa; 5",
                "K. Hrázná; Květa Hrázná; 3",
                "Květa Hrázná; Kevta Hrázná; 4",
                "Květa Hrázná; Zora Hrázná; 2",
                "Květa Hrázná; Zora Lipanová; 0"
            })
    void names_of_persons(String one, String other, int level) {
        assertThat(level(Comparison.PERSON_NAME, one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Husova; ul. Husova; 5",
                "nám. Míru; Náměstí Míru; 5",
                "wallaby street; wallaby st; 5",
                "wallaby street; wallabystreet; 4",
                "Palackého; Palckého; 4",
                "Husova; Nádražní; 0"
            })
    void streets(String one, String other, int level) {
        assertThat(level(Comparison.STREET, one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "435 s. la cienega blv.; 435 South La Cienega Boulevard; 5",
                "12 elm street; 14 elm street; 2",
                "12 elm street; 12 oak road; 1"
            })
    void addresses(String one, String other, int level) {
        assertThat(level(Comparison.ADDRESS, one, other)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HOUSE_NUMBER; 2742/10; č.p. 2742/10; 3",
                "HOUSE_NUMBER; 2742/10; 10; 2",
                "HOUSE_NUMBER; 2742; 2743; 1",
                "HOUSE_NUMBER; 2742; 3; 0",
                "POSTAL_CODE; 390 15; 39015; 3",
                "POSTAL_CODE; 39015; 39051; 2",
                "POSTAL_CODE; 39015; 39002; 1",
                "POSTAL_CODE; 39015; 60200; 0",
                "PHONE; +420 384 721 111; tel. 384721111; 3",
                "PHONE; 384721111; 384721171; 2",
                "PHONE; 384721111; 384721999; 1",
                "PHONE; 384721111; 608123456; 0",
                "EMAIL; Info@Lipka.example; mailto:info@lipka.example; 3",
                "EMAIL; info@lipka.example; inf@lipka.example; 2",
                "EMAIL; info@lipka.example; poradna@lipka.example; 1",
                "EMAIL; info@seznam.cz; poradna@seznam.cz; 0",
                "WEB_DOMAIN; https://www.lipka.example/kontakt; lipka.example; 3",
                "WEB_DOMAIN; lipka.example; lipky.example; 2",
                "WEB_DOMAIN; lipka.example; klen.example; 0",
                "IDENTIFIER; CZ-1804974; cz 1804974; 3",
                "IDENTIFIER; 1804974; 1804947; 2",
                "IDENTIFIER; 1804974; 2185997; 0",
                "ICO; 25596641; 255 96 641; 3",
                "DATE; 1956-04-09; 9. 4. 1956; 3",
                "DATE; 19560409; 19560904; 2",
                "DATE; 19560409; 19560419; 2",
                "DATE; 19560409; 19811128; 0",
                "YEAR; 1999; 1999; 3",
                "YEAR; 1999; 2000; 2",
                "YEAR; 1999; 2004; 0",
                "NUMBER; 1 000; 1000,0; 3",
                "NUMBER; 1000; 1010; 2",
                "NUMBER; 1000; 2000; 0",
                "CODE; NSW; nsw; 3",
                "CODE; nsw; nws; 0"
            })
    void values(Comparison comparison, String one, String other, int level) {
        assertThat(level(comparison, one, other)).isEqualTo(level);
    }

    @Test
    void a_number_whose_check_digit_fails_counts_as_missing() {
        assertThat(Comparison.ICO.column().add("25596642")).isEqualTo(-1);
    }

    @Test
    void the_town_of_a_record_says_little_in_its_name() {
        Column names = Comparison.NAME.column();
        int one = names.addForm(names.form("Charita Lhotka", Column.words("Lhotka")));
        int other = names.addForm(names.form("Poradna Lhotka", Column.words("Lhotka")));
        int alone = names.addForm(names.form("Charita", Column.words("Lhotka")));
        names.weigh(hash -> 2, 1000);
        assertThat(names.level(one, other)).isLessThan(2);
        assertThat(names.level(one, alone)).isGreaterThan(2);
    }

    @Test
    void rare_words_weigh_more_than_common_ones() {
        Column texts = Comparison.TEXT.column();
        int one = texts.add("centrum zvonohrad");
        int rare = texts.add("poradna zvonohrad");
        int common = texts.add("centrum lupenice");
        texts.weigh(hash -> hash == hashOf(texts, one, 0) ? 500 : 2, 1000);
        assertThat(texts.level(one, rare)).isGreaterThan(texts.level(one, common));
    }

    @Test
    void a_comparator_that_does_not_exist_is_refused_with_those_that_do() {
        assertThatThrownBy(() -> Comparison.of("nmae"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nmae")
                .hasMessageContaining("person-name");
    }

    private static long hashOf(Column column, int form, int part) {
        return column.hashOfWord(column.part(form, part));
    }

    private static int level(Comparison comparison, String one, String other) {
        Column column = comparison.column();
        int a = column.add(one);
        int b = column.add(other);
        column.weigh(hash -> 2, 1000);
        assertThat(column.level(a, b)).isEqualTo(column.level(b, a));
        return column.level(a, b);
    }
}
