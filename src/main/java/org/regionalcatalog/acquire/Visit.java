package org.regionalcatalog.acquire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.regionalcatalog.model.Origin;
import org.regionalcatalog.model.Part;
import org.regionalcatalog.model.WebAddress;

/** Asks for one address after another on behalf of one source: politely, and again where that may help. */
final class Visit {

    private static final int NOT_MODIFIED = 304;

    private final Wire wire;
    private final HostGates gates;
    private final Permission permission;
    private final Credentials credentials;
    private final Limits limits;
    private final Waiting waiting;
    private final Recording recording;
    private final Failures failures = new Failures();
    private final Map<String, String> manners;
    private final Map<String, Part> kept = new HashMap<>();

    /**
     * @param userAgent who we say that we are
     * @param kept what the archive has of this source
     */
    Visit(
            Wire wire,
            HostGates gates,
            Permission permission,
            Credentials credentials,
            Limits limits,
            Waiting waiting,
            String userAgent,
            List<Part> kept) {
        this.wire = wire;
        this.gates = gates;
        this.permission = permission;
        this.credentials = credentials;
        this.limits = limits;
        this.waiting = waiting;
        this.recording = new Recording(credentials);
        this.manners = Map.of(
                "User-Agent", userAgent, "Accept", "*/*", "Accept-Language", "cs, *;q=0.5", "Accept-Encoding", "gzip");
        kept.forEach(part -> part.origin()
                .filter(origin -> part.name().equals(origin.address())) // a file out of a ZIP was never asked for
                .ifPresent(origin -> this.kept.put(origin.finalAddress(), part)));
    }

    /** Sets an answer aside that is not what was asked for after all. */
    void failed(WebPart answer, Cause cause) {
        failures.add(recording.failed(answer), cause);
    }

    /** What was answered on the way and is not read. */
    Failures failures() {
        return failures;
    }

    /** What an address answers in the end. */
    WebPart ask(WebAddress address) throws UnansweredException {
        for (int tried = 1; ; tried++) {
            try {
                return follow(address);
            } catch (UnansweredException failed) {
                waiting.sleep(pauseAfter(failed, tried), address.toString());
            }
        }
    }

    /** How long to wait before asking again; what asking again cannot heal, or not soon enough, is thrown on. */
    private Duration pauseAfter(UnansweredException failed, int tried) throws UnansweredException {
        boolean again = failed.reason().mayHeal() && failed.reason() != Cause.STOPPED && tried < limits.tries();
        Duration asked = failed.retryAfter();
        if (!again || (asked != null && asked.compareTo(limits.retryAfter()) > 0)) {
            throw failed;
        }
        Duration own = limits.backoff(tried);
        return asked != null && asked.compareTo(own) > 0 ? asked : own;
    }

    private WebPart follow(WebAddress address) throws UnansweredException {
        List<String> redirects = new ArrayList<>();
        Set<WebAddress> seen = new HashSet<>(Set.of(address));
        WebAddress at = address;
        while (true) {
            Map<String, String> request = headersFor(at);
            Reply reply = politely(at, request);
            try {
                if (!reply.isRedirect()) {
                    return part(address, at, request, reply, redirects);
                }
                at = redirected(address, at, reply, redirects, seen);
                reply.body().close();
            } catch (UnansweredException failed) {
                failures.add(recording.failed(address, at, request, reply, redirects), failed.reason());
                throw failed;
            }
        }
    }

    private WebAddress redirected(
            WebAddress asked, WebAddress at, Reply reply, List<String> redirects, Set<WebAddress> seen)
            throws UnansweredException {
        WebAddress to = target(at, reply);
        redirects.add(recording.masked(reply.status() + " " + at + " -> " + to));
        if (!seen.add(to)) {
            throw failed(Cause.REDIRECT_LOOP, at, "back to " + to);
        }
        if (redirects.size() > limits.redirects()) {
            throw failed(Cause.TOO_MANY_REDIRECTS, asked, "more than " + limits.redirects());
        }
        return to;
    }

    private WebAddress target(WebAddress at, Reply reply) throws UnansweredException {
        return reply.header("location")
                .filter(location -> !location.isBlank())
                .flatMap(at::resolve)
                .orElseThrow(() ->
                        failed(Cause.BAD_REDIRECT, at, reply.header("location").orElse("no location")));
    }

    /** Asks if the definition, the network and the host allow it. */
    private Reply politely(WebAddress at, Map<String, String> headers) throws UnansweredException {
        permission.check(at);
        HostGate gate = gates.of(at.host());
        Robots robots = gate.robots(at.origin(), waiting, () -> new RobotsFile(
                        wire, gates, permission, limits, waiting, manners, recording, failures)
                .fetch(at));
        if (!robots.allow(at)) {
            throw failed(Cause.ROBOTS, at, "");
        }
        return gate.pass(wire, robots.pause(limits.interval()), waiting, at.toString(), () -> {
            Map<String, String> sent = new HashMap<>(headers);
            credentials.headerFor(at).ifPresent(value -> sent.put("Authorization", value));
            return wire.ask(at, sent, limits.bytes(), waiting);
        });
    }

    private Map<String, String> headersFor(WebAddress at) {
        Map<String, String> headers = new TreeMap<>(manners);
        Optional.ofNullable(kept.get(at.toString())).flatMap(Part::origin).ifPresent(origin -> {
            origin.header("etag").ifPresent(tag -> headers.put("If-None-Match", tag));
            origin.header("last-modified").ifPresent(date -> headers.put("If-Modified-Since", date));
        });
        return headers;
    }

    private WebPart part(
            WebAddress asked, WebAddress at, Map<String, String> request, Reply reply, List<String> redirects)
            throws UnansweredException {
        Part old = kept.get(at.toString());
        if (reply.status() == NOT_MODIFIED && old != null && old.origin().isPresent()) {
            return WebPart.kept(asked.toString(), old, again(asked, old.origin().get(), redirects));
        }
        Statuses.check(reply, at);
        return recording.part(asked, at, request, reply, redirects);
    }

    /** The bytes are those of then; the way to them may be another one now. */
    private static Origin again(WebAddress asked, Origin then, List<String> redirects) {
        return new Origin(
                asked.toString(), then.finalAddress(), then.status(), then.request(), then.headers(), redirects);
    }

    private static UnansweredException failed(Cause cause, WebAddress at, String seen) {
        return new UnansweredException(cause, at.toString(), seen);
    }
}
