package org.regionalcatalog.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.regionalcatalog.archive.FailedVisit.FailedAnswer;

/**
 * What visits that failed were answered with; the bytes lie under their digest beside those of snapshots. They have a
 * shelf of their own so that they are never taken for snapshots.
 */
public final class FailedVisits {

    static final String SHELF = "failed";

    private final Store store;

    FailedVisits(Store store) {
        this.store = store;
    }

    /** Keeps what was received; a visit that nobody answered leaves nothing to keep. */
    public void keep(String source, FailedVisit visit, String fetched) {
        if (visit.answers().isEmpty()) {
            return;
        }
        Map<String, Object> record = new TreeMap<>();
        record.put("code", visit.code());
        record.put("address", visit.address());
        record.put("seen", visit.seen());
        record.put("fetched", fetched);
        record.put("answers", visit.answers().stream().map(this::tree).toList());
        store.add(SHELF, source, record);
    }

    private Map<String, Object> tree(FailedAnswer answer) {
        Map<String, Object> tree = store.keep(answer.part()).tree();
        tree.put("code", answer.code());
        return tree;
    }

    /** The visits of a source that failed, oldest first. */
    public List<FailedVisit> of(String source) {
        List<FailedVisit> visits = new ArrayList<>();
        store.newestFirst(SHELF, source).map(this::visit).forEach(visits::add);
        Collections.reverse(visits);
        return visits;
    }

    /** The sources that have such visits. */
    public List<String> sources() {
        return store.sources(SHELF);
    }

    /** The places of a source's visits among them, oldest first. */
    public List<Integer> numbers(String source) {
        return store.numbers(SHELF, source);
    }

    /** Forgets visits of a source. */
    public void forget(String source, List<Integer> numbers) {
        store.forget(SHELF, source, numbers);
    }

    /** The digests of all bytes that a visit refers to. */
    Set<String> digests() {
        return sources().stream()
                .flatMap(source -> of(source).stream())
                .flatMap(visit -> visit.answers().stream())
                .map(answer -> ((KeptPart) answer.part()).sha256())
                .collect(Collectors.toSet());
    }

    private FailedVisit visit(Map<String, Object> record) {
        List<FailedAnswer> answers = new ArrayList<>();
        for (Object tree : record.get("answers") instanceof List<?> given ? given : List.of()) {
            Map<?, ?> answer = (Map<?, ?>) tree;
            answers.add(new FailedAnswer(KeptPart.of(answer, store), String.valueOf(answer.get("code"))));
        }
        return new FailedVisit(
                String.valueOf(record.get("code")),
                String.valueOf(record.get("address")),
                String.valueOf(record.get("seen")),
                answers);
    }
}
