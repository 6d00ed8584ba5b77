package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.normalize.czech.Gazetteer;
import org.regionalcatalog.normalize.czech.Municipality;
import org.regionalcatalog.normalize.czech.Town;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** The way from the words of a page to its territories: found, gathered into lists, told apart. */
final class AreaReading {

    private static final int HEADING_WEIGHT = 3;
    private static final int MOST_CANDIDATES = 6;

    private final Prose prose;
    private final Vocabulary words;
    private final @Nullable String given;
    private final List<Sighting> sightings = new ArrayList<>();
    private final Map<Spot, List<Set<Town>>> shared = new HashMap<>();
    private final Set<Issue> issues = new LinkedHashSet<>();

    AreaReading(Prose prose, Vocabulary words, @Nullable String given) {
        this.prose = prose;
        this.words = words;
        this.given = given;
    }

    Areas areas() {
        for (int i = 0; i < prose.passages().size(); i++) {
            sightings.addAll(new AreaScan(words, prose.textOf(i), i).sightings());
        }
        List<AreaList> lists = new AreaLists(prose, sightings).read();
        Optional<Area> territory = territory();
        AreaContext context = new AreaContext(words.gazetteer(), given, ranked(), sightings);
        lists.forEach(this::share);
        Map<Integer, List<Set<Town>>> passages = passages();
        Map<Spot, Area> told = new LinkedHashMap<>();
        List<Sighting> all = all(lists);
        for (Sighting sighting : all) {
            Area area = sighting.area() == null ? municipality(sighting, context, passages) : sighting.area();
            if (area != null) {
                told.put(sighting.at(), area);
            }
        }
        leaveOutDoubtful(all, told, territory);
        List<Mention<Area>> mentions = told.entrySet().stream()
                .map(entry -> new Mention<>(entry.getValue(), entry.getKey()))
                .toList();
        List<Areas.MunicipalityList> made =
                lists.stream().map(list -> list.made(told, mentions, territory)).toList();
        made.forEach(list -> MunicipalityCounts.check(list).ifPresent(issues::add));
        return new Areas(mentions, territory, made, List.copyOf(issues));
    }

    /** All sightings in the order of the page; those of lists as the lists know them. */
    private List<Sighting> all(List<AreaList> lists) {
        Map<Spot, Sighting> all = new LinkedHashMap<>();
        sightings.forEach(sighting -> all.put(sighting.at(), sighting));
        lists.forEach(list -> list.members().forEach(member -> all.put(member.at(), member)));
        return all.values().stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    private void share(AreaList list) {
        List<Set<Town>> voted = list.voted();
        list.members().forEach(member -> shared.put(member.at(), voted));
    }

    /** The districts that the names of each passage lie in. */
    private Map<Integer, List<Set<Town>>> passages() {
        Map<Integer, List<Sighting>> passages = sightings.stream()
                .filter(Sighting::isMunicipality)
                .collect(Collectors.groupingBy(sighting -> sighting.at().passage()));
        Map<Integer, List<Set<Town>>> districts = new HashMap<>();
        passages.forEach((passage, names) -> districts.put(passage, AreaContext.districtsOf(names)));
        return districts;
    }

    private @Nullable Area municipality(
            Sighting sighting, AreaContext context, Map<Integer, List<Set<Town>>> passages) {
        List<Town> towns = context.resolve(
                sighting,
                shared.getOrDefault(sighting.at(), List.of()),
                passages.getOrDefault(sighting.at().passage(), List.of()));
        boolean sure = sighting.trust() != Sighting.Trust.WEAK;
        if (towns.size() == 1) {
            Municipality one = towns.get(0).municipality();
            return new Area(Area.Kind.MUNICIPALITY, one.name(), one.code(), null);
        }
        if (towns.isEmpty()) {
            return new Area(Area.Kind.MUNICIPALITY, sighting.written(), null, null);
        }
        if (sure) {
            issues.add(Gazetteer.MUNICIPALITY_AMBIGUOUS.found("", sighting.written() + ": " + candidates(towns)));
        }
        Set<String> names =
                towns.stream().map(town -> town.municipality().name()).collect(Collectors.toSet());
        return sure && names.size() == 1
                ? new Area(Area.Kind.MUNICIPALITY, names.iterator().next(), null, null)
                : null;
    }

    private static String candidates(List<Town> towns) {
        return towns.stream()
                .limit(MOST_CANDIDATES)
                .map(town ->
                        town.municipality().name() + " (" + town.municipality().code() + ")")
                .collect(Collectors.joining(", "));
    }

    /** A common word is a municipality only where the page speaks of that municipality elsewhere, too. */
    private static void leaveOutDoubtful(List<Sighting> all, Map<Spot, Area> told, Optional<Area> territory) {
        Set<String> known = new HashSet<>();
        territory.map(Area::seat).ifPresent(known::add);
        for (Sighting sighting : all) {
            Area area = told.get(sighting.at());
            if (area != null && sighting.trust() != Sighting.Trust.WEAK) {
                known.add(area.seat() == null ? area.name() : area.seat());
            }
        }
        for (Sighting sighting : all) {
            Area area = told.get(sighting.at());
            if (area != null && sighting.trust() == Sighting.Trust.WEAK && !known.contains(area.name())) {
                told.remove(sighting.at());
            }
        }
    }

    /** What the page as a whole is about: what the definition says, else what it names most, headings first. */
    private Optional<Area> territory() {
        Area told = given == null ? null : AreaScan.only(words, given);
        return told != null ? Optional.of(told) : ranked().stream().findFirst();
    }

    /** The areas that are no municipalities, those that weigh most first. */
    private List<Area> ranked() {
        Map<Area, Integer> weights = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            Area area = sighting.area();
            if (area != null) {
                int passage = sighting.at().passage();
                boolean heading = passage == 0 || prose.passages().get(passage).isHeading();
                weights.merge(area, heading ? HEADING_WEIGHT : 1, Integer::sum);
            }
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Area, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
