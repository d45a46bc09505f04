package org.yourplace.volunteeringbank.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** Letters to people who want to hear when help is short, in their language. Each says why it came and how to stop them all. */
public final class AlertLetters {
    private final FeatureContext core;

    public AlertLetters(FeatureContext core) {
        this.core = core;
    }

    /** Whether the address is right: nobody is written to because somebody else typed it. */
    public void isItYou(Tx tx, String email, OpportunityDetails listing, String page, Locale locale) {
        core.mail()
                .sendInConfidence(
                        tx,
                        new Letter(
                                email,
                                text(locale, "letter.alert-ask.subject"),
                                List.of(
                                        text(locale, "letter.alert-ask.text", listing.title()),
                                        text(locale, "letter.alert-ask.not")),
                                new Button(text(locale, "letter.alert-ask.button"), page),
                                null));
    }

    /**
     * A listing is short of people.
     *
     * @param offered whether they offered help; else they asked to hear beside a listing
     * @param what what they offered, or the listing beside which they asked
     * @param stop page on which these letters are stopped
     */
    public void shortage(
            Tx tx, String email, OpportunityDetails listing, boolean offered, String what, String stop, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(text(locale, "letter.alert.text", listing.organisation().name(), listing.title()));
        var summary = listing.summary();
        if (summary != null && !summary.isBlank()) {
            lines.add(summary);
        }
        var facts = facts(listing, locale);
        if (!facts.isEmpty()) {
            lines.add(String.join("\n", facts));
        }
        lines.add(text(locale, offered ? "letter.alert.why.offer" : "letter.alert.why.wish", what));
        core.mail()
                .send(
                        tx,
                        new Letter(
                                        email,
                                        text(locale, "letter.alert.subject", listing.title()),
                                        lines,
                                        new Button(text(locale, "letter.alert.button"), "/volunteer/" + listing.slug()),
                                        null)
                                .stoppedAt(stop));
    }

    private List<String> facts(OpportunityDetails listing, Locale locale) {
        var facts = new ArrayList<String>();
        var starts = listing.starts();
        if (starts != null) {
            var day = LocalDate.ofInstant(starts, core.workingDays().zone());
            facts.add(text(locale, "letter.alert.when", PersonLetters.day(day, locale)));
        }
        var area = listing.area();
        if (listing.remote()) {
            facts.add(text(locale, "letter.alert.home"));
        } else if (area != null && area.wardName() != null) {
            facts.add(text(locale, "letter.alert.where", area.wardName()));
        }
        if (listing.expenses().contains("travel")) {
            facts.add(text(locale, "letter.alert.travel"));
        }
        return facts;
    }

    private String text(Locale locale, String key, Object... args) {
        return core.texts().get(locale, key, args);
    }
}
