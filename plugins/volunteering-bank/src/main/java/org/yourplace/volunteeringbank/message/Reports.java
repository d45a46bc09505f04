package org.yourplace.volunteeringbank.message;

import java.util.Locale;
import java.util.stream.Collectors;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.people.ContactDetails;

/**
 * What the supporter reads when somebody reports a conversation: who did, why, and the conversation. Whoever reports sees their own words
 * whole; in the report every way to reach somebody is held back, for the supporter may be the other side.
 */
record Reports(Texts texts, ContactDetails details) {
    String about(Conversation seen) {
        return texts.get(Locale.UK, "message.report.about", seen.organisation(), seen.reference());
    }

    /** @param by name of whoever reports; empty for the holder of an organisation's link */
    String detail(Conversation seen, ReportMessages said, String by, Locale locale) {
        boolean person = seen.side().equals(Side.PERSON.code());
        var reporter = person
                ? texts.get(locale, "message.report.by-person", by)
                : by.isEmpty()
                        ? texts.get(locale, "message.report.by-link", seen.organisation())
                        : texts.get(locale, "message.report.by-member", by, seen.organisation());
        var messages = seen.messages().stream()
                .map(one -> texts.get(
                                locale,
                                "message.report.line",
                                one.number(),
                                one.from().equals(Side.PERSON.code()) ? seen.person() : seen.organisation())
                        + "\n" + details.heldBack(one.text()))
                .collect(Collectors.joining("\n\n"));
        return String.join(
                "\n\n",
                reporter,
                texts.get(locale, "message.report.for", seen.title()),
                details.heldBack(said.reason()),
                messages);
    }
}
