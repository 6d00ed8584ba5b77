package org.regionalcatalog.normalize.czech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceInflectionTest {

    private static final PlaceInflection INFLECTION = new PlaceInflection();

    @ParameterizedTest
    @CsvSource({
        "Tábor, Tábora|Táboru|Táboře|Táborem",
        "Písek, Písku|Pískem",
        "Zlín, Zlína|Zlíně",
        "Havlíčkův Brod, Havlíčkova Brodu|Havlíčkově Brodě|Havlíčkovým Brodem",
        "Hradec Králové, Hradce Králové|Hradci Králové",
        "Jindřichův Hradec, Jindřichova Hradce|Jindřichově Hradci",
        "Dvůr Králové nad Labem, Dvora Králové nad Labem|Dvoře Králové nad Labem",
        "Most, Mostu|Mostě",
        "Mladá Vožice, Mladé Vožice|Mladé Vožici|Mladou Vožici|Mladou Vožicí",
        "České Budějovice, Českých Budějovic|Českých Budějovicích|Českými Budějovicemi",
        "Pardubice, Pardubic|Pardubicích",
        "Karlovy Vary, Karlových Varech|Karlovým Varům",
        "Mariánské Lázně, Mariánských Lázní|Mariánských Lázních",
        "Sezimovo Ústí, Sezimova Ústí|Sezimově Ústí",
        "Nové Strašecí, Nového Strašecí|Novém Strašecí",
        "Nové Město na Moravě, Nového Města na Moravě|Novém Městě na Moravě",
        "Třeboň, Třeboně|Třeboni|Třeboní",
        "Plzeň, Plzně|Plzni",
        "Telč, Telče|Telči",
        "Ledeč nad Sázavou, Ledče nad Sázavou|Ledči nad Sázavou",
        "Náměšť nad Oslavou, Náměště nad Oslavou|Náměšti nad Oslavou",
        "Praha, Prahy|Praze|Prahu|Prahou",
        "Opava, Opavy|Opavě",
        "Kutná Hora, Kutné Hory|Kutné Hoře|Kutnou Horu",
        "Bechyně, Bechyni|Bechyní",
        "Poděbrady, Poděbrad|Poděbradech",
        "Benátky nad Jizerou, Benátek nad Jizerou|Benátkách nad Jizerou",
        "Uherské Hradiště, Uherského Hradiště|Uherském Hradišti",
        "Hlinsko, Hlinska|Hlinsku",
        "Brno, Brna|Brně",
        "Dolní Ves, Dolní Vsi|Dolní Vsí",
        "Frýdek-Místek, Frýdku-Místku",
        "Hluboká nad Vltavou, Hluboké nad Vltavou|Hlubokou nad Vltavou",
        "Chrudim, Chrudimi|Chrudimí",
        "Ústí nad Labem, Ústím nad Labem",
    })
    void a_name_has_the_forms_of_all_cases(String name, String forms) {
        assertThat(INFLECTION.forms(name)).contains(forms.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({"Ústí nad Labem, Ústí", "Dobronice u Bechyně, Dobronice", "Mladá Vožice, Mladá Vožice"})
    void a_name_without_its_tail(String name, String head) {
        assertThat(PlaceInflection.withoutTail(name)).isEqualTo(head);
    }
}
