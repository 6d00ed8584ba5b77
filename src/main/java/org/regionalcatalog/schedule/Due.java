package org.regionalcatalog.schedule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.Text;
import org.regionalcatalog.source.Schedule;

/**
 * What a schedule asks for at a moment. Every civil day has one hour; of the hours that have passed only the latest is
 * made up for, so an outage of any length costs one run.
 *
 * @param day whose night is to be run now; empty when none is
 * @param next when the next one begins
 */
public record Due(Optional<LocalDate> day, Instant next) {

    /**
     * What is due.
     *
     * @param last the latest day that had its run; null where there is none
     * @param name of the catalog: catalogs of the same hour begin at different minutes
     */
    static Due at(Instant now, @Nullable LocalDate last, Schedule schedule, String name) {
        LocalDate latest = latest(now, schedule, name);
        return last == null || latest.isAfter(last)
                ? new Due(Optional.of(latest), begin(latest.plusDays(1), schedule, name))
                : new Due(Optional.empty(), begin(last.plusDays(1), schedule, name));
    }

    /** The latest day whose hour has passed. */
    static LocalDate latest(Instant now, Schedule schedule, String name) {
        LocalDate day = now.atZone(schedule.zone()).toLocalDate();
        while (begin(day, schedule, name).isAfter(now)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** When the night of a day begins: at the hour, whatever daylight saving time makes of it, and some minutes. */
    static Instant begin(LocalDate day, Schedule schedule, String name) {
        return ZonedDateTime.of(day, schedule.at(), schedule.zone()).toInstant().plus(jitter(day, schedule, name));
    }

    /** The same for every process that asks: it depends on the name and the day alone. */
    private static Duration jitter(LocalDate day, Schedule schedule, String name) {
        byte[] digest = Text.newSha256().digest((name + "\n" + day).getBytes(StandardCharsets.UTF_8));
        long most = Duration.ofMinutes(schedule.jitterMinutes()).toSeconds();
        return Duration.ofSeconds(Math.floorMod(ByteBuffer.wrap(digest).getLong(), most + 1));
    }
}
