package org.regionalcatalog.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.match.link.Decisions;
import org.regionalcatalog.match.link.Evidence;
import org.regionalcatalog.match.link.LinkRules;
import org.regionalcatalog.match.link.Linkage;
import org.regionalcatalog.match.link.Links;
import org.regionalcatalog.match.link.Records;
import org.regionalcatalog.match.link.Statistics;
import org.regionalcatalog.model.CanonicalJson;
import org.regionalcatalog.model.Fields;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.MatchRules;

/** Drafts of one kind, weighed against each other by the features that rules name. */
final class Weighing {

    private static final double MOST = 1_000;

    private final MatchRules rules;
    private final LinkRules linkRules;
    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, Map<String, String>> vetoes = new HashMap<>();
    private final Map<String, Integer> indices = new HashMap<>();
    private final Records records;

    /** @param features of each draft, by record key */
    Weighing(MatchRules rules, List<StandingDraft> drafts, Map<String, Features> features) {
        this.rules = rules;
        this.linkRules = linkRules(rules);
        Records.Builder builder = Records.builder(linkRules);
        for (StandingDraft draft : drafts) {
            Features its = features.getOrDefault(draft.recordKey(), new Features());
            digests.put(draft.recordKey(), its.digest(rules));
            vetoes.put(draft.recordKey(), its.vetoes(rules));
            builder.add(draft.recordKey(), draft.source(), values(rules, its));
        }
        this.records = builder.build();
        for (int i = 0; i < records.size(); i++) {
            indices.put(records.id(i), i);
        }
    }

    static LinkRules linkRules(MatchRules rules) {
        Map<String, String> comparators = new LinkedHashMap<>();
        rules.fields().forEach(field -> comparators.put(field.feature(), field.comparator()));
        return LinkRules.dedupe(comparators).withThresholds(rules.ask() / MOST, rules.link() / MOST);
    }

    private static @Nullable String[] values(MatchRules rules, Features features) {
        return rules.fields().stream()
                .map(field -> features.of(field.feature()))
                .map(texts -> texts.isEmpty() ? null : String.join(String.valueOf(Records.PART), texts))
                .toArray(String[]::new);
    }

    /** What the drafts teach. */
    Statistics learn() {
        return Linkage.learn(linkRules, records).statistics();
    }

    /**
     * The pairs worth a question or a link.
     *
     * @param before what was found out before; what it says of drafts whose features stayed is taken over
     */
    Weighed weigh(Statistics statistics, Weighed before) {
        String basis = basisOf(rules, statistics);
        Linkage linkage = Linkage.of(linkRules, records, statistics);
        int[] touched = IntStream.range(0, records.size())
                .filter(i -> !before.basis().equals(basis) || !isKept(records.id(i), before))
                .toArray();
        List<Weighed.Pair> pairs = new ArrayList<>();
        if (before.basis().equals(basis)) {
            before.pairs().stream()
                    .filter(pair -> isKept(pair.left(), before) && isKept(pair.right(), before))
                    .forEach(pairs::add);
        }
        Links links = touched.length == records.size() ? linkage.links() : linkage.linksTouching(touched);
        for (int i = 0; i < links.size(); i++) {
            if (isVetoed(records.id(links.left(i)), records.id(links.right(i)))) {
                continue;
            }
            pairs.add(new Weighed.Pair(records.id(links.left(i)), records.id(links.right(i)), (float) links.weight(i)));
        }
        pairs.sort(Comparator.comparing(Weighed.Pair::left).thenComparing(Weighed.Pair::right));
        return new Weighed(basis, digests, pairs);
    }

    private boolean isVetoed(String one, String other) {
        Map<String, String> held = vetoes.getOrDefault(one, Map.of());
        return vetoes.getOrDefault(other, Map.of()).entrySet().stream()
                .anyMatch(its -> !its.getValue().equals(held.getOrDefault(its.getKey(), its.getValue())));
    }

    private boolean isKept(String recordKey, Weighed before) {
        String digest = digests.get(recordKey);
        return digest != null && digest.equals(before.digests().get(recordKey));
    }

    /** What weights depend on beside the drafts. */
    static String basisOf(MatchRules rules, Statistics statistics) {
        return Text.sha256(CanonicalJson.of(Fields.toTree(rules)) + "\n" + statistics.digest());
    }

    /**
     * The cluster of each draft, named by its least record key.
     *
     * @param settled what keys and people decided: its pairs are the same whatever the weights say
     */
    Map<String, String> clusters(Statistics statistics, Weighed weighed, Settled settled) {
        int[] roots = Linkage.of(linkRules, records, statistics).clusters(links(weighed, settled), decisions(settled));
        Map<String, String> clusters = new HashMap<>();
        for (int i = 0; i < roots.length; i++) {
            clusters.put(records.id(i), records.id(roots[i]));
        }
        return clusters;
    }

    private Links links(Weighed weighed, Settled settled) {
        double least = Links.weightOf(linkRules.linkFrom());
        List<Weighed.Pair> links =
                weighed.pairs().stream().filter(pair -> pair.weight() >= least).toList();
        Set<Weighed.Pair> ambiguous = Ambiguity.among(links, settled.properties());
        List<Weighed.Pair> clear =
                links.stream().filter(link -> !ambiguous.contains(link)).toList();
        long[] pairs = new long[clear.size()];
        float[] weights = new float[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] =
                    (long) index(clear.get(i).left()) << 32 | index(clear.get(i).right());
            weights[i] = clear.get(i).weight();
        }
        return Links.of(pairs, weights, linkRules.linkFrom());
    }

    private Decisions decisions(Settled settled) {
        return new Decisions(
                settled.same().stream().map(this::indices).toList(),
                settled.different().stream().map(this::indices).toList(),
                settled.properties().stream().map(this::numbered).toList());
    }

    private int[] numbered(Map<String, String> valueByRecordKey) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] property = new int[records.size()];
        Arrays.setAll(property, i -> {
            String value = valueByRecordKey.get(records.id(i));
            return value == null ? -1 : numbers.computeIfAbsent(value, any -> numbers.size());
        });
        return property;
    }

    private int[] indices(Settled.Pair pair) {
        return new int[] {index(pair.left()), index(pair.right())};
    }

    private int index(String recordKey) {
        Integer index = indices.get(recordKey);
        if (index == null) {
            throw new IllegalArgumentException("no draft " + recordKey + " stands");
        }
        return index;
    }

    /** What each field says about any two of some drafts; nothing where nothing is weighed. */
    static BiFunction<String, String, Evidence> evidence(
            MatchRules rules, Basis basis, List<StandingDraft> drafts, Map<String, Features> features) {
        if (rules.fields().isEmpty()) {
            return (one, other) -> new Evidence(List.of(), 0, 0, 0);
        }
        Weighing weighing = new Weighing(rules, drafts, features);
        Linkage linkage = Linkage.of(weighing.linkRules, weighing.records, basis.statisticsOf(rules.kind()));
        return (one, other) -> linkage.evidence(weighing.index(one), weighing.index(other));
    }
}
