package org.regionalcatalog.normalize.czech;

import java.util.Set;
import org.regionalcatalog.model.Text;

/**
 * The common Czech given names. They decide which word of a name is the given one, and whether two words without a title
 * are a person at all.
 */
final class GivenNames {

    private static final Set<String> NAMES =
            Set.of(("adam ales alexandr alexandra alena alzbeta andrea aneta anezka anna antonin barbora bedrich blanka"
                            + " bohumil bohumila bohuslav bozena brigita daniel daniela david dagmar dana denisa diana dita dominik drahomira"
                            + " dusan eduard eliska ema emil emilie erik erika eva evzen filip frantisek frantiska gabriela hana hedvika helena"
                            + " hynek igor ilona irena iva ivan ivana iveta ivo jakub jan jana jarmila jaromir jaroslav jaroslava jindrich jindriska"
                            + " jiri jirina jitka josef josefa julie kamil kamila karel karin karla karolina katerina klara kristyna kveta"
                            + " kvetoslava ladislav ladislava lenka leona leos libor libuse lubomir lubos lucie ludek ludmila ludvik lukas magdalena"
                            + " marcela marek margita marie marian marketa marta martin martina matej matous matyas michael michaela michal"
                            + " milada milan milena miloslav miloslava milos miluse miriam miroslav miroslava monika nadezda natalie nela nikola"
                            + " nikol oldrich oldriska olga ondrej otakar oto pavel pavla pavlina petr petra premysl radek radim radka radmila"
                            + " radomir radovan regina renata richard robert roman romana rostislav ruzena rudolf sabina samuel sarka silvie simon"
                            + " simona sona stanislav stanislava stepan stepanka svatava svatopluk svetlana sylva tatana tereza terezie tomas"
                            + " vaclav vaclava valerie vendula vera veronika viktor viktorie vilem viola vit vitezslav vladimir vladimira"
                            + " vladislav vlasta vlastimil vojtech vratislav xenie zbynek zdena zdenek zdenka zdislava zita zlata zora zuzana")
                    .split(" ", -1));

    private GivenNames() {}

    static boolean contain(String word) {
        return NAMES.contains(Text.fold(word));
    }
}
