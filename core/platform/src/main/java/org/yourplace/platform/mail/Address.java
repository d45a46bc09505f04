package org.yourplace.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Whether a letter could be sent there: one plain address, nothing that could begin a second header. */
final class Address {
    private Address() {}

    static boolean possible(String address) {
        if (address.length() > 254 || !address.equals(Escaped.oneLine(address)) || address.matches(".*[\\s,;<>].*")) {
            return false;
        }
        try {
            new InternetAddress(address, true);
            return address.indexOf('@') > 0;
        } catch (AddressException impossible) {
            return false;
        }
    }
}
