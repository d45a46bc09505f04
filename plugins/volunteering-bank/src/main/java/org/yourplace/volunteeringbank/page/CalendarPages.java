package org.yourplace.volunteeringbank.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yourplace.kit.page.CalendarFile;
import org.yourplace.kit.page.CalendarFile.Event;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.shift.CalendarService;
import org.yourplace.volunteeringbank.shift.CalendarService.Entry;

/** {@code /calendars/..}: shifts as iCalendar, of one listing, of an organisation, or of whoever has the secret address. */
final class CalendarPages {
    static final String MINE = "/calendars/mine/";
    static final String HELD = "/calendars/place/";
    static final String LISTING = "/calendars/listing/";
    static final String GROUP = "/calendars/group/";
    private static final String TYPE = "text/calendar;charset=utf-8";

    private final FeatureContext core;
    private final CalendarService calendars;

    CalendarPages(FeatureContext core, CalendarService calendars) {
        this.core = core;
        this.calendars = calendars;
    }

    PageResponse mine(PageRequest request) {
        var secret = request.path("file").replaceFirst("\\.ics$", "");
        return file(request, request.texts().get("calendar.mine"), calendars.mine(secret));
    }

    PageResponse held(PageRequest request) {
        return file(request, request.texts().get("calendar.mine"), calendars.held(request.path("secret")));
    }

    PageResponse listing(PageRequest request) {
        var slug = request.path("file").replaceFirst("\\.ics$", "");
        var found = calendars.ofListing(slug);
        return file(request, found.name(), found.entries());
    }

    PageResponse group(PageRequest request) {
        var slug = request.path("file").replaceFirst("\\.ics$", "");
        var found = calendars.ofOrganisation(slug);
        return file(request, found.name(), found.entries());
    }

    private PageResponse file(PageRequest request, String name, List<Entry> entries) {
        var events = entries.stream()
                .map(one -> new Event(
                        one.id() + "@"
                                + request.origin()
                                        .replaceFirst("^https?://", "")
                                        .replaceFirst(":\\d+$", ""),
                        one.starts(),
                        one.ends(),
                        one.waiting() ? request.texts().get("calendar.waiting", one.title()) : one.title(),
                        one.place(),
                        one.note(),
                        request.origin() + "/volunteer/" + one.slug(),
                        one.organisation(),
                        one.sequence(),
                        one.cancelled(),
                        one.waiting(),
                        one.changed()))
                .toList();
        var text = CalendarFile.of(name, core.workingDays().zone(), core.clock().instant(), events);
        return new PageResponse.Bytes(TYPE, text.getBytes(StandardCharsets.UTF_8));
    }
}
