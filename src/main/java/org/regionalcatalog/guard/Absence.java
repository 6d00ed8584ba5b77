package org.regionalcatalog.guard;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a record that its source does not list any more.
 *
 * @param texts what was read for it last, by field
 * @param place where it was read last
 * @param source what became of its source in the last run
 * @param deadLinks addresses that the source still links to and that are gone, with what they answered
 * @param heirs what the source lists since it does not list this, of the same kind
 * @param elsewhere other sources that list the same thing now
 */
public record Absence(
        Map<String, List<String>> texts,
        String place,
        Source source,
        Map<String, String> deadLinks,
        List<Heir> heirs,
        List<String> elsewhere) {

    /** With so much in common two records are one under another name. */
    private static final double ALIKE = 0.5;

    /**
     * What became of a source.
     *
     * @param answered whether it could be read at all
     * @param emptied whether it answered with a list of nothing
     * @param lostPlace a field or column that is not found any more; empty where all are found
     * @param told what was said of it: why it could not be read, or is held; empty when all is well
     * @param read how many records it has now
     */
    public record Source(boolean answered, boolean emptied, String lostPlace, String told, long read) {}

    /** A record that came when another one went. */
    public record Heir(String recordKey, Map<String, List<String>> texts) {}

    /** Why it is missing, the most certain reason first, and what tells so. */
    public AbsenceVerdict verdict() {
        if (!source.answered()) {
            return new AbsenceVerdict(AbsenceVerdict.Cause.UNREACHABLE, source.told());
        }
        if (!source.lostPlace().isEmpty()) {
            return new AbsenceVerdict(AbsenceVerdict.Cause.SELECTOR_LOST, source.lostPlace());
        }
        if (source.emptied()) {
            return new AbsenceVerdict(AbsenceVerdict.Cause.LIST_EMPTY, source.told());
        }
        Optional<String> dead =
                deadLinks.keySet().stream().filter(this::isPlacedAt).sorted().findFirst();
        if (dead.isPresent()) {
            return new AbsenceVerdict(
                    AbsenceVerdict.Cause.LINK_DEAD, dead.get() + " [" + deadLinks.get(dead.get()) + "]");
        }
        Optional<Heir> heir = heir();
        if (heir.isPresent()) {
            return new AbsenceVerdict(AbsenceVerdict.Cause.RENAMED, heir.get().recordKey());
        }
        return elsewhere.isEmpty()
                ? new AbsenceVerdict(AbsenceVerdict.Cause.REMOVED, String.valueOf(source.read()))
                : new AbsenceVerdict(AbsenceVerdict.Cause.MOVED, String.join(", ", elsewhere));
    }

    /** Whether it was read from a page, or from a file inside of one: behind the address the place goes on. */
    private boolean isPlacedAt(String address) {
        return place.startsWith(address + ", ") || place.startsWith(address + "!");
    }

    private Optional<Heir> heir() {
        return heirs.stream()
                .filter(heir -> likeness(heir.texts()) >= ALIKE)
                .max(Comparator.comparingDouble((Heir heir) -> likeness(heir.texts()))
                        .thenComparing(Heir::recordKey, Comparator.reverseOrder()));
    }

    private double likeness(Map<String, List<String>> other) {
        Set<String> mine = pairs(texts);
        Set<String> both = pairs(other);
        Set<String> either = new HashSet<>(mine);
        either.addAll(both);
        both.retainAll(mine);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    private static Set<String> pairs(Map<String, List<String>> texts) {
        Set<String> pairs = new HashSet<>();
        texts.forEach((field, all) -> all.forEach(text -> pairs.add(field + "\n" + text)));
        return pairs;
    }
}
