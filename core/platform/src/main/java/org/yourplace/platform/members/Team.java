package org.yourplace.platform.members;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.members.Person.Named;

/**
 * People who work together.
 *
 * @param size how many have not left
 * @param members by name; empty in lists
 */
public record Team(
        UUID id, long version, String name, @Nullable Named lead, int size, List<Named> members) {
    public Team {
        members = List.copyOf(members);
    }
}
