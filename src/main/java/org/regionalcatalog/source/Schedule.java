package org.regionalcatalog.source;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the night is run.
 *
 * @param at the hour of the civil day in the zone; where a change of daylight saving time leaves it out, an hour later,
 *     where it comes twice, the first time
 * @param jitterMinutes within how many minutes after it, so that not all catalogs ask the publishers at once
 */
public record Schedule(LocalTime at, ZoneId zone, int jitterMinutes) {}
