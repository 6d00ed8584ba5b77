package org.regionalcatalog.model;

import org.jspecify.annotations.Nullable;

/**
 * The registered maximum of a service in one form; never the places that are free.
 *
 * @param form code of the form, for instance {@code pobytova}
 * @param unit code of the unit, for instance {@code luzka}
 */
public record Capacity(@Nullable String form, @Nullable String unit, int maximum) {}
