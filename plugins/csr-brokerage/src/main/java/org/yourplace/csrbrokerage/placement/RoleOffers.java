package org.yourplace.csrbrokerage.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.TenantRef;

/** What a person offers, and their consent to be suggested: written and withdrawn with their own credential, by nobody else. */
public final class RoleOffers {
    static final String PURPOSE = "suggested-for-roles";

    private final FeatureContext core;

    public RoleOffers(FeatureContext core) {
        this.core = core;
    }

    /**
     * An offer as its person sees it.
     *
     * @param broker who would suggest them
     * @param suggestible whether they agreed to that
     * @param may everybody whom they let suggest them: another body may support most groups by now
     */
    public record Mine(RoleOffer offer, Optional<String> broker, boolean suggestible, List<String> may) {
        public Mine {
            may = List.copyOf(may);
        }
    }

    public Mine mine() {
        core.access().requirePerson();
        return core.database().read(this::mine);
    }

    private Mine mine(Tx tx) {
        var offer = tx.sql()
                .createQuery("SELECT * FROM csr_brokerage.role_offer")
                .map((row, context) -> offer(row))
                .findFirst()
                .orElse(RoleOffer.NONE);
        var broker = broker(tx);
        var agreed = agreed(tx);
        return new Mine(
                offer,
                broker.map(TenantRef::name),
                broker.filter(body -> agreed.stream().anyMatch(one -> one.body().id() == body.id()))
                        .isPresent(),
                agreed.stream().map(one -> one.body().name()).toList());
    }

    private static RoleOffer offer(ResultSet row) throws SQLException {
        int minutes = row.getInt("minutes");
        boolean none = row.wasNull();
        return new RoleOffer(
                codes(row, "kinds"),
                codes(row, "skills"),
                codes(row, "causes"),
                codes(row, "areas"),
                none ? null : minutes,
                row.getString("about"),
                row.getBoolean("councillor"));
    }

    static List<String> codes(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    public Mine write(RoleOffer offer) {
        core.access().requirePerson();
        offer.check(core.codes(), core.places());
        return core.database().write(tx -> {
            tx.sql()
                    .createQuery("SELECT csr_brokerage.write_role_offer(:kinds, :skills, :causes, :areas,"
                            + " :minutes::integer, :about, :councillor)::text")
                    .bindArray("kinds", String.class, offer.kinds())
                    .bindArray("skills", String.class, offer.skills())
                    .bindArray("causes", String.class, offer.causes())
                    .bindArray("areas", String.class, offer.areas())
                    .bind("minutes", offer.minutes())
                    .bind("about", offer.about() == null ? "" : offer.about().strip())
                    .bind("councillor", offer.councillor())
                    .mapTo(String.class)
                    .list();
            return mine(tx);
        });
    }

    /** Lets the broker suggest them; or nobody any longer: then nobody is introduced to whom they were only suggested. */
    public Mine suggest(boolean may, Locale locale) {
        core.access().requirePerson();
        if (!may) return withdraw();
        var body = core.database().read(this::broker).orElseThrow(() -> new DomainException(PlacementError.NO_BROKER));
        return core.database().atDesk(body.id(), tx -> {
            core.consents().give(tx, body.id(), PURPOSE, core.texts().get(locale, "roles.consent.words", body.name()));
            return mine(tx);
        });
    }

    /** Takes back every consent that stands, whoever supports most groups today. */
    private Mine withdraw() {
        core.database().read(RoleOffers::agreed).forEach(one -> core.database()
                .atDesk(one.body().id(), tx -> {
                    core.consents().withdraw(tx, one.consent());
                    return tx.sql()
                            .createQuery("SELECT csr_brokerage.withdraw_suggestions(:id)")
                            .bind("id", core.ids().next())
                            .mapTo(Integer.class)
                            .one();
                }));
        return mine();
    }

    /** The body that supports most groups of the partnership, where it has the brokerage switched on. */
    private Optional<TenantRef> broker(Tx tx) {
        return tx
                .sql()
                .createQuery("""
                        SELECT b.id, b.slug, b.name FROM core.tenant t JOIN core.tenant b ON b.id = t.supporter_id
                        GROUP BY b.id, b.slug, b.name ORDER BY count(*) DESC, b.id""")
                .map((row, context) -> new TenantRef(row.getLong("id"), row.getString("slug"), row.getString("name")))
                .list()
                .stream()
                .filter(body -> core.switches().on(body.id()))
                .findFirst();
    }

    private record Agreed(UUID consent, TenantRef body) {}

    private static List<Agreed> agreed(Tx tx) {
        return tx.sql()
                .createQuery(
                        "SELECT c.id AS consent, t.id, t.slug, t.name FROM core.consent c JOIN core.tenant t ON t.id = c.tenant_id"
                                + " WHERE c.purpose = :purpose AND c.person_id = core.me() AND c.withdrawn_at IS NULL ORDER BY t.name, t.id")
                .bind("purpose", PURPOSE)
                .map((row, context) -> new Agreed(
                        row.getObject("consent", UUID.class),
                        new TenantRef(row.getLong("id"), row.getString("slug"), row.getString("name"))))
                .list();
    }
}
