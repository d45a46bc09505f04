package org.yourplace.csrbrokerage.allowance.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.csrbrokerage.allowance.HostDay;
import org.yourplace.csrbrokerage.allowance.SayDay;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.people.Organisation;

/** {@code /confirm-days/{secret}}: a host says from a mail who came and for how long. Looking changes nothing; the buttons post. */
final class ConfirmDaysPages {
    static final String PATH = "/confirm-days/";

    private final AllowanceServices services;

    ConfirmDaysPages(AllowanceServices services) {
        this.services = services;
    }

    PageResponse show(PageRequest request) {
        return services.days().byLink(request.path("secret"), () -> page(200, request, "", Form.empty()));
    }

    PageResponse say(PageRequest request) {
        var form = request.posted();
        var texts = request.texts();
        return services.days().byLink(request.path("secret"), () -> {
            var id = Typed.id(form.value("id"));
            var besides = form.typed("besides").isPresent() ? true : null;
            try {
                var said =
                        switch (form.value("say")) {
                            case "confirmed" -> new SayDay("confirmed", null, null, besides);
                            case "changed" -> new SayDay("confirmed", minutes(form, texts), null, besides);
                            case "not-so" -> SayDay.notSo();
                            default -> throw DomainException.notFound();
                        };
                services.days().say(id, said);
                return PageResponse.to(Addresses.withQuery(address(request), Map.of("done", said.state())));
            } catch (DomainException refused) {
                if (refused.code() == CoreError.NOT_FOUND) throw refused;
                Typed.put(form, refused, texts, services.core().texts(), "time", Map.of("minutes", "time"));
                return page(422, request, id.toString(), form);
            }
        });
    }

    private static int minutes(Form form, PageTexts texts) {
        return Typed.hours(form.value("time")).orElseThrow(() -> {
            form.reject("time", texts.get("confirm-days.time.wrong"));
            return DomainException.invalid(List.of());
        });
    }

    private static String address(PageRequest request) {
        return PATH + Addresses.segment(request.path("secret"));
    }

    private PageResponse page(int status, PageRequest request, String typed, Form form) {
        var texts = request.texts();
        var organisation = services.days().linked();
        var core = services.core();
        var name = core.database()
                .read(tx -> core.organisations().find(tx, organisation).map(Organisation::name))
                .orElseThrow(DomainException::notFound);
        var page = new ConfirmDaysPage(
                name,
                services.days().waiting().stream()
                        .map(day -> one(day, day.id().toString().equals(typed) ? form : Form.empty(), texts))
                        .toList(),
                request.query("done")
                        .filter(List.of("confirmed", "not-so")::contains)
                        .map(word -> texts.get("confirm-days.done." + word))
                        .orElse(""),
                address(request),
                form);
        return new PageResponse.Html(status, "timeoff/days.jte", Map.of("page", page));
    }

    private static ConfirmDaysPage.One one(HostDay day, Form form, PageTexts texts) {
        int minutes = Objects.requireNonNullElse(day.saidMinutes(), day.minutes());
        return new ConfirmDaysPage.One(
                day.id().toString(),
                day.name(),
                day.what(),
                texts.day(day.day()),
                texts.duration(minutes),
                Typed.hours(minutes),
                day.state().equals("disputed") && day.reason() != null
                        ? texts.get("confirm-days.disputed", day.reason())
                        : "",
                day.counted() == 0
                        ? ""
                        : texts.get("confirm-days.counted", texts.duration(Math.toIntExact(day.counted()))),
                form);
    }
}
