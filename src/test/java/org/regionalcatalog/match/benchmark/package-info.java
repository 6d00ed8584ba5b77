/**
 * The matching benchmark: sets of records with their truth, made by {@link org.regionalcatalog.match.benchmark.Providers} or read from
 * a folder, linked by us and by Duke, each in a JVM of its own, and judged by {@link org.regionalcatalog.match.benchmark.Scores}. What
 * the generator makes follows what lists of providers look like, never what the matching can or cannot do.
 */
@NullMarked
package org.regionalcatalog.match.benchmark;

import org.jspecify.annotations.NullMarked;
