package org.yourplace.platform.members;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What an organisation says of a team.
 *
 * @param members who is in it; absent: as they are. Who leads it is in it too.
 */
public record TeamEntry(
        @Nullable String name,
        @Nullable UUID lead,
        @Nullable List<UUID> members) {
    private static final int MOST = 1_000;

    public TeamEntry {
        Violations.of()
                .text("name", name, 2, 80)
                .check(members == null || members.size() <= MOST, "members", "too-many", MOST)
                .done();
        name = name == null ? "" : name.strip();
        members = members == null ? null : members.stream().distinct().toList();
    }
}
