package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Crumb;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorKind;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.shift.MarkRoll;
import org.yourplace.volunteeringbank.shift.RollService;
import org.yourplace.volunteeringbank.shift.WriteIn;

/** What the forms of a roll's page do: who came or did not, for how long, and who came without having booked. */
final class RollOnPage {
    private static final Map<String, String> WORDS = Map.of(
            "name.required", "interest.name.missing",
            "age.required", "roll.add.age.missing",
            "age.unknown-code", "roll.add.age.missing",
            "contact.not-a-contact", "interest.contact.strange",
            "contact.young-name-only", "roll.add.young",
            "time.out-of-range", "hours.time.wrong",
            "hours.out-of-range", "hours.time.wrong");

    private final RollService roll;
    private final RollDrawing drawing;
    private final Rejections timeRejections;
    private final Rejections rejections;

    RollOnPage(FeatureContext core, RollService roll) {
        this.roll = roll;
        drawing = new RollDrawing(core, roll);
        rejections = new Rejections(core.texts(), WORDS, Map.of("ageBand", "age", "minutes", "hours"));
        timeRejections = new Rejections(core.texts(), WORDS, Map.of("minutes", "time"));
    }

    /**
     * Which roll, and on whose page.
     *
     * @param address where its forms are sent
     * @param crumbs the way back
     */
    record Where(UUID shift, String address, List<Crumb> crumbs) {}

    PageResponse show(PageRequest request, Where where) {
        return drawing.page(200, request, where, Form.empty(), Form.empty());
    }

    PageResponse mark(PageRequest request, Where where) {
        var form = request.posted();
        return switch (form.value("word")) {
            case "all" -> all(where);
            case "add" -> add(request, where, form);
            case "time" -> time(request, where, form);
            default -> one(where, form);
        };
    }

    private PageResponse one(Where where, Form form) {
        try {
            var marked = roll.mark(
                    where.shift(), ShiftPages.id(form.value("person")), new MarkRoll(form.value("state"), null));
            return done(where, marked.state());
        } catch (DomainException refused) {
            if (refused.code().kind() == ErrorKind.CONFLICT || refused.code() == CoreError.INVALID) {
                return PageResponse.to(where.address());
            }
            throw refused;
        }
    }

    /** Everybody about whom nothing is written down yet came, and those who checked in did. */
    private PageResponse all(Where where) {
        roll.read(where.shift()).people().stream()
                .filter(one -> one.name() != null)
                .filter(one -> one.state().equals("booked") || (one.state().equals("attended") && !one.confirmed()))
                .forEach(one -> roll.mark(where.shift(), one.id(), new MarkRoll("attended", null)));
        return done(where, "all");
    }

    private PageResponse time(PageRequest request, Where where, Form form) {
        var texts = request.texts();
        try {
            var minutes = HoursOnPage.minutes(form, texts);
            roll.mark(where.shift(), ShiftPages.id(form.value("person")), new MarkRoll("attended", null, minutes));
            return done(where, "time");
        } catch (DomainException refused) {
            if (refused.code().kind() == ErrorKind.CONFLICT) {
                return PageResponse.to(where.address());
            }
            put(timeRejections, form, refused, texts);
            return drawing.page(422, request, where, form, Form.empty());
        }
    }

    private PageResponse add(PageRequest request, Where where, Form form) {
        var texts = request.texts();
        try {
            roll.writeIn(
                    where.shift(),
                    new WriteIn(
                            ShiftPages.id(form.value("fresh")),
                            form.value("name"),
                            form.value("contact"),
                            form.typed("age").orElse(null),
                            form.typed("hours").isEmpty() ? null : HoursOnPage.minutes(form, "hours", texts)));
            return done(where, "added");
        } catch (DomainException refused) {
            if (refused.code() == VolunteeringError.ON_THE_ROLL) {
                form.reject("name", texts.get("error.on-the-roll"));
            } else if (refused.code() == VolunteeringError.ROLL_NOT_OPEN) {
                return PageResponse.to(where.address());
            } else {
                put(rejections, form, refused, texts);
            }
            return drawing.page(422, request, where, Form.empty(), form);
        }
    }

    private static void put(Rejections words, Form form, DomainException refused, PageTexts texts) {
        if (form.valid()) {
            words.put(form, refused, texts);
        }
    }

    private static PageResponse done(Where where, String what) {
        return PageResponse.to(Addresses.withQuery(where.address(), Map.of("done", what)));
    }
}
