package org.regionalcatalog.normalize.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.model.Kind;

class ProseRolesTest {

    private static String roles(String page) {
        return Pages.read(page, "okres Tábor").things().stream()
                .filter(thing -> thing.kind() == Kind.PROJECT)
                .flatMap(thing -> thing.all("roles").stream())
                .map(Thing.RoleTold.class::cast)
                .map(told -> told.role() + " " + told.organisation().text("name"))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Projekt „Spolu pro všechny“ realizuje Město Tábor. > realizer Město Tábor",
                "Žadatelem projektu „Spolu pro všechny“ byla MAS Lužnice, z. s. > recipient MAS Lužnice, z.s.",
                "Vznikl projekt „Spolu pro všechny“. Žadatelem byla MAS Lužnice, z. s. > recipient MAS Lužnice, z.s.",
                "Projekt „Spolu pro všechny“ finančně podpořil Jihočeský kraj. > funder Jihočeský kraj",
                "Město Tábor plánuje dlouho. Od roku 2023 realizuje ve spolupráci s obcemi projekt „Spolu pro všechny“. > realizer Město Tábor",
                "Služby vyhledává Město Tábor. Od roku 2023 se realizuje projekt „Spolu pro všechny“. > ''",
                "Projekt „Spolu pro všechny“ má partnery. Partnery jsou Charita Tábor, Ledax o.p.s. a Město Bechyně. > partner Charita Tábor; partner Ledax o.p.s.; partner Město Bechyně",
                "Projekt „Spolu pro všechny“ je spolufinancován Evropskou unií. > ''",
            })
    void sentences_tell_who_takes_which_part(String page, String expected) {
        assertThat(roles("Úvod.\n" + page)).isEqualTo(expected);
    }
}
