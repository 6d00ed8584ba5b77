package org.regionalcatalog.match.benchmark;

import java.util.List;
import java.util.Locale;

/** Words of which names are made: those that many lists share, and a tail without end of invented ones. */
final class Words {

    static final Locale CZECH = Locale.forLanguageTag("cs");

    private static final List<String> PROPER = list(
            "Naděje,Pramen,Slunečnice,Cesta,Most,Domov,Archa,Přístav,Maják,Jitro,Duha,"
                    + "Klíč,Kotva,Studánka,Vánek,Lípa,Jasmín,Fontána,Podzim,Pohoda,Harmonie,Medvídek,Ráček,Ostrov,Oáza,Pomněnka,"
                    + "Světlo,Strom,Rosa,Soutok,Labyrint,Kompas,Křižovatka,Proud,Okno,Dlaň,Úsvit,Horizont,Fénix,Alfa,Vesna,Zvonek,"
                    + "Jitřenka,Vlaštovka,Motýl,Rybka,Sedmikráska,Beruška,Delfín,Racek,Čáp,Javor,Bříza,Borůvka,Lada,Vrba,Olše,Sasanka,"
                    + "Modrý dům,Bílý kruh,Otevřené dveře,Dobrá vůle,Druhý krok,Nový start,Za rohem,Společná cesta,Tichý svět,"
                    + "Zelená louka,Bez bariér,Spolu,Ruku v ruce,Nová šance,Životní styl,Pomocná ruka,Rodinný kruh,Sousedé");

    private static final List<String> SAINTS =
            list("Anny,Josefa,Františka,Vincence,Zdislavy,Ludmily,Václava,Alžběty,Kateřiny,"
                    + "Jana Křtitele,Martina,Pavla,Rafaela,Filomény,Barbory,Rodiny,Mikuláše,Terezie");

    private static final String[] ONSETS =
            list("b,c,č,d,h,ch,j,k,l,m,n,p,r,ř,s,š,t,v,z,ž,b,d,h,k,l,m,n,p,r,s,t,v,z,br,dr,hr,kr,pl,sk,st,tr,vl")
                    .toArray(String[]::new);
    private static final String[] VOWELS = list("a,e,i,o,u,a,e,i,o,u,á,í,ou,ě").toArray(String[]::new);
    private static final String[] CODAS = list(",,,,,,,l,n,r,s,v,j,m").toArray(String[]::new);
    private static final List<String> ENDINGS = list("a,ka,ice,in,ov,ek,ík,na,ina,ost,o,ara,en,anda,us");
    private static final List<String> FAMILY = list("ák,ek,ný,ík,ec,a,ský,áček,oun,ka,ovec,il,al,ouš,ura");
    private static final List<String> STREET = list("ova,ská,ní,cká,ná,ova,ova");

    private Words() {}

    static List<String> list(String parted) {
        return List.of(parted.split(",", -1));
    }

    /** What an organisation or a house calls itself: Naděje, Pramen, Krovinka, or two words. */
    static String proper(Chance chance) {
        String word = byRank(PROPER, chance.rank(35), 3, ENDINGS);
        return chance.percent(15) ? word + " " + lower(byRank(PROPER, chance.rank(100), 4, ENDINGS)) : word;
    }

    static String saint(Chance chance) {
        return chance.among(SAINTS);
    }

    static String family(Chance chance) {
        return invented(chance.rank(400), 5, FAMILY);
    }

    /** A street of the long tail, named for somebody or something nobody knows. */
    static String street(int rank) {
        return invented(rank, 6, STREET);
    }

    static String place(int rank) {
        return invented(rank, 7, list("ice,ov,ín,any,ná,ec,ovice,ičky,iny,eč,ín,ice,ov"));
    }

    static String lower(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(CZECH) + text.substring(1);
    }

    private static String byRank(List<String> known, int rank, int language, List<String> endings) {
        return rank < known.size() ? known.get(rank) : invented(rank - known.size(), language, endings);
    }

    /** The word of a rank: two syllables for the commoner ones, three for the others, and an ending. */
    static String invented(int rank, int language, List<String> endings) {
        Chance chance = Chance.of(language, rank);
        int syllables = rank < 3_000 ? 1 : 2;
        StringBuilder word = new StringBuilder();
        for (int each = 0; each < syllables; each++) {
            word.append(ONSETS[chance.below(ONSETS.length)]).append(VOWELS[chance.below(VOWELS.length)]);
            word.append(each + 1 < syllables ? CODAS[chance.below(CODAS.length)] : "");
        }
        word.append(ONSETS[chance.below(ONSETS.length)]).append(chance.among(endings));
        return word.substring(0, 1).toUpperCase(CZECH) + word.substring(1);
    }
}
