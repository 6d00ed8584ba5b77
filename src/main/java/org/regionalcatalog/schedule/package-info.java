/**
 * The face that needs no person: which night is due, and the server that runs it.
 *
 * <p>What is due is worked out from the clock, the schedule and the days that had their run; db-scheduler only says when
 * to look.
 */
@NullMarked
package org.regionalcatalog.schedule;

import org.jspecify.annotations.NullMarked;
