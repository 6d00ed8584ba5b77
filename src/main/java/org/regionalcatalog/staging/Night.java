package org.regionalcatalog.staging;

/**
 * On which night a load is accepted, or found unchanged.
 *
 * @param run number of the run; its reruns are the same night
 * @param counts whether it counts for what is missing; an offline run does not
 * @param grace after how many nights a missing record is given up
 */
public record Night(long run, boolean counts, int grace) {}
