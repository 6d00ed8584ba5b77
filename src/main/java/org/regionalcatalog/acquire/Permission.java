package org.regionalcatalog.acquire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regionalcatalog.model.WebAddress;

/**
 * Which addresses a definition allows: on the host of {@code from} and on those it lists, at the usual ports or the
 * ones it names. Names are judged again when they are looked up; see {@link PinnedNames}.
 */
final class Permission {

    private final Set<String> hosts = new HashSet<>();
    private final ForbiddenRanges ranges;

    Permission(WebAddress from, List<String> further, ForbiddenRanges ranges) {
        this.ranges = ranges;
        allow(from);
        further.forEach(host -> WebAddress.find("https://" + host).ifPresent(this::allow));
    }

    private void allow(WebAddress address) {
        hosts.add(address.host() + ":" + address.port());
        hosts.add(address.host() + ":" + WebAddress.defaultPort("http"));
        hosts.add(address.host() + ":" + WebAddress.defaultPort("https"));
    }

    /** Nothing when an address may be asked, as far as can be told before its host is looked up. */
    void check(WebAddress address) throws UnansweredException {
        if (!hosts.contains(address.host() + ":" + address.port())) {
            throw new UnansweredException(Cause.HOST_NOT_ALLOWED, address.toString(), "");
        }
        Optional<String> forbidden = forbidden(address.host());
        if (forbidden.isPresent()) {
            throw new UnansweredException(Cause.BLOCKED_ADDRESS, address.toString(), forbidden.get());
        }
    }

    /** Of a host that is written as numbers. */
    private Optional<String> forbidden(String host) {
        boolean numbers = host.startsWith("[") || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        if (!numbers) {
            return Optional.empty();
        }
        try {
            return ranges.find(InetAddress.getByName(host).getAddress());
        } catch (UnknownHostException nonsense) {
            return Optional.of("no address of any network");
        }
    }
}
