package org.yourplace.csrbrokerage.allowance.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.csrbrokerage.allowance.DecideTimeOff;
import org.yourplace.csrbrokerage.allowance.TimeOffService;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;

/** {@code /decide-time-off/{secret}}: one page from a mail. Looking changes nothing; the buttons post. For whom it is, it does not say. */
final class DecidePages {
    static final String PATH = "/decide-time-off/";

    private final AllowanceServices services;

    DecidePages(AllowanceServices services) {
        this.services = services;
    }

    PageResponse show(PageRequest request) {
        return services.timeOff().byLink(request.path("secret"), () -> page(200, request, Form.empty()));
    }

    PageResponse decide(PageRequest request) {
        var form = request.posted();
        var texts = request.texts();
        return services.timeOff().byLink(request.path("secret"), () -> {
            try {
                services.timeOff().decide(services.timeOff().linked(), said(form, texts));
                return PageResponse.to(Addresses.withQuery(address(request), Map.of("done", form.value("answer"))));
            } catch (DomainException refused) {
                if (refused.code() == org.yourplace.spi.error.CoreError.NOT_FOUND) throw refused;
                var field = form.value("answer").equals("suggested") ? "day" : "reason";
                Typed.put(
                        form,
                        refused,
                        texts,
                        services.core().texts(),
                        field,
                        Map.of("starts", "from", "ends", "until"));
                return page(422, request, form);
            }
        });
    }

    private static DecideTimeOff said(Form form, PageTexts texts) {
        var answer = form.value("answer");
        if (answer.equals("suggested")) {
            if (Typed.day(form).isEmpty()) form.reject("day", texts.get("ask-time-off.day.wrong"));
            for (var field : List.of("from", "until")) {
                if (Typed.time(form.value(field)).isEmpty()) form.reject(field, texts.get("ask-time-off.time.wrong"));
            }
        } else if (answer.equals("refused") && form.typed("reason").isEmpty()) {
            form.reject("reason", texts.get("decide-time-off.reason.missing"));
        }
        if (!form.valid()) throw DomainException.invalid(List.of());
        return new DecideTimeOff(
                answer,
                form.typed("reason").orElse(null),
                answer.equals("suggested") ? Typed.day(form).orElseThrow() : null,
                answer.equals("suggested") ? Typed.time(form.value("from")).orElseThrow() : null,
                answer.equals("suggested") ? Typed.time(form.value("until")).orElseThrow() : null);
    }

    private static String address(PageRequest request) {
        return PATH + Addresses.segment(request.path("secret"));
    }

    private PageResponse page(int status, PageRequest request, Form form) {
        var texts = request.texts();
        var words = new TimeOffWords(texts);
        var one = services.timeOff().read(services.timeOff().linked());
        var asked = one.timeOff();
        boolean open = asked.waits() && !asked.suggested();
        var page = new DecidePage(
                one.name(),
                services.timeOff().employer(),
                words.when(asked),
                facts(one, words, texts),
                open ? "" : words.state(asked),
                done(request),
                address(request),
                form.value("answer").equals("refused"),
                form.value("answer").equals("suggested"),
                form);
        return new PageResponse.Html(status, "timeoff/decide.jte", Map.of("page", page));
    }

    private static List<Fact> facts(TimeOffService.Beside one, TimeOffWords words, PageTexts texts) {
        var asked = one.timeOff();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(texts.get("time-off.length.head"), words.length(asked)));
        facts.add(new Fact(
                texts.get("decide-time-off.policy"),
                texts.get(
                        "decide-time-off.within." + one.within().word(),
                        one.within().noticeWorkingDays())));
        facts.add(new Fact(
                texts.get("decide-time-off.others"),
                one.others().isEmpty() ? texts.get("decide-time-off.others.none") : String.join(", ", one.others())));
        facts.add(new Fact(texts.get("decide-time-off.left-after"), words.hours(one.leftAfter())));
        if (asked.shown() != null) facts.add(new Fact(texts.get("decide-time-off.shown"), asked.shown()));
        return facts;
    }

    private static String done(PageRequest request) {
        return request.query("done")
                .filter(List.of("approved", "refused", "suggested")::contains)
                .map(word -> request.texts().get("decide-time-off.done." + word))
                .orElse("");
    }
}
