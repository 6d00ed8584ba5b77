package org.regionalcatalog.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.match.Basis;
import org.regionalcatalog.match.Decision;
import org.regionalcatalog.match.DecisionBook;
import org.regionalcatalog.match.Match;
import org.regionalcatalog.match.link.Statistics;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.normalize.suppress.Suppressions;
import org.regionalcatalog.normalize.suppress.Trees;
import org.regionalcatalog.source.MatchRules;

/**
 * What people decided about matches, and what the program learned about each kind. Both are kept in the journal: nothing
 * else could give them back.
 */
final class MatchBook {

    static final String DECISION = "decision";
    static final String LEARNED = "learned";

    private static final String STATISTICS = "statistics";

    private final Journal journal;
    private final Supplier<Suppressions> suppressions;
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<Kind, Learned> learned = new EnumMap<>(Kind.class);
    private @Nullable Map<Kind, Statistics> statistics;

    /**
     * Statistics in force.
     *
     * @param records how many drafts they were learned from
     */
    record Learned(String digest, long records) {}

    /** @param suppressions what must not be shown of what was decided, today */
    MatchBook(Journal journal, Supplier<Suppressions> suppressions) {
        this.journal = journal;
        this.suppressions = suppressions;
    }

    /** Takes in a line of the journal. */
    void accept(Map<String, Object> line) {
        if (DECISION.equals(line.get("line"))) {
            decisions.add(Decision.of(line));
        } else {
            learned.put(
                    Kind.find(String.valueOf(line.get("kind"))).orElseThrow(),
                    new Learned(
                            String.valueOf(line.get("digest")), Long.parseLong(String.valueOf(line.get("records")))));
        }
    }

    synchronized DecisionBook decisions() {
        Suppressions kept = suppressions.get();
        return DecisionBook.of(
                kept.isEmpty()
                        ? decisions
                        : decisions.stream()
                                .flatMap(decision -> redacted(decision, kept).stream())
                                .toList());
    }

    /** A decision without what must not be published; nothing when that was all that told two drafts apart. */
    private static Optional<Decision> redacted(Decision decision, Suppressions kept) {
        Map<?, ?> tree = (Map<?, ?>) new Trees(kept).redact(decision.tree());
        Map<String, Object> told = new TreeMap<>();
        tree.forEach((name, value) -> told.put(name.toString(), value));
        String left = kept.redact(decision.left());
        String right = kept.redact(decision.right());
        boolean turned = left.compareTo(right) > 0;
        told.put("left", turned ? right : left);
        told.put("right", turned ? left : right);
        if (turned) {
            List<Object> relied = new ArrayList<>((List<?>) Objects.requireNonNull(told.get("relied")));
            Collections.reverse(relied);
            told.put("relied", relied);
        }
        return left.equals(right) ? Optional.empty() : Optional.of(Decision.of(told));
    }

    synchronized Map<Kind, Learned> learned() {
        return new EnumMap<>(learned);
    }

    /** Keeps decisions; they are on the disk when this returns. */
    synchronized void decide(List<Decision> made) {
        journal.append(made.stream()
                .map(decision -> {
                    Map<String, Object> line = new TreeMap<>(decision.tree());
                    line.put("line", DECISION);
                    return line;
                })
                .toList());
        decisions.addAll(made);
    }

    /**
     * By what drafts are judged, with what people had decided at some time.
     *
     * @param files the SHA-256 of fetched files by their addresses
     */
    synchronized Basis basis(Plan plan, DecisionBook decided, Map<String, String> files) {
        List<MatchRules> rules = plan.definitions().catalog().match();
        return new Basis(rules, name -> plan.words().nameKey(name), statistics(), decided, once(plan), files);
    }

    private static Map<Kind, Set<String>> once(Plan plan) {
        Map<Kind, Set<String>> once = new EnumMap<>(Kind.class);
        plan.definitions().sources().forEach(source -> source.layout().once().forEach(kind -> once.computeIfAbsent(
                        kind, any -> new TreeSet<>())
                .add(source.id())));
        return once;
    }

    private Map<Kind, Statistics> statistics() {
        Map<Kind, Statistics> known = statistics;
        if (known == null) {
            Map<Kind, String> texts = new EnumMap<>(Kind.class);
            if (!learned.isEmpty()) {
                journal.read(
                        Set.of(STATISTICS),
                        line -> texts.put(
                                Kind.find(String.valueOf(line.get("kind"))).orElseThrow(),
                                String.valueOf(line.get("text"))));
            }
            known = new EnumMap<>(Kind.class);
            for (Kind kind : learned.keySet()) {
                known.put(kind, Statistics.parse(String.valueOf(texts.get(kind))));
            }
            statistics = known;
        }
        return known;
    }

    /** Learns about the kinds that have enough drafts and of which nothing was learned, or from half or double as many. */
    void learnIfDue(Stages stages, Plan plan, Session session) {
        Map<Kind, Long> counts = stages.standing().counts(Build.idsOf(plan));
        Set<Kind> due = EnumSet.noneOf(Kind.class);
        counts.forEach((kind, count) -> {
            Learned before = learned.get(kind);
            boolean outgrown = before == null || count > 2 * before.records() || count < before.records() / 2;
            if (count >= Match.LEARN_FROM
                    && outgrown
                    && !plan.definitions().catalog().matchOf(kind).fields().isEmpty()) {
                due.add(kind);
            }
        });
        if (!due.isEmpty()) {
            session.progress().say("build: learn how " + due.size() + " kinds are recognised");
            learn(stages, plan, due);
        }
    }

    /** Learns anew about some kinds, as far as they have enough drafts; says what was learned. */
    Map<Kind, Learned> learn(Stages stages, Plan plan, Set<Kind> kinds) {
        List<StandingDraft> drafts = stages.standing().drafts(Build.idsOf(plan));
        Map<Kind, Statistics> found = Match.learn(drafts, stages.basis(plan, decisions()), kinds);
        keep(found);
        Map<Kind, Learned> now = learned();
        now.keySet().retainAll(found.keySet());
        return now;
    }

    private synchronized void keep(Map<Kind, Statistics> found) {
        List<Map<String, Object>> lines = new ArrayList<>();
        found.forEach((kind, statistics) -> {
            lines.add(new TreeMap<>(Map.of("line", STATISTICS, "kind", kind.word(), "text", statistics.text())));
            lines.add(new TreeMap<>(Map.of(
                    "line",
                    LEARNED,
                    "kind",
                    kind.word(),
                    "digest",
                    statistics.digest(),
                    "records",
                    statistics.records())));
        });
        if (!lines.isEmpty()) {
            journal.append(lines);
            lines.stream().filter(line -> LEARNED.equals(line.get("line"))).forEach(this::accept);
            statistics = null;
        }
    }
}
