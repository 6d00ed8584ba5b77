package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regionalcatalog.acquire.Acquire;
import org.regionalcatalog.acquire.Answer;
import org.regionalcatalog.extract.Extract;
import org.regionalcatalog.extract.Extraction;
import org.regionalcatalog.guard.LoadFacts;
import org.regionalcatalog.guard.LoadGuard;
import org.regionalcatalog.guard.Verdict;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.normalize.CodeRows;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.staging.CodeLists;

/** Code lists completed by what sources of kind {@code codelist} published. */
final class PublishedLists {

    private PublishedLists() {}

    /** Completed by the accepted loads: what a run reads its other sources with. */
    static Definitions accepted(Definitions definitions, CodeLists lists) {
        Definitions completed = definitions;
        for (Definition source : definitions.codeLists()) {
            Optional<List<Map<String, String>>> rows = lists.findAccepted(source.id());
            if (rows.isPresent()) {
                completed = completed.completedBy(listOf(source), rows.get());
            }
        }
        return completed;
    }

    /**
     * Completed by what the sources answer now, for commands without a data directory. What cannot be had, or would be
     * held, completes nothing; neither does what would have to be asked for over HTTP, for no command but a run asks
     * a publisher unbidden.
     */
    static Definitions asPublished(Definitions definitions) throws IOException {
        Definitions completed = definitions;
        for (Definition source : definitions.codeLists()) {
            if (!source.isWeb()) {
                completed = completed(completed, source);
            }
        }
        return completed;
    }

    private static Definitions completed(Definitions definitions, Definition source) throws IOException {
        try (Answer answer =
                new Acquire(definitions.home(), definitions.catalog()).fetch(source, List.of(), () -> false)) {
            if (answer instanceof Answer.Parts parts) {
                Read read = read(source, parts.parts());
                if (LoadGuard.judge(read.facts(parts.parts()), source) instanceof Verdict.Pass) {
                    return definitions.completedBy(listOf(source), read.rows().rows());
                }
            }
            return definitions;
        }
    }

    /** All rows of a snapshot, seen together. */
    static Read read(Definition source, List<Part> parts) throws IOException {
        CodeRows rows = new CodeRows(source.completes().orElseThrow());
        long records = 0;
        try (Extraction extraction = Extract.open(source, parts)) {
            for (Optional<RawRecord> raw = extraction.next(); raw.isPresent(); raw = extraction.next()) {
                rows.add(raw.get());
                records++;
            }
            return new Read(rows, records, extraction.issues());
        }
    }

    /** What reading came to. */
    record Read(CodeRows rows, long records, List<Issue> notes) {

        LoadFacts facts(List<Part> parts) throws IOException {
            String missing = notes.stream()
                    .filter(note -> note.code().equals("column-missing"))
                    .map(Issue::seen)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new LoadFacts(
                    Judging.beginningOf(parts.get(0)),
                    parts.stream().mapToLong(Part::size).sum(),
                    records,
                    records - rows.rows().size(),
                    Map.of(),
                    "",
                    missing);
        }
    }

    private static String listOf(Definition source) {
        return source.completes().orElseThrow().list();
    }
}
