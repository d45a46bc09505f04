package org.yourplace.volunteeringbank.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.page.QrPicture;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.shift.Booked;
import org.yourplace.volunteeringbank.shift.RollService;
import org.yourplace.volunteeringbank.shift.RollService.Roll;

/** Puts a roll on a page, with the code that those who come can scan. */
final class RollDrawing {
    private final FeatureContext core;
    private final RollService roll;

    RollDrawing(FeatureContext core, RollService roll) {
        this.core = core;
        this.roll = roll;
    }

    /**
     * @param times what was typed about how long somebody was there
     * @param adding who is written in
     */
    PageResponse page(int status, PageRequest request, RollOnPage.Where where, Form times, Form adding) {
        var read = roll.read(where.shift());
        var texts = request.texts();
        var shift = read.shift();
        var opens = shift.starts()
                .minus(RollService.EARLY)
                .atZone(core.workingDays().zone());
        var word = roll.word(shift.id());
        var address = request.origin() + HerePages.address(shift.id(), word);
        var qr = QrPicture.of(address);
        var page = new RollPage(
                where.crumbs(),
                shift.title(),
                shift.organisation(),
                new ShiftWording(core, texts).when(shift),
                facts(read, texts),
                read.open(),
                texts.get("roll.opens", texts.day(opens.toLocalDate()), texts.time(opens.toLocalTime())),
                done(request),
                people(read, true, texts),
                people(read, false, texts),
                where.address(),
                qr.path(),
                qr.size(),
                address,
                HerePages.poster(shift.id(), word),
                times,
                adding,
                ShiftPages.ages(core, texts, null).reversed(),
                adding.typed("fresh").orElseGet(() -> core.ids().next().toString()));
        return new PageResponse.Html(status, "volunteer/roll.jte", Map.of("page", page));
    }

    private static String done(PageRequest request) {
        return request.query("done")
                .map(word -> "roll.done." + word)
                .filter(request.texts()::has)
                .map(request.texts()::get)
                .orElse("");
    }

    private static List<RollPage.Person> people(Roll read, boolean seated, PageTexts texts) {
        return read.people().stream()
                .filter(one -> seated ? one.seated() : one.state().equals("waiting"))
                .map(one -> person(read, one, texts))
                .toList();
    }

    private static List<Fact> facts(Roll read, PageTexts texts) {
        long came = read.people().stream()
                .filter(one -> one.state().equals("attended"))
                .count();
        var shift = read.shift();
        var facts = new ArrayList<Fact>();
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

    private static RollPage.Person person(Roll read, Booked one, PageTexts texts) {
        boolean young = AgeBand.UNDER_16.code().equals(one.ageBand());
        var contact = young
                ? Objects.requireNonNullElse(one.guardianContact(), "")
                : one.phone() != null ? one.phone() : Objects.requireNonNullElse(one.email(), "");
        var code = one.state().equals("booked") || one.state().equals("waiting") ? "" : one.state();
        boolean came = code.equals("attended");
        int minutes = one.minutes() == null ? read.minutes() : one.minutes();
        return new RollPage.Person(
                one.id().toString(),
                one.name() == null ? texts.get("roll.not-yet", Objects.requireNonNullElse(one.team(), "")) : one.name(),
                contact,
                contact.contains("@") ? "mailto:" + contact : "tel:" + contact.replaceAll("[^0-9+]", ""),
                Objects.requireNonNullElse(one.team(), ""),
                code.isEmpty() ? "" : texts.get(came && !one.confirmed() ? "roll.checked-in" : "roll.state." + code),
                code,
                one.confirmed(),
                came ? texts.duration(minutes) : "",
                TypedHours.of(minutes),
                one.walkIn());
    }
}
