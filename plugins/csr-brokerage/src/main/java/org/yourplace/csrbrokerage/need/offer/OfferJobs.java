package org.yourplace.csrbrokerage.need.offer;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.yourplace.csrbrokerage.need.mail.GiverLetters;
import org.yourplace.csrbrokerage.need.mail.NeedLetters;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Job;

/**
 * Tells each side what the other said. A row remembers the state of which it has told, so that a letter that comes late or twice is not sent:
 * and nothing older than three days is told at all.
 */
public final class OfferJobs {
    private static final Duration OFTEN = Duration.ofMinutes(2);
    private static final Duration FRESH = Duration.ofDays(3);
    private static final String PAGE = "/workspace/%s/csr-brokerage/gifts/%s";

    private final FeatureContext core;
    private final NeedLetters groups;
    private final GiverLetters givers;

    public OfferJobs(FeatureContext core) {
        this.core = core;
        groups = new NeedLetters(core);
        givers = new GiverLetters(core);
    }

    public List<Job> jobs() {
        return List.of(new Job("tell-of-offers", OFTEN, this::tell), new Job("offers-late", OFTEN, this::late));
    }

    void tell() {
        var slug = core.access().tenant().orElseThrow().slug();
        core.database().write(tx -> {
            untold(tx, "need_offer", NeedOffer.SELECT, "'sent', 'withdrawn'", (at, offer) -> {
                if (offer.standing() == OfferState.SENT) {
                    groups.offered(at, offer);
                } else {
                    groups.withdrawn(at, offer);
                }
            });
            untold(
                    tx,
                    "need_gift",
                    Gifts.COLUMNS,
                    "'talking', 'accepted', 'delivered', 'thanked', 'declined'",
                    (at, gift) -> givers.answered(at, gift, PAGE.formatted(slug, gift.id())));
            return true;
        });
    }

    private void untold(Tx tx, String table, String select, String states, BiConsumer<Tx, NeedOffer> letter) {
        var some = tx.sql()
                .createQuery(select + "WHERE o.tenant_id = core.tenant() AND o.since > :since AND o.state IN (" + states
                        + ") AND o.told IS DISTINCT FROM o.state ORDER BY o.since, o.id LIMIT 200")
                .bind("since", core.clock().instant().minus(FRESH).atOffset(ZoneOffset.UTC))
                .map((row, context) -> NeedOffer.of(row))
                .list();
        for (var offer : some) {
            tx.sql()
                    .createUpdate("UPDATE csr_brokerage." + table
                            + " SET told = :state WHERE id = :id AND tenant_id = core.tenant()")
                    .bind("state", offer.state())
                    .bind("id", offer.id())
                    .execute();
            letter.accept(tx, offer);
        }
    }

    /** One letter to each group about everybody whose day to hear has gone by; each offer is reminded of once. */
    void late() {
        var today =
                LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
        core.database().write(tx -> {
            var late = tx.sql()
                    .createQuery(NeedOffer.SELECT + "WHERE o.tenant_id = core.tenant() AND o.state = 'sent'"
                            + " AND o.reply_by < :today AND o.reminded_at IS NULL ORDER BY o.reply_by, o.id LIMIT 200")
                    .bind("today", today)
                    .map((row, context) -> NeedOffer.of(row))
                    .list();
            late.forEach(offer -> tx.sql()
                    .createUpdate("UPDATE csr_brokerage.need_offer SET reminded_at = core.at()"
                            + " WHERE id = :id AND tenant_id = core.tenant()")
                    .bind("id", offer.id())
                    .execute());
            late.stream()
                    .collect(groupingBy(NeedOffer::organisationId))
                    .forEach((organisation, some) -> groups.late(tx, organisation, some));
            return true;
        });
    }
}
