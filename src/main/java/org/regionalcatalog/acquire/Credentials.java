package org.regionalcatalog.acquire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionalcatalog.model.WebAddress;
import org.regionalcatalog.source.Fetching;
import org.regionalcatalog.source.Secrets;

/** What a source sends to say who asks: to the origin of {@code from} alone, wherever redirects and links lead. */
final class Credentials {

    private static final String MASK = "•••";

    private final String origin;
    private final @Nullable String header;
    private final List<String> secrets;

    private Credentials(String origin, @Nullable String header, List<String> secrets) {
        this.origin = origin;
        this.header = header;
        this.secrets = secrets;
    }

    static Credentials of(WebAddress from, Fetching.@Nullable Authorization authorization, Secrets secrets)
            throws UnansweredException {
        if (authorization == null) {
            return new Credentials(from.origin(), null, List.of());
        }
        String secret = secrets.find(authorization.secret())
                .orElseThrow(() -> new UnansweredException(
                        Cause.SECRET_MISSING, from.toString(), "${secret:" + authorization.secret() + "}"));
        String encoded = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        int colon = secret.indexOf(':');
        String password = colon < 0 || colon == secret.length() - 1 ? secret : secret.substring(colon + 1);
        return switch (authorization.scheme()) {
            case BASIC -> new Credentials(from.origin(), "Basic " + encoded, List.of(secret, encoded, password));
            case BEARER -> new Credentials(from.origin(), "Bearer " + secret, List.of(secret, encoded));
        };
    }

    Optional<String> headerFor(WebAddress address) {
        return address.origin().equals(origin) ? Optional.ofNullable(header) : Optional.empty();
    }

    /** A text without the secret, should a server give it back to us. */
    String masked(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }

    /** Whether bytes show the secret. */
    boolean areIn(Body body) {
        return !secrets.isEmpty()
                && body.contains(secrets.stream()
                        .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    Map<String, String> masked(Map<String, String> headers) {
        Map<String, String> masked = new TreeMap<>();
        headers.forEach((name, value) -> masked.put(name, masked(value)));
        return masked;
    }
}
