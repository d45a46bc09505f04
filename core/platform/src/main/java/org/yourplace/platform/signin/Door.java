package org.yourplace.platform.signin;

import java.util.Optional;

/**
 * Where somebody stands who wants to come in.
 *
 * @param address the caller's network address, under which attempts are counted
 * @param device the word that a browser got when its person signed in before, see {@link KnownDevices}
 * @param agent the browser in words, for the list of sessions; empty when nobody knows
 */
public record Door(String address, Optional<String> device, String agent) {
    /** A door of which nothing but the address is known. */
    public static Door at(String address) {
        return new Door(address, Optional.empty(), "");
    }

    @Override
    public String toString() {
        return "Door[" + address + "]";
    }
}
