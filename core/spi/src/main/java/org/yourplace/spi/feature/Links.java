package org.yourplace.spi.feature;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** Makes links that let somebody act on one thing without signing in. */
public interface Links {
    /**
     * A link of the asking tenant.
     *
     * @param object what it is about; with it the link reaches this object's rows only
     * @param actions words of the feature that the link allows
     * @return a secret word to put into a page's path; only its hash is stored
     */
    String issue(Tx tx, UUID object, Set<String> actions, Duration validFor);

    /**
     * The same, remembering (as a hash) the address that it goes to: whoever holds that address confirms nothing they gave themselves.
     *
     * @since 1.2
     */
    String issueTo(Tx tx, String address, UUID object, Set<String> actions, Duration validFor);

    /** Makes the links of an object useless at once. */
    void revoke(Tx tx, UUID object);

    /** A fresh secret for a guest, with the hash to store; the guest's page shows the row with that hash. */
    Secret guestSecret();

    /** The hash under which a guest's secret is stored. */
    byte[] hash(String secret);

    /** Runs work for a guest who holds a secret, so that rows stored with its hash are theirs to see and change. */
    <T> T asHolder(String secret, java.util.function.Supplier<@Nullable T> work);

    /**
     * Runs work for whoever came by a mailed link, as the tenant that issued it; {@code Access.requireLink} then says what the link allows.
     * Refused (404) when the link is unknown, too old or revoked.
     */
    <T> T asLinkHolder(String secret, java.util.function.Supplier<@Nullable T> work);

    /** A secret word and its SHA-256. */
    record Secret(String word, byte[] hash) {}
}
