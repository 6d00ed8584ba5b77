package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A territory as a definition names it, unfolded into the areas around it, narrowest first: the municipalities of a
 * delegated office (POÚ), of an extended one (ORP), of a district. {@code ORP Třeboň} also knows the district its
 * municipalities lie in, so that a name outside the ORP can still be told by the district.
 */
record Territory(List<Set<Town>> areas) {

    private static final Map<String, Integer> KINDS = Map.of("pou", 0, "orp", 1, "okres", 2, "okresu", 2);
    private static final Set<String> FILLERS = Set.of("so", "spravni", "obvod", "uzemi", "obec", "s");
    private static final List<Function<Town, String>> LEVELS = List.of(Town::pou, Town::orp, Town::district);

    /** The areas a text names among the towns of a list; none when it is blank or names no area. */
    static Territory of(@Nullable String text, List<Town> towns) {
        int level = 0;
        List<String> name = new ArrayList<>();
        for (String word : Word.foldedOf(text == null ? "" : text)) {
            level = Math.max(level, KINDS.getOrDefault(word, 0));
            if (!KINDS.containsKey(word) && !FILLERS.contains(word)) {
                name.add(word);
            }
        }
        return around(String.join(" ", name), level, towns);
    }

    private static Territory around(String name, int narrowest, List<Town> towns) {
        List<Set<Town>> areas = new ArrayList<>();
        Set<Town> inside = Set.of();
        for (Function<Town, String> level : LEVELS.subList(narrowest, LEVELS.size())) {
            Set<String> names = inside.stream().map(level).collect(Collectors.toCollection(HashSet::new));
            names.add(name);
            names.remove("");
            inside = towns.stream()
                    .filter(town -> names.contains(level.apply(town)))
                    .collect(Collectors.toSet());
            if (inside.isEmpty() && level == LEVELS.get(1)) {
                inside = districtOf(name, towns);
                continue;
            }
            areas.add(inside);
        }
        return new Territory(List.copyOf(areas));
    }

    /** Where the list does not tell the ORP of a seat, its municipalities lie in the seat's district at least. */
    private static Set<Town> districtOf(String seat, List<Town> towns) {
        Set<Town> named =
                towns.stream().filter(town -> seat.equals(town.folded())).collect(Collectors.toSet());
        Set<Town> seats = named.stream().filter(Town::isSeat).collect(Collectors.toSet());
        return seats.isEmpty() ? named : seats;
    }

    /** Those of the towns that lie in the narrowest area that holds any of them; all where none does. */
    List<Town> nearest(List<Town> towns) {
        return areas.stream()
                .map(area -> towns.stream().filter(area::contains).toList())
                .filter(near -> !near.isEmpty())
                .findFirst()
                .orElse(towns);
    }
}
