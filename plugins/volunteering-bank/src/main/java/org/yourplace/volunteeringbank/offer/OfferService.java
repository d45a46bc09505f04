package org.yourplace.volunteeringbank.offer;

import static org.yourplace.volunteeringbank.VolunteeringPermission.SUPPORT_GROUPS;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.feature.Tasks;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.PersonRef;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.application.Reference;
import org.yourplace.volunteeringbank.application.Refused;
import org.yourplace.volunteeringbank.list.Cursor;

/** Takes offers of help and brings them to the body that supports the most groups, as a task. */
public final class OfferService {
    private final Database database;
    private final Access access;
    private final Switches switches;
    private final Settings settings;
    private final WorkingDays workingDays;
    private final Tasks tasks;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
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
    }

    /** Open to everybody. */
    public OfferReceipt offer(OfferHelp said) {
        return offer(said, null);
    }

    /** @param officer who offers it for somebody who is not online; absent when the person does it themselves */
    public OfferReceipt offer(OfferHelp said, @Nullable UUID officer) {
        long desk = database.read(OfferService::supporter);
        if (!switches.on(desk)) {
            throw new DomainException(VolunteeringError.NOBODY_TAKES_OFFERS);
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, workingDays.zone());
        var receipt = new OfferReceipt(
                Reference.next(random),
                workingDays.after(today, settings.value(VolunteeringSettings.REPLY_WORKING_DAYS, desk)));
        var person = access.person().map(PersonRef::id).orElse(null);
        return database.atDesk(desk, tx -> {
            var id = add(tx, said, receipt, person, officer);
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

    private UUID add(Tx tx, OfferHelp said, OfferReceipt receipt, @Nullable UUID person, @Nullable UUID officer) {
        var id = ids.next();
        var insert = tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.offer (id, person_id, reference, reply_by, what, when_text, where_text, contact, created_at, officer, channel)
                        VALUES (:id, CAST(:person AS uuid), :reference, :replyBy, :what, :when, :where, :contact, :at, CAST(:officer AS uuid),
                          CASE WHEN CAST(:officer AS uuid) IS NULL THEN 'online' ELSE 'assisted' END)""")
                .bind("id", id)
                .bind("person", person == null ? null : person.toString())
                .bind("reference", receipt.reference())
                .bind("replyBy", receipt.replyBy())
                .bind("what", said.what().strip())
                .bind("when", said.when().strip())
                .bind("where", said.where().strip())
                .bind("contact", said.contact().strip())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("officer", officer == null ? null : officer.toString());
        Refused.translate(insert::execute);
        return id;
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
                                .createQuery("SELECT * FROM volunteering_bank.offer WHERE tenant_id = core.tenant() "
                                        + from.past("created_at") + " ORDER BY created_at DESC, id LIMIT :limit"))
                        .bind("limit", limit + 1)
                        .map((row, context) -> new OfferDetails(
                                row.getObject("id", UUID.class),
                                row.getString("reference"),
                                row.getString("what"),
                                row.getString("when_text"),
                                row.getString("where_text"),
                                row.getString("contact"),
                                row.getTimestamp("created_at").toInstant(),
                                row.getObject("reply_by", LocalDate.class)))
                        .list(),
                limit,
                last -> Cursor.write(last.createdAt(), last.id())));
    }
}
