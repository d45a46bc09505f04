package org.yourplace.csrbrokerage.allowance.page;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.csrbrokerage.allowance.HostDay;
import org.yourplace.csrbrokerage.allowance.TimeOff;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.TenantRef;

/** {@code /my/time-off/{place}/{id}}: one request of one's own, with what can be done about it. */
final class OneTimeOffPages {
    private final AllowanceServices services;

    OneTimeOffPages(AllowanceServices services) {
        this.services = services;
    }

    private TenantRef place(PageRequest request) {
        return services.core().access().places().stream()
                .filter(one -> one.slug().equals(request.path("place")))
                .filter(one -> services.core().switches().on(one.id()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    PageResponse show(PageRequest request) {
        return page(200, request, Form.empty());
    }

    PageResponse say(PageRequest request) {
        var form = request.posted();
        var place = place(request);
        var id = Typed.id(request.path("id"));
        try {
            switch (form.value("say")) {
                case "withdraw" ->
                    MyTimeOffPages.in(
                            services, place.id(), () -> services.mine().withdraw(id));
                case "take-other" ->
                    MyTimeOffPages.in(
                            services, place.id(), () -> services.mine().takeOther(id));
                case "call-off" -> {
                    var one = MyTimeOffPages.in(
                            services, place.id(), () -> services.mine().read(id));
                    services.myDays().callOff(one.ref());
                }
                case "dispute" -> {
                    var one = MyTimeOffPages.in(
                            services, place.id(), () -> services.mine().read(id));
                    services.myDays().dispute(one.ref(), form.value("reason"));
                }
                default -> throw DomainException.notFound();
            }
            return PageResponse.to(Addresses.withQuery(action(place, id), Map.of("done", form.value("say"))));
        } catch (DomainException refused) {
            if (refused.code() == org.yourplace.spi.error.CoreError.NOT_FOUND) throw refused;
            Typed.put(form, refused, request.texts(), services.core().texts(), "reason", Map.of());
            return page(422, request, form);
        }
    }

    private static String action(TenantRef place, java.util.UUID id) {
        return MyTimeOffPages.PATH + "/" + Addresses.segment(place.slug()) + "/" + id;
    }

    private PageResponse page(int status, PageRequest request, Form form) {
        var texts = request.texts();
        var words = new TimeOffWords(texts);
        var place = place(request);
        var one = MyTimeOffPages.in(services, place.id(), () -> services.mine().read(Typed.id(request.path("id"))));
        var day = services.myDays().mine(one.ref());
        boolean live = one.state().equals("waiting") || one.state().equals("approved");
        var page = new OneTimeOffPage(
                words.when(one),
                words.state(one),
                TimeOffWords.tone(one),
                facts(one, day, services.myDays().elsewhere(one.ref()), words, texts),
                other(one, words),
                live ? one.ref() : "",
                one.open(now())
                        && (one.waits()
                                || day.filter(found -> found.saidAt() != null).isEmpty()),
                !live && day.filter(found -> found.state().equals("expected")).isPresent(),
                day.filter(found -> found.state().equals("confirmed")).isPresent(),
                day.map(found -> texts.get("one-time-off.host", found.what(), found.organisation())),
                action(place, one.id()),
                done(request),
                form);
        return new PageResponse.Html(status, "timeoff/one.jte", Map.of("page", page));
    }

    private LocalDateTime now() {
        var core = services.core();
        return LocalDateTime.ofInstant(
                core.clock().instant(), core.workingDays().zone());
    }

    private static String other(TimeOff one, TimeOffWords words) {
        var day = one.otherDay();
        var starts = one.otherStarts();
        var ends = one.otherEnds();
        return !one.waits() || day == null || starts == null || ends == null ? "" : words.when(day, starts, ends);
    }

    private static List<Fact> facts(
            TimeOff one, Optional<HostDay> day, boolean elsewhere, TimeOffWords words, PageTexts texts) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("time-off.length.head"), words.length(one)));
        if (one.decider() != null && one.waits()) facts.add(new Fact(texts.get("one-time-off.decider"), one.decider()));
        if (one.decidedAt() != null) {
            facts.add(new Fact(
                    texts.get("one-time-off.decided-by"),
                    Objects.requireNonNullElseGet(one.decidedBy(), () -> texts.get("one-time-off.runners"))));
        }
        if (one.reason() != null) facts.add(new Fact(texts.get("one-time-off.reason"), one.reason()));
        day.ifPresent(found ->
                facts.add(new Fact(texts.get("one-time-off.host-says"), texts.get("day.state." + found.state()))));
        if (elsewhere) facts.add(new Fact(texts.get("time-off.where"), texts.get("one-time-off.elsewhere")));
        facts.add(new Fact(
                texts.get("one-time-off.manager-sees"),
                one.shown() == null ? texts.get("one-time-off.not-shown") : one.shown()));
        return facts;
    }

    private static String done(PageRequest request) {
        return request.query("done")
                .filter(List.of("asked", "withdraw", "take-other", "dispute", "call-off")::contains)
                .map(word -> request.texts().get("one-time-off.done." + word))
                .orElse("");
    }
}
