package org.regionalcatalog.match.benchmark;

import java.util.List;

/**
 * One organisation or facility as it is in truth.
 *
 * @param formerName what it was called; the present name when it never changed
 * @param formerAddress where it was; the present address when it never moved
 * @param ico empty when it is no legal person
 * @param phones its own first, then others by which it is reached, also such as are shared with others
 * @param emails the same
 * @param web empty when it has none
 */
record Provider(
        long number,
        Name name,
        Name formerName,
        Address address,
        Address formerAddress,
        String ico,
        List<String> phones,
        List<String> emails,
        String web) {}
