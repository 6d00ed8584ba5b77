package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.PersonName;
import org.regionalcatalog.source.CodeList;

class PersonNamesTest {

    static final PersonNames NAMES = PersonNames.of(
            new CodeList(
                    "person-title",
                    List.of(
                            title("Bc.", "before"),
                            title("Mgr.", "before"),
                            title("Ing.", "before"),
                            title("Ing. arch.", "before"),
                            title("MVDr.", "before"),
                            title("PaedDr.", "before"),
                            title("Dr.", "before"),
                            title("doc.", "before"),
                            title("Ph.D.", "after"),
                            title("DiS.", "after"),
                            title("DBA", "after"),
                            title("MBA", "after"),
                            title("CSc.", "after"),
                            title("LL.M.", "after"))),
            ShippedLists.list("given-name"));

    /** Before the first bar titles before the name, then given name, family name, titles after. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "Bc. Martina Vzorová:Bc.|Martina|Vzorová|",
                "Eliška Vzorková:|Eliška|Vzorková|",
                "Jan Vzor:|Jan|Vzor|",
                "PaedDr. Zdenka Vzorová, Ph.D.:PaedDr.|Zdenka|Vzorová|Ph.D.",
                "Ing. Bc. Jan Vzor, DBA:Ing. Bc.|Jan|Vzor|DBA",
                "Ing. arch. Jan Vzor:Ing. arch.|Jan|Vzor|",
                "Tereza Vzorná, DiS. – 733 555 880:|Tereza|Vzorná|DiS.",
                "Tereza Vzorná DiS.:|Tereza|Vzorná|DiS.",
                "Vzor Josef, Bc.:Bc.|Josef|Vzor|",
                "Vzor Stanislav, MVDr.:MVDr.|Stanislav|Vzor|",
                "Vzor Dorian, Bc.:Bc.|Dorian|Vzor|",
                "Mgr.Jana Vzorová:Mgr.|Jana|Vzorová|",
                "Mgr Jana Vzorová:Mgr.|Jana|Vzorová|",
                "mgr. Jana Vzorová, vedoucí odboru:Mgr.|Jana|Vzorová|",
                "Ing. Jan Vzor, CSc., MBA:Ing.|Jan|Vzor|CSc. MBA",
                "Jana Vzorová, PhD.:|Jana|Vzorová|Ph.D.",
                "Jana Vzorová, Ph. D.:|Jana|Vzorová|Ph.D.",
                "Mgr. Jana Vzorová-Malá:Mgr.|Jana|Vzorová-Malá|",
                "Mgr. Jana Vzorová Malá:Mgr.|Jana|Vzorová Malá|",
                "Anna Marie Vzorová:|Anna Marie|Vzorová|",
                "JANA VZOROVÁ-MALÁ:|Jana|Vzorová-Malá|",
                "VZOROVÁ Jana:|Jana|Vzorová|",
                "Vzorová Jana:|Jana|Vzorová|",
                "Mgr. Vzorová:Mgr.||Vzorová|",
                "Mgr. J. Vzorová:Mgr.|J.|Vzorová|",
                "Vedoucí odboru sociálních věcí Mgr. Lucie Vzorová:Mgr.|Lucie|Vzorová|",
                "Městský úřad Tábor Mgr. Lucie Vzorová:Mgr.|Lucie|Vzorová|",
                "Jana Vzorová (sociální pracovnice):|Jana|Vzorová|",
                "Jana Vzorová Vedoucí:|Jana|Vzorová|",
            })
    void a_person_is_taken_apart(String written, String kept) {
        assertThat(NAMES.find(written).values())
                .extracting(PersonNamesTest::text)
                .containsExactly(kept);
        assertThat(NAMES.find(written).remarks()).isEmpty();
    }

    @Test
    void labels_before_the_name_are_no_part_of_it() {
        assertThat(NAMES.find("Kontaktní osoba: Mgr. Eva Vzorná").values())
                .extracting(PersonNamesTest::text)
                .containsExactly("Mgr.|Eva|Vzorná|");
    }

    @Test
    void several_persons_are_several_values() {
        assertThat(NAMES.find("Mgr. Jana Vzorová, Ph.D., Bc. Petr Vzor; Eva Malá")
                        .values())
                .extracting(PersonNamesTest::text)
                .containsExactly("Mgr.|Jana|Vzorová|Ph.D.", "Bc.|Petr|Vzor|", "|Eva|Malá|");
        assertThat(NAMES.find("Jana Vzorová, Mgr. Petr Vzor").values())
                .extracting(PersonNamesTest::text)
                .containsExactly("|Jana|Vzorová|", "Mgr.|Petr|Vzor|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sociální pracovnice",
                "Sociální pracovnice",
                "recepce",
                "Recepce",
                "Charita Tábor",
                "Oblastní charita Tábor",
                "Městský úřad Tábor",
                "Jihočeská rozvojová o.p.s.",
                "Jihočeská Rozvojová o.p.s.",
                "Jan Vzor, s.r.o.",
                "Domov pro seniory",
                "Sezimovo Ústí",
                "jana.vzorova@example.org",
                "381 555 328",
                "není",
                "Vedoucí odboru",
                "Diakonie ČCE",
                "Fokus Tábor",
                "Domov Anna",
                "MAS Královská stezka"
            })
    void what_is_no_person_says_nothing(String written) {
        assertThat(NAMES.find(written)).isEqualTo(Understood.nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vzor Josef, Bc.",
                "JANA VZOROVÁ-MALÁ",
                "Mgr. Jana Vzorová Malá, Ph.D.",
                "Ing. Bc. Jan Vzor, DBA",
                "Anna Marie Vzorová"
            })
    void reading_a_name_twice_is_reading_it_once(String written) {
        PersonName once = NAMES.find(written).first().orElseThrow();
        String again = String.join(" ", once.titlesBefore()) + " " + once.given() + " " + once.family() + ", "
                + String.join(", ", once.titlesAfter());
        assertThat(NAMES.find(again).values()).containsExactly(once);
    }

    @Test
    void every_title_of_the_shipped_list_is_known_as_written() throws IOException {
        List<Map<String, String>> rows = Files.readAllLines(Path.of("jobs/codes/person-title.csv")).stream()
                .skip(1)
                .map(line -> title(line.substring(0, line.indexOf(',')), line.substring(line.lastIndexOf(',') + 1)))
                .toList();
        PersonNames names = PersonNames.of(new CodeList("person-title", rows), ShippedLists.list("given-name"));
        for (Map<String, String> row : rows) {
            String code = row.getOrDefault("code", "");
            boolean after = "after".equals(row.get("position"));
            String written = after ? "Jan Vzor, " + code : code + " Jan Vzor";
            assertThat(names.find(written).values())
                    .containsExactly(new PersonName(
                            after ? List.of() : List.of(code), "Jan", "Vzor", after ? List.of(code) : List.of()));
        }
    }

    private static String text(PersonName name) {
        return String.join(" ", name.titlesBefore()) + "|" + (name.given() == null ? "" : name.given()) + "|"
                + name.family() + "|" + String.join(" ", name.titlesAfter());
    }

    private static Map<String, String> title(String code, String position) {
        return Map.of("code", code, "position", position);
    }
}
