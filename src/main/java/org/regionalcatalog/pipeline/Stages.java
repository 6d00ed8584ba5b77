package org.regionalcatalog.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.archive.Archive;
import org.regionalcatalog.archive.Journal;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.match.Basis;
import org.regionalcatalog.match.DecisionBook;
import org.regionalcatalog.match.MatchStore;
import org.regionalcatalog.model.Times;
import org.regionalcatalog.normalize.suppress.Suppressions;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.publish.MergedEntries;
import org.regionalcatalog.publish.Publisher;
import org.regionalcatalog.publish.Recovery;
import org.regionalcatalog.publish.Rollback;
import org.regionalcatalog.report.Conditions;
import org.regionalcatalog.report.Outbox;
import org.regionalcatalog.staging.Acceptance;
import org.regionalcatalog.staging.Accounting;
import org.regionalcatalog.staging.CodeLists;
import org.regionalcatalog.staging.Loads;
import org.regionalcatalog.staging.Nights;
import org.regionalcatalog.staging.Standing;
import org.regionalcatalog.validate.Validate;

/** The stages of one data directory, put together: each gets what it needs handed to it here. */
final class Stages {

    /** To be raised whenever the same snapshot and definition would give other drafts than before. */
    static final int READER_VERSION = 3;

    private final Path data;
    private final Database database;
    private final Archive archive;
    private final Journal journal;
    private final Clock clock;
    private final Loads loads;
    private final Validate validate = new Validate();
    private final Map<String, Journalled> journalled = new HashMap<>();
    private final SuppressionBook suppressionBook;
    private final MatchBook matchBook;
    private final HoldBook holdBook;

    Stages(Path data, Database database, Archive archive, Journal journal, Clock clock) {
        this.data = data;
        this.database = database;
        this.archive = archive;
        this.journal = journal;
        this.clock = clock;
        this.loads = new Loads(database);
        this.suppressionBook = new SuppressionBook(journal);
        this.matchBook = new MatchBook(journal, this::suppressions);
        this.holdBook = new HoldBook(journal);
    }

    /** Brings journal and database together; called once, before anything else is done, by who alone may write. */
    void recover() {
        read().mend(journal::append);
        Redaction.catchUp(this);
    }

    /** Takes in what the journal tells; called once, before anything else is done. */
    Recovery read() {
        Recovery recovery = new Recovery(database, clock);
        journal.read(
                Set.of(
                        "accepted",
                        "edition",
                        Recovery.RELEASED,
                        HoldBook.ACT,
                        MatchBook.DECISION,
                        MatchBook.LEARNED,
                        SuppressionBook.SALT,
                        SuppressionBook.LINE,
                        SuppressionBook.ENDED),
                line -> {
                    switch (String.valueOf(line.get("line"))) {
                        case "accepted" -> {
                            recovery.accept(line);
                            journalled.compute(
                                    String.valueOf(line.get("source")),
                                    (source, before) -> Journalled.of(line, before));
                        }
                        case "edition", Recovery.RELEASED -> recovery.accept(line);
                        case HoldBook.ACT -> holdBook.accept(line);
                        case SuppressionBook.SALT, SuppressionBook.LINE, SuppressionBook.ENDED ->
                            suppressionBook.accept(line);
                        default -> matchBook.accept(line);
                    }
                });
        if (recovery.isLost()) {
            journal.read(Set.of("ledger"), recovery);
        }
        return recovery;
    }

    /** What the journal said of a source when the catalog was opened. */
    Optional<Journalled> journalled(String source) {
        return Optional.ofNullable(journalled.get(source));
    }

    /** The greatest number that a run had when the catalog was opened, as the journal knows it. */
    long lastJournalledRun() {
        return journalled.values().stream().mapToLong(Journalled::run).max().orElse(0);
    }

    String now() {
        return Times.exactly(OffsetDateTime.now(clock));
    }

    Database database() {
        return database;
    }

    Path data() {
        return data;
    }

    Archive archive() {
        return archive;
    }

    Journal journal() {
        return journal;
    }

    Clock clock() {
        return clock;
    }

    Loads loads() {
        return loads;
    }

    Accounting accounting() {
        return new Accounting(database);
    }

    Validate validate() {
        return validate;
    }

    Acceptance acceptance() {
        return new Acceptance(database, loads, line -> journal.append(List.of(line)));
    }

    CodeLists codeLists() {
        return new CodeLists(database);
    }

    Standing standing() {
        return new Standing(database);
    }

    MatchStore matches() {
        return new MatchStore(database);
    }

    Nights nights() {
        return new Nights(database);
    }

    /** What must not be published, and was once. */
    SuppressionBook suppressionBook() {
        return suppressionBook;
    }

    /** What must not be published today. */
    Suppressions suppressions() {
        return suppressionBook.on(today());
    }

    /** The same as an input of ingests and builds; blank where nothing ever was. */
    String suppressed() {
        return suppressionBook.digestOn(today());
    }

    /** The day it is now. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What people did about holds. */
    HoldBook holdBook() {
        return holdBook;
    }

    /** What people decided and the program learned about matching. */
    MatchBook matchBook() {
        return matchBook;
    }

    /** By what drafts are judged, with what people had decided at some time. */
    Basis basis(Plan plan, DecisionBook decided) {
        return matchBook.basis(plan, decided, FetchedFiles.of(this, plan.definitions()));
    }

    MergedEntries merged() {
        return new MergedEntries(database);
    }

    Editions editions() {
        return new Editions(database);
    }

    Builds builds() {
        return new Builds(database);
    }

    Runs runs() {
        return new Runs(database, clock);
    }

    Rollback rollback() {
        return new Rollback(database, clock, journal::append);
    }

    Conditions conditions() {
        return new Conditions(database, clock);
    }

    Outbox outbox() {
        return new Outbox(database, clock);
    }

    ScheduledNights scheduledNights() {
        return new ScheduledNights(database, clock);
    }

    Publisher publisher(Runnable betweenChunks) {
        return new Publisher(database, clock, journal::append, betweenChunks);
    }
}
