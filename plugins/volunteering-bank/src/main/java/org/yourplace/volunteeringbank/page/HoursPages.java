package org.yourplace.volunteeringbank.page;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.mail.GroupLetters;

/** {@code /confirm-hours/{secret}}: one page from a mail. Looking changes nothing; the buttons post. */
final class HoursPages {
    private static final String DONE = "done";

    private final FeatureContext core;
    private final HoursService hours;
    private final HoursOnPage part;

    HoursPages(FeatureContext core, HoursService hours) {
        this.core = core;
        this.hours = hours;
        this.part = new HoursOnPage(hours, core.texts());
    }

    PageResponse show(PageRequest request) {
        return hours.byLink(request.path("secret"), () -> page(200, request, HoursOnPage.Typed.nothing()));
    }

    PageResponse say(PageRequest request) {
        var form = request.posted();
        return hours.byLink(request.path("secret"), () -> {
            var id = id(form.value("hours"));
            return part.said(form, id, request.texts())
                    .<PageResponse>map(done -> PageResponse.to(Addresses.withQuery(
                            address(request), Map.of(DONE, hours.read(id).state()))))
                    .orElseGet(() -> page(422, request, new HoursOnPage.Typed(Optional.of(id), form)));
        });
    }

    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw DomainException.notFound();
        }
    }

    private static String address(PageRequest request) {
        return GroupLetters.HOURS + Addresses.segment(request.path("secret"));
    }

    private PageResponse page(int status, PageRequest request, HoursOnPage.Typed typed) {
        var texts = request.texts();
        var organisation = hours.linked();
        var name = core.database()
                .read(tx -> core.organisations().find(tx, organisation).map(Organisation::name))
                .orElseThrow(DomainException::notFound);
        var words = new Wording(
                texts, core.codes(), core.clock(), core.workingDays().zone());
        var page = new ConfirmHoursPage(
                name,
                part.part(organisation, typed, words, texts, address(request)),
                done(request),
                typed.hours().isPresent() ? typed.form() : Form.empty());
        return new PageResponse.Html(status, "volunteer/confirm-hours.jte", Map.of("page", page));
    }

    /** What was just done, by a word of ours and no other. */
    static String done(PageRequest request) {
        return request.query(DONE)
                .filter(state -> state.equals("confirmed") || state.equals("disputed"))
                .map(state -> request.texts().get("hours.was." + state))
                .orElse("");
    }
}
