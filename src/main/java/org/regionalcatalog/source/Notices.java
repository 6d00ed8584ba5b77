package org.regionalcatalog.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told by e-mail that a person is needed, and that all is well again.
 *
 * @param to at least one address
 * @param unreachableRuns after how many runs in a row on which a source did not answer
 */
public record Notices(List<String> to, String from, Smtp smtp, int unreachableRuns) {

    public Notices {
        to = List.copyOf(to);
    }

    /**
     * The server that takes the messages.
     *
     * @param password name of the secret, given together with a user or not at all
     */
    public record Smtp(
            String host,
            int port,
            Security security,
            @Nullable String user,
            @Nullable String password) {}

    /** How the connection is kept private, and the port where that is usual. */
    public enum Security {
        NONE(25),
        STARTTLS(587),
        TLS(465);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        int usualPort() {
            return usualPort;
        }
    }
}
