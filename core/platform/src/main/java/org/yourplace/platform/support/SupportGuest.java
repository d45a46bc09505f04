package org.yourplace.platform.support;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Rights;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;

/** What somebody does whom an organisation lets in to help: takes the place that is offered, sees how long it lasts, and leaves. */
public final class SupportGuest {
    private static final String MINE = """
            SELECT until FROM core.membership WHERE tenant_id = core.tenant() AND person_id = core.actor() AND origin = 'support'
              AND until > core.at()""";

    private final Database database;
    private final BindingAccess access;
    private final Bindings bindings;
    private final Audit audit;
    private final Ids ids;

    SupportGuest(Database database, Bindings bindings, Audit audit, Ids ids) {
        this.database = database;
        this.access = new BindingAccess(bindings);
        this.bindings = bindings;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * What a link offers.
     *
     * @param accepted they are here by it already
     */
    public record Offer(
            String organisation, String slug, String name, String reason, Instant until, boolean accepted) {}

    /** Until when the person who asks is here as support; empty for everybody else. */
    public Optional<Instant> mine() {
        if (!bindings.current().rights().roles().contains(Rights.SUPPORT)) {
            return Optional.empty();
        }
        return database.read(tx -> tx.sql()
                .createQuery(MINE)
                .map((row, context) ->
                        row.getObject("until", OffsetDateTime.class).toInstant())
                .findOne());
    }

    /** The person who asks is here as support and leaves. */
    public void leave() {
        var person = access.requirePerson().id();
        database.write(tx -> {
            audit.record(tx, "support-left", person);
            if (!said(tx, "SELECT core.leave_support()", Map.of())) {
                throw DomainException.notFound();
            }
            return true;
        });
    }

    /** What a mailed link offers; empty when it is spent, taken back or unknown. */
    public Optional<Offer> offered(String word) {
        return database.read(tx -> tx.sql()
                .createQuery("SELECT * FROM core.support_offered(:hash)")
                .bind("hash", Secrets.hash(word))
                .map((row, context) -> new Offer(
                        row.getString("organisation"),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getObject("until", OffsetDateTime.class).toInstant(),
                        row.getBoolean("accepted")))
                .findOne());
    }

    /** The person who asks, for themselves, takes the place that the link offers; gives the organisation's slug. */
    public String accept(String word) {
        access.requirePerson();
        var offer = offered(word).orElseThrow(() -> new DomainException(SupportError.SUPPORT_NOT_FOR_YOU));
        boolean in = database.write(tx -> said(
                tx,
                "SELECT core.accept_support(:hash, :member)",
                Map.of("hash", Secrets.hash(word), "member", ids.next())));
        if (!in) {
            throw new DomainException(SupportError.SUPPORT_NOT_FOR_YOU);
        }
        // asked once more, the database says that the rights have grown, and this node looks them up before the next
        // page is asked for
        offered(word);
        return offer.slug();
    }

    private static boolean said(Tx tx, String sql, Map<String, ?> values) {
        return tx.sql().createQuery(sql).bindMap(values).mapTo(Boolean.class).one();
    }
}
