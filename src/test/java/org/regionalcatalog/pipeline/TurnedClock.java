package org.regionalcatalog.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands until the test turns it. */
final class TurnedClock extends Clock {

    private volatile Instant now;

    TurnedClock(String now) {
        this.now = Instant.parse(now);
    }

    TurnedClock forward(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Prague");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
