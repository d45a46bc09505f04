package org.yourplace.volunteeringbank.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.Visitor;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.shift.BookPlace;
import org.yourplace.volunteeringbank.shift.BookingService;
import org.yourplace.volunteeringbank.shift.PlaceReceipt;
import org.yourplace.volunteeringbank.shift.ShiftDetails;
import org.yourplace.volunteeringbank.shift.ShiftService;

/** {@code /volunteer/shift/{id}}: a place at one shift. */
final class ShiftPages {
    private static final String TEMPLATE = "volunteer/shift.jte";
    private static final Map<String, String> FIELDS = Map.of("email", "contact", "phone", "contact", "ageBand", "age");
    static final Map<String, String> WORDS = words();

    private final FeatureContext core;
    private final OpportunityService listings;
    private final ShiftService shifts;
    private final BookingService bookings;
    private final Rejections rejections;

    ShiftPages(FeatureContext core, OpportunityService listings, ShiftService shifts, BookingService bookings) {
        this.core = core;
        this.listings = listings;
        this.shifts = shifts;
        this.bookings = bookings;
        rejections = new Rejections(core.texts(), WORDS, FIELDS);
    }

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("name.required", "interest.name.missing");
        words.put("contact.contact-needed", "interest.contact.missing");
        words.put("contact.not-a-contact", "interest.contact.strange");
        words.put("age.required", "interest.age.missing");
        words.put("age.unknown-code", "interest.age.missing");
        words.put("guardianName.guardian-needed", "interest.guardian.name.missing");
        words.put("guardianContact.guardian-needed", "interest.guardian.contact.missing");
        words.put("guardianContact.not-a-contact", "interest.contact.strange");
        return words;
    }

    PageResponse show(PageRequest request) {
        var shift = shifts.read(id(request.path("shift")));
        return PageResponse.page(TEMPLATE, model(request, shift, prefilled(request)));
    }

    private static Form prefilled(PageRequest request) {
        return request.visitor()
                .map((Visitor me) -> Form.of(Map.of("name", List.of(me.name()), "contact", List.of(me.email()))))
                .orElseGet(Form::empty);
    }

    PageResponse book(PageRequest request) {
        var shift = shifts.read(id(request.path("shift")));
        var form = request.posted();
        try {
            var receipt = bookings.book(shift.id(), said(form), request.locale());
            return PageResponse.to(PlaceReceipt.PAGE + receipt.secret() + "?done=booked");
        } catch (DomainException refused) {
            if (refused.code() == VolunteeringError.TOO_YOUNG) {
                form.reject("age", request.texts().get("interest.age.too-young", refused.args()));
            } else if (refused.code() == VolunteeringError.GUARDIAN_FIRST) {
                form.reject("age", request.texts().get("error.guardian-first"));
            } else if (refused.code() == VolunteeringError.ALREADY_BOOKED) {
                form.reject("name", request.texts().get("error.already-booked"));
            } else if (refused.code() == VolunteeringError.SHIFT_FULL) {
                return PageResponse.again(TEMPLATE, model(request, shifts.read(shift.id()), Form.empty()));
            } else {
                rejections.put(form, refused, request.texts());
            }
            return PageResponse.again(TEMPLATE, model(request, shift, form));
        }
    }

    static BookPlace said(Form form) {
        return new BookPlace(
                form.value("name"),
                form.value("contact"),
                null,
                null,
                form.typed("age").orElse(null),
                form.value("guardianName"),
                form.value("guardianContact"),
                form.chosen("every", "yes"));
    }

    private Map<String, Object> model(PageRequest request, ShiftDetails shift, Form form) {
        var words = new ShiftWording(core, request.texts());
        var listing = listings.read(shift.opportunityId());
        return Map.of(
                "page",
                new ShiftPage(
                        shift.title(),
                        "/volunteer/" + shift.slug(),
                        shift.organisation(),
                        words.when(shift),
                        Objects.requireNonNullElse(shift.place(), ""),
                        Objects.requireNonNullElse(shift.note(), ""),
                        words.places(shift),
                        shift.placesLeft() == 0,
                        shift.seriesId() != null,
                        bookings.clashes(shift.id()),
                        listing.status().equals("live") && words.bookable(shift),
                        form,
                        ShiftWording.SHIFT + shift.id(),
                        ages(core, request.texts(), listing.minimumAge()),
                        form.value("age").equals(AgeBand.UNDER_16.code()),
                        ShiftWording.SHIFT + shift.id() + "/team",
                        AboutOne.of(shift.opportunityId(), shift.starts(), shift.ends())));
    }

    static List<Choice> ages(FeatureContext core, PageTexts texts, @org.jspecify.annotations.Nullable Integer minimum) {
        var words = new Wording(
                texts, core.codes(), core.clock(), core.workingDays().zone());
        return words.choices("age-bands").stream()
                .filter(choice -> AgeBand.of(choice.code())
                        .map(band -> band.mayBe(minimum))
                        .orElse(false))
                .toList();
    }

    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw DomainException.notFound();
        }
    }
}
