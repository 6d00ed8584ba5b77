package org.regionalcatalog.normalize.czech;

/**
 * A municipality.
 *
 * @param code RÚIAN code, six digits
 * @param name in the nominative, as the register writes it
 */
public record Municipality(String code, String name) {}
