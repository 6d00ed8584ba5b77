/**
 * From a raw record to drafts: one ordered list of small pure cleaners, then keys and ties.
 *
 * <p>No clock, no database, no Spring: a draft is a function of the raw record, the definition and the code lists. Raw
 * texts stay beside what was understood.
 */
@NullMarked
package org.regionalcatalog.normalize;

import org.jspecify.annotations.NullMarked;
