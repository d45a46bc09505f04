package org.yourplace.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class PublicAddressTest {
    @Test
    void only_addresses_on_the_internet_are_called() throws UnknownHostException {
        for (var inside : new String[] {
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "192.0.0.8",
            "198.18.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "2001::1"
        }) {
            assertThat(PublicAddress.is(InetAddress.getByName(inside)))
                    .as(inside)
                    .isFalse();
        }
        for (var outside : new String[] {"8.8.8.8", "93.184.216.34", "100.128.0.1", "172.32.0.1", "2606:4700::1111"}) {
            assertThat(PublicAddress.is(InetAddress.getByName(outside)))
                    .as(outside)
                    .isTrue();
        }
    }
}
