package org.yourplace.platform.place;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.place.WorkingDays;

/** Monday to Friday without England's bank holidays, in the zone of the asking partnership. */
public final class PartnershipWorkingDays implements WorkingDays {
    private final Bindings bindings;
    private final BankHolidays holidays;

    public PartnershipWorkingDays(Bindings bindings, BankHolidays holidays) {
        this.bindings = bindings;
        this.holidays = holidays;
    }

    @Override
    public ZoneId zone() {
        return bindings.current().partnership().zone();
    }

    @Override
    public LocalDate after(LocalDate from, int days) {
        var day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    @Override
    public int since(Instant from, Instant until) {
        var zone = zone();
        var last = LocalDate.ofInstant(until, zone);
        int gone = 0;
        for (var day = LocalDate.ofInstant(from, zone).plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                gone++;
            }
        }
        return gone;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.on(day);
    }
}
