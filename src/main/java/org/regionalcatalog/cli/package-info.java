/**
 * The command line: arguments in, streams and an exit code out.
 *
 * <p>One process owns a data directory; another one hands its command over through a Unix socket and gets streams and
 * exit code back.
 */
@NullMarked
package org.regionalcatalog.cli;

import org.jspecify.annotations.NullMarked;
