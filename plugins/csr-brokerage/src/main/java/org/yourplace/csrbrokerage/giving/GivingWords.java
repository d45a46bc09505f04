package org.yourplace.csrbrokerage.giving;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.Step;
import org.yourplace.spi.error.DomainException;

/** Gifts and their refusals in the reader's words. */
final class GivingWords {
    private final PageTexts texts;
    private final ZoneId zone;

    GivingWords(PageTexts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    String month(String month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale()).format(YearMonth.parse(month));
    }

    String state(Gift gift) {
        if (gift.live()) return texts.get("giving.state.live");
        return texts.get("giving.state.stopped", month(gift.words().getFirst().month()));
    }

    String monthly(int pence) {
        return texts.get("giving.monthly", Pounds.of(pence));
    }

    String terms(Offer offer) {
        return texts.get(
                        "giving.terms",
                        offer.name(),
                        offer.agency(),
                        texts.date(offer.deadline()),
                        month(offer.month()))
                + (offer.matchPercent() == 0
                        ? ""
                        : " "
                                + texts.get(
                                        "giving.terms.match",
                                        Pounds.of(offer.matchPercent()),
                                        Pounds.of(offer.matchPersonPence())));
    }

    List<Step> steps(Gift gift) {
        return gift.words().stream()
                .map(word -> new Step(
                        word.pence() > 0
                                ? monthly(word.pence())
                                : texts.get("left".equals(word.how()) ? "giving.word.left" : "giving.word.stopped"),
                        texts.date(word.at().atZone(zone).toLocalDate()),
                        texts.get("giving.word.month", month(word.month())),
                        true))
                .toList();
    }

    /** Puts a refusal beside the field that it is about. */
    void put(Form form, DomainException refused) {
        if (refused.violations().isEmpty()) {
            form.reject("amount", texts.get("error." + refused.code().code()));
        }
        for (var wrong : refused.violations()) {
            switch (wrong.field()) {
                case "pence" ->
                    form.reject(
                            "amount",
                            wrong.reason().equals("out-of-range")
                                    ? texts.get(
                                            "giving.amount.range",
                                            pounds(wrong.args().get(0)),
                                            pounds(wrong.args().get(1)))
                                    : texts.get("giving.amount.missing"));
                case "organisation" -> form.reject("organisation", texts.get("giving.charity.missing"));
                case "employer" -> form.reject("employer", texts.get("giving.employer.missing"));
                case "q" -> form.reject("q", texts.get("giving.search.short"));
                default -> throw refused;
            }
        }
    }

    private static String pounds(Object pence) {
        return Pounds.of(((Number) pence).longValue());
    }
}
