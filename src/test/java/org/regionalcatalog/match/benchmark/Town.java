package org.regionalcatalog.match.benchmark;

/**
 * A municipality of the generated country.
 *
 * @param rank 0 is the largest
 * @param slug its name in domains; namesakes have different ones
 * @param streets 0: a village that numbers its houses only
 */
record Town(int rank, String name, String slug, int district, String postalCode, int streets, int houses) {

    static final int DISTRICTS = 77;
    static final int REGIONS = 14;

    int region() {
        return district * REGIONS / DISTRICTS;
    }

    boolean isCity() {
        return rank < 600;
    }

    /** Landlines of a district begin alike. */
    String landlinePrefix() {
        return Integer.toString(310 + district * 270 / DISTRICTS);
    }
}
