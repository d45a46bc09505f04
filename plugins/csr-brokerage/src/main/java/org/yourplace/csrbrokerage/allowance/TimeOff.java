package org.yourplace.csrbrokerage.allowance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time off that somebody asked for, as their employer has it.
 *
 * @param ref opaque; the host has the same
 * @param name of who asked, as the employer knows them
 * @param pot paid or unpaid
 * @param shown for whom, if the employee shows it
 * @param state waiting, approved, refused, withdrawn, lapsed
 * @param taken minutes that the host confirmed, once the day has passed and it was approved
 * @param decider whose word is owed; absent when it is that of whoever runs the programme
 * @param otherDay suggested instead, with its times
 */
public record TimeOff(
        UUID id,
        String ref,
        UUID memberId,
        String name,
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        int minutes,
        String pot,
        @Nullable String shown,
        String state,
        int taken,
        int away,
        UUID policyId,
        int policyVersion,
        Instant askedAt,
        @JsonIgnore @Nullable UUID deciderId,
        @Nullable String decider,
        int passedOn,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable LocalDate otherDay,
        @Nullable LocalTime otherStarts,
        @Nullable LocalTime otherEnds) {
    public boolean waits() {
        return state.equals("waiting");
    }

    public boolean suggested() {
        return otherDay != null;
    }
}
