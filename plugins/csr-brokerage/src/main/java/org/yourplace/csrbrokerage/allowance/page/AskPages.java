package org.yourplace.csrbrokerage.allowance.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.csrbrokerage.allowance.AskTimeOff;
import org.yourplace.csrbrokerage.allowance.Helped;
import org.yourplace.csrbrokerage.allowance.MyAllowance;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.TenantRef;

/**
 * {@code /my/time-off/ask}: one form. It books at the employer, and where somebody came from something to help with, tells the host too. The
 * employer hears nothing of the host, unless the box is ticked.
 */
final class AskPages {
    static final String PATH = MyTimeOffPages.PATH + "/ask";

    private final AllowanceServices services;

    AskPages(AllowanceServices services) {
        this.services = services;
    }

    PageResponse show(PageRequest request) {
        return page(200, request, request.asked());
    }

    PageResponse ask(PageRequest request) {
        var form = request.posted();
        var texts = request.texts();
        var place = place(request, form).orElseThrow(DomainException::notFound);
        var helped = helped(request);
        var day = Typed.day(form);
        var from = Typed.time(form.value("from"));
        var until = Typed.time(form.value("until"));
        if (day.isEmpty()) form.reject("day", texts.get("ask-time-off.day.wrong"));
        if (from.isEmpty()) form.reject("from", texts.get("ask-time-off.time.wrong"));
        if (until.isEmpty()) form.reject("until", texts.get("ask-time-off.time.wrong"));
        if (!form.valid()) return page(422, request, form);
        try {
            var shown = form.chosen("show", "yes")
                    ? helped.map(role -> role.title() + ", " + role.organisation())
                            .orElse(null)
                    : null;
            var asked = new AskTimeOff(
                    day.get(), from.get(), until.get(), form.typed("pot").orElse(null), shown);
            var made = MyTimeOffPages.in(services, place.id(), () -> {
                // before anything is booked; where it is, is not handed on
                helped.ifPresent(role -> services.mine().checkWhere(asked.day(), role.ward()));
                return services.mine().ask(asked);
            });
            helped.ifPresent(role -> services.myDays().come(made.ref(), role));
            return PageResponse.to(Addresses.withQuery(MyTimeOffPages.of(place, made), Map.of("done", "asked")));
        } catch (DomainException refused) {
            Typed.put(form, refused, texts, services.core().texts(), "day", Map.of("starts", "from", "ends", "until"));
            return page(422, request, form);
        }
    }

    private Optional<Helped> helped(PageRequest request) {
        return request.query("for").map(typed -> services.myDays()
                .entry(Typed.id(typed))
                .filter(role -> services.core().switches().on(role.tenant()))
                .orElseThrow(DomainException::notFound));
    }

    private Optional<TenantRef> place(PageRequest request, Form form) {
        var employers = MyTimeOffPages.employers(services);
        var wanted = form.typed("place").or(() -> request.query("place"));
        return employers.stream()
                .filter(one -> wanted.isEmpty() || one.slug().equals(wanted.get()))
                .findFirst();
    }

    private PageResponse page(int status, PageRequest request, Form form) {
        var texts = request.texts();
        var words = new TimeOffWords(texts);
        var employers = MyTimeOffPages.employers(services);
        var helped = helped(request);
        var place = place(request, form);
        var mine = place.map(found ->
                MyTimeOffPages.in(services, found.id(), () -> services.mine().allowance()));
        var page = new AskPage(
                place.map(TenantRef::name).orElse(""),
                helped.map(role -> new AskPage.Role(role.title(), role.organisation())),
                employers.stream()
                        .map(one -> new Choice(one.slug(), one.name()))
                        .toList(),
                mine.stream()
                        .flatMap(found -> found.allowances().stream())
                        .flatMap(pot -> Stream.of(new org.yourplace.kit.page.Fact(
                                texts.get("time-off.pot." + pot.pot()),
                                texts.get("time-off.of", words.hours(pot.left()), words.hours(pot.all())),
                                texts.get("ask-time-off.beside", words.hours(pot.booked()), words.hours(pot.taken())))))
                        .toList(),
                mine.map(found -> pots(found, words, texts)).orElse(List.of()),
                mine.map(found -> MyTimeOffPages.rule(found, texts)).orElse(""),
                mine.map(found -> words.counts(found)).orElse(List.of()),
                mine.map(found -> MyTimeOffPages.outside(found, texts))
                        .orElseGet(() -> texts.get("my-time-off.no-employer")),
                action(request),
                form);
        return new PageResponse.Html(status, "timeoff/ask.jte", Map.of("page", page));
    }

    private static List<Choice> pots(MyAllowance mine, TimeOffWords words, PageTexts texts) {
        return mine.allowances().stream()
                .map(pot -> new Choice(
                        pot.pot(),
                        texts.get("time-off.pot." + pot.pot()),
                        texts.get("ask-time-off.pot.left", words.hours(pot.left()))))
                .toList();
    }

    private static String action(PageRequest request) {
        var query = new HashMap<String, String>();
        request.query("for").ifPresent(entry -> query.put("for", entry));
        request.query("place").ifPresent(place -> query.put("place", place));
        return Addresses.withQuery(PATH, query);
    }
}
