package org.yourplace.volunteeringbank.shift;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import org.yourplace.volunteeringbank.application.Contact;

/**
 * A new shift of a listing, or several that repeat.
 *
 * @param date the first day, local
 * @param until the next day when it is not after {@code from}
 * @param repeat none, weekly, fortnightly, monthly; absent means none
 * @param times how many shifts, the first included
 * @param waitingList whether somebody may wait for a place; absent means yes
 * @param place where, when it is not where the listing is
 * @param leaderEmail who gets the link to the roll on the day before; absent means the organisation
 */
public record WriteShifts(
        UUID opportunityId,
        LocalDate date,
        LocalTime from,
        LocalTime until,
        @Nullable Integer capacity,
        @Nullable String repeat,
        @Nullable Integer times,
        @Nullable Boolean waitingList,
        @Nullable String place,
        @Nullable String note,
        @Nullable String leaderName,
        @Nullable String leaderEmail) {
    static final int MOST_PLACES = 1000;

    public WriteShifts {
        place = blankIsAbsent(place);
        note = blankIsAbsent(note);
        leaderName = blankIsAbsent(leaderName);
        leaderEmail = blankIsAbsent(leaderEmail);
        repeat = blankIsAbsent(repeat);
        boolean repeats = repeat != null && !Repeat.NONE.code().equals(repeat);
        var wrong = Violations.of().check(opportunityId != null, "opportunityId", "required");
        ShiftTimes.check(wrong, date, from, until);
        details(wrong, capacity, place, note, leaderName, leaderEmail)
                .check(repeat == null || Repeat.of(repeat).isPresent(), "repeat", "unknown-code")
                .check(!repeats || times != null, "times", "required")
                .range("times", times, 1, Repeat.MOST)
                .done();
    }

    static Violations details(
            Violations wrong,
            @Nullable Integer capacity,
            @Nullable String place,
            @Nullable String note,
            @Nullable String leaderName,
            @Nullable String leaderEmail) {
        return wrong.check(capacity != null, "capacity", "required")
                .range("capacity", capacity, 1, MOST_PLACES)
                .optionalText("place", place, 200)
                .optionalText("note", note, 500)
                .optionalText("leaderName", leaderName, 100)
                .check(leaderEmail == null || Contact.isEmail(leaderEmail), "leaderEmail", "not-an-email");
    }

    static @Nullable String blankIsAbsent(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    Repeat repeats() {
        return Repeat.of(repeat).orElse(Repeat.NONE);
    }

    ShiftTimes when() {
        return new ShiftTimes(date, from, until);
    }
}
