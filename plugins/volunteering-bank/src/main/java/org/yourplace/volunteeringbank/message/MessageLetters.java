package org.yourplace.volunteeringbank.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.ApplicationQueries;
import org.yourplace.volunteeringbank.application.Contact;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.mail.GroupLetters;
import org.yourplace.volunteeringbank.mail.Reach;
import org.yourplace.volunteeringbank.message.MessageEvents.MessageSent;

/**
 * Tells the other side that there is a message: not what it says, for mail is read over shoulders, and with a link that opens the
 * conversation without an account. Several messages in a row, of which none is read, make one letter in a quarter of an hour.
 */
public final class MessageLetters {
    /** Where a person's side of a conversation is, before their secret or that of a letter. */
    public static final String PAGE = "/volunteer/messages/";

    /** Where an organisation's side is, behind the secret of its own page and before the application. */
    public static final String OF_GROUP = "/messages/";

    private static final Duration QUIET = Duration.ofMinutes(15);

    private final FeatureContext core;
    private final ApplicationQueries people;

    public MessageLetters(FeatureContext core) {
        this.core = core;
        this.people = new ApplicationQueries(core.workingDays(), core.clock());
    }

    public List<EventHandler<?>> handlers() {
        return List.of(new EventHandler<>(MessageSent.class, this::tell));
    }

    /** Once for each message; told late or twice it says nothing untrue. */
    void tell(MessageSent event) {
        core.database().write(tx -> {
            side(tx, event.message()).ifPresent(side -> people.find(tx, event.application())
                    .ifPresent(person -> tell(tx, side, person)));
            return true;
        });
    }

    /** Whose message is news: it is not read, and no other of the last minutes waits to be read. */
    private Optional<Side> side(Tx tx, UUID message) {
        return tx.sql()
                .createQuery("""
                        SELECT m.side FROM volunteering_bank.message m
                        LEFT JOIN volunteering_bank.message_side s ON s.application_id = m.application_id AND s.tenant_id = m.tenant_id
                          AND s.side <> m.side
                        WHERE m.id = :id AND m.tenant_id = core.tenant() AND m.number > coalesce(s.read_to, 0)
                          AND NOT EXISTS (SELECT FROM volunteering_bank.message b WHERE b.application_id = m.application_id
                            AND b.tenant_id = m.tenant_id AND b.side = m.side AND b.number < m.number AND b.number > coalesce(s.read_to, 0)
                            AND b.sent_at > m.sent_at - CAST(:quiet AS interval))""")
                .bind("id", message)
                .bind("quiet", QUIET.toString())
                .mapTo(String.class)
                .findFirst()
                .map(Side::of);
    }

    private void tell(Tx tx, Side from, Applicant person) {
        switch (from) {
            case PERSON -> group(tx, person);
            case GROUP -> person(tx, person);
        }
    }

    private void group(Tx tx, Applicant person) {
        var to = core.organisations().find(tx, person.organisationId()).map(Organisation::email);
        if (to.isEmpty()) {
            return;
        }
        var secret = core.links()
                .issueTo(
                        tx,
                        to.get(),
                        person.organisationId(),
                        Set.of(PeopleService.LINK_ACTION, HoursService.LINK_ACTION),
                        GroupLetters.VALID);
        var texts = core.texts();
        core.mail()
                .send(
                        tx,
                        new Letter(
                                to.get(),
                                texts.get(Locale.UK, "letter.message-group.subject", person.firstName()),
                                List.of(
                                        texts.get(
                                                Locale.UK,
                                                "letter.message-group.who",
                                                person.firstName(),
                                                person.title()),
                                        texts.get(Locale.UK, "letter.message-group.link")),
                                new Button(
                                        texts.get(Locale.UK, "letter.message.button"),
                                        GroupLetters.PAGE + secret + OF_GROUP + person.id()),
                                person.reference()));
    }

    /** To the person; and to the guardian of somebody under 16, who may read along. Whoever gave a number only finds it on their page. */
    private void person(Tx tx, Applicant person) {
        var addresses = new ArrayList<String>();
        Optional.ofNullable(Reach.of(tx, person)).ifPresent(addresses::add);
        if (person.ageBand().equals(AgeBand.UNDER_16.code())) {
            Contact.of(person.guardianContact()).map(Contact::email).ifPresent(addresses::add);
        }
        addresses.stream().distinct().forEach(address -> write(tx, person, address));
    }

    /** In confidence: whoever has the key is the person, and so it is not the organisation's to look up. */
    private void write(Tx tx, Applicant person, String address) {
        var key = core.links().guestSecret();
        new MessageRows(tx, core.contactDetails())
                .key(core.ids().next(), person.id(), key.hash(), core.clock().instant());
        var texts = core.texts();
        var locale = Locale.forLanguageTag(person.locale());
        core.mail()
                .sendInConfidence(
                        tx,
                        new Letter(
                                address,
                                texts.get(locale, "letter.message-person.subject", person.organisation()),
                                List.of(
                                        texts.get(
                                                locale,
                                                "letter.message-person.who",
                                                person.organisation(),
                                                person.title()),
                                        texts.get(locale, "letter.message-person.link")),
                                new Button(texts.get(locale, "letter.message.button"), PAGE + key.word()),
                                person.reference()));
    }
}
