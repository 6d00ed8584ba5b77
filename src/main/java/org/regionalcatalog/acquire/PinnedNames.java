package org.regionalcatalog.acquire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up once for each connection and judges all of its addresses: what is connected to is what was judged.
 */
final class PinnedNames implements DnsResolver {

    private final Names names;
    private final ForbiddenRanges ranges;

    PinnedNames(Names names, ForbiddenRanges ranges) {
        this.names = names;
        this.ranges = ranges;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.of(host);
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            Optional<String> forbidden = ranges.find(address.getAddress());
            if (forbidden.isPresent()) {
                throw new ForbiddenAddressException(address.getHostAddress() + " in " + forbidden.get());
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A host has an address that is never asked. */
    static final class ForbiddenAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String sentence) {
            super(sentence);
        }
    }
}
