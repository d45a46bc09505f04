package org.yourplace.site.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Organisations whose people sign in with the organisation's own accounts, in the partnership of the request at hand. */
public interface SignOns {

    /**
     * An organisation with a sign-on of its own.
     *
     * @param slug its word in addresses: {@code /sign-in/with/{slug}} leads to its provider
     * @param only whether it lets its people in by no other way
     */
    record Door(String slug, String name, boolean only) {}

    /** A sign-on that a person has linked to their account. */
    record Linked(UUID id, String organisation, LocalDate since) {}

    /** All of them by name. */
    List<Door> doors();

    /** Those that look after addresses of this domain; whether anybody has this address is not looked at. */
    List<Door> doorsFor(String email);

    /** What the visitor has linked. */
    List<Linked> mine();

    /** The address where the visitor proves to an organisation's provider who they are; it works for this session only, and not for long. */
    Optional<String> wayToLink(String slug);

    /** Takes a link of the visitor's back; false when there is none such. */
    boolean unlink(UUID id);
}
