package org.regionalcatalog.match.link;

import org.regionalcatalog.match.compare.Comparison;

/**
 * A field by which records are compared.
 *
 * @param veto whether differing values forbid, whatever else agrees
 */
public record FieldRule(String name, Comparison comparison, boolean veto) {}
