package org.regionalcatalog.match.benchmark;

import java.util.List;

/**
 * Where something is.
 *
 * @param quarter from 0
 * @param street empty in a village without streets
 * @param orientation 0: none
 */
record Address(Town town, int quarter, String street, int house, int orientation) {

    private static final List<String> COMMON =
            Words.list("Nádražní,Školní,Zahradní,Husova,Masarykovo náměstí,Komenského,Palackého,"
                    + "Žižkova,Jiráskova,Havlíčkova,Polní,Lipová,Krátká,Sokolská,Dlouhá,Pražská,Lesní,Nová,Náměstí Míru,Tyršova,"
                    + "Dvořákova,Smetanova,Kostelní,Mánesova,Hlavní,Na Vyhlídce,Za Humny,Na Stráni,U Hřbitova,Luční,Květná,Sadová,"
                    + "Družstevní,Průmyslová,Na Kopečku,Pod Lesem,U Školy,Na Výsluní,Riegrova,Wolkerova,Čapkova,17. listopadu,"
                    + "28. října,5. května,Svobody,Mírová,náměstí Svobody,Budovatelů,Okružní,Fügnerova,třída Míru");

    static Address in(Town town, Chance chance) {
        if (town.streets() == 0) {
            return new Address(town, 0, "", chance.between(1, town.houses()), 0);
        }
        int street = chance.rank(2 + town.streets() / 80.0) % town.streets();
        return at(town, street, chance.between(1, Math.min(90, 12 + town.streets() / 4)));
    }

    /** Another house of the street, or another of the village. */
    Address sameStreet(Chance chance) {
        int other = 1 + (house + chance.between(1, 30)) % Math.max(40, town.houses());
        return new Address(
                town, quarter, street, other, orientation == 0 ? 0 : 1 + (orientation + chance.between(1, 8)) % 90);
    }

    /** The house with an orientation number has the same house number whoever writes it. */
    private static Address at(Town town, int street, int orientation) {
        Chance chance = Chance.of(13, town.rank(), street, orientation);
        String name = name(Chance.of(14, town.rank(), street), street);
        boolean twoNumbers = Chance.of(15, town.rank()).percent(town.isCity() ? 85 : 25);
        return new Address(
                town, street % town.quarters(), name, chance.between(1, town.houses()), twoNumbers ? orientation : 0);
    }

    private static String name(Chance chance, int street) {
        boolean common = chance.percent(street < 40 ? 75 : 15);
        return common
                ? COMMON.get(Math.min(chance.below(COMMON.size()), chance.below(COMMON.size())))
                : Words.street(chance.rank(800));
    }
}
