package org.regionalcatalog.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.regionalcatalog.archive.FailedVisit.FailedAnswer;
import org.regionalcatalog.database.Json;

/**
 * {@code failed/<source>/<number>.json} says what a visit that failed was answered with; the bytes lie under their
 * digest beside those of snapshots. They have a folder of their own so that they are never taken for snapshots.
 */
public final class FailedVisits {

    private final ByteStore bytes;
    private final Path folder;

    FailedVisits(ByteStore bytes, Path folder) {
        this.bytes = bytes;
        this.folder = PrivateFiles.folder(folder);
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
        Path own = PrivateFiles.folder(folder.resolve(source));
        Path file = RecordFiles.next(own);
        PrivateFiles.write(file, Json.write(record).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> tree(FailedAnswer answer) {
        Map<String, Object> tree = bytes.keep(answer.part()).tree();
        tree.put("code", answer.code());
        return tree;
    }

    /** The visits of a source that failed, oldest first. */
    public List<FailedVisit> of(String source) {
        return RecordFiles.of(folder.resolve(source)).stream()
                .map(RecordFiles::read)
                .map(this::visit)
                .toList();
    }

    /** The sources that have such visits. */
    public List<String> sources() {
        return RecordFiles.folders(folder);
    }

    /** The places of a source's visits among them, oldest first. */
    public List<Integer> numbers(String source) {
        return RecordFiles.of(folder.resolve(source)).stream()
                .map(RecordFiles::number)
                .toList();
    }

    /** Forgets visits of a source. */
    public void forget(String source, List<Integer> numbers) {
        RecordFiles.delete(folder.resolve(source), numbers);
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
            answers.add(new FailedAnswer(KeptPart.of(answer, bytes::fileOf), String.valueOf(answer.get("code"))));
        }
        return new FailedVisit(
                String.valueOf(record.get("code")),
                String.valueOf(record.get("address")),
                String.valueOf(record.get("seen")),
                answers);
    }
}
