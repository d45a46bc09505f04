package org.yourplace.volunteeringbank.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.place.WorkingDays;

/** Letters to people about their places, in their language, each with the way to see the place and to give it back. */
final class PlaceLetters {
    /** Where somebody with an account sees their places. */
    static final String MY_SHIFTS = "/my/shifts";

    /** Where a listing is, before its slug. */
    private static final String LISTING = "/volunteer/";

    /** How long after a shift the link in a letter about it works. */
    private static final Duration AFTERWARDS = Duration.ofDays(2);

    private final Links links;
    private final Mail mail;
    private final Texts texts;
    private final WorkingDays days;

    PlaceLetters(FeatureContext core) {
        links = core.links();
        mail = core.mail();
        texts = core.texts();
        days = core.workingDays();
    }

    /** To whoever just booked: a place, or a number in the line. */
    void booked(Tx tx, MyPlace place, PlaceReceipt receipt, Locale locale) {
        var kind = receipt.places() > 1 ? "letter.place.regular" : "letter.place." + place.state();
        held(tx, place, place.email(), kind, receipt.placeUrl(), locale);
    }

    /** To a team's member who said yes: the way to their place is theirs alone now. */
    void accepted(Tx tx, MyPlace place, @Nullable String email, String page, Locale locale) {
        held(tx, place, email, "letter.place." + place.state(), page, locale);
    }

    private void held(Tx tx, MyPlace place, @Nullable String email, String kind, String page, Locale locale) {
        if (email == null) {
            return;
        }
        var lines = new ArrayList<String>();
        lines.add(texts.get(
                locale, kind, place.title(), place.organisation(), when(place.starts(), place.ends(), locale)));
        if (place.ahead() != null) {
            lines.add(texts.get(locale, "letter.place.ahead", place.ahead() + 1));
        }
        if (place.place() != null) {
            lines.add(texts.get(locale, "letter.place.where", place.place()));
        }
        lines.add(texts.get(locale, "letter.place.reference", place.reference()));
        lines.add(texts.get(locale, "letter.place.back"));
        send(tx, email, kind, place.title(), lines, page, place.reference(), locale);
    }

    /** To a team's coordinator. */
    void team(Tx tx, BookTeam said, ShiftDetails shift, String page, Locale locale) {
        var lines = List.of(
                texts.get(
                        locale,
                        "letter.team.text",
                        said.places(),
                        said.team(),
                        shift.title(),
                        when(shift.starts(), shift.ends(), locale)),
                texts.get(locale, "letter.team.links"));
        send(tx, said.email(), "letter.team", shift.title(), lines, page, null, locale);
    }

    /**
     * Somebody to write to about a place.
     *
     * @param account whether they have one, and so a page of their own
     */
    record To(UUID booking, String email, boolean account, String reference, Locale locale) {}

    /** A place came free for them. */
    void promoted(Tx tx, To to, ShiftDetails shift) {
        about(tx, to, shift, "letter.promoted", List.of());
    }

    /** It is at another time or place. */
    void moved(Tx tx, To to, ShiftDetails shift) {
        about(tx, to, shift, "letter.moved", List.of());
    }

    /** It is not to be. */
    void cancelled(Tx tx, To to, ShiftDetails shift) {
        var reason = shift.statusReason();
        about(tx, to, shift, "letter.cancelled", reason == null ? List.of() : List.of(reason));
    }

    /** The organisation took them off, with its words when it gave any. */
    void removed(Tx tx, To to, ShiftDetails shift, @Nullable String reason) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(
                to.locale(),
                "letter.removed.text",
                shift.title(),
                shift.organisation(),
                when(shift.starts(), shift.ends(), to.locale())));
        if (reason != null) {
            lines.add(reason);
        }
        send(tx, to.email(), "letter.removed", shift.title(), lines, page(tx, to, shift), to.reference(), to.locale());
    }

    /** To a team's coordinator: so many places without a name are not theirs any more. */
    void letGo(Tx tx, To to, ShiftDetails shift, int places) {
        var lines = List.of(texts.get(
                to.locale(),
                "letter.let-go.text",
                places,
                shift.title(),
                when(shift.starts(), shift.ends(), to.locale())));
        send(tx, to.email(), "letter.let-go", shift.title(), lines, LISTING + shift.slug(), null, to.locale());
    }

    /** It is tomorrow. */
    void reminder(Tx tx, To to, ShiftDetails shift) {
        about(tx, to, shift, "letter.reminder", shift.note() == null ? List.of() : List.of(shift.note()));
    }

    private void about(Tx tx, To to, ShiftDetails shift, String kind, List<String> more) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(
                to.locale(),
                kind + ".text",
                shift.title(),
                shift.organisation(),
                when(shift.starts(), shift.ends(), to.locale())));
        if (shift.place() != null) {
            lines.add(texts.get(to.locale(), "letter.place.where", shift.place()));
        }
        lines.addAll(more);
        if (shift.scheduled()) {
            lines.add(texts.get(to.locale(), "letter.place.back"));
        }
        send(tx, to.email(), kind, shift.title(), lines, page(tx, to, shift), to.reference(), to.locale());
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

    /** To the day's leader: who comes, and the way to the roll. */
    void roll(Tx tx, String email, ShiftDetails shift, int booked, String page) {
        var locale = Locale.UK;
        var lines = List.of(
                texts.get(
                        locale, "letter.roll.text", shift.title(), when(shift.starts(), shift.ends(), locale), booked),
                texts.get(locale, "letter.roll.link"));
        send(tx, email, "letter.roll", shift.title(), lines, page, null, locale);
    }

    private void send(
            Tx tx,
            String email,
            String kind,
            String title,
            List<String> lines,
            String page,
            @Nullable String about,
            Locale locale) {
        mail.send(
                tx,
                new Letter(
                        email,
                        texts.get(locale, kind + ".subject", title),
                        lines,
                        new Button(
                                texts.get(
                                        locale,
                                        kind.equals("letter.roll") ? "letter.roll.button" : "letter.place.button"),
                                page),
                        about));
    }

    private String when(Instant starts, Instant ends, Locale locale) {
        ZoneId zone = days.zone();
        var day = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale).format(starts.atZone(zone));
        return day + "–" + DateTimeFormatter.ofPattern("HH:mm", locale).format(ends.atZone(zone));
    }
}
