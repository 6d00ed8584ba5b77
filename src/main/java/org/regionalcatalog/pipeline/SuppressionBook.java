package org.regionalcatalog.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.normalize.suppress.Fingerprints;
import org.regionalcatalog.normalize.suppress.Suppressed;
import org.regionalcatalog.normalize.suppress.Suppressible;
import org.regionalcatalog.normalize.suppress.Suppressions;

/**
 * What must not be published, as fingerprints, and the salt they were made with. It is kept in the journal: nothing else
 * could give it back, and what was kept out stands nowhere.
 */
final class SuppressionBook {

    static final String LINE = "suppression";
    static final String ENDED = "suppression-ended";
    static final String SALT = "salt";

    private static final String NUMBER = "number";
    private static final String FINGERPRINTS = "fingerprints";

    private final Journal journal;
    private final SortedMap<Integer, Suppression> all = new TreeMap<>();
    private @Nullable String salt;
    private @Nullable Known known;

    /** What was made of the suppressions in force, for as long as they are the same. */
    private record Known(SortedSet<Integer> numbers, Suppressions suppressions) {}

    SuppressionBook(Journal journal) {
        this.journal = journal;
    }

    /** Takes in a line of the journal. */
    synchronized void accept(Map<String, Object> line) {
        switch (String.valueOf(line.get("line"))) {
            case SALT -> salt = text(line, SALT);
            case LINE -> {
                Suppression one = suppressionOf(line);
                all.put(one.number(), one);
            }
            default -> all.computeIfPresent(numberOf(line), (number, one) -> one.endedBy(act(line)));
        }
        known = null;
    }

    /** All that ever was, the oldest first. */
    synchronized List<Suppression> all() {
        return List.copyOf(all.values());
    }

    /** The salt, made and kept when there is none yet. */
    synchronized Fingerprints fingerprints(String fresh) {
        String used = salt;
        if (used == null) {
            used = fresh;
            keep(new TreeMap<>(Map.of("line", SALT, SALT, fresh)));
        }
        return new Fingerprints(used);
    }

    /** The number that the next one has. */
    synchronized int next() {
        return all.isEmpty() ? 1 : all.lastKey() + 1;
    }

    /** Keeps a suppression; it is on the disk when this returns. */
    void add(Suppression one) {
        Map<String, Object> line = new TreeMap<>(one.act().tree());
        line.keySet().removeAll(List.of("what"));
        line.put("line", LINE);
        line.put("kind", one.kind().word());
        line.put(NUMBER, one.number());
        line.put(FINGERPRINTS, one.fingerprints());
        if (one.until() != null) {
            line.put("until", one.until().toString());
        }
        keep(line);
    }

    /** Keeps that one has ended; it is on the disk when this returns. */
    void end(int number, Acts.Act act) {
        Map<String, Object> line = new TreeMap<>(act.tree());
        line.keySet().removeAll(List.of("what"));
        line.put("line", ENDED);
        line.put(NUMBER, number);
        keep(line);
    }

    private synchronized void keep(Map<String, Object> line) {
        journal.append(List.of(line));
        accept(line);
    }

    /** What is kept out on a day. */
    synchronized Suppressions on(LocalDate day) {
        SortedSet<Integer> numbers = all.values().stream()
                .filter(one -> one.isInForce(day))
                .map(Suppression::number)
                .collect(Collectors.toCollection(TreeSet::new));
        Known before = known;
        if (before == null || !before.numbers().equals(numbers)) {
            before = new Known(numbers, suppressions(numbers));
            known = before;
        }
        return before.suppressions();
    }

    /** What one of them keeps out. */
    synchronized Suppressions alone(Suppression one) {
        return suppressions(new TreeSet<>(List.of(one.number())));
    }

    private Suppressions suppressions(SortedSet<Integer> numbers) {
        if (numbers.isEmpty()) {
            return Suppressions.NONE;
        }
        return Suppressions.of(
                new Fingerprints(Objects.requireNonNull(salt, "a salt stands before the first suppression")),
                numbers.stream()
                        .map(number -> Objects.requireNonNull(all.get(number)))
                        .map(one -> new Suppressed(one.number(), one.kind(), one.fingerprints()))
                        .toList());
    }

    /**
     * Says what is kept out on a day, as an input of ingests and builds: which ever were, and which of them are in force.
     * Blank where there never was one.
     */
    synchronized String digestOn(LocalDate day) {
        return all.isEmpty()
                ? ""
                : Text.sha256(all.values().stream()
                        .map(one -> one.number() + " " + one.isInForce(day))
                        .collect(Collectors.joining("\n")));
    }

    private static Suppression suppressionOf(Map<String, Object> line) {
        List<String> fingerprints = new ArrayList<>();
        ((List<?>) line.getOrDefault(FINGERPRINTS, List.of())).forEach(one -> fingerprints.add(one.toString()));
        String until = text(line, "until");
        return new Suppression(
                numberOf(line),
                Suppressible.find(text(line, "kind")).orElseThrow(),
                fingerprints,
                act(line),
                until.isEmpty() ? null : LocalDate.parse(until),
                null);
    }

    private static Acts.Act act(Map<String, Object> line) {
        return new Acts.Act(
                text(line, "line"), text(line, "about"), text(line, "who"), text(line, "when"), text(line, "why"));
    }

    private static int numberOf(Map<String, Object> line) {
        return ((Number) Objects.requireNonNull(line.get(NUMBER))).intValue();
    }

    private static String text(Map<String, Object> line, String member) {
        return String.valueOf(line.getOrDefault(member, ""));
    }
}
