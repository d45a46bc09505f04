package org.yourplace.kit.page;

import biweekly.Biweekly;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Organizer;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One date as a letter carries it (RFC 5546): mail programs put it into the calendar, move it when a later letter says so, and take it
 * out again. What ties the letters together is the date's id; what is newer, its sequence.
 *
 * @since 1.4
 */
public final class CalendarInvitation {
    private CalendarInvitation() {}

    /** Somebody with an address: who asks, or who comes. The standard knows no way to write quotation marks or line ends in a name. */
    public record Party(String name, String email) {
        public Party {
            name = name.replaceAll("[\\p{Cntrl}]+", " ").replace('"', '\'').strip();
        }
    }

    /** They come: into the calendar with it, or to where it is now. A date that is off is taken out. */
    public static String of(CalendarFile.Event event, Party organiser, Party guest, ZoneId zone, Instant now) {
        var calendar = CalendarFile.empty(event.cancelled() ? "CANCEL" : "REQUEST", zone);
        var date = CalendarFile.write(event, now);
        date.setOrganizer(new Organizer(organiser.name(), organiser.email()));
        var comes = new Attendee(guest.name(), guest.email());
        comes.setParticipationStatus(ParticipationStatus.ACCEPTED);
        comes.setRsvp(false);
        date.addAttendee(comes);
        calendar.addEvent(date);
        return Biweekly.write(calendar).go();
    }
}
