package org.regionalcatalog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionalcatalog.database.DatabaseAddress;
import org.regionalcatalog.match.Decision;
import org.regionalcatalog.model.Kind;
import org.regionalcatalog.model.StandingDraft;
import org.regionalcatalog.pipeline.Catalog;
import org.regionalcatalog.pipeline.Matches;
import org.regionalcatalog.pipeline.Result;
import org.regionalcatalog.pipeline.Session;
import org.regionalcatalog.publish.Editions;
import org.regionalcatalog.publish.Export;
import org.regionalcatalog.report.Progress;
import org.regionalcatalog.report.RunReport;
import org.regionalcatalog.source.DefinitionReader;
import org.regionalcatalog.source.Definitions;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is done to a catalog of one generated list, one thing after another, with what it comes to. All depends on the
 * script alone, so that whoever was killed in the middle of it must end like one who was not.
 */
final class Deeds implements AutoCloseable {

    /** One thing that is done. */
    enum Deed {
        /** The list is another one, and is run. */
        NIGHT,
        /** The list is empty, so that a run holds it and writes a message. */
        EMPTY,
        /** A person says that two organisations are different. */
        DECIDE,
        EXPORT,
        BACKUP,
        PRUNE
    }

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T01:00:00Z"), ZoneId.of("Europe/Prague"));
    private static final long SEED = 20261122;
    private static final int MANY = 1000;

    private final Path home;
    private final int rows;
    private final List<Deed> script;
    private final GeneratedProviders providers;
    private final Definitions definitions;
    private final Optional<DatabaseAddress> shared;
    private final Catalog catalog;
    private final Session session;

    private Deeds(Path home, int rows, List<Deed> script, Optional<DatabaseAddress> shared, Progress progress)
            throws IOException {
        this.home = home;
        this.rows = rows;
        this.script = script;
        this.shared = shared;
        this.providers = Files.exists(home.resolve("jobs")) ? GeneratedProviders.in(home, SEED) : written(home, rows);
        this.definitions = DefinitionReader.read(providers.jobs());
        this.catalog = Catalog.open(shared, data(home), CLOCK);
        this.session = Session.ofThisProcess(progress, () -> false);
    }

    private static GeneratedProviders written(Path home, int rows) throws IOException {
        GeneratedProviders written = GeneratedProviders.write(home, rows, SEED);
        Path settings = written.jobs().resolve("catalog.yml");
        Files.writeString(
                settings, Files.readString(settings).replace("chunk_records: 500", "chunk_records: 100") + """
                notify: {to: [a@obec.example], from: b@obec.example, smtp: {host: 127.0.0.1, port: 1, tls: none}}
                """);
        return written;
    }

    /** Opens what lies in a folder, or will; as a process does that has just been started. */
    static Deeds open(Path home, int rows, List<Deed> script, Optional<DatabaseAddress> shared, Progress progress) {
        try {
            return new Deeds(home, rows, script, shared, progress);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    static Path data(Path home) {
        return home.resolve("data");
    }

    /** Does the deed of a number, and says what all is like then. */
    String perform(int number) {
        prepare(number);
        return performed(number);
    }

    /** Ends what somebody began who was killed in the middle of it, by {@code rerun}, as far as he came. */
    String resume(int number) {
        prepare(number);
        Result result = catalog.rerun(definitions, null, session);
        if (!List.of(0, 3).contains(result.exitCode())) {
            throw new IllegalStateException("rerun ends with " + result.exitCode() + ": " + result.sentence());
        }
        long runs = catalog.runs().list().stream()
                .map(run -> run.number())
                .findFirst()
                .orElse(0L);
        return runs == runsUntil(number) && isRun(script.get(number)) ? told() : performed(number);
    }

    private long runsUntil(int number) {
        return script.subList(0, number + 1).stream().filter(Deeds::isRun).count();
    }

    private static boolean isRun(Deed deed) {
        return deed == Deed.NIGHT || deed == Deed.EMPTY;
    }

    private void prepare(int number) {
        try {
            switch (script.get(number)) {
                case NIGHT -> providers.night(rows, number);
                case EMPTY -> providers.empty();
                case BACKUP -> Files.deleteIfExists(backup());
                case DECIDE, EXPORT, PRUNE -> {
                    // They take what is there.
                }
            }
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private String performed(int number) {
        switch (script.get(number)) {
            case NIGHT, EMPTY -> catalog.run(definitions, Set.of(), false, session);
            case DECIDE -> decide(number);
            case EXPORT ->
                new Export(catalog.editions()).write(edition().number(), Export.Form.JSONL, home.resolve("export"));
            case BACKUP -> {
                if (shared.isEmpty()) {
                    catalog.backups(data(home)).write(backup());
                }
            }
            case PRUNE -> catalog.unattended().prune(definitions, false, session);
        }
        return told();
    }

    private Path backup() {
        return home.resolve("backup.zip");
    }

    private void decide(int number) {
        Matches matches = catalog.matches(definitions);
        List<StandingDraft> pair = pair(number, matches);
        matches.decide(pair.get(0), pair.get(1), Decision.Verdict.DIFFERENT, "operátorka", "jiné sídlo");
    }

    /** Two organisations of different IČO, others for each number. */
    private static List<StandingDraft> pair(int number, Matches matches) {
        List<StandingDraft> organisations = new ArrayList<>();
        for (int organisation = 0; organisations.size() <= number + 1 && organisation < MANY; organisation++) {
            matches.find(GeneratedProviders.SOURCE + "/" + Kind.ORGANISATION.word() + "/organisation/ico="
                            + GeneratedProviders.icoOf(organisation))
                    .ifPresent(organisations::add);
        }
        int last = organisations.size() - 1;
        return List.of(organisations.get(number % last), organisations.get((number + 1 + number / last) % last));
    }

    /** Whether what was decided by the deed of a number stands. */
    boolean isDecided(int number) {
        Matches matches = catalog.matches(definitions);
        List<StandingDraft> pair = pair(number, matches);
        return matches.findDecision(pair.get(0).recordKey(), pair.get(1).recordKey())
                .isPresent();
    }

    /** What {@code verify} finds damaged. */
    List<String> damages() {
        return catalog.verify().all(definitions, data(home)).stream()
                .flatMap(audit -> audit.damages().stream())
                .toList();
    }

    /** What a backup left that was never ended. */
    List<String> unfinishedBackups() {
        if (shared.isPresent()) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(data(home))) {
            return all.map(one -> one.getFileName().toString())
                    .filter(name -> name.startsWith("backup-"))
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private Editions.Edition edition() {
        return catalog.editions().find(catalog.editions().current()).orElseThrow();
    }

    /** Editions, counts of the latest run and messages, in a line. */
    private String told() {
        long run = catalog.runs().list().get(0).number();
        return "edition %d %s %s, run %d: %s, %s read in all, messages: %s"
                .formatted(
                        edition().number(),
                        edition().digest(),
                        edition().contentDigest(),
                        run,
                        catalog.findReport(run).orElseThrow().sources().stream()
                                .map(Deeds::counts)
                                .collect(Collectors.joining()),
                        recordsRead(),
                        catalog.unattended().outbox().list(MANY).stream()
                                .map(message -> message.title())
                                .toList());
    }

    /** By all attempts to stage the latest load together; more than it has, had one been read twice. */
    private String recordsRead() {
        return String.valueOf(new JdbcTemplate(catalog.unattended().appointments()).queryForObject("""
                        select coalesce(sum(read_count), 0) from pipeline.batch_step_execution s
                        join pipeline.batch_job_execution j on j.job_execution_id = s.job_execution_id
                        where step_name = 'stage' and j.job_instance_id = (
                            select max(job_instance_id) from pipeline.batch_job_instance where job_name = 'ingest')""", Long.class));
    }

    private static String counts(RunReport.SourceLine line) {
        return "%s %s, %d = %d + %d + %d + %d%s"
                .formatted(
                        line.id(),
                        line.state(),
                        line.read(),
                        line.staged(),
                        line.quarantined(),
                        line.duplicates(),
                        line.ignored(),
                        line.addsUp() ? "" : " does not add up");
    }

    @Override
    public void close() {
        catalog.close();
    }
}
