package org.yourplace.volunteeringbank.message;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.people.ContactDetails;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.LinkGrant;
import org.yourplace.volunteeringbank.VolunteeringPermission;
import org.yourplace.volunteeringbank.application.FirstContact;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.message.MessageEvents.MessageSent;

/**
 * The organisation's side of conversations: a member with the permission, or whoever came by the mailed link of the organisation. The first
 * message to somebody who waits is the first contact with them.
 */
public final class Messages {
    private final Database database;
    private final Access access;
    private final ContactDetails details;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final FirstContact contact;
    private final Reports reports;

    public Messages(FeatureContext core) {
        database = core.database();
        access = core.access();
        details = core.contactDetails();
        events = core.events();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        contact = new FirstContact(core);
        reports = new Reports(core.texts(), core.contactDetails());
    }

    public Conversation read(UUID application) {
        mayAnswer();
        return database.read(tx -> found(tx, application));
    }

    public Conversation write(UUID application, WriteMessage said) {
        var link = mayAnswer();
        return change(application, tx -> {
            var id = ids.next();
            new MessageRows(tx, details).write(id, application, said.text());
            contact.made(tx, application, link.isPresent(), clock.instant());
            events.publish(tx, new MessageSent(application, id));
            audit.record(tx, "message-sent", application);
        });
    }

    /** Lets the person know how to reach the organisation, as soon as they share how to be reached too. */
    public Conversation share(UUID application) {
        mayAnswer();
        return change(application, tx -> {
            new MessageRows(tx, details).share(application);
            audit.record(tx, "contact-shared", application);
        });
    }

    public Conversation markRead(UUID application) {
        mayAnswer();
        return change(application, tx -> new MessageRows(tx, details).read(application));
    }

    /** Tells the supporter that something is not right. */
    public void report(UUID application, ReportMessages said) {
        mayAnswer();
        var by = access.person().map(person -> person.name()).orElse("");
        change(application, tx -> {
            var seen = found(tx, application);
            new MessageRows(tx, details)
                    .report(application, ids.next(), reports.about(seen), reports.detail(seen, said, by, Locale.UK));
            audit.record(tx, "messages-reported", application);
        });
    }

    private Conversation change(UUID application, Consumer<Tx> deed) {
        return database.write(tx -> {
            deed.accept(tx);
            return found(tx, application);
        });
    }

    private Conversation found(Tx tx, UUID application) {
        return new MessageRows(tx, details).find(application).orElseThrow(DomainException::notFound);
    }

    private Optional<LinkGrant> mayAnswer() {
        if (access.link().isPresent()) {
            return Optional.of(access.requireLink(PeopleService.LINK_ACTION));
        }
        access.require(VolunteeringPermission.ANSWER_PEOPLE);
        return Optional.empty();
    }
}
