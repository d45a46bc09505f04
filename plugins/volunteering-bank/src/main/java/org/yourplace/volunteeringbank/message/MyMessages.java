package org.yourplace.volunteeringbank.message;

import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.people.ContactDetails;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.message.MessageEvents.MessageSent;

/** The person's side of conversations: signed in, or by a secret, that of their receipt or of a letter about a message. */
public final class MyMessages {
    private final Database database;
    private final Access access;
    private final Links links;
    private final ContactDetails details;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final Reports reports;

    public MyMessages(FeatureContext core) {
        database = core.database();
        access = core.access();
        links = core.links();
        details = core.contactDetails();
        events = core.events();
        audit = core.audit();
        ids = core.ids();
        reports = new Reports(core.texts(), core.contactDetails());
    }

    /** Whose conversation it is about: by the secret, or the signed-in person's by the id of the application; one of the two. */
    public record Which(
            @Nullable UUID application, @Nullable String secret) {
        public static Which mine(UUID application) {
            return new Which(application, null);
        }

        public static Which held(String secret) {
            return new Which(null, secret);
        }
    }

    public Conversation read(Which which) {
        return as(which, () -> database.read(tx -> found(tx, which)));
    }

    public Conversation write(Which which, WriteMessage said) {
        return change(which, (tx, seen) -> {
            var id = ids.next();
            new MessageRows(tx, details).write(id, seen.application(), said.text());
            events.publish(tx, new MessageSent(seen.application(), id));
            audit.record(tx, "message-received", seen.application());
        });
    }

    /** Lets the organisation know how to be reached, as soon as it shares how to reach it too. */
    public Conversation share(Which which) {
        return change(which, (tx, seen) -> {
            new MessageRows(tx, details).share(seen.application());
            audit.record(tx, "contact-shared-by-person", seen.application());
        });
    }

    public Conversation markRead(Which which) {
        return change(which, (tx, seen) -> new MessageRows(tx, details).read(seen.application()));
    }

    /** Tells the supporter, at its own desk, so that the organisation's trail does not say who did. */
    public void report(Which which, ReportMessages said) {
        as(which, () -> {
            var seen = database.read(tx -> found(tx, which));
            long desk = database.read(tx -> new MessageRows(tx, details).desk(seen.application()));
            return database.atDesk(desk, tx -> {
                new MessageRows(tx, details)
                        .report(
                                seen.application(),
                                ids.next(),
                                reports.about(seen),
                                reports.detail(seen, said, seen.person(), Locale.UK));
                audit.record(tx, "messages-reported", seen.application());
                return true;
            });
        });
    }

    private Conversation change(Which which, BiConsumer<Tx, Conversation> deed) {
        return as(which, () -> {
            var seen = database.read(tx -> found(tx, which));
            return database.atDesk(seen.tenant(), tx -> {
                deed.accept(tx, seen);
                return found(tx, which);
            });
        });
    }

    private Conversation found(Tx tx, Which which) {
        return new MessageRows(tx, details)
                .find(which.secret() == null ? which.application() : null)
                .filter(seen ->
                        which.application() == null || seen.application().equals(which.application()))
                .orElseThrow(DomainException::notFound);
    }

    private <T> T as(Which which, Supplier<T> work) {
        if (which.secret() != null) {
            return links.asHolder(which.secret(), work::get);
        }
        access.requirePerson();
        return work.get();
    }
}
