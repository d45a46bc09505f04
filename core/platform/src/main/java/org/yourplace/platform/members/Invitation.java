package org.yourplace.platform.members;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as whoever holds its word may see it. One that no longer works tells its organisation and nothing else.
 *
 * @param slug of the organisation
 * @param name how the organisation wrote the invited person down
 * @param roles their codes
 */
public record Invitation(
        String slug,
        String organisation,
        boolean open,
        @Nullable String name,
        @Nullable String title,
        List<String> roles,
        @Nullable String invitedBy,
        @Nullable Instant expires) {
    public Invitation {
        roles = List.copyOf(roles);
    }
}
