/**
 * From a definition to bytes, politely and within limits, or a reason why not.
 *
 * <p>Files, folders and globs lie below the folder that holds {@code jobs}, or at absolute paths. Addresses are asked
 * over HTTP: {@code Website} goes through the pages of a source, {@code Visit} asks for one address after another, by
 * way of {@code Permission} (which addresses), {@code HostGate} (how often) and {@code Wire} (the request itself).
 * Whatever fails, fails with one {@link org.regionalcatalog.acquire.Cause}.
 */
@NullMarked
package org.regionalcatalog.acquire;

import org.jspecify.annotations.NullMarked;
