package org.regionalcatalog.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalcatalog.model.WebAddress;
import org.regionalcatalog.source.Fetching;
import org.regionalcatalog.source.Format;

/**
 * Addresses that must never be asked, tried in every way, while a canary listens on all addresses of this machine. The
 * definition allows each of them, and one address of this machine is open to the publisher's own site, so nothing but
 * the judgement of the network address stands between them and the canary.
 */
class ForbiddenAddressTest {

    private static final String SITE_HOST = "127.0.0.9";
    private static final Set<Cause> JUDGED = Set.of(Cause.BLOCKED_ADDRESS, Cause.BAD_ADDRESS, Cause.BAD_REDIRECT);

    private static final WebSite SITE = WebSite.on(SITE_HOST);
    private static final Canary CANARY = new Canary();

    private static Acquire acquire;

    @BeforeAll
    static void open(@TempDir Path home) {
        acquire = WebSite.acquire(
                home, List.of(SITE_HOST + "/32"), ForbiddenAddressTest::resolve, Limits.of(Duration.ofMillis(1), 9999));
    }

    @AfterAll
    static void close() throws IOException {
        CANARY.close();
        SITE.close();
    }

    /** {@code 10-0-0-1.example} has the address 10.0.0.1, {@code two.example} one of each kind. */
    private static InetAddress[] resolve(String host) throws UnknownHostException {
        if (host.equals("two.example")) {
            return new InetAddress[] {InetAddress.getAllByName("9.9.9.9")[0], InetAddress.getLoopbackAddress()};
        }
        if (host.endsWith(".six.example")) {
            return InetAddress.getAllByName(host.replace(".six.example", "").replace('-', ':'));
        }
        return host.endsWith(".example")
                ? InetAddress.getAllByName(host.replace(".example", "").replace('-', '.'))
                : InetAddress.getAllByName(host);
    }

    static List<String> hosts() {
        return List.of(
                "127.0.0.1",
                "127.0.0.2",
                "127.255.255.254",
                "127.1",
                "127.0.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "017700000001",
                "127.0.0.01",
                "1２7.0.0.1",
                "127。0。0。1",
                "127.0.0.1.",
                "localhost",
                "localhost.",
                "LOCALHOST",
                "0.0.0.0",
                "0",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::1]",
                "[100::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[2002:7f00:1::]",
                "[3fff::1]",
                "[5f00::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[fe80::1]",
                "[fe80::1%25lo]",
                "[fec0::1]",
                "[ff02::1]",
                "127-0-0-1.example",
                "10-0-0-1.example",
                "169-254-169-254.example",
                "0-0-0-0.example",
                "0-0-0-0-0-0-0-1.six.example",
                "two.example",
                "9.9.9.9@127.0.0.1",
                "9.9.9.9\\@127.0.0.1",
                "127.0.0.1#@obec.example");
    }

    @Test
    void there_are_fifty_addresses_and_more() {
        assertThat(hosts()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(50);
    }

    /** It is a canary of its own, as one that has sung is of no use to the others. */
    @Test
    void a_canary_sings_when_somebody_comes(@TempDir Path home) throws IOException {
        Acquire open = WebSite.acquire(
                home, ForbiddenRanges.LOOPBACK, Names.OF_MACHINE, Limits.of(Duration.ofMillis(1), 9999));
        try (Canary canary = new Canary()) {
            WebSite.fetch(open, WebSite.source("http://127.0.0.1:" + canary.port() + "/", Fetching.PLAIN, Format.HTML));
            assertThat(canary.reached()).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void an_address_is_not_asked_directly(String host) {
        assertThat(causeOf(address(host), Fetching.PLAIN)).isIn(JUDGED);
        assertThat(CANARY.reached()).isZero();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void an_address_is_not_asked_by_a_redirect(String host) {
        SITE.withStatus("/redirect", 302, "Location", asciiOf(address(host)));
        assertThat(causeOf(SITE.address("/redirect"), allowing(host, null, null)))
                .isIn(JUDGED);
        assertThat(CANARY.reached()).isZero();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void an_address_is_not_asked_by_a_next_link(String host) {
        SITE.withHtml("/next", "<!doctype html><a class=n href='" + address(host) + "'>");
        assertThat(causeOf(SITE.address("/next"), allowing(host, ".n", null))).isIn(JUDGED);
        assertThat(CANARY.reached()).isZero();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void an_address_is_not_asked_by_a_detail_link(String host) {
        SITE.withHtml("/details", "<!doctype html><a class=d href='" + address(host) + "'>");
        assertThat(causeOf(SITE.address("/details"), allowing(host, null, ".d")))
                .isEqualTo(Cause.NO_DETAILS);
        assertThat(CANARY.reached()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "9.255.255.255, true",
        "10.0.0.0, false",
        "10.255.255.255, false",
        "11.0.0.0, true",
        "100.63.255.255, true",
        "100.64.0.0, false",
        "100.127.255.255, false",
        "100.128.0.0, true",
        "172.15.255.255, true",
        "172.32.0.0, true",
        "192.0.1.0, true",
        "192.167.255.255, true",
        "192.169.0.0, true",
        "198.17.255.255, true",
        "198.20.0.0, true",
        "223.255.255.255, true",
        "::2, false",
        "::1:0:0:0, true",
        "64:ff9b:2::, true",
        "2001:200::, true",
        "2001:1ff::, false",
        "2001:db9::, true",
        "2003::, true",
        "fbff::, true",
        "fe7f::, true",
        "::ffff:9.9.9.9, true",
        "::ffff:10.0.0.1, false",
        "2a00::1, true"
    })
    void the_table_ends_where_its_ranges_end(String address, boolean open) throws UnknownHostException {
        byte[] bytes = InetAddress.getByName(address).getAddress();
        assertThat(new ForbiddenRanges(List.of()).find(bytes).isEmpty()).isEqualTo(open);
    }

    @Test
    void only_this_machine_is_open_when_the_catalog_says_so() throws UnknownHostException {
        ForbiddenRanges ranges = new ForbiddenRanges(ForbiddenRanges.LOOPBACK);
        assertThat(ranges.find(InetAddress.getLoopbackAddress().getAddress())).isEmpty();
        assertThat(ranges.find(InetAddress.getAllByName("::1")[0].getAddress())).isEmpty();
        assertThat(ranges.find(InetAddress.getAllByName("10.0.0.1")[0].getAddress()))
                .isPresent();
        assertThat(ranges.find(InetAddress.getAllByName("0.0.0.0")[0].getAddress()))
                .isPresent();
    }

    private static Cause causeOf(String from, Fetching fetch) {
        return unreachable(WebSite.fetch(acquire, WebSite.source(from, fetch, Format.HTML)))
                .cause();
    }

    private static Answer.Unreachable unreachable(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Unreachable.class);
        return (Answer.Unreachable) answer;
    }

    /** The definition allows the address where it can be written there at all. */
    private static Fetching allowing(String host, @Nullable String next, @Nullable String details) {
        List<String> allow = new ArrayList<>();
        WebAddress.find(address(host)).ifPresent(any -> allow.add(host + ":" + port()));
        return new Fetching(allow, next, null, details, 9, null, null);
    }

    private static String address(String host) {
        return "http://" + host + ":" + port() + "/";
    }

    private static int port() {
        return CANARY.port();
    }

    /** A header holds bytes; what is no ASCII goes there as the web writes it. */
    private static String asciiOf(String address) {
        return WebAddress.find(address).map(WebAddress::toString).orElse(address);
    }
}
