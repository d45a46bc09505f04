package org.yourplace.volunteeringbank.page;

import java.time.Instant;
import java.util.Objects;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.shift.MyPlace;
import org.yourplace.volunteeringbank.shift.RegularPlace;
import org.yourplace.volunteeringbank.shift.ShiftDetails;

/** Puts shifts and places into the reader's words. */
public final class ShiftWording {
    static final String SHIFT = "/volunteer/shift/";

    private final PageTexts texts;
    private final Wording words;
    private final Instant now;

    public ShiftWording(FeatureContext core, PageTexts texts) {
        this.texts = texts;
        words = new Wording(
                texts, core.codes(), core.clock(), core.workingDays().zone());
        now = core.clock().instant();
    }

    public String when(ShiftDetails shift) {
        return words.when(shift.starts(), shift.ends());
    }

    /** "3 places left", "Full, 2 waiting", "Cancelled". */
    public String places(ShiftDetails shift) {
        if (!shift.scheduled()) {
            return texts.get("shift.cancelled");
        }
        if (shift.placesLeft() > 0) {
            return texts.count("listing.places-left", shift.placesLeft());
        }
        return shift.waiting() > 0 ? texts.count("shift.full-waiting", shift.waiting()) : texts.get("badge.full");
    }

    boolean bookable(ShiftDetails shift) {
        return shift.scheduled() && shift.starts().isAfter(now) && (shift.placesLeft() > 0 || shift.waitingList());
    }

    ShiftRow row(ShiftDetails shift) {
        boolean left = shift.placesLeft() > 0;
        return new ShiftRow(
                when(shift),
                Objects.requireNonNullElse(shift.place(), ""),
                places(shift),
                shift.scheduled() && left,
                bookable(shift) ? SHIFT + shift.id() : "",
                texts.get(left ? "interest.button" : "shift.join-list"));
    }

    PlacePage.Place place(MyPlace place) {
        return new PlacePage.Place(
                place.id().toString(),
                place.title(),
                "/volunteer/" + place.slug(),
                place.organisation(),
                words.when(place.starts(), place.ends()),
                Objects.requireNonNullElse(place.place(), ""),
                Objects.requireNonNullElse(place.note(), ""),
                state(place),
                !place.cancelled()
                        && (place.state().equals("booked") || place.state().equals("attended")),
                place.open(now),
                place.reminders());
    }

    private String state(MyPlace place) {
        if (place.cancelled() && !place.state().equals("cancelled")) {
            return texts.get("shift.cancelled");
        }
        var ahead = place.ahead();
        return ahead == null ? texts.get("place.state." + place.state()) : texts.get("place.state.waiting", ahead + 1);
    }

    PlacePage.Regular regular(RegularPlace regular) {
        var resumes = regular.resumes();
        var from = regular.pausedFrom();
        return new PlacePage.Regular(
                regular.id().toString(),
                regular.title(),
                resumes == null || from == null || !resumes.isAfter(now)
                        ? ""
                        : texts.get("regular.paused", texts.day(words.day(from)), texts.day(words.day(resumes))));
    }

    boolean ahead(MyPlace place) {
        return place.ends().isAfter(now);
    }
}
