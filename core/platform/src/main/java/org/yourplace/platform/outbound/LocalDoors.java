package org.yourplace.platform.outbound;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.yourplace.platform.settings.Deployment;

/** What may be asked on this very machine, and without TLS: nothing, unless a deployment names it for tests and demonstrations. */
@FunctionalInterface
public interface LocalDoors {
    LocalDoors NONE = address -> false;
    LocalDoors ALL = address -> true;

    /** Whether this address may be one of this machine. */
    boolean open(URI address);

    /** Those that a deployment names in {@code yourplace.outbound.local}: hosts, or hosts with a port, with commas between. */
    static LocalDoors of(Deployment deployment) {
        Set<String> named = Arrays.stream(
                        deployment.value("yourplace.outbound.local").orElse("").split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return address ->
                named.contains(address.getHost()) || named.contains(address.getHost() + ":" + address.getPort());
    }
}
