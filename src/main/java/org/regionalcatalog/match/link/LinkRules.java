package org.regionalcatalog.match.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regionalcatalog.match.compare.Comparison;

/**
 * How records are linked. Fields with their comparators suffice; keys and weights are found from the records.
 *
 * @param task one list deduplicated, or two lists linked one-to-one
 * @param questionFrom probability from which a pair is worth a question
 * @param linkFrom probability from which a pair is a link
 * @param listsWithoutDuplicates lists that hold each thing once
 */
public record LinkRules(
        List<FieldRule> fields, Task task, double questionFrom, double linkFrom, Set<String> listsWithoutDuplicates) {

    private static final double QUESTION_FROM = 0.1;
    private static final double LINK_FROM = 0.75;

    /** What is asked. */
    public enum Task {
        DEDUPE,
        LINK
    }

    public LinkRules {
        fields = List.copyOf(fields);
        listsWithoutDuplicates = Set.copyOf(listsWithoutDuplicates);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("rules name no field to compare");
        }
        if (!(0 < questionFrom && questionFrom <= linkFrom && linkFrom < 1)) {
            throw new IllegalArgumentException("thresholds must be 0 < question <= link < 1");
        }
    }

    /** One list, or several, of which duplicates are sought; comparator by field, in the order of the records' values. */
    public static LinkRules dedupe(Map<String, String> comparatorByField) {
        return of(comparatorByField, Task.DEDUPE);
    }

    /** Two lists, each of which holds each thing at most once. */
    public static LinkRules link(Map<String, String> comparatorByField) {
        return of(comparatorByField, Task.LINK);
    }

    private static LinkRules of(Map<String, String> comparatorByField, Task task) {
        List<FieldRule> fields = new ArrayList<>();
        comparatorByField.forEach(
                (field, comparator) -> fields.add(new FieldRule(field, Comparison.of(comparator), false)));
        return new LinkRules(fields, task, QUESTION_FROM, LINK_FROM, Set.of());
    }

    public LinkRules withThresholds(double question, double link) {
        return new LinkRules(fields, task, question, link, listsWithoutDuplicates);
    }

    /** The same rules, but differing values of these fields forbid. */
    public LinkRules withVeto(String... names) {
        Set<String> forbidding = Set.of(names);
        List<FieldRule> changed = fields.stream()
                .map(field -> new FieldRule(
                        field.name(), field.comparison(), field.veto() || forbidding.contains(field.name())))
                .toList();
        return new LinkRules(changed, task, questionFrom, linkFrom, listsWithoutDuplicates);
    }

    public LinkRules withListsWithoutDuplicates(String... lists) {
        return new LinkRules(fields, task, questionFrom, linkFrom, Set.of(lists));
    }
}
