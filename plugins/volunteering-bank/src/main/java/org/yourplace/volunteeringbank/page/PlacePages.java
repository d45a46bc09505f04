package org.yourplace.volunteeringbank.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.shift.BookingService;
import org.yourplace.volunteeringbank.shift.CalendarService;
import org.yourplace.volunteeringbank.shift.PausePlace;
import org.yourplace.volunteeringbank.shift.PlaceReceipt;
import org.yourplace.volunteeringbank.shift.RegularService;
import org.yourplace.volunteeringbank.shift.TeamService;

/** {@code /volunteer/my-place/{secret}} and {@code /my/shifts}: seeing one's places, giving them back, pausing, saying yes. */
final class PlacePages {
    static final String MY = "/my/shifts";

    private final FeatureContext core;
    private final BookingService bookings;
    private final TeamService teams;
    private final RegularService regular;
    private final CalendarService calendars;
    private final Rejections rejections;

    PlacePages(
            FeatureContext core,
            BookingService bookings,
            TeamService teams,
            RegularService regular,
            CalendarService calendars) {
        this.core = core;
        this.bookings = bookings;
        this.teams = teams;
        this.regular = regular;
        this.calendars = calendars;
        rejections = new Rejections(
                core.texts(), ShiftPages.WORDS, Map.of("email", "contact", "phone", "contact", "ageBand", "age"));
    }

    PageResponse held(PageRequest request) {
        return page(200, request, Form.empty(), Form.empty());
    }

    PageResponse act(PageRequest request) {
        var form = request.posted();
        var secret = request.path("secret");
        var then = secret;
        var word = form.value("word");
        try {
            switch (word) {
                case "cancel" -> bookings.cancel(secret, ShiftPages.id(form.value("place")), null);
                case "reminders-off", "reminders-on" ->
                    bookings.reminders(secret, ShiftPages.id(form.value("place")), word.equals("reminders-on"));
                case "yes" ->
                    then = teams.sayYes(secret, ShiftPages.said(form), request.locale())
                            .secret();
                case "pause", "resume", "end" -> change(word, ShiftPages.id(form.value("regular")), form, secret);
                default -> throw DomainException.notFound();
            }
        } catch (DomainException refused) {
            if (refused.code() == VolunteeringError.SHIFT_SETTLED) {
                return PageResponse.to(address(secret));
            }
            return refused(request, form, word, refused);
        }
        return PageResponse.to(Addresses.withQuery(address(then), Map.of("done", word)));
    }

    private PageResponse refused(PageRequest request, Form form, String word, DomainException refused) {
        if (word.equals("pause")) {
            form.reject("day", request.texts().get("regular.pause.wrong"));
            return page(422, request, Form.empty(), form);
        }
        if (refused.code() == VolunteeringError.TOO_YOUNG) {
            form.reject("age", request.texts().get("interest.age.too-young", refused.args()));
        } else if (refused.code() == VolunteeringError.GUARDIAN_FIRST) {
            form.reject("age", request.texts().get("error.guardian-first"));
        } else {
            rejections.put(form, refused, request.texts());
        }
        return page(422, request, form, Form.empty());
    }

    private void change(String word, UUID place, Form form, @Nullable String secret) {
        switch (word) {
            case "pause" -> regular.pause(place, new PausePlace(null, day(form), secret));
            case "resume" -> regular.resume(place, secret);
            default -> regular.end(place, secret);
        }
    }

    private static @Nullable LocalDate day(Form form) {
        try {
            return LocalDate.of(
                    Integer.parseInt(form.value("year").strip()),
                    Integer.parseInt(form.value("month").strip()),
                    Integer.parseInt(form.value("day").strip()));
        } catch (DateTimeException | NumberFormatException wrong) {
            return null;
        }
    }

    private static String address(String secret) {
        return PlaceReceipt.PAGE + Addresses.segment(secret);
    }

    private PageResponse page(int status, PageRequest request, Form yes, Form pause) {
        var secret = request.path("secret");
        var held = bookings.held(secret);
        var texts = request.texts();
        var words = new ShiftWording(core, texts);
        var first = held.first();
        var asked =
                first.team() && first.name() == null && first.open(core.clock().instant());
        var page = new PlacePage(
                heading(first.state(), first.cancelled(), asked, held.places().size() > 1, texts),
                done(request, texts),
                first.title(),
                first.organisation(),
                first.reference(),
                held.places().stream().map(words::place).toList(),
                held.regular().stream().findFirst().map(words::regular),
                asked
                        ? Optional.of(new PlacePage.Yes(
                                yes,
                                ShiftPages.ages(core, texts, null),
                                yes.value("age").equals(AgeBand.UNDER_16.code())))
                        : Optional.empty(),
                pause,
                address(secret),
                CalendarPages.HELD + Addresses.segment(secret),
                request.visitor().isPresent() ? "" : "/register");
        return new PageResponse.Html(status, "volunteer/place.jte", Map.of("page", page));
    }

    private static String heading(String state, boolean cancelled, boolean asked, boolean several, PageTexts texts) {
        if (asked) {
            return texts.get("place.heading.asked");
        }
        if (several) {
            return texts.get("place.heading.regular");
        }
        return texts.get(cancelled ? "place.heading.off" : "place.heading." + state);
    }

    private static String done(PageRequest request, PageTexts texts) {
        return request.query("done")
                .map(word -> "place.done." + word)
                .filter(texts::has)
                .map(texts::get)
                .orElse("");
    }

    PageResponse mine(PageRequest request) {
        return mine(200, request, Form.empty(), "", "");
    }

    PageResponse actOnMine(PageRequest request) {
        var form = request.posted();
        var word = form.value("word");
        try {
            switch (word) {
                case "cancel" -> bookings.cancel(ShiftPages.id(form.value("place")), null);
                case "pause", "resume", "end" -> change(word, ShiftPages.id(form.value("regular")), form, null);
                case "calendar" -> {
                    var secret = calendars.renew();
                    return mine(
                            200, request, Form.empty(), "", request.origin() + CalendarPages.MINE + secret + ".ics");
                }
                default -> throw DomainException.notFound();
            }
        } catch (DomainException refused) {
            if (refused.code() == VolunteeringError.SHIFT_SETTLED) {
                return PageResponse.to(MY);
            }
            if (!word.equals("pause") || refused.violations().isEmpty()) {
                throw refused;
            }
            form.reject("day", request.texts().get("regular.pause.wrong"));
            return mine(422, request, form, form.value("regular"), "");
        }
        return PageResponse.to(Addresses.withQuery(MY, Map.of("done", word)));
    }

    private PageResponse mine(int status, PageRequest request, Form pause, String pausing, String calendar) {
        var words = new ShiftWording(core, request.texts());
        var all = bookings.mine();
        var page = new MyShiftsPage(
                all.stream()
                        .filter(one -> words.ahead(one) && !one.state().equals("cancelled"))
                        .map(words::place)
                        .toList(),
                all.stream()
                        .filter(one -> !words.ahead(one) && !one.state().equals("cancelled"))
                        .map(words::place)
                        .toList(),
                bookings.regular().stream().map(words::regular).toList(),
                pause,
                pausing,
                done(request, request.texts()),
                calendar,
                MY);
        return new PageResponse.Html(status, "volunteer/my-shifts.jte", Map.of("page", page));
    }
}
