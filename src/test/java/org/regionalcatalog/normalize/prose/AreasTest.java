package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.normalize.czech.ShippedLists;
import org.regionalcatalog.normalize.czech.Vocabulary;
import org.regionalcatalog.source.CodeList;

class AreasTest {

    private static final Vocabulary WORDS = words();

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Setkání proběhla v Písku a v Protivíně. > Písek, Protivín",
                "Kancelář je ve Žďáru nad Sázavou i v Kutné Hoře. > Žďár nad Sázavou, Kutná Hora",
                "Nový Jičín spolupracuje s Frenštátem pod Radhoštěm. > Nový Jičín, Frenštát pod Radhoštěm",
                "na území SO ORP Vsetín ve Zlínském kraji > ORP Vsetín, Zlínský kraj",
                "správního obvodu obce s rozšířenou působností Česká Lípa > ORP Česká Lípa",
                "v ORP Uherský Brod > ORP Uherský Brod",
                "obec s pověřeným obecním úřadem Mirotice > POÚ Mirotice",
                "v okresech Chrudim a Písek > okres Chrudim, okres Písek",
                "Kraj Vysočina a hl. m. Praha > Kraj Vysočina, Hlavní město Praha",
                "plánování na Písecku > Písecko",
                "v mikroregionu Chrudimsko > mikroregion Chrudimsko",
                "služby v České Lípě, městě Jeseník > Česká Lípa, Jeseník",
                "v Lhotě > Lhota",
                "Žďár n. S. > Žďár nad Sázavou",
                "Charita Vsetín > Vsetín",
            })
    void a_territory_is_named_in_the_nominative(String text, String names) {
        assertThat(names(text, null)).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lhota je tu lidem drahá, most také.",
                "Jan Jeseník",
                "náměstí Písek 2",
                "www.Vsetin.cz, info@Vsetín.cz",
                "písek a hlína",
                "Uherský Písek",
                "Písek nad Ohří",
                "Německo a Rakousko",
                "okres, který leží na severu",
                "Jindřichova 12",
            })
    void no_territory_is_made_of_other_words(String text) {
        assertThat(names(text, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ORP Písek, 1002",
        "okres Chrudim, 1003",
        "okres Vsetín, ''",
    })
    void a_shared_name_is_told_by_the_territory(String territory, String code) {
        Areas areas = areas("Ve Lhotě i v obci Lhota", territory);
        assertThat(areas.mentions()).allSatisfy(mention -> assertThat(
                        mention.value().code() == null ? "" : mention.value().code())
                .isEqualTo(code));
        assertThat(areas.issues()).extracting(Issue::code).hasSize(code.isEmpty() ? 2 : 0);
    }

    @Test
    void members_of_a_list_tell_each_other() {
        Areas areas = areas("Zapojeno je 5 obcí (Mirotice, Protivín, Lhota, Záhoří, Neznámá Ves).", null);
        Areas.MunicipalityList list = areas.lists().get(0);
        assertThat(list.claimed()).isEqualTo(5);
        assertThat(list.municipalities())
                .extracting(mention -> mention.value().code())
                .containsExactly("1010", "1001", "1002", "1011", null);
        assertThat(areas.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Území tvoří tři obce: Mirotice, Protivín a Písek. > ",
                "Území tvoří 4 obce: Mirotice, Protivín a Písek. > 4 ≠ 3",
                "Město Písek a dalších deset obcí (Mirotice, Protivín). > 10 ≠ 2",
                "Město Písek a další 2 obce (Mirotice, Protivín). > ",
                "Město Písek a další 2 obce (Písek, Mirotice, Protivín). > ",
                "Území má celkem 80 obcí. > ",
                "V obci je 5 skupin: senioři, rodiny. > ",
            })
    void a_claimed_count_is_compared_with_the_list(String text, @Nullable String seen) {
        assertThat(areas(text, null).issues())
                .extracting(Issue::seen)
                .isEqualTo(seen == null ? List.of() : List.of(seen));
    }

    @Test
    void a_bulleted_list_belongs_to_the_line_before_it() {
        Areas areas = Areas.of(
                new Prose(
                        "",
                        List.of(
                                passage(Passage.Form.PARAGRAPH, "Zapojené tři obce:"),
                                passage(Passage.Form.ITEM, "Mirotice"),
                                passage(Passage.Form.ITEM, "město Protivín,"),
                                passage(Passage.Form.ITEM, "Neznámá Ves")),
                        List.of(),
                        PageStamps.NONE),
                WORDS,
                null);
        assertThat(areas.lists()).hasSize(1);
        assertThat(areas.lists().get(0).claimed()).isEqualTo(3);
        assertThat(areas.lists().get(0).municipalities())
                .extracting(mention -> mention.value().name())
                .containsExactly("Mirotice", "Protivín", "Neznámá Ves");
    }

    @Test
    void an_area_remembers_its_seat() {
        Areas areas = areas("Plán ORP Písek platí na Písecku.", null);
        assertThat(areas.mentions())
                .extracting(mention -> mention.value().seat())
                .containsExactly("Písek", "Písek");
        assertThat(areas.territory()).map(Area::name).contains("ORP Písek");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "„",
                "(",
                ":",
                "ORP ",
                "obcí: ",
                "obcí (",
                "Písek, ",
                "Lhota ",
                "Písek-",
                "a@",
                "okres Písek a ",
                "Mgr. "
            })
    void a_long_text_takes_linear_time(String unit) {
        assertTimeout(Duration.ofSeconds(20), () -> areas(unit.repeat(300_000 / unit.length()), null));
    }

    @Test
    void no_text_makes_it_throw() {
        String[] pieces = {
            "ORP",
            " ",
            "Písek",
            "(",
            ")",
            ":",
            ", ",
            " a ",
            "obcí",
            "10",
            "dalších",
            "mikroregion",
            "na",
            "Písecku",
            ".",
            "\n",
            "|",
            "kraj",
            "-",
            "Ž",
            "okresů",
            "n. S.",
            "sko",
            "\uD83D",
            "﷽",
            "obce"
        };
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            Prose prose = prose(text.toString());
            Areas.of(prose, WORDS, "ORP Písek").mentions().forEach(mention -> assertThat(prose.textAt(mention.at()))
                    .isNotEmpty());
        }
    }

    private static String names(String text, @Nullable String territory) {
        return String.join(
                ", ",
                areas(text, territory).mentions().stream()
                        .map(mention -> mention.value().name())
                        .toList());
    }

    private static Areas areas(String text, @Nullable String territory) {
        return Areas.of(prose(text), WORDS, territory);
    }

    private static Prose prose(String text) {
        return new Prose("", List.of(passage(Passage.Form.PARAGRAPH, text)), List.of(), PageStamps.NONE);
    }

    private static Passage passage(Passage.Form form, String text) {
        return new Passage("line 1", form, 0, "", text, List.of());
    }

    private static Vocabulary words() {
        String[] towns = {
            "1000,Písek,Písek,Písek,",
            "1001,Protivín,Písek,Písek,",
            "1002,Lhota,Písek,Písek,",
            "1003,Lhota,Chrudim,,",
            "1004,Žďár nad Sázavou,Žďár nad Sázavou,,",
            "1005,Kutná Hora,Kutná Hora,,",
            "1006,Nový Jičín,Nový Jičín,,",
            "1007,Frenštát pod Radhoštěm,Nový Jičín,,",
            "1008,Česká Lípa,Česká Lípa,,",
            "1009,Jeseník,Jeseník,,",
            "1010,Mirotice,Písek,Písek,Mirotice",
            "1011,Záhoří,Písek,Písek,",
            "1012,Záhoří,Semily,,",
            "1013,Chrudim,Chrudim,,",
            "1014,Vsetín,Vsetín,,",
            "1015,Praha,Praha,,",
        };
        List<Map<String, String>> rows = Arrays.stream(towns)
                .map(town -> town.split(",", -1))
                .map(cells -> Map.of(
                        "code", cells[0], "name", cells[1], "district", cells[2], "orp", cells[3], "pou", cells[4]))
                .toList();
        return Vocabulary.of(Map.of(
                "municipality", new CodeList("municipality", rows),
                "region", ShippedLists.list("region"),
                "given-name", ShippedLists.list("given-name"),
                "person-title", ShippedLists.list("person-title")));
    }
}
