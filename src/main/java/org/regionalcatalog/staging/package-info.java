/**
 * Loads, their drafts and the quarantine; what is accepted.
 *
 * <p>A load is stored as differences from the last accepted one and is invisible until it is accepted, in one
 * transaction, which also counts the nights of what went missing.
 */
@NullMarked
package org.regionalcatalog.staging;

import org.jspecify.annotations.NullMarked;
