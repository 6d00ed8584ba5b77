package org.regionalcatalog.match.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * Who publishes a list, and in what manner: one list writes all its names alike, has this column and lacks that one.
 *
 * @param form style of legal forms, 3: left out
 * @param owned how the owner of a facility is told, 0: not
 * @param phone style of phone numbers
 * @param slips how often it mistypes, 1 being usual
 */
record Publisher(
        String id,
        int form,
        int owned,
        int order,
        boolean brief,
        boolean capitals,
        boolean plain,
        int phone,
        int address,
        int web,
        boolean spacedPostalCode,
        boolean hasStreet,
        boolean hasPhone,
        boolean hasEmail,
        boolean hasWeb,
        boolean hasIco,
        double slips) {

    private static final String REGISTER = "register";
    private static final int TOPICS = 6;

    static Publisher of(String id) {
        Chance chance = Chance.of(35, id.hashCode());
        boolean whole = id.equals(REGISTER);
        return new Publisher(
                id,
                chance.weighted(40, 25, 15, 20),
                chance.weighted(62, 16, 14, 8),
                chance.weighted(85, 15),
                chance.percent(10),
                chance.percent(4),
                chance.percent(5),
                chance.below(5),
                chance.below(4),
                chance.below(4),
                chance.percent(60),
                whole || chance.percent(90),
                whole || chance.percent(94),
                whole || chance.percent(88),
                whole || chance.percent(80),
                whole || chance.percent(90),
                chance.weighted(6, 3, 1) * 0.7 + 0.5);
    }

    /** Where one asks about those of whom the list has no number: the same for hundreds of rows. */
    String informationLine() {
        return "800" + "%06d".formatted(Chance.of(33, id.hashCode()).below(1_000_000));
    }

    String informationMailbox() {
        return "informace@" + portal();
    }

    String portal() {
        return id + "-socialnisluzby.cz";
    }

    /** The lists in which a provider of the town may stand, each once: the country's, the region's, the town's, of topics. */
    static List<String> listing(Town town, Chance chance) {
        List<String> ids = new ArrayList<>(List.of(REGISTER, "kraj-" + town.region(), "okres-" + town.district()));
        ids.add(town.isCity() ? "mesto-" + town.rank() : "mas-" + town.district() + "-" + town.rank() % 3);
        int topic = chance.below(TOPICS);
        ids.add("adresar-" + topic);
        ids.add("adresar-" + (topic + 1 + chance.below(TOPICS - 1)) % TOPICS);
        return ids;
    }
}
