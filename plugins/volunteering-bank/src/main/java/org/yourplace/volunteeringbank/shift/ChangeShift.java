package org.yourplace.volunteeringbank.shift;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * A shift said anew.
 *
 * @param rest also those that follow it in its series: their days move as much as this one's, their times and places become the same
 * @param version as it was read, where no {@code If-Match} says it
 */
public record ChangeShift(
        LocalDate date,
        LocalTime from,
        LocalTime until,
        @Nullable Integer capacity,
        @Nullable Boolean waitingList,
        @Nullable String place,
        @Nullable String note,
        @Nullable String leaderName,
        @Nullable String leaderEmail,
        @Nullable Boolean rest,
        @Nullable Long version) {
    public ChangeShift {
        place = WriteShifts.blankIsAbsent(place);
        note = WriteShifts.blankIsAbsent(note);
        leaderName = WriteShifts.blankIsAbsent(leaderName);
        leaderEmail = WriteShifts.blankIsAbsent(leaderEmail);
        var wrong = Violations.of();
        ShiftTimes.check(wrong, date, from, until);
        WriteShifts.details(wrong, capacity, place, note, leaderName, leaderEmail)
                .done();
    }

    ShiftTimes when() {
        return new ShiftTimes(date, from, until);
    }

    boolean andTheRest() {
        return Boolean.TRUE.equals(rest);
    }
}
