package org.regionalcatalog.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.extract.encoding.Decoding;
import org.regionalcatalog.model.Actor;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Rule;
import org.regionalcatalog.model.Severity;

/** Builds the tree of one record within limits: what goes beyond them is left out, and told. */
final class TreeBuilder {

    static final Rule TOO_LARGE = new Rule(
            "record-too-large",
            Severity.ERROR,
            Actor.PUBLISHER,
            "This record has more than 100,000 values, 4,000,000 characters or 100 levels, and not all of it was read;"
                    + " check whether it is one record.",
            "Tento záznam má přes 100 000 hodnot, 4 000 000 znaků nebo 100 úrovní a nepřečetl se celý; zkontrolujte,"
                    + " zda je to jeden záznam.",
            "a record of 100 levels",
            "a record of 101 levels");

    static final Rule KEY_REPEATED = new Rule(
            "key-repeated",
            Severity.WARNING,
            Actor.PUBLISHER,
            "The same key stands twice in one object, and only the last value counts; write each key once, several values"
                    + " as a list.",
            "V jednom objektu je dvakrát týž klíč a platí jen poslední hodnota; pište každý klíč jednou a více hodnot"
                    + " jako seznam.",
            "{\"telefon\": [\"1\", \"2\"]}",
            "{\"telefon\": \"1\", \"telefon\": \"2\"}");

    static final List<Rule> RULES = List.of(TOO_LARGE, KEY_REPEATED);

    private static final int VALUES = 100_000;
    static final int CHARACTERS = 4_000_000;
    private static final int LEVELS = 100;

    private final boolean namesOnce;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<Issue> flaws = new LinkedHashSet<>();
    private @Nullable Tree whole;
    private int beyond;
    private boolean tooLarge;
    private long values;
    private long characters;

    /** @param namesOnce whether of things with the same name below the same place only the last counts */
    TreeBuilder(boolean namesOnce) {
        this.namesOnce = namesOnce;
    }

    /** Goes down to a place; whatever comes until {@link #end} belongs to it. */
    void begin(String name) {
        if (beyond > 0 || levels.size() >= LEVELS || !fits(name.length())) {
            beyond++;
            tellTooLarge();
            return;
        }
        if (!levels.isEmpty()) {
            levels.getLast().endText();
        }
        levels.addLast(new Level(name));
    }

    /** Goes up again. */
    void end() {
        if (beyond > 0) {
            beyond--;
            return;
        }
        Tree ended = levels.removeLast().tree();
        if (levels.isEmpty()) {
            whole = ended;
        } else {
            levels.getLast().add(ended);
        }
    }

    /** Adds to what stands at the place itself. */
    void text(String text) {
        if (beyond > 0) {
            return;
        }
        if (characters + text.length() > CHARACTERS) {
            tellTooLarge();
        } else {
            characters += text.length();
            levels.getLast().text.append(text);
        }
    }

    /** A place with a text. */
    void leaf(String name, String text) {
        begin(name);
        text(text);
        end();
    }

    /** Whether the place that was begun first has ended. */
    boolean isComplete() {
        return levels.isEmpty();
    }

    Tree tree() {
        return whole == null ? new Tree("", "", List.of()) : whole;
    }

    List<Issue> flaws() {
        return List.copyOf(flaws);
    }

    private boolean fits(int more) {
        characters += more;
        values++;
        return values <= VALUES && characters <= CHARACTERS;
    }

    private void tellTooLarge() {
        if (!tooLarge) {
            flaws.add(TOO_LARGE.found(
                    "", values + " values, " + characters + " characters, " + levels.size() + " levels"));
        }
        tooLarge = true;
    }

    /** A place that has begun and not ended. */
    private final class Level {

        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<Tree> below = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private boolean mixed;

        Level(String name) {
            this.name = name;
        }

        void add(Tree tree) {
            mixed |= !tree.isAside();
            Integer before = namesOnce ? places.putIfAbsent(tree.name(), below.size()) : null;
            if (before == null) {
                below.add(tree);
            } else {
                below.set(before, tree);
                flaws.add(KEY_REPEATED.found("", Decoding.spellReplaced(tree.name())));
            }
        }

        /** A text between elements stands among them. */
        void endText() {
            if (!text.toString().isBlank()) {
                below.add(new Tree("", text.toString(), List.of()));
            }
            text.setLength(0);
        }

        Tree tree() {
            if (mixed) {
                endText();
            }
            return new Tree(name, text.toString(), List.copyOf(below));
        }
    }
}
