package org.regionalcatalog.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.archive.Snapshot;
import org.regionalcatalog.database.Database;
import org.regionalcatalog.extract.Extract;
import org.regionalcatalog.extract.Extraction;
import org.regionalcatalog.model.Issue;
import org.regionalcatalog.model.RawRecord;
import org.regionalcatalog.normalize.Corrections;
import org.regionalcatalog.normalize.suppress.Records;
import org.regionalcatalog.normalize.suppress.Suppressions;
import org.regionalcatalog.source.Definition;
import org.regionalcatalog.staging.Accounting;
import org.regionalcatalog.staging.Load;
import org.regionalcatalog.staging.LoadWriter;
import org.regionalcatalog.staging.Loads;
import org.regionalcatalog.staging.StagedRecord;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * The chunk step of an ingest: extract, normalize and validate between a snapshot and a load. How many records were
 * read is in the execution context, committed with the rows they gave, so a restart goes on with the next one.
 */
final class Staging implements StepExecutionListener {

    private static final String READ = "records.read";
    private static final String CORRECTIONS = "corrections.used";

    /** What there is to stage. */
    record Source(Load load, Snapshot snapshot) {}

    private final Definition definition;
    private final Database database;
    private final Understanding understanding;
    private final Corrections corrections;
    private final Records withheld;
    private final Set<String> corrected = new TreeSet<>();
    private final Session session;
    private final Supplier<Optional<Source>> source;
    private @Nullable Extraction extraction;
    private @Nullable StepExecution step;
    private long read;
    private long expected;

    /**
     * @param suppressions what must not be published: nothing behind the reader sees it
     * @param source what to stage; nothing when the source answered what it had answered before
     */
    Staging(
            Definition definition,
            Database database,
            Understanding understanding,
            Suppressions suppressions,
            Session session,
            Supplier<Optional<Source>> source) {
        this.definition = definition;
        this.database = database;
        this.understanding = understanding;
        this.corrections = Corrections.of(definition);
        this.withheld = new Records(suppressions);
        this.session = session;
        this.source = source;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        this.step = stepExecution;
    }

    ItemStreamReader<RawRecord> reader() {
        return new Reader();
    }

    ItemProcessor<RawRecord, StagedRecord> processor() {
        return raw -> {
            corrected.addAll(corrections.usedBy(raw));
            return understanding.of(raw);
        };
    }

    /** What is to say of the definition's corrections, as far as the step that staged everything needed them. */
    List<Issue> unusedCorrections(ExecutionContext staged) {
        return withheld.redact(corrections.unused(usedUpTo(staged)));
    }

    private static Set<String> usedUpTo(ExecutionContext context) {
        String used = context.getString(CORRECTIONS, "");
        return used.isEmpty() ? Set.of() : Set.of(used.split("\n"));
    }

    ItemStreamWriter<StagedRecord> writer() {
        return new Writer();
    }

    private final class Reader implements ItemStreamReader<RawRecord> {

        @Override
        public void open(ExecutionContext context) {
            read = context.getLong(READ, 0);
            corrected.addAll(usedUpTo(context));
            source.get().ifPresent(this::open);
        }

        private void open(Source from) {
            try {
                Extraction opened = Extract.open(definition, from.snapshot().parts());
                new Loads(database).note(from.load().id(), notes(from.snapshot(), opened));
                expected = opened.total().orElse(new Accounting(database).readOfStanding(definition.id()));
                opened.skip(read);
                extraction = opened;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** What the way to the snapshot and its reading gave to tell about the source as a whole. */
        private List<Issue> notes(Snapshot snapshot, Extraction opened) {
            return withheld.redact(Stream.concat(Ingest.notes(snapshot.leftOut()).stream(), opened.issues().stream())
                    .toList());
        }

        @Override
        public @Nullable RawRecord read() throws IOException {
            Optional<RawRecord> next = extraction == null ? Optional.empty() : extraction.next();
            next.ifPresent(record -> read++);
            return next.map(withheld::redact).orElse(null);
        }

        @Override
        public void update(ExecutionContext context) {
            context.putLong(READ, read);
            context.putString(CORRECTIONS, String.join("\n", corrected));
            if (extraction != null) {
                session.progress().advanced(definition.id(), read, expected);
            }
            if (session.cancelled().getAsBoolean() && step != null) {
                step.setTerminateOnly();
            }
        }

        @Override
        public void close() {
            try {
                if (extraction != null) {
                    extraction.close();
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } finally {
                extraction = null;
            }
        }
    }

    private final class Writer implements ItemStreamWriter<StagedRecord> {

        private @Nullable LoadWriter load;

        @Override
        public void open(ExecutionContext context) {
            load = source.get()
                    .map(from -> LoadWriter.open(database, from.load()))
                    .orElse(null);
        }

        @Override
        public void write(Chunk<? extends StagedRecord> chunk) {
            if (load != null) {
                load.write(List.copyOf(chunk.getItems()));
            }
        }

        /** Within the transaction of each chunk, also of the last one that found nothing more to write. */
        @Override
        public void update(ExecutionContext context) {
            if (load != null && extraction != null) {
                load.ignored(extraction.ignored());
            }
        }

        @Override
        public void close() {
            load = null;
        }
    }
}
