package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers municipalities that are told one after the other: in brackets, after a colon, in items and in rows. */
final class AreaLists {

    private static final int FEWEST = 3;
    private static final int FEWEST_INTRODUCED = 2;

    private final Prose prose;
    private final List<Sighting> towns;
    private final List<AreaList> lists = new ArrayList<>();

    AreaLists(Prose prose, List<Sighting> sightings) {
        this.prose = prose;
        this.towns = sightings.stream().filter(Sighting::isMunicipality).toList();
    }

    List<AreaList> read() {
        int i = 0;
        while (i < towns.size()) {
            int end = endOfRun(i);
            int column = endOfColumn(i);
            if (column - i > end - i) {
                keepColumn(i, column);
            } else {
                keepRun(i, end);
            }
            i = Math.max(end, column);
        }
        return lists;
    }

    /** The index after the last name that follows another with nothing but a joint between. */
    private int endOfRun(int from) {
        int end = from + 1;
        while (end < towns.size()
                && isJoined(towns.get(end - 1).at(), towns.get(end).at())) {
            end++;
        }
        return end;
    }

    private boolean isJoined(Spot one, Spot next) {
        return one.passage() == next.passage()
                && AreaListText.isJoint(prose.textOf(one.passage()), one.end(), next.start());
    }

    /** The index after the last name that, like the one before, stands alone in its item, line or cell. */
    private int endOfColumn(int from) {
        int end = from;
        while (end < towns.size()
                && isAlone(towns.get(end).at())
                && (end == from
                        || towns.get(end).at().passage()
                                == towns.get(end - 1).at().passage() + 1)) {
            end++;
        }
        return end;
    }

    private boolean isAlone(Spot spot) {
        return AreaListText.isAlone(prose.textOf(spot.passage()), spot.start(), spot.end());
    }

    private void keepColumn(int from, int end) {
        Spot first = towns.get(from).at();
        String before = first.passage() == 0 ? "" : prose.textOf(first.passage() - 1);
        AreaListText.Claim claim = AreaListText.claim(before, before.length());
        if (end - from >= (claim.members() ? FEWEST_INTRODUCED : FEWEST)) {
            keep(first, from, end, claim);
        }
    }

    private void keepRun(int from, int end) {
        Spot first = towns.get(from).at();
        Spot last = towns.get(end - 1).at();
        String text = prose.textOf(first.passage());
        AreaListText.Claim claim = AreaListText.claim(text, first.start());
        if (end - from >= (claim.members() ? FEWEST_INTRODUCED : FEWEST)) {
            keep(new Spot(first.passage(), claim.start(), last.end()), from, end, claim);
        }
    }

    private void keep(Spot at, int from, int end, AreaListText.Claim claim) {
        List<Sighting> members =
                towns.subList(from, end).stream().map(Sighting::trusted).toList();
        @Nullable Integer claimed = claim.count();
        lists.add(new AreaList(at, members, claimed, claim.others()));
    }
}
