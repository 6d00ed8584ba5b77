package org.regionalcatalog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.regionalcatalog.source.Keep;

/** What goes, and what does not although it is old. */
class RetentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Keep THREE = new Keep(3, 3, 3, 3, 3);

    @Test
    void the_latest_stay_and_those_before_go() {
        Retention.Disposal gone = Retention.of(stock(5, Set.of(), Set.of()), THREE);
        assertThat(gone.runs()).containsExactly(1L, 2L);
        assertThat(gone.editions()).containsExactly(1L, 2L);
        assertThat(gone.snapshots()).isEqualTo(Map.of("list", List.of(1, 2)));
        assertThat(gone.failed()).isEqualTo(Map.of("list", List.of(1, 2)));
        assertThat(gone.logs()).containsExactly("catalog-2026-11-22.log");
    }

    @Test
    void where_there_are_no_more_than_are_kept_nothing_goes() {
        Retention.Disposal gone = Retention.of(stock(3, Set.of(), Set.of()), THREE);
        assertThat(gone.runs()).isEmpty();
        assertThat(gone.editions()).isEmpty();
        assertThat(gone.snapshots()).isEmpty();
        assertThat(gone.failed()).isEmpty();
        assertThat(gone.logs()).isEmpty();
    }

    @Test
    void a_run_that_is_unfinished_or_made_what_stands_stays() {
        assertThat(Retention.of(stock(5, Set.of(1L), Set.of()), THREE).runs()).containsExactly(2L);
    }

    @Test
    void a_snapshot_that_stands_stays_although_it_is_old() {
        Retention.Disposal gone = Retention.of(stock(5, Set.of(), Set.of(need("digest 1"))), THREE);
        assertThat(gone.snapshots()).isEqualTo(Map.of("list", List.of(2)));
    }

    @Test
    void that_another_source_needs_the_same_bytes_keeps_nothing() {
        Set<Retention.Need> others = Set.of(new Retention.Need("page", "digest 1"));
        assertThat(Retention.of(stock(5, Set.of(), others), THREE).snapshots())
                .isEqualTo(Map.of("list", List.of(1, 2)));
    }

    @Test
    void a_snapshot_that_a_kept_edition_names_stays_and_one_that_only_a_retired_edition_names_goes() {
        Retention.Stock stock = stock(5, Set.of(), Set.of());
        List<Retention.Edition> editions = List.of(
                new Retention.Edition(1, Set.of(need("digest 1"))),
                new Retention.Edition(2, Set.of()),
                new Retention.Edition(3, Set.of(need("digest 2"))),
                new Retention.Edition(4, Set.of()),
                new Retention.Edition(5, Set.of()));
        Retention.Stock named = new Retention.Stock(
                TODAY, stock.runs(), editions, stock.snapshots(), Set.of(), stock.failed(), stock.logs());
        assertThat(Retention.of(named, THREE).snapshots()).isEqualTo(Map.of("list", List.of(1)));
    }

    @Test
    void of_equal_bytes_that_are_needed_the_latest_record_stays() {
        List<Retention.Kept> same = List.of(
                new Retention.Kept(1, "same"),
                new Retention.Kept(2, "same"),
                new Retention.Kept(3, "other"),
                new Retention.Kept(4, "another"));
        Retention.Stock stock = new Retention.Stock(
                TODAY,
                List.of(),
                List.of(),
                new TreeMap<>(Map.of("list", same)),
                Set.of(need("same")),
                new TreeMap<>(),
                List.of());
        assertThat(Retention.of(stock, new Keep(1, 1, 1, 1, 1)).snapshots()).isEqualTo(Map.of("list", List.of(1, 3)));
    }

    @Test
    void whatever_the_policy_the_latest_of_each_and_all_that_is_needed_stay() {
        Random random = new Random(20261126);
        for (int trial = 0; trial < 2000; trial++) {
            int count = 1 + random.nextInt(30);
            Set<Retention.Need> needs = new HashSet<>();
            Set<Long> runs = new HashSet<>();
            for (int i = 0; i < random.nextInt(5); i++) {
                needs.add(need("digest " + (1 + random.nextInt(count))));
                runs.add(1L + random.nextInt(count));
            }
            Keep keep = new Keep(some(random), some(random), some(random), some(random), some(random));
            Retention.Disposal gone = Retention.of(stock(count, runs, needs), keep);
            assertThat(gone.runs()).doesNotContain((long) count).noneMatch(runs::contains);
            assertThat(gone.editions()).doesNotContain((long) count);
            assertThat(gone.editions()).hasSize(Math.max(0, count - keep.editions()));
            List<Integer> snapshots = gone.snapshots().getOrDefault("list", List.of());
            assertThat(snapshots).doesNotContain(count);
            assertThat(snapshots).noneMatch(number -> needs.contains(need("digest " + number)));
            assertThat(gone.failed().getOrDefault("list", List.of())).hasSize(Math.max(0, count - keep.failed()));
        }
    }

    private static int some(Random random) {
        return 1 + random.nextInt(12);
    }

    private static Retention.Need need(String digest) {
        return new Retention.Need("list", digest);
    }

    /** As many of everything, and a day of log for each. */
    private static Retention.Stock stock(int count, Set<Long> neededRuns, Set<Retention.Need> standing) {
        List<Retention.Run> runs = new ArrayList<>();
        List<Retention.Edition> editions = new ArrayList<>();
        List<Retention.Kept> snapshots = new ArrayList<>();
        List<Retention.LogFile> logs = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            runs.add(new Retention.Run(number, neededRuns.contains((long) number)));
            editions.add(new Retention.Edition(number, Set.of()));
            snapshots.add(new Retention.Kept(number, "digest " + number));
            LocalDate day = TODAY.minusDays(count - number);
            logs.add(new Retention.LogFile("catalog-" + day + ".log", day));
        }
        SortedMap<String, List<Integer>> failed = new TreeMap<>(Map.of(
                "list",
                LongStream.rangeClosed(1, count).mapToObj(Math::toIntExact).toList()));
        return new Retention.Stock(
                TODAY, runs, editions, new TreeMap<>(Map.of("list", snapshots)), standing, failed, logs);
    }
}
