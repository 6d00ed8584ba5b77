package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.regionalcatalog.model.Rule;

/** What gathers while a recogniser walks through one text; used by that walk alone. */
final class Findings<T> {

    private final List<Match<T>> matches = new ArrayList<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();

    void keep(T value, int start, int end) {
        matches.add(new Match<>(value, start, end));
    }

    void notice(Rule rule, String seen) {
        remarks.add(new Remark(rule, seen));
    }

    boolean isEmpty() {
        return matches.isEmpty() && remarks.isEmpty();
    }

    List<Match<T>> matches() {
        return List.copyOf(matches);
    }

    Understood<T> understood() {
        return new Understood<>(matches.stream().map(Match::value).distinct().toList(), List.copyOf(remarks));
    }
}
