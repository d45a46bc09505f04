package org.yourplace.platform.members;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Which people. Absent means any.
 *
 * @param q words of the name or title; for those who manage people also of address and number
 * @param role a role's code, wherever it counts
 * @param state absent: everybody who has not left
 * @param manager whose reports
 */
public record FindPeople(
        @Nullable String q,
        @Nullable String role,
        @Nullable UUID team,
        Person.@Nullable State state,
        @Nullable UUID manager) {
    public static final FindPeople ALL = new FindPeople(null, null, null, null, null);

    public FindPeople {
        Violations.of()
                .optionalText("q", q, 200)
                .optionalText("role", role, 100)
                .done();
    }
}
