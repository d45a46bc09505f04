package org.yourplace.volunteeringbank.shift;

import java.util.List;
import java.util.Locale;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Texts;
import org.yourplace.volunteeringbank.shift.PlaceLetters.To;

/** Letters to those who answer for others: a team's coordinator, and who leads the day. */
final class LeaderLetters {
    /** Where a listing is, before its slug. */
    private static final String LISTING = "/volunteer/";

    private final Mail mail;
    private final Texts texts;
    private final ShiftPaper paper;

    LeaderLetters(FeatureContext core) {
        mail = core.mail();
        texts = core.texts();
        paper = new ShiftPaper(core);
    }

    /** To a team's coordinator: the places that are held, and how to pass them on. */
    void team(Tx tx, BookTeam said, ShiftDetails shift, String page, Locale locale) {
        var lines = List.of(
                texts.get(
                        locale,
                        "letter.team.text",
                        said.places(),
                        said.team(),
                        shift.title(),
                        paper.when(shift.starts(), shift.ends(), locale)),
                texts.get(locale, "letter.team.links"));
        mail.send(tx, paper.letter(said.email(), "letter.team", shift.title(), lines, page, null, locale));
    }

    /** To a team's coordinator: so many places without a name are not theirs any more. */
    void letGo(Tx tx, To to, ShiftDetails shift, int places) {
        var when = paper.when(shift.starts(), shift.ends(), to.locale());
        var lines = List.of(texts.get(to.locale(), "letter.let-go.text", places, shift.title(), when));
        var page = LISTING + shift.slug();
        mail.send(tx, paper.letter(to.email(), "letter.let-go", shift.title(), lines, page, null, to.locale()));
    }

    /** To the day's leader: who comes, and the way to the roll. */
    void roll(Tx tx, String email, ShiftDetails shift, int booked, String page) {
        var locale = Locale.UK;
        var when = paper.when(shift.starts(), shift.ends(), locale);
        var lines = List.of(
                texts.get(locale, "letter.roll.text", shift.title(), when, booked),
                texts.get(locale, "letter.roll.link"));
        mail.send(tx, paper.letter(email, "letter.roll", shift.title(), lines, page, null, locale));
    }
}
