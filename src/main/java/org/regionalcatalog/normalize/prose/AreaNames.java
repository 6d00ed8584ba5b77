package org.regionalcatalog.normalize.prose;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.czech.Gazetteer;
import org.regionalcatalog.normalize.czech.PlaceIndex;
import org.regionalcatalog.normalize.czech.PlaceIndex.Rank;

/** Names behind words that announce them, also those that no list knows; and regions in -sko. */
final class AreaNames {

    /** A name in the nominative, and the index of the word after it. */
    record Name(String name, int end) {}

    private static final Set<String> TAILS = Set.of("nad", "pod", "na");
    private static final List<String> ATTRIBUTES = List.of("ý", "á", "é", "í", "ův", "ova", "ovo", "ovy");
    private static final int SHORTEST_LABEL = 6;
    private static final int LONGEST_GAP = 3;

    private final Gazetteer gazetteer;
    private final AreaText text;

    AreaNames(Gazetteer gazetteer, AreaText text) {
        this.gazetteer = gazetteer;
        this.text = text;
    }

    /** Whether a name may follow the words before it. */
    boolean mayFollow(int word) {
        String gap = text.gap(word);
        return gap.length() <= LONGEST_GAP && gap.chars().noneMatch(c -> ",;.()".indexOf(c) >= 0);
    }

    /** The seat of an area: as the list knows it, else as it is written. */
    @Nullable
    Name seat(int at) {
        PlaceIndex.Found known = gazetteer.places().longest(text.words(), at, text.limit(at));
        int unknown = endOfUnknown(at);
        if (known != null && known.end() >= unknown) {
            return new Name(best(known.senses(), text.written(at, known.end())), known.end());
        }
        String written = text.written(at, unknown);
        boolean loud = written.length() > 1 && written.chars().noneMatch(Character::isLowerCase);
        return loud || unknown == at ? null : new Name(written, unknown);
    }

    private static String best(List<PlaceIndex.Sense> senses, String written) {
        List<PlaceIndex.Sense> best = senses.stream()
                .filter(sense -> sense.rank() == senses.get(0).rank())
                .toList();
        boolean shared = best.stream()
                        .map(sense -> sense.town().municipality().name())
                        .distinct()
                        .count()
                > 1;
        boolean uncertain = shared || best.get(0).rank() == Rank.SHORT;
        return uncertain
                ? seatAmong(best, written)
                : best.get(0).town().municipality().name();
    }

    /** Of several, the one that a district or an ORP is named after. */
    private static String seatAmong(List<PlaceIndex.Sense> senses, String written) {
        List<String> seats = senses.stream()
                .map(PlaceIndex.Sense::town)
                .filter(town -> town.isSeat())
                .map(town -> town.municipality().name())
                .distinct()
                .toList();
        return seats.size() == 1 ? seats.get(0) : written;
    }

    /** The word after a name that no list knows: adjectives, a noun, and a tail. */
    int endOfUnknown(int at) {
        int end = at + 1;
        while (text.joined(end) && text.capital(end) && (isAttribute(end - 1) || isGenitive(end))) {
            end++;
        }
        if (isTail(end)) {
            end += 2;
            while (text.joined(end) && text.capital(end) && isAttribute(end - 1)) {
                end++;
            }
        }
        return end;
    }

    /** Whether the tail of a name starts here: {@code nad Labem}. */
    boolean isTail(int word) {
        return text.joined(word)
                && TAILS.contains(text.lower(word))
                && text.joined(word + 1)
                && text.capital(word + 1)
                && label(word + 1, true) == null;
    }

    /** Whether a genitive belongs to the noun before: {@code Hradec Králové}. */
    boolean isGenitive(int word) {
        return text.joined(word) && text.capital(word) && text.lower(word).endsWith("ové");
    }

    boolean isAttribute(int word) {
        return ATTRIBUTES.stream().anyMatch(text.lower(word)::endsWith);
    }

    /** The nominative of a region in -sko that a word names; null where it names none. */
    @Nullable
    String label(int word, boolean announced) {
        String lower = text.lower(word);
        int cut = lower.endsWith("skem") || lower.endsWith("ckem")
                ? 2
                : List.of("sko", "cko", "ska", "cka", "sku", "cku").stream().anyMatch(lower::endsWith) ? 1 : 0;
        if (cut == 0 || lower.length() - cut < SHORTEST_LABEL - 1) {
            return null;
        }
        String written = text.written(word, word + 1);
        if (written.substring(1).chars().anyMatch(Character::isUpperCase)) {
            return null;
        }
        String label = written.substring(0, written.length() - cut) + "o";
        String nominative = label.toLowerCase(Locale.ROOT);
        return AreaWords.isRegionLabel(nominative) && (announced || isRegion(word, lower, label)) ? label : null;
    }

    private boolean isRegion(int word, String lower, String label) {
        String before = text.joined(word) ? text.lower(word - 1) : "";
        if (before.equals("na")) {
            return true;
        }
        if (!gazetteer.places().exact(lower).isEmpty() || lower.endsWith("u")) {
            return false;
        }
        boolean known = gazetteer.labels().isKnown(label)
                && !(text.joined(word) && text.capital(word - 1) && lower.endsWith("a"));
        return known || AreaWords.isAround(before) || lower.endsWith("o") && !text.starts(word);
    }
}
