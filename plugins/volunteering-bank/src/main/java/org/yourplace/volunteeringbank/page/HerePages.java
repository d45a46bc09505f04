package org.yourplace.volunteeringbank.page;

import java.util.Map;
import java.util.UUID;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.paper.HerePoster;
import org.yourplace.volunteeringbank.shift.BookingService;
import org.yourplace.volunteeringbank.shift.ShiftService;

/** {@code /volunteer/here/..}: a volunteer checks in by the poster's code; and the poster itself, for whoever has its word. */
public final class HerePages {
    /** Where the poster's code leads, before the shift and its word. */
    static final String HERE = "/volunteer/here/";

    private static final String PDF = "application/pdf";

    private final FeatureContext core;
    private final ShiftService shifts;
    private final BookingService bookings;

    HerePages(FeatureContext core, ShiftService shifts, BookingService bookings) {
        this.core = core;
        this.shifts = shifts;
        this.bookings = bookings;
    }

    /** Where somebody checks in at a shift. */
    static String address(UUID shift, String word) {
        return HERE + shift + "/" + Addresses.segment(word);
    }

    /** Where the poster is that leads there. */
    public static String poster(UUID shift, String word) {
        return address(shift, word) + "/poster";
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
                                address(shift.id(), request.path("word")),
                                done)));
    }

    /** The code on one sheet, to hang up where people come in. */
    PageResponse paper(PageRequest request) {
        var shift = shifts.read(ShiftPages.id(request.path("shift")));
        if (!bookings.opensHere(shift.id(), request.path("word"))) {
            throw DomainException.notFound();
        }
        var paper = new HerePoster(request.texts(), new ShiftWording(core, request.texts()))
                .of(shift, request.origin() + address(shift.id(), request.path("word")));
        return new PageResponse.Bytes(PDF, core.documents().pdf(paper));
    }
}
