package org.regionalcatalog.match.benchmark;

/**
 * A municipality of the generated country.
 *
 * @param rank 0 is the largest
 * @param slug its name in domains; namesakes have different ones
 * @param office number of its post office
 * @param streets 0: a village that numbers its houses only
 */
record Town(int rank, String name, String slug, int district, int office, int streets, int houses) {

    static final int DISTRICTS = 77;
    static final int REGIONS = 14;

    int region() {
        return district * REGIONS / DISTRICTS;
    }

    /** How many quarters it has, each with a post office of its own. */
    int quarters() {
        return 1 + streets / 400;
    }

    /** @param quarter from 0 */
    String postalCode(int quarter) {
        return "%03d%02d".formatted(100 + district * 8 + office % 8, 1 + (office / 8 + quarter * 4) % 99);
    }

    boolean isCity() {
        return rank < 600;
    }

    /** Landlines of a district begin alike. */
    String landlinePrefix() {
        return Integer.toString(310 + district * 270 / DISTRICTS);
    }
}
