package org.regionalcatalog.acquire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The doors to all hosts. */
final class HostGates {

    /** Politeness is owed by the process as a whole, whatever runs in it side by side. */
    static final HostGates OF_PROCESS = new HostGates();

    private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

    HostGate of(String host) {
        return gates.computeIfAbsent(host, any -> new HostGate());
    }
}
