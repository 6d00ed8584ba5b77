package org.regionalcatalog.normalize.prose;

import java.util.ArrayList;
import java.util.List;

/** Look-ups in lists of mentions that are sorted by where they stand; each takes the time of what it finds. */
final class MentionList {

    private MentionList() {}

    /** Those that lie within a stretch. */
    static <T> List<Mention<T>> within(List<Mention<T>> sorted, Spot spot) {
        List<Mention<T>> found = new ArrayList<>();
        for (int i = firstFrom(sorted, new Spot(spot.passage(), spot.start(), 0)); i < sorted.size(); i++) {
            Spot at = sorted.get(i).at();
            if (at.passage() != spot.passage() || at.start() > spot.end()) {
                break;
            }
            if (spot.contains(at)) {
                found.add(sorted.get(i));
            }
        }
        return found;
    }

    /** The index of the first that stands at a place or after it. */
    static <T> int firstFrom(List<Mention<T>> sorted, Spot place) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).at().compareTo(place) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index after the last that stands at a place or before it. */
    static <T> int afterLast(List<Mention<T>> sorted, Spot place) {
        int at = firstFrom(sorted, place);
        while (at < sorted.size() && sorted.get(at).at().equals(place)) {
            at++;
        }
        return at;
    }
}
