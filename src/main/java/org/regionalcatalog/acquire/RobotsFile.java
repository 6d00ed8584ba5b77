package org.regionalcatalog.acquire;

import java.util.List;
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
    private final Recording recording;
    private final Failures failures;

    RobotsFile(
            Wire wire,
            HostGates gates,
            Permission permission,
            Limits limits,
            Waiting waiting,
            Map<String, String> headers,
            Recording recording,
            Failures failures) {
        this.wire = wire;
        this.gates = gates;
        this.permission = permission;
        this.limits = limits;
        this.waiting = waiting;
        this.headers = headers;
        this.recording = recording;
        this.failures = failures;
    }

    /** Its rules; where the host cannot be reached at all, that is the failure. */
    Robots fetch(WebAddress page) throws UnansweredException {
        WebAddress at = page.resolve("/robots.txt").orElseThrow();
        for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
            Reply reply = ask(at);
            try {
                if (!reply.isRedirect()) {
                    return rules(at, reply);
                }
                at = target(page, at, reply);
                reply.body().close();
            } catch (UnansweredException failed) {
                failures.add(recording.failed(at, at, headers, reply, List.of()), failed.reason());
                throw failed;
            }
        }
        return Robots.absent(); // RFC 9309, 2.3.1.2: as if there were none
    }

    private static WebAddress target(WebAddress page, WebAddress at, Reply reply) throws UnansweredException {
        return reply.header("location")
                .flatMap(at::resolve)
                .orElseThrow(() -> unknown(page, "a redirect to no address"));
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
        reply.checkWhole();
        if (reply.status() >= SERVER_ERRORS) {
            throw unknown(at, "it answers " + reply.status());
        }
        if (reply.status() >= CLIENT_ERRORS) {
            reply.body().close();
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
