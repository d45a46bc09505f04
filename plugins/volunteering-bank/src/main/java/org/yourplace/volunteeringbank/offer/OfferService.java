package org.yourplace.volunteeringbank.offer;

import static org.yourplace.volunteeringbank.VolunteeringPermission.SUPPORT_GROUPS;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.feature.Tasks;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.PersonRef;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.application.Contact;
import org.yourplace.volunteeringbank.application.Reference;
import org.yourplace.volunteeringbank.list.Cursor;
import org.yourplace.volunteeringbank.mail.OfferLetters;
import org.yourplace.volunteeringbank.match.Fitting;
import org.yourplace.volunteeringbank.match.ListingMatches;
import org.yourplace.volunteeringbank.match.WishReader;

/**
 * Takes offers of help and brings them to the body that supports the most groups, as a task; that body sees what fits each and can bring
 * people together.
 */
public final class OfferService {
    /** How long an offer is matched before its holder is asked whether it still stands. */
    static final int KEPT_DAYS = 90;

    private static final int SUGGESTED = 5;
    private static final String OFFERS = """
            SELECT *, CASE WHEN state = 'open' AND keep_until < core.at()::date THEN 'expired' ELSE state END AS standing
            FROM volunteering_bank.offer\s""";

    private final Database database;
    private final Access access;
    private final Switches switches;
    private final Settings settings;
    private final WorkingDays workingDays;
    private final Tasks tasks;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Links links;
    private final WishReader reader;
    private final ListingMatches matches;
    private final OfferLetters letters;
    private final RandomGenerator random = new SecureRandom();

    public OfferService(FeatureContext core) {
        database = core.database();
        access = core.access();
        switches = core.switches();
        settings = core.settings();
        workingDays = core.workingDays();
        tasks = core.tasks();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        links = core.links();
        reader = new WishReader(core.places());
        matches = new ListingMatches(core);
        letters = new OfferLetters(core.mail(), core.texts());
    }

    /** Open to everybody. */
    public OfferReceipt offer(OfferHelp said, Locale locale) {
        return offer(said, locale, null);
    }

    /** @param officer who offers it for somebody who is not online; absent when the person does it themselves */
    public OfferReceipt offer(OfferHelp said, Locale locale, @Nullable UUID officer) {
        long desk = database.read(OfferService::supporter);
        if (!switches.on(desk)) {
            throw new DomainException(VolunteeringError.NOBODY_TAKES_OFFERS);
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, workingDays.zone());
        var secret = links.guestSecret();
        var receipt = new OfferReceipt(
                Reference.next(random),
                workingDays.after(today, settings.value(VolunteeringSettings.REPLY_WORKING_DAYS, desk)),
                OfferReceipt.PAGE + secret.word());
        var person = access.person().map(PersonRef::id).orElse(null);
        var email = Contact.of(said.contact()).map(Contact::email).orElse(null);
        return database.atDesk(desk, tx -> {
            var read = reader.read(tx, said.what(), said.when(), said.where(), locale);
            var id = new NewOffer(
                            ids.next(),
                            said,
                            read,
                            receipt,
                            person,
                            officer,
                            secret.hash(),
                            locale,
                            now,
                            today.plusDays(KEPT_DAYS))
                    .add(tx);
            if (email != null && officer == null) {
                letters.arrived(tx, email, said.what(), receipt, locale);
            }
            tasks.open(
                    tx,
                    "offer",
                    said.what(),
                    String.join("\n", said.when(), said.where(), said.contact(), receipt.reference()),
                    null);
            audit.record(tx, "help-offered", id);
            return receipt;
        });
    }

    private static long supporter(Tx tx) {
        return tx.sql()
                .createQuery("SELECT supporter_id FROM core.tenant WHERE supporter_id IS NOT NULL"
                        + " GROUP BY supporter_id ORDER BY count(*) DESC, supporter_id LIMIT 1")
                .mapTo(Long.class)
                .findFirst()
                .orElseThrow(() -> new DomainException(VolunteeringError.NOBODY_TAKES_OFFERS));
    }

    /** Offers that reached the asking tenant, the newest first. */
    public Slice<OfferDetails> all(int limit, @Nullable String after) {
        access.require(SUPPORT_GROUPS);
        var from = Cursor.of(after);
        return database.read(tx -> Slice.of(
                from.bind(tx.sql()
                                .createQuery(OFFERS + "WHERE tenant_id = core.tenant() " + from.past("created_at")
                                        + " ORDER BY created_at DESC, id LIMIT :limit"))
                        .bind("limit", limit + 1)
                        .map((row, context) -> details(row))
                        .list(),
                limit,
                last -> Cursor.write(last.createdAt(), last.id())));
    }

    private static OfferDetails details(ResultSet row) throws SQLException {
        return new OfferDetails(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("what"),
                row.getString("when_text"),
                row.getString("where_text"),
                row.getString("contact"),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("reply_by", LocalDate.class),
                row.getString("standing"),
                row.getObject("keep_until", LocalDate.class));
    }

    /**
     * One offer that reached the asking tenant, with the listings that everybody may see and that fit it best.
     *
     * @param times when they are free, as codes
     * @param asked ids of listings for which they were asked already
     */
    public record Suggested(OfferDetails offer, List<String> times, List<Fitting> fitting, Set<UUID> asked) {}

    public Suggested suggest(UUID offer) {
        access.require(SUPPORT_GROUPS);
        return database.read(tx -> {
            var row = tx.sql()
                    .createQuery(OFFERS + "WHERE tenant_id = core.tenant() AND id = :id")
                    .bind("id", offer)
                    .map((found, context) -> Map.entry(details(found), HeldOffer.wishes(found)))
                    .findFirst()
                    .orElseThrow(DomainException::notFound);
            var asked = tx.sql()
                    .createQuery("SELECT opportunity_id FROM volunteering_bank.offer_ask"
                            + " WHERE tenant_id = core.tenant() AND offer_id = :id")
                    .bind("id", offer)
                    .mapTo(UUID.class)
                    .set();
            var fitting = row.getKey().state().equals("open")
                    ? matches.bestForAnybody(tx, row.getValue(), null, SUGGESTED)
                    : List.<Fitting>of();
            return new Suggested(row.getKey(), row.getValue().times(), fitting, asked);
        });
    }

    /** Asks somebody whether they would do a listing; refused (404) when either is gone, nothing happens when they were asked before. */
    public boolean introduce(UUID offer, UUID listing) {
        access.require(SUPPORT_GROUPS);
        return database.write(tx -> GroupOffers.ask(tx, ids, audit, offer, listing));
    }
}
