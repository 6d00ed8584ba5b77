package org.regionalcatalog.match.link;

import java.util.Arrays;
import java.util.List;

/**
 * What agrees together though the records differ: houses of one street share the postal code, branches of one provider
 * the switchboard. Given that one field agrees, a lift tells by how many bits oftener than usual another field is met
 * at a level, among pairs that are not the same thing.
 *
 * @param lifts by the field that is given, the other field and its level
 */
record Dependence(double[][][] lifts) {

    static Dependence none(List<FieldRule> fields) {
        double[][][] lifts = new double[fields.size()][fields.size()][];
        for (double[][] given : lifts) {
            Arrays.setAll(
                    given, field -> new double[fields.get(field).comparison().levels()]);
        }
        return new Dependence(lifts);
    }

    /** Whether a level is agreement enough to draw others along. */
    static boolean isAgreement(int level, int levels) {
        return level >= levels / 2;
    }

    /** The field whose agreement explains most of what else agrees; -1 if none explains anything. */
    int anchor(int[] levels) {
        int anchor = -1;
        double most = 0;
        for (int given = 0; given < levels.length; given++) {
            double explained = explained(given, levels);
            if (explained > most) {
                most = explained;
                anchor = given;
            }
        }
        return anchor;
    }

    /** The bits by which agreement of a field explains what the other fields say. */
    double explained(int given, int[] levels) {
        if (levels[given] < 0 || !isAgreement(levels[given], lifts[given][given].length)) {
            return 0;
        }
        double explained = 0;
        for (int field = 0; field < levels.length; field++) {
            if (field != given && levels[field] >= 0) {
                explained += lifts[given][field][levels[field]];
            }
        }
        return explained;
    }
}
