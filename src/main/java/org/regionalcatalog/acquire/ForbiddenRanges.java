package org.regionalcatalog.acquire;

import java.math.BigInteger;
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

    /**
     * A range of addresses.
     *
     * @param length of an address, in bits
     * @param prefix its first bits, as a number
     */
    private record Range(int length, BigInteger prefix, int bits, String what) {

        boolean holds(byte[] address) {
            return address.length * Byte.SIZE == length
                    && new BigInteger(1, address).shiftRight(length - bits).equals(prefix);
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
            byte[] first = InetAddress.getByName(written.substring(0, slash)).getAddress(); // a literal: none is asked
            int length = first.length * Byte.SIZE;
            int bits = Integer.parseInt(written.substring(slash + 1));
            return new Range(length, new BigInteger(1, first).shiftRight(length - bits), bits, written + ", " + what);
        } catch (UnknownHostException typo) {
            throw new IllegalStateException(written, typo);
        }
    }
}
