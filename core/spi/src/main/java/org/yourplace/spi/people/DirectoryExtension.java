package org.yourplace.spi.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yourplace.spi.data.Tx;

/**
 * What a feature keeps of an organisation's people beyond their place, and what the organisation's staff directory may therefore tell: an
 * extension of the user's schema (RFC 7643, section 3.3). Core speaks the protocol and asks only where the feature is on; the feature knows
 * what the words mean. Values travel as text: numbers as {@code 18.5}, yes and no as {@code true} and {@code false}; an attribute without a value
 * is not in the map.
 *
 * @since 1.5
 */
public interface DirectoryExtension {
    /** A URN of its own, such as {@code urn:yourplace:scim:schemas:extension:swaps:1.0:User}. */
    String schema();

    String name();

    String description();

    List<Attribute> attributes();

    /** What is kept of members of the organisation that asks; who has nothing is not in it. */
    Map<UUID, Map<String, String>> read(Tx tx, Collection<UUID> members);

    /**
     * Keeps all that the directory says of a member now, in place of what was there. Refuses, with the attribute's name as field, what cannot
     * be kept.
     */
    void write(Tx tx, UUID member, Map<String, String> values);

    /**
     * One attribute, with one value.
     *
     * @param name as it is written in JSON
     */
    record Attribute(String name, Type type, String description) {}

    /** What a value is in JSON. */
    enum Type {
        TEXT,
        NUMBER,
        TRUTH
    }
}
