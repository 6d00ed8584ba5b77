package org.regionalcatalog.acquire;

import java.time.Duration;

/**
 * What one request may cost, us and the publisher.
 *
 * @param interval least time between two requests to one host
 * @param connect until the connection stands
 * @param tls until the TLS handshake is done
 * @param response until the answer begins, and between two pieces of it
 * @param whole until the answer has ended
 * @param retryAfter longest wait that a server may ask for
 * @param tries how often what may heal is asked
 * @param redirects how many redirects are followed
 * @param bytes how large an answer may be, packed and unpacked alike
 */
record Limits(
        Duration interval,
        Duration connect,
        Duration tls,
        Duration response,
        Duration whole,
        Duration retryAfter,
        int tries,
        int redirects,
        long bytes) {

    /** All pages of a source together may be this many times larger than one. */
    static final int PAGES_BYTES_FACTOR = 4;

    static Limits of(Duration interval, long bytes) {
        return new Limits(
                interval,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofMinutes(2),
                3,
                5,
                bytes);
    }

    /** How long to wait before the next try when the server says nothing about it: twice as long each time. */
    Duration backoff(int tried) {
        return interval.multipliedBy(1L << tried);
    }
}
