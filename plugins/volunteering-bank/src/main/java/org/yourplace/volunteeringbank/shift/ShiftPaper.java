package org.yourplace.volunteeringbank.shift;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.place.WorkingDays;

/** What letters about shifts have in common: a subject, the words, one button, and how a time is said. */
final class ShiftPaper {
    private final Texts texts;
    private final WorkingDays days;

    ShiftPaper(FeatureContext core) {
        texts = core.texts();
        days = core.workingDays();
    }

    /** @param kind which letter: its subject is the text of that name */
    Letter letter(
            String email,
            String kind,
            String title,
            List<String> lines,
            String page,
            @Nullable String about,
            Locale locale) {
        var button =
                switch (kind) {
                    case "letter.roll", "letter.thanks" -> kind + ".button";
                    default -> "letter.place.button";
                };
        return new Letter(
                email,
                texts.get(locale, kind + ".subject", title),
                lines,
                new Button(texts.get(locale, button), page),
                about);
    }

    String when(Instant starts, Instant ends, Locale locale) {
        var zone = days.zone();
        var day = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale).format(starts.atZone(zone));
        return day + "–" + DateTimeFormatter.ofPattern("HH:mm", locale).format(ends.atZone(zone));
    }
}
