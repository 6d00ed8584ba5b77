package org.regionalcatalog.source;

import org.jspecify.annotations.Nullable;

/**
 * How a catalog is run, which changes nothing of what it publishes.
 *
 * @param notices absent when nobody is told
 */
public record Operation(Schedule schedule, @Nullable Notices notices, Keep keep) {}
