package org.regionalcatalog.normalize.suppress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From a character to before another of a text, which the suppression of a number keeps out. */
record Hit(int start, int end, int number) {

    /** In order and without overlap: of those that overlap the one that begins first, as far as any of them goes. */
    static List<Hit> apart(List<Hit> hits) {
        List<Hit> apart = new ArrayList<>();
        hits.stream()
                .sorted(Comparator.comparingInt(Hit::start)
                        .thenComparing(Comparator.comparingInt(Hit::end).reversed())
                        .thenComparingInt(Hit::number))
                .forEach(hit -> {
                    Hit last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
                    if (last == null || hit.start() >= last.end()) {
                        apart.add(hit);
                    } else if (hit.end() > last.end()) {
                        apart.set(apart.size() - 1, new Hit(last.start(), hit.end(), last.number()));
                    }
                });
        return apart;
    }
}
