package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.normalize.suppress.Suppressions;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.publish.Recovery;

/**
 * What people did that changes what is published, with who, when and why. Every line of the journal that says who did
 * something is one, whichever part of the program wrote it.
 */
public final class Acts {

    static final String LINE = "act";

    private static final String WHO = "who";
    private static final List<String> TOLD_APART = List.of("line", "what", "about", WHO, "when", "why");

    private Acts() {}

    /**
     * Something that a person did.
     *
     * @param what in a word or two: {@code rollback}
     * @param about which thing it was done to
     */
    public record Act(String what, String about, String who, String when, String why) {

        /** The act without what must not be shown. */
        Act redacted(Suppressions suppressions) {
            return new Act(what, suppressions.redact(about), suppressions.redact(who), when, suppressions.redact(why));
        }

        /** The act as a tree. */
        public Map<String, Object> tree() {
            return new TreeMap<>(Map.of("what", what, "about", about, WHO, who, "when", when, "why", why));
        }
    }

    /** Keeps an act; it is on the disk when this returns. */
    static void append(Journal journal, Act act) {
        Map<String, Object> line = act.tree();
        line.put("line", LINE);
        journal.append(List.of(line));
    }

    /** Publishes the content of an edition of before as the next one. */
    static Result rollback(Stages stages, long target, String who, String why) {
        Optional<Editions.Edition> edition = stages.editions().find(target).filter(Editions.Edition::kept);
        if (edition.isEmpty()) {
            return Result.refused("There is no edition " + target + " that can be read; 'editions list' lists them.");
        }
        long current = stages.editions().current();
        long number = current == target ? 0 : stages.rollback().publish(edition.get(), who, why);
        return number == 0
                ? Result.refused("Edition " + current + " has the content of edition " + target + " already.")
                : new Result(
                        ExitCode.DONE,
                        Optional.empty(),
                        "Edition %d published with the content of edition %d. Nothing follows it until 'editions release' says so."
                                .formatted(number, target));
    }

    /** Lets an edition follow the current one: journalled first, for a crash between the two is mended from there. */
    static boolean releaseRollback(Stages stages, String who, String why) {
        if (stages.editions().findHold().isEmpty()) {
            return false;
        }
        stages.journal()
                .append(List.of(new TreeMap<>(Map.of(
                        "line",
                        Recovery.RELEASED,
                        "edition",
                        stages.editions().current(),
                        WHO,
                        who,
                        "when",
                        stages.now(),
                        "why",
                        why))));
        stages.editions().release();
        stages.database().checkpoint();
        return true;
    }

    /** All acts, the latest first. */
    static List<Act> all(Stages stages) {
        Set<Act> acts = new LinkedHashSet<>(); // what is redacted of an edition is committed once more
        stages.journal().readThoseWith(WHO, line -> {
            if (line.containsKey(WHO)) {
                acts.add(act(line));
            } else if (line.get("rolled_back") instanceof Map<?, ?> reason) {
                acts.add(new Act(
                        "rollback",
                        "edition " + line.get("edition") + " has the content of edition " + reason.get("to"),
                        String.valueOf(reason.get(WHO)),
                        String.valueOf(reason.get("when")),
                        String.valueOf(reason.get("why"))));
            }
        });
        List<Act> latestFirst = new ArrayList<>();
        acts.forEach(act -> latestFirst.add(0, act.redacted(stages.suppressions())));
        return latestFirst;
    }

    private static Act act(Map<String, Object> line) {
        String word = text(line, "line");
        String what = word.equals(LINE) ? text(line, "what") : word;
        return new Act(what, about(line), text(line, WHO), text(line, "when"), text(line, "why"));
    }

    /** What it was done to; of a decision the verdict and the two drafts, of lines of other parts all that is left. */
    private static String about(Map<String, Object> line) {
        if (Recovery.RELEASED.equals(line.get("line"))) {
            return "what follows edition " + text(line, "edition");
        }
        if (line.containsKey("about")) {
            return text(line, "about");
        }
        if (line.containsKey("left") && line.containsKey("right")) {
            return text(line, "verdict") + " " + text(line, "left") + " " + text(line, "right");
        }
        Map<String, Object> rest = new TreeMap<>(line);
        TOLD_APART.forEach(rest::remove);
        return CanonicalJson.of(rest);
    }

    private static String text(Map<String, Object> line, String member) {
        return String.valueOf(line.getOrDefault(member, ""));
    }
}
