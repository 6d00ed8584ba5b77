package org.regionalcatalog.normalize.czech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The municipalities of a list by every form in which a text may write them, letters as they are. What is the
 * nominative of one goes before what is an inflected form of another, and that before a name without its tail.
 */
public final class PlaceIndex {

    /** How faithfully a form tells a municipality, best first. */
    public enum Rank {
        NAME,
        ALSO,
        INFLECTED,
        SHORT
    }

    /** A municipality that a form may mean. */
    public record Sense(Town town, Rank rank) {}

    /** A form found: what it may mean, best rank first, and the index of the word after it. */
    public record Found(List<Sense> senses, int end) {}

    private static final int MOST_WORDS = 8;

    private final Map<String, List<Sense>> forms = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    private PlaceIndex() {}

    static PlaceIndex of(List<Town> towns) {
        PlaceIndex index = new PlaceIndex();
        PlaceInflection inflection = new PlaceInflection();
        towns.forEach(town -> index.add(town.municipality().name(), town, Rank.NAME));
        towns.forEach(town -> town.also().forEach(wording -> index.add(wording, town, Rank.ALSO)));
        towns.forEach(town ->
                inflection.forms(town.municipality().name()).forEach(form -> index.add(form, town, Rank.INFLECTED)));
        towns.forEach(town -> index.addShort(town, inflection));
        return index;
    }

    private void addShort(Town town, PlaceInflection inflection) {
        String name = town.municipality().name();
        String head = PlaceInflection.withoutTail(name);
        if (head.equals(name)) {
            return;
        }
        List<String> heads = new ArrayList<>(inflection.forms(head));
        heads.add(head);
        for (String form : heads) {
            add(form, town, Rank.SHORT);
            PlaceInflection.shortTails(name).forEach(tail -> add(form + " " + tail, town, Rank.INFLECTED));
        }
    }

    private void add(String form, Town town, Rank rank) {
        List<PlaceWord> words = PlaceWord.of(form);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return;
        }
        List<Sense> senses = forms.computeIfAbsent(key(words, 0, words.size()), absent -> new ArrayList<>(1));
        if (senses.stream().noneMatch(sense -> sense.town().equals(town))) {
            senses.add(new Sense(town, rank));
            longest.merge(words.get(0).lower(), words.size(), Math::max);
        }
    }

    /** The longest form that starts at a word and ends before another; null where none does. */
    public @Nullable Found longest(List<PlaceWord> words, int from, int before) {
        int most = Math.min(longest.getOrDefault(words.get(from).lower(), 0), before - from);
        for (int length = most; length > 0; length--) {
            List<Sense> senses = forms.get(key(words, from, from + length));
            if (senses != null) {
                return new Found(senses, from + length);
            }
        }
        return null;
    }

    /** What a wording as a whole may mean. */
    public List<Sense> exact(String wording) {
        List<PlaceWord> words = PlaceWord.of(wording);
        return words.size() > MOST_WORDS ? List.of() : forms.getOrDefault(key(words, 0, words.size()), List.of());
    }

    private static String key(List<PlaceWord> words, int from, int to) {
        if (to - from == 1) {
            return words.get(from).lower();
        }
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to; i++) {
            key.append(i == from ? "" : " ").append(words.get(i).lower());
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
