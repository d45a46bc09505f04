package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.QrPicture;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorKind;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.shift.Booked;
import org.yourplace.volunteeringbank.shift.BookingService;
import org.yourplace.volunteeringbank.shift.MarkRoll;
import org.yourplace.volunteeringbank.shift.RollService;
import org.yourplace.volunteeringbank.shift.RollService.Roll;
import org.yourplace.volunteeringbank.shift.ShiftJobs;
import org.yourplace.volunteeringbank.shift.ShiftService;

/** {@code /our-shift/{secret}}: the day's leader takes the roll on a phone. {@code /volunteer/here/..}: a volunteer checks in by the poster. */
final class RollPages {
    /** Where the poster's code leads, before the shift and its word. */
    public static final String HERE = "/volunteer/here/";

    private final FeatureContext core;
    private final RollService roll;
    private final ShiftService shifts;
    private final BookingService bookings;

    RollPages(FeatureContext core, RollService roll, ShiftService shifts, BookingService bookings) {
        this.core = core;
        this.roll = roll;
        this.shifts = shifts;
        this.bookings = bookings;
    }

    PageResponse show(PageRequest request) {
        return roll.byLink(request.path("secret"), () -> page(request));
    }

    PageResponse mark(PageRequest request) {
        var form = request.posted();
        var address = ShiftJobs.ROLL_PAGE + Addresses.segment(request.path("secret"));
        return roll.byLink(request.path("secret"), () -> {
            try {
                if (form.value("word").equals("all")) {
                    all();
                    return PageResponse.to(Addresses.withQuery(address, Map.of("done", "all")));
                }
                var marked = roll.mark(
                        roll.linked(), ShiftPages.id(form.value("person")), new MarkRoll(form.value("state"), null));
                return PageResponse.to(Addresses.withQuery(address, Map.of("done", marked.state())));
            } catch (DomainException refused) {
                if (refused.code().kind() == ErrorKind.CONFLICT || refused.code() == CoreError.INVALID) {
                    return PageResponse.to(address);
                }
                throw refused;
            }
        });
    }

    /** Everybody about whom nothing is written down yet came, and those who checked in did. */
    private void all() {
        var shift = roll.linked();
        roll.read(shift).people().stream()
                .filter(one -> one.name() != null)
                .filter(one -> one.state().equals("booked") || (one.state().equals("attended") && !one.confirmed()))
                .forEach(one -> roll.mark(shift, one.id(), new MarkRoll("attended", null)));
    }

    private PageResponse page(PageRequest request) {
        var read = roll.read(roll.linked());
        var texts = request.texts();
        var words = new ShiftWording(core, texts);
        var shift = read.shift();
        var zone = core.workingDays().zone();
        var opens = shift.starts().minus(RollService.EARLY).atZone(zone);
        var page = new RollPage(
                shift.title(),
                shift.organisation(),
                words.when(shift),
                facts(read, texts),
                read.open(),
                texts.get("roll.opens", texts.day(opens.toLocalDate()), texts.time(opens.toLocalTime())),
                request.query("done")
                        .map(word -> "roll.done." + word)
                        .filter(texts::has)
                        .map(texts::get)
                        .orElse(""),
                read.people().stream()
                        .filter(Booked::seated)
                        .map(one -> person(one, texts))
                        .toList(),
                read.people().stream()
                        .filter(one -> one.state().equals("waiting"))
                        .map(one -> person(one, texts))
                        .toList(),
                ShiftJobs.ROLL_PAGE + Addresses.segment(request.path("secret")),
                "",
                0,
                "");
        return PageResponse.page("volunteer/roll.jte", Map.of("page", poster(request, page, shift.id())));
    }

    /** With the code that those who come can scan. */
    private RollPage poster(PageRequest request, RollPage page, java.util.UUID shift) {
        var address = request.origin() + HERE + shift + "/" + roll.word(shift);
        var qr = QrPicture.of(address);
        return new RollPage(
                page.title(),
                page.group(),
                page.when(),
                page.facts(),
                page.open(),
                page.opens(),
                page.done(),
                page.people(),
                page.waiting(),
                page.action(),
                qr.path(),
                qr.size(),
                address);
    }

    private static List<Fact> facts(Roll read, PageTexts texts) {
        long came = read.people().stream()
                .filter(one -> one.state().equals("attended"))
                .count();
        var shift = read.shift();
        var facts = new java.util.ArrayList<Fact>();
        facts.add(new Fact(texts.get("roll.coming"), texts.get("roll.of", shift.taken(), shift.capacity())));
        facts.add(new Fact(texts.get("roll.came"), Long.toString(came)));
        if (shift.place() != null) {
            facts.add(new Fact(texts.get("listing.where"), shift.place()));
        }
        if (shift.note() != null) {
            facts.add(new Fact(texts.get("shift.note"), shift.note()));
        }
        return facts;
    }

    private static RollPage.Person person(Booked one, PageTexts texts) {
        boolean young = "under-16".equals(one.ageBand());
        var contact = young
                ? Objects.requireNonNullElse(one.guardianContact(), "")
                : one.phone() != null ? one.phone() : Objects.requireNonNullElse(one.email(), "");
        var code = one.state().equals("booked") || one.state().equals("waiting") ? "" : one.state();
        return new RollPage.Person(
                one.id().toString(),
                one.name() == null ? texts.get("roll.not-yet", Objects.requireNonNullElse(one.team(), "")) : one.name(),
                contact,
                contact.contains("@") ? "mailto:" + contact : "tel:" + contact.replaceAll("[^0-9+]", ""),
                Objects.requireNonNullElse(one.team(), ""),
                code.isEmpty()
                        ? ""
                        : texts.get(
                                code.equals("attended") && !one.confirmed() ? "roll.checked-in" : "roll.state." + code),
                code,
                one.confirmed());
    }

    PageResponse here(PageRequest request) {
        return here(200, request, Form.empty(), "");
    }

    PageResponse checkIn(PageRequest request) {
        var form = request.posted();
        var texts = request.texts();
        boolean account = request.visitor().isPresent();
        try {
            boolean fresh = bookings.checkIn(
                    ShiftPages.id(request.path("shift")),
                    request.path("word"),
                    form.typed("reference").orElse(null));
            return here(200, request, form, texts.get(fresh ? "here.done" : "here.done.already"));
        } catch (DomainException unknown) {
            if (unknown.code() == VolunteeringError.SHIFT_SETTLED) {
                form.reject("reference", texts.get("here.settled"));
                return here(422, request, form, "");
            }
            if (unknown.code() != CoreError.NOT_FOUND) {
                throw unknown;
            }
            form.reject(
                    "reference",
                    texts.get(account && form.typed("reference").isEmpty() ? "here.wrong.account" : "here.wrong"));
            return here(422, request, form, "");
        }
    }

    private PageResponse here(int status, PageRequest request, Form form, String done) {
        var shift = shifts.read(ShiftPages.id(request.path("shift")));
        var words = new ShiftWording(core, request.texts());
        return new PageResponse.Html(
                status,
                "volunteer/here.jte",
                Map.of(
                        "page",
                        new HerePage(
                                shift.title(),
                                shift.organisation(),
                                words.when(shift),
                                request.visitor().isEmpty() || !form.valid(),
                                form,
                                HERE + shift.id() + "/" + Addresses.segment(request.path("word")),
                                done)));
    }
}
