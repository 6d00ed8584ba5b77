package org.regionalcatalog.normalize.suppress;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Which values are kept out, and by which suppression. */
final class Lookup {

    private final Fingerprints fingerprints;
    private final Map<Suppressible, Map<String, Integer>> numbers = new EnumMap<>(Suppressible.class);

    /** @param all of two that keep the same thing out, the lesser number counts */
    Lookup(Fingerprints fingerprints, List<Suppressed> all) {
        this.fingerprints = fingerprints;
        for (Suppressed one : all) {
            Map<String, Integer> ofKind = numbers.computeIfAbsent(one.kind(), any -> new HashMap<>());
            one.fingerprints().forEach(print -> ofKind.merge(print, one.number(), Math::min));
        }
    }

    boolean has(Suppressible kind) {
        return numbers.containsKey(kind);
    }

    /** The number of the suppression that keeps a value out, if one does. */
    OptionalInt find(Suppressible kind, String value) {
        Map<String, Integer> ofKind = numbers.get(kind);
        Integer number = ofKind == null ? null : ofKind.get(fingerprints.of(kind, value));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
