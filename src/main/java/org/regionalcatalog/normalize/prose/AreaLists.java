package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers municipalities that are told one after the other: in brackets, after a colon, in items and in rows. */
final class AreaLists {

    private static final int FEWEST = 3;
    private static final int FEWEST_INTRODUCED = 2;

    private final Prose prose;
    private final List<AreaList> lists = new ArrayList<>();
    private final Map<Spot, Sighting> known = new HashMap<>();
    private List<Sighting> towns;

    AreaLists(Prose prose, List<Sighting> sightings) {
        this.prose = prose;
        this.towns = sightings.stream().filter(Sighting::isMunicipality).toList();
    }

    List<AreaList> read() {
        towns.forEach(town -> known.put(town.at(), town));
        for (int i = 0; i < prose.passages().size(); i++) {
            keepAnnounced(i);
        }
        Set<Spot> taken = new HashSet<>();
        lists.forEach(list -> list.members().forEach(member -> taken.add(member.at())));
        towns = towns.stream().filter(town -> !taken.contains(town.at())).toList();
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

    /** Keeps what stands in brackets or after a colon behind a word for municipalities, known names or not. */
    private void keepAnnounced(int passage) {
        String text = prose.textOf(passage);
        int from = 0;
        for (AreaItems items = AreaItems.next(text, from); items != null; items = AreaItems.next(text, from)) {
            List<Sighting> members = members(passage, items);
            from = items.end();
            if (members.size() >= FEWEST_INTRODUCED) {
                AreaListText.Claim claim = AreaListText.claim(text, items.start());
                lists.add(new AreaList(
                        new Spot(passage, claim.start(), items.end()), members, claim.count(), claim.others()));
            }
        }
        if (AreaItems.announces(text)) {
            keepItems(passage, AreaListText.claim(text, text.length()));
        }
    }

    private List<Sighting> members(int passage, AreaItems items) {
        return items.items().stream()
                .map(item -> member(passage, item.start(), item.end()))
                .toList();
    }

    private Sighting member(int passage, int start, int end) {
        Spot at = new Spot(passage, start, end);
        Sighting found = known.get(at);
        return found != null
                ? found.trusted()
                : new Sighting(at, prose.textAt(at), null, List.of(), Sighting.Trust.CERTAIN, false);
    }

    /** The items behind a passage that announces municipalities. */
    private void keepItems(int passage, AreaListText.Claim claim) {
        List<Sighting> members = new ArrayList<>();
        for (int i = passage + 1;
                i < prose.passages().size() && prose.passages().get(i).isItem();
                i++) {
            AreaItems.Item item = AreaItems.only(prose.textOf(i));
            if (item == null) {
                return;
            }
            members.add(member(i, item.start(), item.end()));
        }
        if (members.size() >= FEWEST_INTRODUCED) {
            lists.add(new AreaList(members.get(0).at(), members, claim.count(), claim.others()));
        }
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
            boolean whole = AreaListText.isWhole(text, claim, first.start(), last.end());
            keep(
                    new Spot(first.passage(), claim.start(), last.end()),
                    from,
                    end,
                    whole ? claim : new AreaListText.Claim(claim.members(), null, false, claim.start()));
        }
    }

    private void keep(Spot at, int from, int end, AreaListText.Claim claim) {
        List<Sighting> members =
                towns.subList(from, end).stream().map(Sighting::trusted).toList();
        lists.add(new AreaList(at, members, claim.count(), claim.others()));
    }
}
