package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.Gazetteer;
import org.regionalcatalog.normalize.czech.PlaceIndex.Rank;
import org.regionalcatalog.normalize.czech.PlaceIndex.Sense;
import org.regionalcatalog.normalize.czech.Town;

/**
 * Which municipality a shared name means: the one in the narrowest area around, of those that its passage, the page or
 * the definition names.
 */
final class AreaContext {

    private static final int MOST_TERRITORIES = 12;
    private static final int MOST_DISTRICTS = 3;
    private static final List<Function<Town, String>> LEVELS = List.of(Town::pou, Town::orp, Town::district);

    private final List<Set<Town>> areas = new ArrayList<>();
    private final List<Set<Town>> districts = new ArrayList<>();

    /**
     * @param territory as the definition gives it
     * @param plain what the page names, the most telling first
     * @param sightings the municipalities of the page
     */
    AreaContext(Gazetteer gazetteer, @Nullable String territory, List<Area> plain, List<Sighting> sightings) {
        Set<String> around = new LinkedHashSet<>();
        if (territory != null) {
            around.add(territory);
        }
        plain.stream().filter(area -> area.kind() != Area.Kind.REGION).forEach(area -> around.add(told(area)));
        around.remove("");
        around.stream().limit(MOST_TERRITORIES).forEach(name -> areas.addAll(gazetteer.around(name)));
        districts(sightings).forEach(district -> districts.addAll(gazetteer.around("okres " + district)));
    }

    private static String told(Area area) {
        return area.kind() == Area.Kind.MICROREGION ? area.seat() == null ? "" : "POÚ " + area.seat() : area.name();
    }

    /** The districts of municipalities whose names only one has, the most frequent first. */
    private static List<String> districts(List<Sighting> sightings) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            List<Sense> named = of(sighting.senses(), Rank.NAME);
            if (named.size() == 1 && !named.get(0).town().district().isEmpty()) {
                votes.merge(named.get(0).town().district(), 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_DISTRICTS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The municipalities in the districts of those names that only one has, the most frequent district first. */
    static List<Set<Town>> districtsOf(List<Sighting> passage) {
        return districts(passage).stream()
                .map(district -> passage.stream()
                        .flatMap(sighting -> sighting.senses().stream())
                        .map(Sense::town)
                        .filter(town -> town.district().equals(district))
                        .collect(Collectors.toSet()))
                .toList();
    }

    /**
     * Those that a name may mean; one where it can be told, none where the name alone says too little.
     *
     * @param list the areas that a list of names shares
     * @param passage the areas that the other names of the passage lie in
     */
    List<Town> resolve(Sighting sighting, List<Set<Town>> list, List<Set<Town>> passage) {
        List<Sense> senses = telling(sighting);
        for (List<Set<Town>> around : List.of(list, areas, passage, districts)) {
            for (Set<Town> area : around) {
                List<Sense> inside = senses.stream()
                        .filter(sense -> area.contains(sense.town()))
                        .toList();
                if (!inside.isEmpty()) {
                    return towns(best(inside));
                }
            }
        }
        return alone(senses);
    }

    /** An inflected form goes after a nominative, unless a preposition before it asks for one. */
    private static List<Sense> telling(Sighting sighting) {
        boolean named = !of(sighting.senses(), Rank.NAME).isEmpty();
        return named && !sighting.preposition()
                ? sighting.senses().stream()
                        .filter(sense -> sense.rank() != Rank.INFLECTED)
                        .toList()
                : sighting.senses();
    }

    private static List<Town> alone(List<Sense> senses) {
        List<Town> best = towns(best(senses));
        if (best.size() <= 1) {
            return best;
        }
        List<Town> seats = best.stream().filter(Town::isSeat).toList();
        return seats.size() == 1 ? seats : best;
    }

    /** The area that most of a list's municipalities may lie in, with those around it; none where no area holds most. */
    static List<Set<Town>> voted(List<Sighting> members) {
        List<Set<Town>> areas = new ArrayList<>();
        for (Function<Town, String> level : LEVELS) {
            Map<String, Long> votes = members.stream()
                    .flatMap(member -> member.senses().stream()
                            .map(sense -> level.apply(sense.town()))
                            .filter(name -> !name.isEmpty())
                            .distinct())
                    .collect(Collectors.groupingBy(name -> name, HashMap::new, Collectors.counting()));
            votes.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .filter(most -> most.getValue() * 2 > members.size() && isAlone(votes, most.getValue()))
                    .ifPresent(most -> areas.add(members.stream()
                            .flatMap(member -> member.senses().stream())
                            .map(Sense::town)
                            .filter(town -> level.apply(town).equals(most.getKey()))
                            .collect(Collectors.toSet())));
        }
        return areas;
    }

    private static boolean isAlone(Map<String, Long> votes, long most) {
        return votes.values().stream().filter(votesOfOne -> votesOfOne == most).count() == 1;
    }

    private static List<Sense> best(List<Sense> senses) {
        return senses.stream()
                .map(Sense::rank)
                .min(Comparator.naturalOrder())
                .map(rank -> of(senses, rank))
                .orElse(List.of());
    }

    private static List<Sense> of(List<Sense> senses, Rank rank) {
        return senses.stream().filter(sense -> sense.rank() == rank).toList();
    }

    private static List<Town> towns(List<Sense> senses) {
        return senses.stream().map(Sense::town).toList();
    }
}
