package org.yourplace.volunteeringbank.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.yourplace.spi.place.WorkingDays;

/** Counts the days that somebody waits: working days on which the group is there, from the day after they wrote. */
public final class ReplyClock {
    private final WorkingDays workingDays;

    public ReplyClock(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    public ZoneId zone() {
        return workingDays.zone();
    }

    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** The day that is the {@code days}th to count after somebody wrote. */
    public LocalDate due(LocalDate sent, int days, AwaySpells away) {
        var day = sent;
        for (int counted = 0; counted < days; counted++) {
            day = next(day, away);
        }
        return day;
    }

    /** How many days have counted from one instant to another: none on the day itself. */
    public int counted(Instant sent, Instant until, AwaySpells away) {
        var last = day(until);
        int counted = 0;
        for (var day = next(day(sent), away); !day.isAfter(last); day = next(day, away)) {
            counted++;
        }
        return counted;
    }

    private LocalDate next(LocalDate after, AwaySpells away) {
        var day = away.there(after.plusDays(1));
        while (!workingDays.isWorkingDay(day)) {
            day = away.there(day.plusDays(1));
        }
        return day;
    }
}
