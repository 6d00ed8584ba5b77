package org.regionalcatalog.match.benchmark;

import java.util.List;

/** What families there are: each town has one town hall and at most one Charita; the others are as many as one asks for. */
final class Families {

    private static final int TURN = 11;
    private static final int CHARITIES = 2_083;
    private static final List<String> CLUBS =
            Words.list("Spolek,Sdružení,Klub,Společnost,Centrum,,,,,Hnutí,Komunita,Asociace");
    private static final List<String> FIRMS = Words.list(
            "Agentura,Domácí péče,Péče,Senior,Medica,Asistence,Servis,Care,Ošetřovatelská agentura,Rehabilitace");
    private static final List<String> CHURCHES =
            Words.list("Diakonie,Farní sbor,Misie,Komunita sv.,Kongregace sester sv.");

    private final Towns towns = new Towns();

    /** The family of a number; the same at every size of the benchmark. */
    List<Provider> family(long number) {
        Chance chance = Chance.of(21, number);
        int turn = (int) (number / TURN);
        if (number % TURN == 0 && turn < Towns.COUNT) {
            return municipal(number, towns.get(turn * 2_221 % Towns.COUNT), chance);
        }
        if (number % TURN == 1 && turn < CHARITIES) {
            return charity(number, towns.get(turn * 1_000 % CHARITIES), chance);
        }
        Town town = towns.any(chance);
        return switch (chance.weighted(46, 18, 20, 1, 8, 7)) {
            case 0 -> club(number, town, chance);
            case 1 -> firm(number, town, chance);
            case 2 -> contributory(number, town, chance);
            case 3 -> network(number, town, chance);
            case 4 -> selfEmployed(number, town, chance);
            default -> church(number, town, chance);
        };
    }

    private List<Provider> municipal(long number, Town town, Chance chance) {
        String kind = town.isCity() ? "Město" : "Obec";
        Family family = family(number, Name.of(kind, "", town.name(), Form.NONE), town, chance)
                .withHead();
        return town.isCity()
                ? family.withOffice("Městský úřad")
                        .withFacilities(chance.weighted(1, 3, 4, 3, 2, 2, 1, 1, 1, 1, 1), 45)
                        .members()
                : family.withFacilities(chance.weighted(75, 20, 5), 20).members();
    }

    private List<Provider> charity(long number, Town town, Chance chance) {
        String kind = chance.among(Words.list("Charita,Charita,Oblastní charita,Farní charita"));
        Name name = Name.of(kind, "", town.name(), Form.CHURCH);
        return family(number, name, town, chance)
                .withHead()
                .withFacilities(chance.weighted(4, 8, 6, 4, 3, 2, 2, 1, 1, 1, 1, 1), 5)
                .members();
    }

    private List<Provider> club(long number, Town town, Chance chance) {
        Form form = chance.among(List.of(
                Form.ASSOCIATION, Form.ASSOCIATION, Form.COMPANY_FOR_PUBLIC, Form.INSTITUTE, Form.COMPANY_FOR_PUBLIC));
        String place = chance.percent(30) ? town.name() : "";
        Name name = Name.of(chance.among(CLUBS), Words.proper(chance), place, form);
        return family(number, name, town, chance)
                .withHead()
                .withFacilities(few(chance), 2)
                .members();
    }

    private List<Provider> firm(long number, Town town, Chance chance) {
        String core = chance.percent(55) ? Words.family(chance) : Words.proper(chance);
        Name name = Name.of(chance.among(FIRMS), core, chance.percent(15) ? town.name() : "", Form.LIMITED);
        return family(number, name, town, chance)
                .withHead()
                .withFacilities(chance.weighted(80, 15, 5), 0)
                .members();
    }

    private List<Provider> contributory(long number, Town town, Chance chance) {
        Address seat = seat(town, chance);
        String core = chance.percent(60) ? Words.proper(chance) : seat.street();
        String place = core.isEmpty() || chance.percent(50) ? town.name() : "";
        Name name = Name.of("", Service.any(chance), core, place, Form.CONTRIBUTORY);
        return new Family(number, name, seat, towns, chance)
                .withHead()
                .withFacilities(chance.weighted(50, 25, 15, 10), 0)
                .members();
    }

    private List<Provider> network(long number, Town town, Chance chance) {
        Name name = Name.of("", Words.proper(chance) + " " + Words.proper(chance), "", Form.ASSOCIATION);
        return family(number, name, town, chance)
                .withHead()
                .withBranches(chance.between(4, 15))
                .members();
    }

    private List<Provider> selfEmployed(long number, Town town, Chance chance) {
        String given = Words.invented(chance.rank(60), 8, Words.list("a,an,ek,ina,ena,ela,or,im"));
        return family(number, Name.of(given, Words.family(chance), "", Form.NONE), town, chance)
                .withHead()
                .members();
    }

    private List<Provider> church(long number, Town town, Chance chance) {
        String kind = chance.among(CHURCHES);
        String core = kind.endsWith("sv.") ? Words.saint(chance) : Words.proper(chance);
        Name name = Name.of(kind, core, town.name(), Form.CHURCH);
        return family(number, name, town, chance)
                .withHead()
                .withFacilities(few(chance), 2)
                .members();
    }

    private Family family(long number, Name name, Town town, Chance chance) {
        return new Family(number, name, seat(town, chance), towns, chance);
    }

    /** Some share the house of many: a community centre, the old school. */
    private static Address seat(Town town, Chance chance) {
        boolean shared = town.streets() > 0 && chance.percent(8);
        return Address.in(town, shared ? Chance.of(22, town.rank(), chance.below(1 + town.streets() / 20)) : chance);
    }

    private static int few(Chance chance) {
        return chance.weighted(64, 16, 8, 5, 3, 2, 1, 1);
    }
}
