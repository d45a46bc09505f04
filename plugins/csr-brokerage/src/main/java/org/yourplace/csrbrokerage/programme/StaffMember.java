package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff, as who runs the programme sees them.
 *
 * @param version of their terms, 0 when none were given yet
 * @param manager name of the line manager
 * @param source where the terms came from: hand, list or directory; absent when there are none
 * @param allowance what the policy gives them today, or will once it opens; absent when no rule covers them
 */
public record StaffMember(
        UUID id,
        long version,
        String name,
        @Nullable String staffNumber,
        @Nullable String manager,
        boolean signedIn,
        boolean councillor,
        @Nullable String grade,
        @Nullable String contract,
        @Nullable Integer weeklyMinutes,
        @Nullable Integer fullTimeMinutes,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String site,
        @Nullable String source,
        @Nullable Entitlement allowance) {

    /** Whether terms were given. */
    boolean known() {
        return version > 0;
    }

    StaffMember with(@Nullable Entitlement found) {
        return new StaffMember(
                id,
                version,
                name,
                staffNumber,
                manager,
                signedIn,
                councillor,
                grade,
                contract,
                weeklyMinutes,
                fullTimeMinutes,
                startsOn,
                endsOn,
                site,
                source,
                found);
    }
}
