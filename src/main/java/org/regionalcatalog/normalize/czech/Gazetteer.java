package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.CodeList;

/**
 * The municipalities of a list, by every wording that means them: the name, post-office forms ({@code Tábor 1},
 * {@code Praha 8 – Karlín}, {@code Třeboň II}), the words before it ({@code město}, {@code v}), and the short names and
 * inflected forms of the column {@code also}. A full name goes before another town's short name.
 */
public final class Gazetteer {

    /** A place name that the list of municipalities does not know. */
    public static final Rule PLACE_NAME_UNKNOWN = new Rule(
            "place-name-unknown",
            Severity.WARNING,
            Actor.OPERATOR,
            "No municipality of the list has this name; add it to the list of municipalities, or correct it in the"
                    + " definition.",
            "Obec tohoto jména seznam obcí nezná; doplňte ji do seznamu, nebo jméno opravte v definici.",
            "Tábor 1",
            "Tábbor");

    /** A place name that several municipalities share, and the territory does not tell which is meant. */
    public static final Rule MUNICIPALITY_AMBIGUOUS = new Rule(
            "municipality-ambiguous",
            Severity.WARNING,
            Actor.OPERATOR,
            "Several municipalities have this name and the territory of the source does not tell which is meant; say it"
                    + " in a correction.",
            "Obcí tohoto jména je více a území zdroje neříká, která je míněna; určete ji opravou v definici.",
            "Sudoměřice u Bechyně",
            "Sudoměřice");

    /** What this recogniser may remark. */
    public static final List<Rule> RULES = List.of(PLACE_NAME_UNKNOWN, MUNICIPALITY_AMBIGUOUS);

    private static final int LONGEST_NAME = 120;

    private final List<Town> towns;
    private final Map<String, Municipality> codes = new HashMap<>();
    private final Map<String, List<Town>> named = new LinkedHashMap<>();
    private final Map<String, List<Town>> also = new LinkedHashMap<>();
    private @Nullable PlaceIndex places;
    private @Nullable RegionLabels labels;

    /** Worked out once each: territories come from definitions, so there are few, and a result never changes. */
    private final Map<String, Territory> territories = new ConcurrentHashMap<>();

    private Gazetteer(List<Town> towns) {
        this.towns = towns;
        for (Town town : towns) {
            codes.put(town.municipality().code(), town.municipality());
            add(named, town.municipality().name(), town);
            town.also().forEach(wording -> add(also, wording, town));
        }
    }

    /** The municipalities of a list with the columns code, name, district, orp, pou and also. */
    public static Gazetteer of(CodeList list) {
        return new Gazetteer(list.rows().stream().map(Town::of).toList());
    }

    /**
     * The municipality that a name means, or a code of the list, as registers write it. A name that several share is told
     * by the territory ({@code ORP Třeboň}, {@code POÚ Bechyně}, {@code okres Tábor}, or the bare name): by the narrowest
     * area that holds one of them.
     */
    public Understood<Municipality> find(String name, @Nullable String territory) {
        String seen = Text.clean(name);
        if (seen.isEmpty()) {
            return Understood.nothing();
        }
        Municipality coded = codes.get(seen);
        if (coded != null) {
            return Understood.of(coded);
        }
        List<Town> near = territoryOf(territory).nearest(sameLetters(candidates(seen), seen));
        return switch (near.size()) {
            case 0 -> Understood.refused(new Remark(PLACE_NAME_UNKNOWN, seen));
            case 1 -> Understood.of(near.get(0).municipality());
            default -> Understood.refused(new Remark(MUNICIPALITY_AMBIGUOUS, seen));
        };
    }

    /** The name in the nominative that a wording means, if all municipalities it may mean share that name. */
    public Optional<String> findName(String wording) {
        List<String> names = candidates(Text.clean(wording)).stream()
                .map(town -> town.municipality().name())
                .distinct()
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** The municipalities by every form of their names; made when first asked for. */
    public synchronized PlaceIndex places() {
        PlaceIndex made = places;
        if (made == null) {
            made = PlaceIndex.of(towns);
            places = made;
        }
        return made;
    }

    /** Labels in -sko and the towns they are made of; made when first asked for. */
    public synchronized RegionLabels labels() {
        RegionLabels made = labels;
        if (made == null) {
            made = RegionLabels.of(towns);
            labels = made;
        }
        return made;
    }

    /** The municipalities of the areas around a territory, narrowest first. */
    public List<Set<Town>> around(@Nullable String territory) {
        return territoryOf(territory).areas();
    }

    /** Whether a wording means a municipality of the list. */
    boolean knows(String wording) {
        return !candidates(Text.clean(wording)).isEmpty();
    }

    /** Whether two names may mean municipalities of one district; where the list tells no district they may. */
    boolean isNear(String name, String other) {
        Set<String> districts =
                candidates(Text.clean(other)).stream().map(Town::district).collect(Collectors.toSet());
        return districts.contains("")
                || candidates(Text.clean(name)).stream()
                        .anyMatch(town -> town.district().isEmpty() || districts.contains(town.district()));
    }

    /** Every wording of the list as it is written. */
    List<String> wordings() {
        List<String> wordings = new ArrayList<>();
        for (Town town : towns) {
            wordings.add(town.municipality().name());
            wordings.addAll(town.also());
        }
        return wordings;
    }

    private Territory territoryOf(@Nullable String territory) {
        return territories.computeIfAbsent(territory == null ? "" : territory, text -> Territory.of(text, towns));
    }

    private List<Town> candidates(String name) {
        if (name.length() > LONGEST_NAME) {
            return List.of();
        }
        for (String reading : TownReadings.of(Text.fold(name))) {
            for (Map<String, List<Town>> index : List.of(named, also)) {
                List<Town> found = index.getOrDefault(reading, List.of());
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return inflected(name);
    }

    private List<Town> inflected(String name) {
        List<PlaceWord> words = PlaceWord.of(name);
        int from = 0;
        while (from < words.size() - 1
                && TownReadings.isLeading(Text.fold(words.get(from).lower()))) {
            from++;
        }
        PlaceIndex.Found found = words.isEmpty() ? null : places().longest(words, from, words.size());
        return found == null || found.end() < words.size()
                ? List.of()
                : found.senses().stream()
                        .filter(sense -> sense.rank() == PlaceIndex.Rank.INFLECTED)
                        .map(PlaceIndex.Sense::town)
                        .toList();
    }

    /** Two names that differ in diacritics alone are told apart where the text has them. */
    private static List<Town> sameLetters(List<Town> towns, String seen) {
        List<Town> same = towns.stream()
                .filter(town -> town.municipality().name().equalsIgnoreCase(seen))
                .toList();
        return same.isEmpty() ? towns : same;
    }

    private static void add(Map<String, List<Town>> index, String wording, Town town) {
        String folded = Text.fold(wording);
        if (!folded.isEmpty()) {
            List<Town> towns = index.computeIfAbsent(folded, absent -> new ArrayList<>());
            if (!towns.contains(town)) {
                towns.add(town);
            }
        }
    }
}
