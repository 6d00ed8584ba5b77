package org.regionalcatalog.acquire;

import java.util.Map;
import org.regionalcatalog.model.WebAddress;

/** Asks for the robots.txt of an origin, as politely as for anything else, without any secret. */
final class RobotsFile {

    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    private final Wire wire;
    private final HostGates gates;
    private final Permission permission;
    private final Limits limits;
    private final Waiting waiting;
    private final Map<String, String> headers;

    RobotsFile(
            Wire wire,
            HostGates gates,
            Permission permission,
            Limits limits,
            Waiting waiting,
            Map<String, String> headers) {
        this.wire = wire;
        this.gates = gates;
        this.permission = permission;
        this.limits = limits;
        this.waiting = waiting;
        this.headers = headers;
    }

    /** Its rules; where the host cannot be reached at all, that is the failure. */
    Robots fetch(WebAddress page) throws UnansweredException {
        WebAddress at = page.resolve("/robots.txt").orElseThrow();
        for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
            Reply reply = ask(at);
            if (!reply.isRedirect()) {
                return rules(at, reply);
            }
            at = reply.header("location")
                    .flatMap(at::resolve)
                    .orElseThrow(() -> unknown(page, "a redirect to no address"));
        }
        return Robots.absent(); // RFC 9309, 2.3.1.2: as if there were none
    }

    private Reply ask(WebAddress at) throws UnansweredException {
        permission.check(at);
        return gates.of(at.host())
                .pass(
                        wire,
                        limits.interval(),
                        waiting,
                        at.toString(),
                        () -> wire.ask(at, headers, Robots.MOST_BYTES, waiting));
    }

    private static Robots rules(WebAddress at, Reply reply) throws UnansweredException {
        if (reply.status() >= SERVER_ERRORS) {
            throw unknown(at, "it answers " + reply.status());
        }
        if (reply.status() >= CLIENT_ERRORS) {
            return Robots.absent();
        }
        try (Body text = reply.body()) {
            return Robots.of(at.toString(), text);
        }
    }

    private static UnansweredException unknown(WebAddress at, String seen) {
        return new UnansweredException(Cause.ROBOTS_UNKNOWN, at.toString(), seen);
    }
}
