package org.regionalcatalog.acquire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which network addresses are never asked: all that IANA keeps for special purposes, from a table of our own, for the
 * flags of {@link InetAddress} miss many of them.
 */
final class ForbiddenRanges {

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    private static final int MAPPED_BYTES = 12;
    private static final List<Range> RANGES = ranges();

    /** This machine, which may be asked where the catalog says so. */
    static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1/128");

    private final List<Range> exempt;

    /** @param exempt ranges that may be asked all the same */
    ForbiddenRanges(List<String> exempt) {
        this.exempt = exempt.stream().map(written -> range(written, "")).toList();
    }

    private record Range(byte[] prefix, int bits, String what) {

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What an address is kept for, if it must not be asked. */
    Optional<String> find(byte[] address) {
        byte[] judged = unmapped(address);
        if (exempt.stream().anyMatch(range -> range.holds(judged))) {
            return Optional.empty();
        }
        return RANGES.stream()
                .filter(range -> range.holds(judged))
                .map(Range::what)
                .findFirst();
    }

    /** Of {@code ::ffff:a.b.c.d} the IPv4 address within. */
    private static byte[] unmapped(byte[] address) {
        boolean mapped = address.length == IPV6_BYTES
                && (address[MAPPED_BYTES - 1] & 0xff) == 0xff
                && (address[MAPPED_BYTES - 2] & 0xff) == 0xff;
        for (int i = 0; mapped && i < MAPPED_BYTES - 2; i++) {
            mapped = address[i] == 0;
        }
        return mapped ? Arrays.copyOfRange(address, IPV6_BYTES - IPV4_BYTES, IPV6_BYTES) : address;
    }

    private static List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        Resources.rows("forbidden-ranges.csv").forEach(row -> ranges.add(range(row.get(0), row.get(1))));
        return List.copyOf(ranges);
    }

    private static Range range(String written, String what) {
        int slash = written.indexOf('/');
        try {
            byte[] prefix =
                    InetAddress.getByName(written.substring(0, slash)).getAddress(); // a literal: nothing is asked
            return new Range(prefix, Integer.parseInt(written.substring(slash + 1)), written + ", " + what);
        } catch (UnknownHostException typo) {
            throw new IllegalStateException(written, typo);
        }
    }
}
