package org.yourplace.platform.outbound;

import java.net.InetAddress;

/** Tells addresses on the internet from those inside somebody's network. */
final class PublicAddress {
    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return bytes.length == 4 ? four(bytes) : six(bytes);
    }

    private static boolean four(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean special = first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2);
        boolean trial = (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && bytes[2] == 100)
                || (first == 203 && second == 0 && bytes[2] == 113);
        return first != 0 && first < 224 && !carrier && !special && !trial;
    }

    /** Only what is given out to the world, and nothing that carries a version 4 address within. */
    private static boolean six(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean global = (first & 0xe0) == 0x20;
        boolean carries = (first == 0x20 && second == 0x02) || (first == 0x20 && second == 0x01 && bytes[2] == 0);
        return global && !carries;
    }
}
