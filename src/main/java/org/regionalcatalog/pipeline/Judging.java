package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionalcatalog.extract.Extract;
import org.regionalcatalog.guard.LoadFacts;
import org.regionalcatalog.guard.LoadGuard;
import org.regionalcatalog.guard.PageShape;
import org.regionalcatalog.guard.SourceNight;
import org.regionalcatalog.guard.Verdict;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.staging.Counts;
import org.regionalcatalog.staging.Load;

/** Asks the guards about a load that was staged: first what can be seen by itself, then what only the nights before tell. */
final class Judging {

    private static final int BEGINNING_BYTES = 8192;

    private final Stages stages;
    private final Definition source;
    private final Remembering remembering;

    Judging(Stages stages, Definition source, Remembering remembering) {
        this.stages = stages;
        this.source = source;
        this.remembering = remembering;
    }

    Verdict judge(Load load, Counts counts, SourceNight tonight) {
        Verdict alone = LoadGuard.judge(facts(load, counts), source);
        return alone instanceof Verdict.Hold ? alone : remembering.judge(load, tonight);
    }

    private LoadFacts facts(Load load, Counts counts) {
        List<Part> parts = partsOf(load);
        return new LoadFacts(
                beginningOf(parts.get(0)),
                parts.stream().mapToLong(Part::size).sum(),
                counts.read() - counts.ignored(),
                counts.quarantined(),
                Map.copyOf(counts.fill()),
                seenBy(load, Extract.BREAKS),
                seenBy(load, Set.of("column-missing")),
                source.isProse() ? Pages.shapeOf(source, parts) : PageShape.NONE,
                source.isProse() ? before(load).orElse(null) : null);
    }

    private List<Part> partsOf(Load load) {
        return stages.archive().find(source.id(), load.snapshot()).orElseThrow().parts();
    }

    /** The pages that stand, as far as the same definition read them. */
    private Optional<PageShape> before(Load judged) {
        return stages.loads()
                .find(source.id(), Load.Status.ACCEPTED)
                .filter(load -> load.definition().equals(judged.definition()))
                .map(load -> Pages.shapeOf(source, partsOf(load)));
    }

    /** What the rules with these codes saw in a load as a whole. */
    private String seenBy(Load load, Set<String> codes) {
        return stages.loads().notesOf(load.id()).stream()
                .filter(note -> codes.contains(String.valueOf(note.get("code"))))
                .map(note -> String.valueOf(note.get("seen")))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static String beginningOf(Part part) {
        try (InputStream stream = part.open()) {
            return new String(stream.readNBytes(BEGINNING_BYTES), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
