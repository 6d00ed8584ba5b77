package org.regionalcatalog.pipeline;

import java.util.List;
import org.regionalcatalog.acquire.Acquire;
import org.regionalcatalog.acquire.Answer;
import org.regionalcatalog.archive.Archive;
import org.regionalcatalog.archive.FailedVisit;
import org.regionalcatalog.archive.Snapshot;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.staging.Load;

/** Where the snapshot comes from that an ingest reads: the publisher, who is asked once, or the archive. */
final class Snapshots {

    private final Stages stages;
    private final Plan plan;
    private final Definition source;
    private final Session session;

    Snapshots(Stages stages, Plan plan, Definition source, Session session) {
        this.stages = stages;
        this.plan = plan;
        this.source = source;
        this.session = session;
    }

    /**
     * Takes one.
     *
     * @throws UnreachableException when there is none to be had
     */
    Snapshot take(Ingest.From from) {
        return switch (from) {
            case PUBLISHER -> fetch();
            case ARCHIVE ->
                stages.archive()
                        .findLatest(source.id())
                        .orElseThrow(() -> new UnreachableException(
                                "The archive has no snapshot of " + source.id() + " yet; run once without --offline."));
            case JOURNAL ->
                stages.archive()
                        .find(
                                source.id(),
                                stages.journalled(source.id()).orElseThrow().snapshot())
                        .orElseThrow(() -> new UnreachableException("The archive has lost the snapshot of "
                                + source.id() + " that was accepted last; put back a copy of the archive."));
            case ACCEPTED ->
                stages.loads()
                        .find(source.id(), Load.Status.ACCEPTED)
                        .flatMap(load -> stages.archive().find(source.id(), load.snapshot()))
                        .orElseThrow(() ->
                                new UnreachableException("Nothing of " + source.id() + " is accepted yet; run it."));
        };
    }

    private Snapshot fetch() {
        Archive archive = stages.archive();
        List<Part> kept = archive.findLatest(source.id()).map(Snapshot::all).orElse(List.of());
        Acquire acquire =
                new Acquire(plan.definitions().home(), plan.definitions().catalog());
        try (Answer answer = acquire.fetch(source, kept, session.cancelled())) {
            session.checkStopped();
            archive.failed().keep(source.id(), failedVisit(answer), stages.now());
            if (answer instanceof Answer.Parts parts) {
                return archive.keep(
                        source.id(),
                        parts.parts(),
                        new Archive.Beside(parts.beside(), parts.headers(), parts.leftOut()),
                        stages.now());
            }
            throw new UnreachableException(((Answer.Unreachable) answer).sentence());
        }
    }

    private static FailedVisit failedVisit(Answer answer) {
        List<FailedVisit.FailedAnswer> answers = answer.failed().stream()
                .map(failed -> new FailedVisit.FailedAnswer(failed.part(), failed.code()))
                .toList();
        return answer instanceof Answer.Unreachable why
                ? new FailedVisit(why.cause().code(), why.address(), why.seen(), answers)
                : new FailedVisit("", "", "", answers);
    }
}
