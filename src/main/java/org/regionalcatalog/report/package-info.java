/**
 * What a run tells: progress while it runs, counts and issues, and the report at its end.
 */
@NullMarked
package org.regionalcatalog.report;

import org.jspecify.annotations.NullMarked;
