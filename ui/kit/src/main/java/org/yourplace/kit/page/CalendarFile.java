package org.yourplace.kit.page;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as other programs read it (RFC 5545): one event for each date, so that nothing has to be worked out, with local times and the
 * rules of the zone in the file. A date that is off stays in it as cancelled, so that it disappears where it was taken over.
 *
 * @since 0.1
 */
public final class CalendarFile {
    private static final String LONDON = "Europe/London";
    private static final int REFRESH_HOURS = 6;

    private CalendarFile() {}

    /**
     * One date.
     *
     * @param uid the same for ever, whatever changes
     * @param url where it is on the site; absent in a letter, which has a button
     * @param sequence up with each change that people must hear of
     * @param tentative not sure yet
     * @param changed when it was changed last
     */
    public record Event(
            String uid,
            Instant starts,
            Instant ends,
            String title,
            @Nullable String place,
            @Nullable String text,
            @Nullable String url,
            String organiser,
            int sequence,
            boolean cancelled,
            boolean tentative,
            Instant changed) {}

    /** The file's text, with CRLF and folded lines. */
    public static String of(String name, ZoneId zone, Instant now, List<Event> events) {
        var calendar = empty("PUBLISH", zone);
        calendar.setName(name);
        calendar.setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build());
        calendar.getRefreshInterval().setParameter("VALUE", "DURATION");
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT" + REFRESH_HOURS + "H");
        events.forEach(event -> calendar.addEvent(write(event, now)));
        return Biweekly.write(calendar).go();
    }

    /** A calendar without dates yet, and what is to be done with them. */
    static ICalendar empty(String method, ZoneId zone) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Your Place//Calendar//EN");
        calendar.setMethod(method);
        if (zone.getId().equals(LONDON)) {
            calendar.getTimezoneInfo()
                    .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(LONDON), london()));
        }
        return calendar;
    }

    static VEvent write(Event event, Instant now) {
        var written = new VEvent();
        written.setUid(event.uid());
        written.setDateTimeStamp(Date.from(now));
        written.setLastModified(Date.from(event.changed()));
        written.setDateStart(Date.from(event.starts()), true);
        written.setDateEnd(Date.from(event.ends()), true);
        written.setSummary(event.title());
        if (event.url() != null) {
            written.setUrl(event.url());
        }
        written.setSequence(event.sequence());
        written.setStatus(
                event.cancelled() ? Status.cancelled() : event.tentative() ? Status.tentative() : Status.confirmed());
        if (event.place() != null) {
            written.setLocation(event.place());
        }
        written.setDescription(event.text() == null ? event.organiser() : event.organiser() + "\n" + event.text());
        return written;
    }

    /** Summer time from the last Sunday of March to the last of October, both at one o'clock universal time. */
    private static VTimezone london() {
        var zone = new VTimezone(LONDON);
        var winter = new StandardTime();
        winter.setDateStart(new DateTimeComponents(1996, 10, 27, 2, 0, 0, false));
        winter.setTimezoneOffsetFrom(new UtcOffset(true, 1, 0));
        winter.setTimezoneOffsetTo(new UtcOffset(true, 0, 0));
        winter.addTimezoneName("GMT");
        winter.setRecurrenceRule(last(10));
        var summer = new DaylightSavingsTime();
        summer.setDateStart(new DateTimeComponents(1981, 3, 29, 1, 0, 0, false));
        summer.setTimezoneOffsetFrom(new UtcOffset(true, 0, 0));
        summer.setTimezoneOffsetTo(new UtcOffset(true, 1, 0));
        summer.addTimezoneName("BST");
        summer.setRecurrenceRule(last(3));
        zone.addStandardTime(winter);
        zone.addDaylightSavingsTime(summer);
        return zone;
    }

    private static Recurrence last(int month) {
        return new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(month)
                .byDay(-1, DayOfWeek.SUNDAY)
                .build();
    }
}
