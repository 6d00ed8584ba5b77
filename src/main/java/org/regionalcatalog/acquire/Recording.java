package org.regionalcatalog.acquire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.regionalcatalog.model.Origin;
import org.regionalcatalog.model.WebAddress;

/** What may be kept of requests and answers: no cookie, no secret, no more headers than a person would read. */
final class Recording {

    private static final int MOST_HEADERS = 60;
    private static final int MOST_CHARACTERS = 1000;
    private static final Set<String> PRIVATE =
            Set.of("set-cookie", "set-cookie2", "cookie", "authorization", "proxy-authorization");

    private final Credentials credentials;

    Recording(Credentials credentials) {
        this.credentials = credentials;
    }

    /**
     * One exchange, as a part.
     *
     * @param asked the address at the beginning of the way
     * @param at the address that answered
     * @param request the headers that were sent, without authorization
     */
    WebPart part(WebAddress asked, WebAddress at, Map<String, String> request, Reply reply, List<String> redirects) {
        Origin origin = new Origin(
                asked.toString(), masked(at.toString()), reply.status(), request, kept(reply.headers()), redirects);
        return WebPart.fresh(asked.toString(), reply.body(), origin);
    }

    /** The same of an answer that is not read: one that gives our secret back is kept without its body. */
    WebPart failed(WebAddress asked, WebAddress at, Map<String, String> request, Reply reply, List<String> redirects) {
        Body body = reply.body();
        if (credentials.areIn(body)) {
            body.close();
            body = Body.empty();
        }
        Reply kept = new Reply(reply.status(), reply.headers(), body, null);
        return part(asked, at, request, kept, redirects);
    }

    /** The same of one that came whole and is of no use. */
    WebPart failed(WebPart answer) {
        if (answer.content() instanceof WebPart.Sent sent && credentials.areIn(sent.body())) {
            answer.close();
            return WebPart.fresh(answer.name(), Body.empty(), answer.came());
        }
        return answer;
    }

    String masked(String text) {
        return credentials.masked(text);
    }

    private Map<String, String> kept(Map<String, String> headers) {
        Map<String, String> kept = new TreeMap<>();
        headers.forEach((name, value) -> {
            if (!PRIVATE.contains(name.toLowerCase(Locale.ROOT)) && kept.size() < MOST_HEADERS) {
                kept.put(name, value.length() > MOST_CHARACTERS ? value.substring(0, MOST_CHARACTERS) : value);
            }
        });
        return credentials.masked(kept);
    }
}
