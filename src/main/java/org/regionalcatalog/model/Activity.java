package org.regionalcatalog.model;

import org.jspecify.annotations.Nullable;

/**
 * A line of a project's schedule.
 *
 * @param from the first day, month or year of it
 * @param to the last one
 * @param continuous whether it is said to go on all that time
 */
public record Activity(
        String text, @Nullable PartialDate from, @Nullable PartialDate to, boolean continuous) {}
