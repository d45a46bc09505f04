package org.yourplace.csrbrokerage.need.offer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Cursor;
import org.yourplace.csrbrokerage.need.NeedError;
import org.yourplace.csrbrokerage.need.NeedKind;
import org.yourplace.csrbrokerage.need.NeedWriters;
import org.yourplace.csrbrokerage.need.mail.GiverLetters;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.place.WorkingDays;

/** What a group does with offers on its needs: talk, accept, write down that it came, thank, or say not this time. */
public final class OfferDesk {
    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final NeedWriters writers;
    private final GoodsReceived goods;
    private final GiverLetters letters;

    public OfferDesk(FeatureContext core) {
        database = core.database();
        audit = core.audit();
        clock = core.clock();
        workingDays = core.workingDays();
        writers = new NeedWriters(core.access());
        goods = new GoodsReceived(core);
        letters = new GiverLetters(core);
    }

    /** Offers that reached the asking tenant, the newest first; through a link those of its organisation. */
    public Slice<NeedOffer> list(@Nullable UUID need, @Nullable String state, int limit, @Nullable String after) {
        writers.require();
        Violations.of()
                .check(state == null || OfferState.of(state).isPresent(), "state", "unknown-code")
                .done();
        var from = Cursor.of(after);
        return database.read(tx -> Slice.of(
                from.bind(tx.sql().createQuery(NeedOffer.SELECT + """
                                        WHERE o.tenant_id = core.tenant() AND (CAST(:need AS uuid) IS NULL OR o.need_id = CAST(:need AS uuid))
                                          AND (CAST(:state AS text) IS NULL OR o.state = :state)%s
                                        ORDER BY o.created_at DESC, o.id LIMIT :limit""".formatted(from.past("o.created_at"))))
                        .bind("need", need == null ? null : need.toString())
                        .bind("state", state)
                        .bind("limit", limit + 1)
                        .map((row, context) -> NeedOffer.of(row))
                        .list(),
                limit,
                last -> Cursor.write(last.createdAt(), last.id())));
    }

    public NeedOffer read(UUID id) {
        writers.require();
        return database.read(tx -> find(tx, id, ""));
    }

    public NeedOffer answer(UUID id, AnswerOffer said) {
        writers.require();
        return database.write(tx -> {
            var offer = find(tx, id, " FOR NO KEY UPDATE");
            var to = said.state();
            if (offer.standing() == to) {
                return offer;
            }
            if (!offer.standing().next().contains(to)) {
                throw new DomainException(NeedError.OFFER_NOT_NOW);
            }
            mayBeWorth(offer, said);
            write(tx, offer, said, dayOf(offer, said));
            audit.record(tx, "need-offer-" + to.code(), id);
            var answered = find(tx, id, "");
            if (said.valuePence() != null) {
                goods.record(tx, answered, said.valuePence());
            }
            letters.answered(tx, answered);
            return answered;
        });
    }

    /** A figure is for things and expertise that were delivered, and said once. */
    private void mayBeWorth(NeedOffer offer, AnswerOffer said) {
        boolean came = said.state() == OfferState.DELIVERED || said.state() == OfferState.THANKED;
        var today = today();
        Violations.of()
                .check(
                        said.valuePence() == null
                                || NeedKind.of(offer.kind()).orElseThrow().inKind(),
                        "valuePence",
                        "in-kind-only")
                .check(said.valuePence() == null || came, "valuePence", "when-delivered")
                .check(said.valuePence() == null || offer.valuePence() == null, "valuePence", "valued-once")
                .check(said.day() == null || !said.day().isAfter(today), "day", "in-the-future")
                .done();
    }

    private @Nullable LocalDate dayOf(NeedOffer offer, AnswerOffer said) {
        if (said.state() != OfferState.DELIVERED) {
            return offer.day();
        }
        return Objects.requireNonNullElse(said.day(), today());
    }

    private void write(Tx tx, NeedOffer offer, AnswerOffer said, @Nullable LocalDate day) {
        tx.sql()
                .createUpdate("""
                        UPDATE csr_brokerage.need_offer SET state = :state, since = :at, reason = coalesce(:reason, reason),
                          thanks = coalesce(:thanks, thanks), day = :day, value_pence = coalesce(value_pence, :value)
                        WHERE id = :id AND tenant_id = core.tenant()""")
                .bind("state", said.to())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("reason", said.reason())
                .bind("thanks", said.thanks())
                .bind("day", day)
                .bind("value", said.valuePence())
                .bind("id", offer.id())
                .execute();
    }

    private NeedOffer find(Tx tx, UUID id, String lock) {
        var offer = tx.sql()
                .createQuery(NeedOffer.SELECT + "WHERE o.id = :id AND o.tenant_id = core.tenant()" + lock)
                .bind("id", id)
                .map((row, context) -> NeedOffer.of(row))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        writers.mustReach(offer.organisationId());
        return offer;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workingDays.zone());
    }
}
