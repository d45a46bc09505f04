package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.Step;
import org.yourplace.kit.view.CsvFile;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.ledger.Entry;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.State;
import org.yourplace.volunteeringbank.hours.Expense;
import org.yourplace.volunteeringbank.hours.Hours;
import org.yourplace.volunteeringbank.hours.MyHoursService;
import org.yourplace.volunteeringbank.hours.SayHours;

/** {@code /my/hours}: what a volunteer gave, in their own words and the organisation's. */
final class MyHoursPages {
    static final String PATH = "/my/hours";
    private static final int PAGE = 50;
    private static final String TEMPLATE = "volunteer/my-hours.jte";

    private final FeatureContext core;
    private final MyHoursService hours;
    private final InterestService interest;
    private final Rejections rejections;

    MyHoursPages(FeatureContext core, MyHoursService hours, InterestService interest) {
        this.core = core;
        this.hours = hours;
        this.interest = interest;
        this.rejections = new Rejections(
                core.texts(),
                Map.of(
                        "application.hours-for-whom", "my-hours.for-whom",
                        "about.required", "my-hours.about.missing",
                        "time.range", "hours.time.wrong",
                        "time.required", "hours.time.wrong",
                        "day.in-the-future", "my-hours.day.future",
                        "day.too-long-ago", "my-hours.day.old",
                        "travel.not-promised", "my-hours.not-promised",
                        "reason.required", "hours.reason.missing"),
                Map.of("minutes", "time", "expenses", "travel"));
    }

    PageResponse show(PageRequest request) {
        var done = request.query("done").isPresent() ? request.texts().get("my-hours.logged") : "";
        return page(200, request, Form.empty(), done);
    }

    PageResponse log(PageRequest request) {
        var form = request.posted();
        var texts = request.texts();
        try {
            hours.log(MyHoursForm.said(form, texts));
            return PageResponse.to(Addresses.withQuery(PATH, Map.of("done", "logged")));
        } catch (DomainException refused) {
            if (form.valid()) {
                if (refused.violations().isEmpty()) {
                    form.reject(
                            "day",
                            core.texts()
                                    .get(
                                            texts.locale(),
                                            "error." + refused.code().code()));
                } else {
                    rejections.put(form, refused, texts);
                }
            }
            return page(422, request, form, "");
        }
    }

    private PageResponse page(int status, PageRequest request, Form form, String done) {
        var texts = request.texts();
        var words = words(texts);
        var totals = hours.totals();
        var mine = hours.mine(PAGE, request.query("after").orElse(null));
        var next = mine.next();
        var page = new MyHoursPage(
                length(texts, totals.confirmed()),
                length(texts, totals.selfReported()),
                length(texts, totals.waiting()),
                length(texts, totals.disputed()),
                mine.items().stream().map(one -> row(one, words, texts)).toList(),
                next == null ? "" : Addresses.withQuery(PATH, Map.of("after", next)),
                hours.expenses().stream()
                        .map(claim -> claim(claim, words, texts))
                        .toList(),
                interests(),
                hours.hosts().stream()
                        .map(host -> new Choice(host.id().toString(), host.name()))
                        .toList(),
                form,
                done);
        return new PageResponse.Html(status, TEMPLATE, Map.of("page", page));
    }

    private List<Choice> interests() {
        return interest.mine().stream()
                .filter(one -> one.standing() == State.STARTED || one.standing() == State.CONTACTED)
                .map(one -> new Choice(one.id().toString(), one.title() + ", " + one.organisation()))
                .toList();
    }

    private static MyHoursPage.Row row(Hours one, Wording words, PageTexts texts) {
        return new MyHoursPage.Row(
                PATH + "/" + one.id(),
                words.dayOf(one.day()),
                one.title(),
                one.organisation(),
                length(texts, one.minutes()),
                texts.get("hours.state." + one.state()),
                tone(one.standing()));
    }

    private static String tone(Standing standing) {
        return switch (standing) {
            case CONFIRMED -> "good";
            case LOGGED, DISPUTED -> "wait";
            case SELF_REPORTED, WITHDRAWN -> "off";
        };
    }

    private static MyHoursPage.Claim claim(Expense claim, Wording words, PageTexts texts) {
        return new MyHoursPage.Claim(
                words.dayOf(claim.day()),
                texts.get("expense.what." + claim.what()) + ", " + claim.title(),
                Wording.pounds(claim.pence()),
                texts.get("expense.state." + claim.state()),
                Objects.requireNonNullElse(claim.reason(), ""));
    }

    private static String length(PageTexts texts, long minutes) {
        return texts.duration(Math.toIntExact(minutes));
    }

    PageResponse one(PageRequest request) {
        return one(200, request, hours.mine(HoursPages.id(request.path("id"))), Form.empty());
    }

    PageResponse say(PageRequest request) {
        var form = request.posted();
        var texts = request.texts();
        var id = HoursPages.id(request.path("id"));
        try {
            hours.say(
                    id,
                    switch (form.value("say")) {
                        case "change" -> SayHours.were(HoursOnPage.minutes(form, texts));
                        case "dispute" -> SayHours.disputed(form.value("reason"));
                        case "withdraw" -> SayHours.withdrawn();
                        default -> throw DomainException.notFound();
                    });
            return PageResponse.to(PATH + "/" + id);
        } catch (DomainException refused) {
            if (form.valid()) {
                if (refused.violations().isEmpty()) throw refused;
                rejections.put(form, refused, texts);
            }
            return one(422, request, hours.mine(id), form);
        }
    }

    private PageResponse one(int status, PageRequest request, Hours one, Form form) {
        var texts = request.texts();
        var words = words(texts);
        boolean theirs = one.loggedBy().equals("self");
        boolean stands = one.standing() != Standing.WITHDRAWN;
        var page = new HoursPage(
                one.title(),
                one.organisation(),
                words.dayOf(one.day()),
                length(texts, one.minutes()),
                texts.get("hours.state." + one.state()),
                steps(hours.entries(one.id()), words, texts),
                theirs && stands && one.standing() != Standing.CONFIRMED,
                one.standing() == Standing.CONFIRMED,
                theirs && stands,
                PATH + "/" + one.id(),
                form);
        return new PageResponse.Html(status, "volunteer/hours.jte", Map.of("page", page));
    }

    /** A counter-entry and the entry that takes its place are one step to a reader. */
    static List<Step> steps(List<Entry> entries, Wording words, PageTexts texts) {
        return entries.stream()
                .filter(entry -> !entry.step().equals("countered"))
                .map(entry -> new Step(
                        texts.get("hours.step." + entry.step())
                                + (entry.amount() > 0 ? ": " + length(texts, entry.amount()) : ""),
                        words.dayOf(words.day(entry.at())) + ", "
                                + texts.get("hours.how." + entry.how().code()),
                        Optional.ofNullable(entry.reason()).orElse(""),
                        true))
                .toList();
    }

    /** Everything as a file that a spreadsheet opens. */
    PageResponse file(PageRequest request) {
        return PageResponse.text("text/csv", CsvFile.of(new MyHoursFile(hours, request.texts()).rows()));
    }

    private Wording words(PageTexts texts) {
        return new Wording(texts, core.codes(), core.clock(), core.workingDays().zone());
    }
}
