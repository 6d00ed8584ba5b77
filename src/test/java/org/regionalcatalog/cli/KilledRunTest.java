package org.regionalcatalog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.regionalcatalog.database.Json;

/**
 * Two nights of a large source, killed again and again, against the same nights left in peace. More of it:
 * {@code -Dkills=20 -Dkills.rows=20000}; quicker while something is tried out: {@code -Dkills.rows=2000}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledRunTest {

    private static final int ROWS = Integer.getInteger("kills.rows", 2_000);
    private static final int KILLS = Integer.getInteger("kills", 1);
    /** The whole proof takes minutes; {@code mvn verify} has the first night of it. */
    private static final boolean WHOLE = System.getProperty("kills") != null;

    private static final long SEED = Long.getLong("kills.seed", 20261122);
    private static final int STOPPING_SECONDS = 30;
    private static final Pattern RECORDS = Pattern.compile("providers: ([\\d,]++)(?: of [\\d,]++)? records");

    private final Random random = new Random(SEED);
    private final Path folder;
    private final GeneratedProviders providers;
    private final Path undisturbed;
    private final Path disturbed;
    private int night = 1;

    KilledRunTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.providers = GeneratedProviders.write(folder.resolve("home"), ROWS, SEED);
        this.undisturbed = folder.resolve("undisturbed");
        this.disturbed = folder.resolve("disturbed");
    }

    @Test
    @Order(1)
    void a_first_night_killed_at_every_step_ends_like_one_left_in_peace() throws Exception {
        ProgramProcess peace = start(undisturbed, "run", "--json");
        for (int kill = 0; kill < KILLS; kill++) {
            ProgramProcess beginning = start(disturbed, "run");
            Thread.sleep(200 + random.nextInt(2500));
            assertThat(beginning.kill()).isIn(ProgramProcess.KILLED, 0);
        }
        killed("run", this::isStaging);
        killed("rerun", this::isStaging);
        stopWhileStaging();
        for (int kill = 0; kill < KILLS; kill++) {
            killed(
                    "rerun",
                    one -> one.await(() -> sizeOfJournal() > 0 || one.err().contains("build:")));
        }
        for (String step : List.of("match", "merge", "publish")) {
            for (int kill = 0; kill < KILLS; kill++) {
                killed("rerun", one -> one.awaitSaying("build: " + step));
            }
        }
        if (WHOLE) {
            long accepted = sizeOfJournal();
            killed("rerun", one -> one.await(() -> sizeOfJournal() > accepted));
        }

        Map<String, Object> report = finish();
        assertThat(peace.exitCode()).as(peace.err()).isZero();
        assertThat(sourceOf(report)).isEqualTo(sourceOf(Json.readMap(peace.out())));
        assertAddsUp(sourceOf(report));
        assertThat(manifest(disturbed, "edition")).isEqualTo(manifest(undisturbed, "edition"));
        assertEqualDigests();
        assertThat(recordsRead()).isEqualTo(ROWS);
    }

    @Test
    @Order(2)
    void a_second_night_killed_while_publishing_shows_readers_the_old_edition_or_the_new_one() throws Exception {
        assumeTrue(WHOLE, "a longer proof: -Dkills=1");
        night = 2;
        providers.change(ROWS);
        String before = digestOf(undisturbed, "before");
        ProgramProcess peace = start(undisturbed, "run", "--json");
        killed("run", one -> one.awaitSaying("build: publish"));
        for (int kill = 0; kill < KILLS; kill++) {
            killed("rerun", one -> one.awaitSaying("build: publish"));
            assertThat(peace.exitCode()).as(peace.err()).isZero();
            assertThat(digestOf(disturbed, "seen" + kill)).isIn(before, digestOf(undisturbed, "after"));
        }
        long accepted = sizeOfJournal();
        killed("rerun", one -> one.await(() -> sizeOfJournal() > accepted));
        assertThat(digestOf(disturbed, "last")).isIn(before, digestOf(undisturbed, "after"));

        Map<String, Object> report = finish();
        assertThat(sourceOf(report)).isEqualTo(sourceOf(Json.readMap(peace.out())));
        assertThat(manifest(disturbed, "edition")).isEqualTo(manifest(undisturbed, "edition"));
        assertEqualDigests();
    }

    @Test
    @Order(3)
    void when_all_is_done_rerun_and_run_have_nothing_to_publish() throws Exception {
        assumeTrue(WHOLE, "a longer proof: -Dkills=1");
        assertThat(text(finish(), "outcome")).startsWith("Nothing to publish");
        ProgramProcess third = start(disturbed, "run", "--json");
        assertThat(third.exitCode()).as(third.err()).isZero();
        assertThat(sourceOf(Json.readMap(third.out())).get("state")).isEqualTo("unchanged");
        assertThat(text(Json.readMap(third.out()), "outcome")).startsWith("Nothing to publish");
    }

    private interface Moment {
        boolean reached(ProgramProcess process) throws InterruptedException;
    }

    /** Kills a command a little after a moment; one that was quicker has ended well. */
    private void killed(String command, Moment moment) throws InterruptedException {
        ProgramProcess process = start(disturbed, command, "--json");
        moment.reached(process);
        Thread.sleep(random.nextInt(3) == 0 ? 0 : random.nextInt(800));
        assertThat(process.kill()).as(process.err()).isIn(ProgramProcess.KILLED, 0);
    }

    private void stopWhileStaging() throws InterruptedException {
        ProgramProcess stopped = start(disturbed, "rerun");
        boolean staging = isStaging(stopped);
        long begin = System.nanoTime();
        int exitCode = stopped.terminate();
        if (staging && !stopped.err().contains("accepted")) {
            assertThat(exitCode).as(stopped.err()).isEqualTo(ProgramProcess.TERMINATED);
            assertThat(stopped.out()).contains("'rerun' goes on from here");
        }
        assertThat((System.nanoTime() - begin) / 1e9).isLessThan(STOPPING_SECONDS);
    }

    private boolean isStaging(ProgramProcess process) throws InterruptedException {
        return process.await(() -> RECORDS.matcher(process.err()).find());
    }

    private Map<String, Object> finish() throws InterruptedException {
        ProgramProcess last = start(disturbed, "rerun", "--json");
        assertThat(last.exitCode()).as(last.err() + last.out()).isZero();
        return Json.readMap(last.out());
    }

    private ProgramProcess start(Path data, String... command) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(
                List.of("--data", data.toString(), "--jobs", providers.jobs().toString()));
        return ProgramProcess.start(folder, line.toArray(String[]::new));
    }

    private static Map<?, ?> sourceOf(Map<String, Object> report) {
        return (Map<?, ?>)
                Objects.requireNonNull((List<?>) report.get("sources")).get(0);
    }

    private static void assertAddsUp(Map<?, ?> source) {
        long sum = Stream.of("staged", "quarantined", "duplicates", "ignored")
                .mapToLong(count -> number(source, count))
                .sum();
        assertThat(number(source, "read")).isEqualTo(sum).isEqualTo(ROWS);
        assertThat(number(source, "quarantined")).isPositive();
        assertThat(number(source, "duplicates")).isPositive();
    }

    private static String text(Map<?, ?> tree, String key) {
        return String.valueOf(tree.get(key));
    }

    private static long number(Map<?, ?> tree, String key) {
        return Long.parseLong(text(tree, key));
    }

    private void assertEqualDigests() {
        for (String digest : List.of("digest", "content_digest", "files", "counts")) {
            assertThat(manifest(disturbed, digest)).isEqualTo(manifest(undisturbed, digest));
        }
    }

    private String manifest(Path data, String key) {
        return text(export(data, "night" + night), key);
    }

    private String digestOf(Path data, String name) {
        return text(export(data, name), "digest");
    }

    /** Exports what readers see; its files are those of its manifest. */
    private Map<String, Object> export(Path data, String name) {
        try {
            Path out = folder.resolve("export-" + data.getFileName() + "-" + name);
            if (!Files.exists(out)) {
                ProgramProcess export = start(data, "export", "--out", out.toString());
                assertThat(export.exitCode()).as(export.err()).isZero();
            }
            Map<String, Object> manifest = Json.readMap(Files.readString(out.resolve("manifest.json")));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (Stream<Path> files = Files.list(out)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".jsonl"))
                        .sorted()
                        .toList()) {
                    digest.update(Files.readAllBytes(file));
                }
            }
            assertThat(manifest).containsEntry("digest", HexFormat.of().formatHex(digest.digest()));
            return manifest;
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private long sizeOfJournal() {
        try {
            Path journal = disturbed.resolve("journal/journal.jsonl");
            return Files.exists(journal) ? Files.size(journal) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many records all attempts to stage the first night's load have read and kept. */
    private long recordsRead() throws Exception {
        try (Connection database =
                        DriverManager.getConnection("jdbc:h2:file:" + disturbed.resolve("catalog"), "sa", "");
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select sum(read_count) from pipeline.batch_step_execution s
                        join pipeline.batch_job_execution j on j.job_execution_id = s.job_execution_id
                        where step_name = 'stage' and j.job_instance_id = (
                            select max(job_instance_id) from pipeline.batch_job_instance where job_name = 'ingest')""")) {
            row.next();
            return row.getLong(1);
        }
    }
}
