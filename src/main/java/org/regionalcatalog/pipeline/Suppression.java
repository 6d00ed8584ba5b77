package org.regionalcatalog.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.normalize.suppress.Suppressible;

/**
 * Something that must not be published; what it is stands nowhere.
 *
 * @param fingerprints of all forms in which it may be written
 * @param act who wanted it, when and why
 * @param until the last day on which it counts; null for always
 * @param ended who ended it, when and why; null while nobody has
 */
public record Suppression(
        int number,
        Suppressible kind,
        List<String> fingerprints,
        Acts.Act act,
        @Nullable LocalDate until,
        Acts.@Nullable Act ended) {

    public Suppression {
        fingerprints = List.copyOf(fingerprints);
    }

    /** The same, ended. */
    Suppression endedBy(Acts.Act end) {
        return new Suppression(number, kind, fingerprints, act, until, end);
    }

    /** What it is called in the list of acts. */
    static String called(int number, Suppressible kind) {
        return "suppression " + number + ", " + kind.word();
    }

    /** Whether it counts on a day. */
    public boolean isInForce(LocalDate day) {
        return ended == null && (until == null || !day.isAfter(until));
    }

    /** Where it stands on a day: in force, expired or ended. */
    public String state(LocalDate day) {
        return isInForce(day) ? "in force" : ended == null ? "expired" : "ended";
    }

    /** It as a tree of JSON, without its fingerprints. */
    public Map<String, Object> tree(LocalDate day) {
        Map<String, Object> tree = new TreeMap<>(Map.of(
                "number", number,
                "kind", kind.word(),
                "who", act.who(),
                "when", act.when(),
                "why", act.why(),
                "state", state(day)));
        if (until != null) {
            tree.put("until", until.toString());
        }
        if (ended != null) {
            tree.put("ended", new TreeMap<>(Map.of("who", ended.who(), "when", ended.when(), "why", ended.why())));
        }
        return tree;
    }
}
