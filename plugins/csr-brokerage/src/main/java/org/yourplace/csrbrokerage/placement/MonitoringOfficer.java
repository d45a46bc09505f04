package org.yourplace.csrbrokerage.placement;

import static org.yourplace.csrbrokerage.CsrPermission.ADVISE_ON_INTERESTS;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.who.TenantRef;

/** What a council's monitoring officer is asked about councillors. Advice is written down; nobody is given leave by it. */
public final class MonitoringOfficer {
    private static final String LIST = Advice.ROWS + """
            WHERE a.council_id = core.tenant() AND (:open::boolean IS NULL OR (a.advised_at IS NULL) = :open)
              AND (:words::text IS NULL OR strpos(lower(a.name || ' ' || a.organisation || ' ' || a.role), lower(:words)) > 0)
              AND (:after::uuid IS NULL OR (a.asked_at, a.id) < (SELECT x.asked_at, x.id FROM csr_brokerage.interest_advice x
                WHERE x.id = :after::uuid))
            ORDER BY a.asked_at DESC, a.id DESC LIMIT :limit""";

    private final FeatureContext core;

    public MonitoringOfficer(FeatureContext core) {
        this.core = core;
    }

    /** Whether an organisation is a council: others have no councillors to advise. */
    public boolean isCouncil(TenantRef tenant) {
        return core.database().read(tx -> tx.sql()
                .createQuery("SELECT EXISTS (SELECT FROM core.tenant WHERE id = :id AND kind = 'council')")
                .bind("id", tenant.id())
                .mapTo(Boolean.class)
                .one());
    }

    /** What the asking council's monitoring officer was asked, the latest first. */
    public Slice<Advice> asked(@Nullable Boolean open, @Nullable String words, int limit, @Nullable String after) {
        core.access().require(ADVISE_ON_INTERESTS);
        Violations.of().optionalText("words", words, 200).done();
        return core.database()
                .read(tx -> Slice.of(
                        tx.sql()
                                .createQuery(LIST)
                                .bind("open", open)
                                .bind("words", words)
                                .bind("after", PlacementRows.cursor(after))
                                .bind("limit", limit + 1)
                                .map((row, context) -> Advice.of(row))
                                .list(),
                        limit,
                        one -> one.id().toString()));
    }

    public Advice advice(UUID id) {
        core.access().require(ADVISE_ON_INTERESTS);
        return core.database().read(tx -> find(tx, id));
    }

    private static Advice find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(Advice.ROWS + "WHERE a.council_id = core.tenant() AND a.id = :id")
                .bind("id", id)
                .map((row, context) -> Advice.of(row))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** Writes the advice down, once. */
    public Advice advise(UUID id, Advise said) {
        core.access().require(ADVISE_ON_INTERESTS);
        said.check();
        return core.database().write(tx -> {
            boolean first = tx.sql()
                    .createQuery("SELECT csr_brokerage.advise(:id, :outcome, :advice)")
                    .bind("id", id)
                    .bind("outcome", said.outcome())
                    .bind("advice", Objects.requireNonNull(said.advice()).strip())
                    .mapTo(Boolean.class)
                    .one();
            if (first) {
                giveTime(tx, id);
                core.audit().record(tx, "interest-advised", id);
            }
            return find(tx, id);
        });
    }

    /** Nobody was late while the question was open: whose turn it is has the broker's days from now. */
    private void giveTime(Tx tx, UUID id) {
        long broker = tx.sql()
                .createQuery("SELECT tenant_id FROM csr_brokerage.interest_advice WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
        tx.sql()
                .createQuery("SELECT csr_brokerage.after_advice(:id, :days)")
                .bind("id", id)
                .bind("days", core.settings().value(PlacementSettings.TURN_DAYS, broker))
                .mapTo(Boolean.class)
                .one();
    }
}
