package org.yourplace.volunteeringbank.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.feature.Texts;
import org.yourplace.volunteeringbank.application.SendInterest;

/** Letters to people about their places, in their language, each with the way to see the place and to give it back. */
final class PlaceLetters {
    /** Where somebody with an account sees their places. */
    static final String MY_SHIFTS = "/my/shifts";

    /** How long after a shift the link in a letter about it works. */
    private static final Duration AFTERWARDS = Duration.ofDays(2);

    private final Links links;
    private final Mail mail;
    private final Texts texts;
    private final ShiftPaper paper;
    private final PlaceDates dates;

    PlaceLetters(FeatureContext core) {
        links = core.links();
        mail = core.mail();
        texts = core.texts();
        paper = new ShiftPaper(core);
        dates = new PlaceDates(core);
    }

    /**
     * To whoever just booked: a place, or a number in the line.
     *
     * @param all of a regular place; otherwise the one
     */
    void booked(Tx tx, List<MyPlace> all, MyPlace place, PlaceReceipt receipt, Locale locale) {
        var email = place.email();
        if (email == null) {
            return;
        }
        boolean regular = receipt.places() > 1;
        var kind = regular ? "letter.place.regular" : "letter.place." + place.state();
        held(
                tx,
                place,
                email,
                kind,
                receipt.placeUrl(),
                regular ? dates.regular(all) : date(place, Objects.requireNonNullElse(place.name(), email), email),
                locale);
    }

    /** To a team's member who said yes: the way to their place is theirs alone now. */
    void accepted(Tx tx, MyPlace place, SendInterest who, String page, Locale locale) {
        var email = who.reach().email();
        if (email != null) {
            held(tx, place, email, "letter.place." + place.state(), page, date(place, who.name(), email), locale);
        }
    }

    private @Nullable String date(MyPlace place, String name, String email) {
        return place.state().equals("booked") ? dates.comes(place, name, email) : null;
    }

    private void held(
            Tx tx, MyPlace place, String email, String kind, String page, @Nullable String date, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(
                locale, kind, place.title(), place.organisation(), paper.when(place.starts(), place.ends(), locale)));
        if (place.ahead() != null) {
            lines.add(texts.get(locale, "letter.place.ahead", place.ahead() + 1));
        }
        if (place.place() != null) {
            lines.add(texts.get(locale, "letter.place.where", place.place()));
        }
        lines.add(texts.get(locale, "letter.place.reference", place.reference()));
        lines.add(texts.get(locale, "letter.place.back"));
        send(
                tx,
                paper.letter(email, kind, place.title(), lines, page, place.reference(), locale)
                        .with(date));
    }

    /**
     * Somebody to write to about a place.
     *
     * @param name theirs; absent for a team's coordinator, who is written to about a place that nobody has yet
     * @param account whether they have one, and so a page of their own
     * @param seated whether they have the place, or had it: who only waits has no date in their calendar
     */
    record To(
            UUID booking,
            @Nullable String name,
            String email,
            boolean account,
            boolean seated,
            String reference,
            Locale locale) {}

    /** A place came free for them. */
    void promoted(Tx tx, To to, ShiftDetails shift) {
        about(tx, to, shift, "letter.promoted", List.of(), stands(to, shift));
    }

    /** It is at another time or place. */
    void moved(Tx tx, To to, ShiftDetails shift) {
        about(tx, to, shift, "letter.moved", List.of(), stands(to, shift));
    }

    /** It is not to be. */
    void cancelled(Tx tx, To to, ShiftDetails shift) {
        var reason = shift.statusReason();
        about(tx, to, shift, "letter.cancelled", reason == null ? List.of() : List.of(reason), off(to, shift));
    }

    /** The organisation took them off, with its words when it gave any. */
    void removed(Tx tx, To to, ShiftDetails shift, @Nullable String reason) {
        gone(tx, to, shift, "letter.removed", reason);
    }

    /** They gave it back, or their team's coordinator did. */
    void givenBack(Tx tx, To to, ShiftDetails shift) {
        gone(tx, to, shift, "letter.given-back", null);
    }

    /** To somebody who came without having booked, and left an address: what was written down about them. */
    void wroteIn(Tx tx, To to, ShiftDetails shift, long minutes, String page) {
        var length = texts.get(to.locale(), "letter.thanks.minutes", minutes);
        var lines = List.of(
                texts.get(
                        to.locale(),
                        "letter.thanks.text",
                        shift.title(),
                        shift.organisation(),
                        when(shift, to),
                        length),
                texts.get(to.locale(), "letter.thanks.wrong"));
        send(tx, letter(to, "letter.thanks", shift, lines, page));
    }

    private void gone(Tx tx, To to, ShiftDetails shift, String kind, @Nullable String reason) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(to.locale(), kind + ".text", shift.title(), shift.organisation(), when(shift, to)));
        if (reason != null) {
            lines.add(reason);
        }
        send(tx, letter(to, kind, shift, lines, page(tx, to, shift)).with(off(to, shift)));
    }

    private @Nullable String stands(To to, ShiftDetails shift) {
        var name = to.name();
        return name != null && to.seated() ? dates.stands(to, name, shift) : null;
    }

    private @Nullable String off(To to, ShiftDetails shift) {
        var name = to.name();
        return name != null && to.seated() ? dates.off(to, name, shift) : null;
    }

    /** It is tomorrow. */
    void reminder(Tx tx, To to, ShiftDetails shift) {
        about(tx, to, shift, "letter.reminder", shift.note() == null ? List.of() : List.of(shift.note()), null);
    }

    private void about(Tx tx, To to, ShiftDetails shift, String kind, List<String> more, @Nullable String date) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(to.locale(), kind + ".text", shift.title(), shift.organisation(), when(shift, to)));
        if (shift.place() != null) {
            lines.add(texts.get(to.locale(), "letter.place.where", shift.place()));
        }
        lines.addAll(more);
        if (shift.scheduled()) {
            lines.add(texts.get(to.locale(), "letter.place.back"));
        }
        send(tx, letter(to, kind, shift, lines, page(tx, to, shift)).with(date));
    }

    private String page(Tx tx, To to, ShiftDetails shift) {
        if (to.account()) {
            return MY_SHIFTS;
        }
        var valid = Duration.between(
                tx.sql().createQuery("SELECT core.at()").mapTo(Instant.class).one(), shift.ends());
        return PlaceReceipt.PAGE
                + links.issue(
                        tx,
                        to.booking(),
                        Set.of(BookingService.LINK_ACTION),
                        valid.isNegative() ? AFTERWARDS : valid.plus(AFTERWARDS));
    }

    private void send(Tx tx, Letter letter) {
        mail.send(tx, letter);
    }

    private Letter letter(To to, String kind, ShiftDetails shift, List<String> lines, String page) {
        return paper.letter(to.email(), kind, shift.title(), lines, page, to.reference(), to.locale());
    }

    private String when(ShiftDetails shift, To to) {
        return paper.when(shift.starts(), shift.ends(), to.locale());
    }
}
