package org.yourplace.volunteeringbank.alert;

import static org.yourplace.volunteeringbank.VolunteeringPermission.SUPPORT_GROUPS;
import static org.yourplace.volunteeringbank.VolunteeringPermission.WRITE_LISTINGS;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Job;
import org.yourplace.volunteeringbank.list.Cursor;

/**
 * Has people told that a listing is short of them. A supporter's letters are written at once; what a group asks for about a listing of its
 * own goes out within minutes, as the supporter's, who alone knows how to reach whom.
 */
public final class AlertService {
    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final String ALERTS = "SELECT * FROM volunteering_bank.shortage_alert ";

    private final FeatureContext core;
    private final Hearers hearers;
    private final AlertPost post;

    public AlertService(FeatureContext core) {
        this.core = core;
        hearers = new Hearers(core);
        post = new AlertPost(core);
    }

    /**
     * What came of asking.
     *
     * @param letters how many were written; absent while they wait to be
     */
    public record Asked(UUID id, @Nullable Integer letters) {}

    /** Whom it would reach now: nobody for a listing that is not the caller's to speak of, is full, or is not for everybody to see. */
    public Reach reach(UUID listing) {
        mayAsk();
        return core.database().read(tx -> {
            var all = hearers.of(tx, listing);
            int told = Math.toIntExact(all.stream().filter(Hearers.Hearer::told).count());
            int resting = Math.toIntExact(
                    all.stream().filter(one -> !one.told() && one.rests()).count());
            return new Reach(Math.min(AlertPost.MOST, all.size() - told - resting), resting, told);
        });
    }

    /** Refused (404) for a listing of which the caller may not have people told, and while an alert about it waits. */
    public Asked ask(AskAlert said) {
        mayAsk();
        return core.database().write(tx -> {
            var id = core.ids().next();
            boolean asked = tx.sql()
                    .createQuery("SELECT volunteering_bank.ask_alert(:id, :listing)")
                    .bind("id", id)
                    .bind("listing", said.opportunityId())
                    .mapTo(Boolean.class)
                    .one();
            if (!asked) {
                throw DomainException.notFound();
            }
            core.audit().record(tx, "alert-asked", said.opportunityId());
            boolean own = tx.sql()
                    .createQuery("SELECT EXISTS (SELECT FROM volunteering_bank.shortage_alert"
                            + " WHERE id = :id AND tenant_id = core.tenant())")
                    .bind("id", id)
                    .mapTo(Boolean.class)
                    .one();
            return new Asked(id, own ? post.send(tx, id, said.opportunityId()) : null);
        });
    }

    /** Those that the asking tenant sent, and those about its listings; the newest first. */
    public Slice<ShortageAlert> all(int limit, @Nullable String after) {
        mayAsk();
        var from = Cursor.of(after);
        return core.database()
                .read(tx -> Slice.of(
                        from.bind(tx.sql()
                                        .createQuery(ALERTS
                                                + "WHERE (tenant_id = core.tenant() OR audience_id = core.tenant()) "
                                                + from.past("asked_at") + " ORDER BY asked_at DESC, id LIMIT :limit"))
                                .bind("limit", limit + 1)
                                .map((row, context) -> ShortageAlert.of(row))
                                .list(),
                        limit,
                        last -> Cursor.write(last.askedAt(), last.id())));
    }

    public List<Job> jobs() {
        return List.of(new Job("send-alerts", OFTEN, this::sendWaiting));
    }

    /** What groups asked for, each alert in a transaction of its own: one that fails stops no other, and is tried again at the next run. */
    void sendWaiting() {
        record Waiting(UUID id, UUID listing) {}
        var waiting = core.database().read(tx -> tx.sql()
                .createQuery(
                        ALERTS + "WHERE tenant_id = core.tenant() AND sent_at IS NULL ORDER BY asked_at, id LIMIT 50")
                .map((row, context) ->
                        new Waiting(row.getObject("id", UUID.class), row.getObject("opportunity_id", UUID.class)))
                .list());
        RuntimeException failed = null;
        for (var one : waiting) {
            try {
                core.database().write(tx -> post.send(tx, one.id(), one.listing()));
            } catch (RuntimeException refused) {
                if (failed == null) {
                    failed = refused;
                } else {
                    failed.addSuppressed(refused);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void mayAsk() {
        if (!core.access().may(SUPPORT_GROUPS)) {
            core.access().require(WRITE_LISTINGS);
        }
    }
}
