package org.regionalcatalog.staging;

import java.util.Set;

/**
 * A draft that stays published although the accepted load does not give it.
 *
 * @param key the record key without the ordinal
 * @param draft row of the draft as it was last listed
 * @param nights on how many nights it has been missing
 * @param lastRun the run that counted last
 * @param refused whether it is listed, but refused: such a one is not missing and is not counted
 */
record Carried(String recordKey, String key, long draft, int nights, long lastRun, boolean refused) {

    /** The same after a night; it counts once per run, and only what is really missing. */
    Carried after(Night night, Set<String> refusedKeys) {
        boolean refusedNow = refusedKeys.contains(key);
        boolean counted = night.counts() && !refusedNow && lastRun != night.run();
        return new Carried(
                recordKey, key, draft, counted ? nights + 1 : nights, counted ? night.run() : lastRun, refusedNow);
    }
}
