package org.yourplace.csrbrokerage.need.offer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.CsrPermission;
import org.yourplace.csrbrokerage.need.Cursor;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedError;
import org.yourplace.csrbrokerage.need.NeedKind;
import org.yourplace.csrbrokerage.need.NeedSearch;
import org.yourplace.csrbrokerage.need.NeedStatus;
import org.yourplace.csrbrokerage.need.Reference;
import org.yourplace.csrbrokerage.need.Refused;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;

/** What an organisation gives to groups: each gift stands in its own rows, and at the group's desk under the same id. */
public final class Gifts {
    static final String COLUMNS = """
            SELECT o.id, o.tenant_id, o.need_id, o.organisation_id, o.organisation, o.kind, o.title, t.name AS from_name, o.reference,
              o.reply_by, o.name, o.contact, o.what, o.when_text, o.created_at, o.state, o.since, o.reason, o.thanks, o.day, o.value_pence
            FROM csr_brokerage.need_gift o JOIN core.tenant t ON t.id = o.tenant_id\s""";

    private static final String SELECT = COLUMNS + "WHERE o.tenant_id = core.tenant() ";

    private final Database database;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;
    private final NeedSearch needs;
    private final Offering offering;
    private final RandomGenerator random = new SecureRandom();

    public Gifts(FeatureContext core, NeedSearch needs, Offering offering) {
        database = core.database();
        access = core.access();
        audit = core.audit();
        clock = core.clock();
        ids = core.ids();
        this.needs = needs;
        this.offering = offering;
    }

    /** Goes to the group; neither another organisation nor the group's own listing shows it. */
    public NeedOffer give(WriteGift said) {
        access.require(CsrPermission.RUN_TEAM_DAYS);
        var need = open(said.needId());
        return database.write(tx -> give(tx, need, said.help()));
    }

    /** A need that a gift can answer. */
    public Need open(UUID id) {
        var need = needs.read(id);
        if (!need.is(NeedStatus.OPEN) || need.asKind() == NeedKind.TEAM_DAY) {
            throw DomainException.notFound();
        }
        return need;
    }

    /** Within a transaction that does more. */
    public NeedOffer give(Tx tx, Need need, OfferHelp help) {
        var id = ids.next();
        var insert = tx.sql()
                .createUpdate("""
                        INSERT INTO csr_brokerage.need_gift (id, need_id, need_tenant, reference, reply_by, name, contact, what, when_text,
                          said_hash, created_at)
                        VALUES (:id, :need, :tenant, :reference, :replyBy, :name, :contact, :what, :when, :hash, :at)""")
                .bind("id", id)
                .bind("need", need.id())
                .bind("tenant", need.tenant())
                .bind("reference", Reference.next(random))
                .bind("replyBy", offering.replyBy(need.tenant()))
                .bind("name", help.name())
                .bind("contact", help.contact())
                .bind("what", help.what())
                .bind("when", help.when())
                .bind("hash", Offering.hash(help))
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC));
        Refused.translate(insert::execute, NeedError.OFFERED_ALREADY, NeedError.OFFER_NOT_NOW);
        audit.record(tx, "gift-offered", id);
        return find(tx, id);
    }

    public Slice<NeedOffer> list(@Nullable String state, int limit, @Nullable String after) {
        access.require(CsrPermission.RUN_TEAM_DAYS);
        Violations.of()
                .check(state == null || OfferState.of(state).isPresent(), "state", "unknown-code")
                .done();
        var from = Cursor.of(after);
        return database.read(tx -> Slice.of(
                from.bind(tx.sql()
                                .createQuery(SELECT + "AND (CAST(:state AS text) IS NULL OR o.state = :state)"
                                        + from.past("o.created_at") + " ORDER BY o.created_at DESC, o.id LIMIT :limit"))
                        .bind("state", state)
                        .bind("limit", limit + 1)
                        .map((row, context) -> NeedOffer.of(row))
                        .list(),
                limit,
                last -> Cursor.write(last.createdAt(), last.id())));
    }

    public NeedOffer read(UUID id) {
        access.require(CsrPermission.RUN_TEAM_DAYS);
        return database.read(tx -> find(tx, id));
    }

    public NeedOffer takeBack(UUID id) {
        access.require(CsrPermission.RUN_TEAM_DAYS);
        return database.write(tx -> {
            Refused.lock(tx, "lock_need_offer", id);
            if (find(tx, id).standing() != OfferState.WITHDRAWN) {
                var update = tx.sql()
                        .createUpdate(
                                "UPDATE csr_brokerage.need_gift SET withdrawn_at = :at WHERE id = :id AND tenant_id = core.tenant()")
                        .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .bind("id", id);
                Refused.translate(update::execute, NeedError.OFFERED_ALREADY, NeedError.OFFER_NOT_NOW);
                audit.record(tx, "gift-withdrawn", id);
            }
            return find(tx, id);
        });
    }

    private static NeedOffer find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(SELECT + "AND o.id = :id")
                .bind("id", id)
                .map((row, context) -> NeedOffer.of(row))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }
}
