package org.regionalcatalog.match;

import java.util.List;
import java.util.Map;

/**
 * What is settled about the drafts of a kind before anything is weighed.
 *
 * @param same pairs that keys or people united
 * @param different pairs that people told apart
 * @param properties things that no two drafts of one cluster differ in: value by record key
 */
record Settled(List<Pair> same, List<Pair> different, List<Map<String, String>> properties) {

    /** Two drafts, by record key. */
    record Pair(String left, String right) {}
}
