/**
 * The command line: arguments in, streams and an exit code out.
 *
 * <p>One process owns a data directory; another one hands its command over through a Unix socket and gets streams and
 * exit code back ({@link org.regionalcatalog.cli.Ownership}). The socket is named in {@code SocketPlace}, what goes over
 * it in {@code Frame}: a request, then acceptance or refusal, then output, then an exit code. Until it is accepted a
 * command belongs to its client, who tries again; from then on to the owner, who does not end before it is done.
 */
@NullMarked
package org.regionalcatalog.cli;

import org.jspecify.annotations.NullMarked;
