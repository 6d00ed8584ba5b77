package org.regionalcatalog.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalcatalog.source.Schedule;

/** The years from 2024 to 2030, by a clock that the test turns. */
class DueTest {

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    private static final String NAME = "Katalog";

    @ParameterizedTest
    @CsvSource({
        "02:30, Europe/Prague, 0",
        "02:30, Europe/Prague, 20",
        "02:00, Europe/Prague, 240",
        "03:00, Europe/Prague, 0",
        "00:00, Europe/Prague, 60",
        "23:59, Europe/Prague, 240",
        "00:00, America/Havana, 20",
        "02:15, Australia/Lord_Howe, 20"
    })
    void every_civil_day_has_exactly_one_run_within_its_minutes(LocalTime at, ZoneId zone, int jitter) {
        Schedule schedule = new Schedule(at, zone, jitter);
        SortedMap<LocalDate, List<Instant>> runs = new Turned(schedule, FIRST.minusDays(1))
                .turn(
                        Due.begin(FIRST, schedule, NAME).minusSeconds(1),
                        Due.begin(LAST, schedule, NAME).plus(Duration.ofMinutes(Turned.MOST_STEP)),
                        new Random(1));
        assertThat(runs.keySet())
                .containsExactlyElementsOf(FIRST.datesUntil(LAST.plusDays(1)).toList());
        runs.forEach((day, times) -> {
            assertThat(times).as(day.toString()).hasSize(1);
            Duration late = Duration.between(ZonedDateTime.of(day, at, zone).toInstant(), times.get(0));
            assertThat(late).isBetween(Duration.ZERO, Duration.ofMinutes(jitter + Turned.MOST_STEP));
        });
    }

    @Test
    void on_the_day_without_its_hour_it_is_an_hour_later_and_on_the_day_with_two_the_first() {
        Schedule schedule = new Schedule(LocalTime.of(2, 30), PRAGUE, 0);
        assertThat(Due.begin(LocalDate.of(2026, 3, 29), schedule, NAME)).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(Due.begin(LocalDate.of(2026, 10, 25), schedule, NAME)).isEqualTo("2026-10-25T00:30:00Z");
        LocalDate run = LocalDate.of(2026, 10, 25);
        assertThat(Due.at(Instant.parse("2026-10-25T01:30:00Z"), run, schedule, NAME)
                        .day())
                .as("the second 02:30 of that day")
                .isEmpty();
    }

    @Test
    void after_an_outage_of_any_length_there_is_one_run_and_then_the_usual_ones() {
        Random random = new Random(20261126);
        Schedule schedule = new Schedule(LocalTime.of(2, 30), PRAGUE, 20);
        for (int outage = 0; outage < 500; outage++) {
            LocalDate before = FIRST.plusDays(random.nextInt(2500));
            Instant back = Due.begin(before, schedule, NAME).plus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 30)));
            LocalDate missed = Due.latest(back, schedule, NAME);
            Instant third = Due.begin(missed.plusDays(3), schedule, NAME);
            SortedMap<LocalDate, List<Instant>> runs = new Turned(schedule, before)
                    .turn(back, third.plus(Duration.ofMinutes(Turned.MOST_STEP)), new Random(outage));
            assertThat(runs.headMap(missed))
                    .as("days that were missed longer ago")
                    .isEmpty();
            assertThat(runs.containsKey(missed)).isEqualTo(missed.isAfter(before));
            assertThat(runs.values()).allSatisfy(times -> assertThat(times).hasSize(1));
            assertThat(runs.tailMap(missed.plusDays(1))).hasSize(3);
        }
    }

    @Test
    void a_clock_that_is_set_back_runs_no_day_again() {
        Schedule schedule = new Schedule(LocalTime.of(2, 30), PRAGUE, 0);
        LocalDate run = LocalDate.of(2026, 11, 26);
        Due due = Due.at(Instant.parse("2026-11-24T12:00:00Z"), run, schedule, NAME);
        assertThat(due.day()).isEmpty();
        assertThat(due.next()).isEqualTo("2026-11-27T01:30:00Z");
    }

    @Test
    void catalogs_of_the_same_hour_begin_at_different_minutes_and_each_at_the_same_one_whoever_asks() {
        Schedule schedule = new Schedule(LocalTime.of(2, 30), PRAGUE, 20);
        LocalDate day = LocalDate.of(2026, 11, 26);
        List<Instant> begins = new ArrayList<>();
        for (int catalog = 0; catalog < 100; catalog++) {
            begins.add(Due.begin(day, schedule, "Katalog " + catalog));
            assertThat(Due.begin(day, schedule, "Katalog " + catalog)).isEqualTo(begins.get(catalog));
        }
        assertThat(begins).allSatisfy(begin -> assertThat(begin)
                .isBetween(Instant.parse("2026-11-26T01:30:00Z"), Instant.parse("2026-11-26T01:50:00Z")));
        assertThat(begins.stream().distinct().count()).isGreaterThan(80);
    }

    /** A clock that is turned in uneven steps, and the days that had their run. */
    private static final class Turned {

        static final int MOST_STEP = 15;

        private final Schedule schedule;
        private LocalDate last;

        Turned(Schedule schedule, LocalDate last) {
            this.schedule = schedule;
            this.last = last;
        }

        SortedMap<LocalDate, List<Instant>> turn(Instant from, Instant to, Random random) {
            SortedMap<LocalDate, List<Instant>> runs = new TreeMap<>();
            for (Instant now = from; now.isBefore(to); now = now.plusSeconds(1 + random.nextInt(60 * MOST_STEP))) {
                Due due = Due.at(now, last, schedule, NAME);
                Instant at = now;
                due.day().ifPresent(day -> {
                    runs.computeIfAbsent(day, any -> new ArrayList<>()).add(at);
                    last = day;
                });
                assertThat(due.next()).isAfter(now);
            }
            return runs;
        }
    }
}
