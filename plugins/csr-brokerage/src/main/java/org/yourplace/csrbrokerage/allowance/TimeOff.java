package org.yourplace.csrbrokerage.allowance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time off that somebody asked for, as their employer has it.
 *
 * @param ref opaque; the host has the same. It is its owner's to give away: empty for everybody else at the employer, who could confirm the
 *     day with it
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
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String ref,
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

    /** Whether its owner can still call it off: until it begins. */
    public boolean open(LocalDateTime now) {
        return waits() || (state.equals("approved") && taken == 0 && now.isBefore(day.atTime(starts)));
    }

    TimeOff withoutRef() {
        return new TimeOff(
                id,
                "",
                memberId,
                name,
                day,
                starts,
                ends,
                minutes,
                pot,
                shown,
                state,
                taken,
                away,
                policyId,
                policyVersion,
                askedAt,
                deciderId,
                decider,
                passedOn,
                decidedAt,
                decidedBy,
                reason,
                otherDay,
                otherStarts,
                otherEnds);
    }
}
