package org.yourplace.csrbrokerage.giving;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;

/** Letters about giving. None of them names a charity: a letter is read over shoulders, and may lie at work. */
final class GivingLetters {
    static final String MY_PAGE = "/my/giving";
    static final String AGENCY_PAGE = "/giving/agency/";
    private static final String MY_ADDRESS = "SELECT email FROM core.person WHERE id = core.me()";
    private static final Locale LOCALE = Locale.UK;

    private final FeatureContext core;

    GivingLetters(FeatureContext core) {
        this.core = core;
    }

    /** To the giver, at their own address: it begins, or it stops. */
    void said(Tx tx, GiftRows.Row gift, int pence, YearMonth from) {
        var address = tx.sql().createQuery(MY_ADDRESS).mapTo(String.class).findOne();
        if (address.isEmpty()) return;
        var what = pence == 0 ? "stopped" : "begun";
        core.mail()
                .sendInConfidence(
                        tx,
                        new Letter(
                                address.get(),
                                text("giving.letter." + what),
                                List.of(
                                        text(
                                                "giving.letter." + what + ".text",
                                                Pounds.of(pence),
                                                month(from),
                                                gift.ref(),
                                                gift.employer()),
                                        text("giving.letter.any-time")),
                                new Button(text("giving.letter.open"), MY_PAGE),
                                gift.ref()));
    }

    /** To the agency: a file is there. The link alone opens it. */
    void file(Tx tx, GivingRun run, String employer, String to, String secret) {
        core.mail()
                .sendInConfidence(
                        tx,
                        new Letter(
                                to,
                                text("giving.letter.file", employer, month(run.yearMonth())),
                                List.of(text(
                                        "giving.letter.file.text", employer, run.number(), month(run.yearMonth()))),
                                new Button(text("giving.letter.file.open"), AGENCY_PAGE + secret),
                                null));
    }

    private String text(String key, Object... values) {
        return core.texts().get(LOCALE, key, values);
    }

    private static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, LOCALE) + " " + month.getYear();
    }
}
