package org.yourplace.volunteeringbank.shift;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.CalendarFile;
import org.yourplace.kit.page.CalendarFile.Event;
import org.yourplace.kit.page.CalendarInvitation;
import org.yourplace.kit.page.CalendarInvitation.Party;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.volunteeringbank.shift.PlaceLetters.To;

/**
 * Places as letters carry them to people's calendars. A place has one id there for ever; whatever happens to it has a higher sequence than
 * what was before: the shift's own count goes up by two, and a place that is given up stands one above. Who only waits is sent none.
 */
final class PlaceDates {
    private final Mail mail;
    private final WorkingDays days;
    private final Clock clock;

    PlaceDates(FeatureContext core) {
        mail = core.mail();
        days = core.workingDays();
        clock = core.clock();
    }

    /** To whoever has it now. */
    String comes(MyPlace place, String name, String email) {
        return invitation(event(place), place.organisation(), new Party(name, email));
    }

    /** Every date of a regular place, to be taken over together; none while all of them wait in a line. */
    @Nullable
    String regular(List<MyPlace> places) {
        var events = places.stream()
                .filter(place -> place.state().equals("booked"))
                .map(this::event)
                .toList();
        return events.isEmpty()
                ? null
                : CalendarFile.of(places.getFirst().title(), days.zone(), clock.instant(), events);
    }

    /** The same once it moved, or came free for somebody who waited. */
    String stands(To to, String name, ShiftDetails shift) {
        return invitation(event(to, shift, false), shift.organisation(), new Party(name, to.email()));
    }

    /** It is theirs no more, or is not to be. */
    String off(To to, String name, ShiftDetails shift) {
        return invitation(event(to, shift, true), shift.organisation(), new Party(name, to.email()));
    }

    private String invitation(Event event, String organisation, Party guest) {
        return CalendarInvitation.of(
                event, new Party(organisation, mail.sender()), guest, days.zone(), clock.instant());
    }

    private Event event(MyPlace place) {
        return event(
                place.id(),
                place.starts(),
                place.ends(),
                place.title(),
                place.place(),
                place.note(),
                place.organisation(),
                2 * place.sequence(),
                false);
    }

    private Event event(To to, ShiftDetails shift, boolean off) {
        return event(
                to.booking(),
                shift.starts(),
                shift.ends(),
                shift.title(),
                shift.place(),
                shift.note(),
                shift.organisation(),
                2 * shift.sequence() + (off ? 1 : 0),
                off);
    }

    private Event event(
            UUID place,
            Instant starts,
            Instant ends,
            String title,
            @Nullable String where,
            @Nullable String note,
            String organisation,
            int sequence,
            boolean off) {
        return new Event(
                place.toString(),
                starts,
                ends,
                title,
                where,
                note,
                null,
                organisation,
                sequence,
                off,
                false,
                clock.instant());
    }
}
