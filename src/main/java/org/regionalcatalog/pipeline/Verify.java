package org.regionalcatalog.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.regionalcatalog.archive.Archive;
import org.regionalcatalog.database.DamagedDatabaseException;
import org.regionalcatalog.model.Audit;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.publish.EditionAudit;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.publish.ExportAudit;
import org.regionalcatalog.source.Definitions;
import org.regionalcatalog.staging.LoadAudit;

/** Looks whether all that is stored is what was stored. */
public final class Verify {

    private static final String REMADE = "editions made again";

    private final Stages stages;

    Verify(Stages stages) {
        this.stages = stages;
    }

    /** What lies in files, and can be looked at even when neither database nor journal can be opened. */
    public static List<Audit> files(Path data) {
        return List.of(new Archive(data).audit(), new ExportAudit(data).audit());
    }

    /**
     * Everything: archive, exports, journal, loads, editions, and the current edition made once more of what stands.
     *
     * @param definitions of now; where inputs changed since the edition was built, it cannot be made again
     */
    public List<Audit> all(Definitions definitions, Path data) {
        List<Audit> audits = new ArrayList<>();
        audits.add(stages.database().atThisMoment(() -> stages.archive().audit()));
        audits.add(new ExportAudit(data).audit());
        EditionAudit editions = new EditionAudit(stages.database());
        long[] lines = {0};
        stages.journal().read(line -> {
            lines[0]++;
            if ("edition".equals(line.get("line"))) {
                editions.accept(line);
            }
        });
        audits.add(new Audit("lines of the journal", lines[0], List.of()));
        audits.addAll(stages.database()
                .atThisMoment(() ->
                        List.of(new LoadAudit(stages.database()).audit(), editions.audit(), remade(definitions))));
        return audits;
    }

    private Audit remade(Definitions definitions) {
        try {
            return remadeIfUnchanged(definitions);
        } catch (DamagedDatabaseException damaged) {
            return new Audit(REMADE, 0, List.of(String.valueOf(damaged.getMessage())));
        }
    }

    private Audit remadeIfUnchanged(Definitions definitions) {
        Plan plan = new Plan(0, PublishedLists.accepted(definitions, stages.codeLists()));
        String inputs = Build.withReleases(
                Build.inputsOf(stages, plan, stages.matchBook().decisions()), stages, plan);
        return stages.editions()
                .find(stages.editions().current())
                .filter(edition -> edition.inputs().equals(inputs))
                .map(edition -> remade(plan, edition))
                .orElseGet(() -> new Audit(REMADE + " (inputs changed since)", 0, List.of()));
    }

    private Audit remade(Plan plan, Editions.Edition edition) {
        List<StandingDraft> listed = stages.standing().drafts(Build.idsOf(plan)).stream()
                .filter(StandingDraft::listed)
                .toList();
        String content = Build.contentOf(stages, plan, stages.matchBook().decisions(), listed);
        return new Audit(
                REMADE,
                1,
                content.equals(edition.contentDigest())
                        ? List.of()
                        : List.of("Edition " + edition.number()
                                + " made again of what stands has another content digest. Move the database away and"
                                + " run again: it is rebuilt from archive and journal."));
    }
}
