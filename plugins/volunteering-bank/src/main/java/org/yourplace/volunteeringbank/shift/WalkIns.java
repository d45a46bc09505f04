package org.yourplace.volunteeringbank.shift;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Links;
import org.yourplace.volunteeringbank.application.Reference;
import org.yourplace.volunteeringbank.shift.ShiftEvents.RollTaken;

/** Those who came without having booked: written down with a name, and told by letter what was written down when they left an address. */
final class WalkIns {
    private final Links links;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final PlaceLetters letters;
    private final ShiftQueries queries = new ShiftQueries();
    private final RandomGenerator random = new SecureRandom();

    WalkIns(FeatureContext core) {
        links = core.links();
        events = core.events();
        audit = core.audit();
        ids = core.ids();
        letters = new PlaceLetters(core);
    }

    /** Whoever calls says who may. */
    Booked write(Tx tx, ShiftDetails shift, WriteIn said) {
        var id = said.id() == null ? ids.next() : said.id();
        var secret = links.guestSecret();
        var write = tx.sql()
                .createQuery("SELECT volunteering_bank.write_in(:id, :shift, :name, :email, :phone, :ageBand, :minutes,"
                        + " :reference, :holder, :locale)")
                .bind("id", id)
                .bind("shift", shift.id())
                .bind("name", said.name())
                .bind("email", said.email())
                .bind("phone", said.phone())
                .bind("ageBand", said.ageBand())
                .bind("minutes", said.minutes())
                .bind("reference", Reference.next(random))
                .bind("holder", HexFormat.of().formatHex(secret.hash()))
                .bind("locale", Locale.UK.toLanguageTag())
                .mapTo(Boolean.class);
        boolean fresh = ShiftRefused.translate(write::one);
        var written = queries.booked(tx, id).orElseThrow(DomainException::notFound);
        if (fresh) {
            audit.record(tx, "roll-walk-in", id, "shift", shift.id().toString());
            events.publish(tx, new RollTaken(shift.id(), id));
            thank(tx, shift, written, PlaceReceipt.PAGE + secret.word());
        }
        return written;
    }

    private void thank(Tx tx, ShiftDetails shift, Booked who, String page) {
        var email = who.email();
        if (email == null) {
            return;
        }
        long minutes = who.minutes() == null
                ? Duration.between(shift.starts(), shift.ends()).toMinutes()
                : who.minutes();
        var to = new PlaceLetters.To(who.id(), who.name(), email, false, true, who.reference(), Locale.UK);
        letters.wroteIn(tx, to, shift, minutes, page);
    }
}
