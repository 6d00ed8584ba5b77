package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.PersonName;
import org.regionalcatalog.normalize.czech.Match;
import org.regionalcatalog.normalize.czech.PlaceIndex;
import org.regionalcatalog.normalize.czech.PlaceIndex.Rank;
import org.regionalcatalog.normalize.czech.PlaceWord;
import org.regionalcatalog.normalize.czech.Regions;
import org.regionalcatalog.normalize.czech.Vocabulary;

/** Finds the names of territories in one passage, each in its longest reading. Linear in the passage. */
final class AreaScan {

    private final Vocabulary vocabulary;
    private final PlaceIndex places;
    private final int passage;
    private final AreaText text;
    private final AreaNames names;
    private final List<Match<PersonName>> persons;
    private final List<Sighting> found = new ArrayList<>();
    private int person;

    AreaScan(Vocabulary vocabulary, String written, int passage) {
        this.vocabulary = vocabulary;
        this.places = vocabulary.gazetteer().places();
        this.passage = passage;
        this.text = new AreaText(written);
        this.names = new AreaNames(vocabulary.gazetteer(), text);
        this.persons = vocabulary.personNames().findAll(written);
    }

    List<Sighting> sightings() {
        int i = 0;
        while (i < text.words().size()) {
            i = text.isAddress(i) ? i + 1 : Math.max(i + 1, read(i));
        }
        return found;
    }

    /** Reads a name that starts at a word, and gives the index of the word after it; or the same index. */
    private int read(int at) {
        AreaWords.Cue cue = AreaWords.cue(text.words(), at);
        int end = cue == null ? at : cued(at, cue);
        end = end > at ? end : region(at);
        end = end > at ? end : label(at, at, "");
        return end > at ? end : municipality(at);
    }

    private int cued(int at, AreaWords.Cue cue) {
        int name = cue.end();
        if (!text.capital(name) || !names.mayFollow(name)) {
            return at;
        }
        if (cue.kind() == Area.Kind.MICROREGION) {
            int end = label(at, name, "mikroregion ");
            return end > at ? end : microregion(at, name);
        }
        AreaNames.Name seat = names.seat(name);
        if (seat == null) {
            return at;
        }
        keep(at, seat.end(), new Area(cue.kind(), prefix(cue.kind()) + seat.name(), null, seat.name()));
        return more(cue, seat.end());
    }

    /** Further seats after a plural: {@code v okresech Tábor a Písek}. */
    private int more(AreaWords.Cue cue, int from) {
        int end = from;
        if (!AreaWords.isPlural(text.lower(cue.end() - 1))) {
            return end;
        }
        while (end < text.words().size()) {
            boolean joint = text.lower(end).equals("a") && text.joined(end);
            int next = joint ? end + 1 : end;
            AreaNames.Name seat =
                    text.capital(next) && (joint || text.gap(next).equals(", ")) ? names.seat(next) : null;
            if (seat == null) {
                return end;
            }
            keep(next, seat.end(), new Area(cue.kind(), prefix(cue.kind()) + seat.name(), null, seat.name()));
            end = seat.end();
        }
        return end;
    }

    private static String prefix(Area.Kind kind) {
        return switch (kind) {
            case ORP -> "ORP ";
            case POU -> "POÚ ";
            case DISTRICT -> "okres ";
            default -> "";
        };
    }

    private int microregion(int at, int name) {
        int end = names.endOfUnknown(name);
        while (text.capital(end) && text.joined(end)) {
            end++;
        }
        keep(at, end, new Area(Area.Kind.MICROREGION, "mikroregion " + text.written(name, end), null, null));
        return end;
    }

    private int region(int at) {
        Regions.Found region = vocabulary.regions().longest(text.words(), at);
        if (region == null || text.words().subList(at, region.end()).stream().noneMatch(PlaceWord::capital)) {
            return at;
        }
        keep(
                at,
                region.end(),
                new Area(
                        Area.Kind.REGION,
                        region.region().name(),
                        region.region().code(),
                        null));
        return region.end();
    }

    /** A region in -sko, whether told to be a micro-region or not. */
    private int label(int at, int word, String prefix) {
        String label = text.capital(word) ? names.label(word, !prefix.isEmpty()) : null;
        if (label == null) {
            return at;
        }
        String seat = vocabulary.gazetteer().labels().seatOf(label).orElse(null);
        keep(at, word + 1, new Area(Area.Kind.MICROREGION, prefix + label, null, seat));
        return word + 1;
    }

    private int municipality(int at) {
        if (!text.capital(at)) {
            return at;
        }
        int end = at + 1;
        List<PlaceIndex.Sense> senses = List.of();
        PlaceIndex.Found longest = places.longest(text.words(), at, text.limit(at));
        if (longest != null) {
            senses = longest.senses();
            end = longest.end();
        } else if (text.lower(at).indexOf('-') > 0) {
            senses = places.exact(text.lower(at).substring(0, text.lower(at).indexOf('-')));
        }
        if (senses.isEmpty() || !isWhole(at, end)) {
            return at;
        }
        boolean preposition = AreaWords.isTownCue(text.lower(at - 1)) && text.joined(at);
        Sighting.Trust trust = trust(at, end, senses, preposition);
        if (!preposition && isPerson(at, end)) {
            return end;
        }
        found.add(new Sighting(spot(at, end), text.written(at, end), null, senses, trust, preposition));
        return end;
    }

    private Sighting.Trust trust(int at, int end, List<PlaceIndex.Sense> senses, boolean cued) {
        boolean plainName = senses.stream()
                .anyMatch(sense -> sense.rank() != Rank.SHORT
                        && !AreaWords.isCommon(
                                sense.town().municipality().name().toLowerCase(Locale.ROOT)));
        if (text.isHouseNumber(end)) {
            return Sighting.Trust.WEAK;
        }
        if (cued || text.alone(at, end) && plainName) {
            return Sighting.Trust.CERTAIN;
        }
        return plainName && (end - at > 1 || !text.starts(at)) ? Sighting.Trust.LIKELY : Sighting.Trust.WEAK;
    }

    /** Whether the words are neither part of a longer name nor of a street's. */
    private boolean isWhole(int at, int end) {
        boolean after = text.joined(end);
        if (after && (names.isTail(end) || AreaWords.isStreet(text.lower(end)) || names.isGenitive(end))) {
            return false;
        }
        boolean abbreviated = text.gap(at).equals(". ");
        if (at > 0 && (text.joined(at) || abbreviated) && AreaWords.isStreet(text.lower(at - 1))) {
            return false;
        }
        return !(text.joined(at) && text.capital(at - 1) && names.isAttribute(at - 1));
    }

    /** Whether the words are a part of a person's name; what is all of one may be either, and is a place here. */
    private boolean isPerson(int at, int end) {
        int start = text.words().get(at).start();
        int last = text.words().get(end - 1).end();
        while (person < persons.size() && persons.get(person).end() <= start) {
            person++;
        }
        return person < persons.size()
                && persons.get(person).start() <= start
                && (persons.get(person).start() < start || persons.get(person).end() > last);
    }

    private void keep(int from, int to, Area area) {
        found.add(new Sighting(spot(from, to), text.written(from, to), area, List.of(), Sighting.Trust.CERTAIN, false));
    }

    private Spot spot(int from, int to) {
        return new Spot(
                passage,
                text.words().get(from).start(),
                text.words().get(to - 1).end());
    }

    @Nullable
    static Area only(Vocabulary vocabulary, String territory) {
        List<Sighting> found = new AreaScan(vocabulary, territory, 0).sightings();
        return found.isEmpty() ? null : found.get(0).area();
    }
}
