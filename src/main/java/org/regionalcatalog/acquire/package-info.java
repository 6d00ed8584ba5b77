/**
 * From a definition to bytes, within limits, or a reason why not.
 *
 * <p>This version reads files, folders and globs below the folder that holds {@code jobs}, or at absolute paths.
 */
@NullMarked
package org.regionalcatalog.acquire;

import org.jspecify.annotations.NullMarked;
