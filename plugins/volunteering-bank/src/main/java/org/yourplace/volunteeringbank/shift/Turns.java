package org.yourplace.volunteeringbank.shift;

import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.listing.OpportunityService;

/** The services about shifts, as pages and views share them. */
public record Turns(
        ShiftService shifts,
        BookingService bookings,
        TeamService teams,
        RegularService regular,
        RollService roll,
        CalendarService calendars) {
    public static Turns of(FeatureContext core, OpportunityService listings) {
        var shifts = new ShiftService(core, listings);
        var bookings = new BookingService(core, shifts);
        return new Turns(
                shifts,
                bookings,
                new TeamService(core, listings, shifts, bookings),
                new RegularService(core),
                new RollService(core),
                new CalendarService(core, listings));
    }
}
