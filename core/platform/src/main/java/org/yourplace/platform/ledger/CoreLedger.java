package org.yourplace.platform.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.json.Json;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.ledger.AreaTotals;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Contribution;
import org.yourplace.spi.ledger.Entry;
import org.yourplace.spi.ledger.Given;
import org.yourplace.spi.ledger.How;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.spi.who.Access;

/** The ledger for one feature. Who may say what, and what follows from it, is decided in the database. */
public final class CoreLedger implements Ledger {
    private static final String CONTRIBUTE = "SELECT core.contribute(:given::jsonb"
            + " || jsonb_build_object('address_hash', core.address_hash(:address)), :amount)";
    private static final String STEP = "SELECT core.contribution_step(:id, :step, :amount::bigint, :how, :reason)";
    private static final String ENTRIES = """
            SELECT e.number, e.step, e.amount, e.state, e.how, e.reason, e.at FROM core.contribution_entry e
            JOIN core.contribution c ON c.id = e.contribution_id AND c.tenant_id = e.tenant_id AND c.party = 'host' AND c.feature = :feature
            WHERE e.contribution_id = :id ORDER BY e.number""";
    private static final String CITY = """
            SELECT kind, ward, lsoa, decile, state, amount FROM core.city_contributions(:feature, :from, :until)
            ORDER BY kind, decile, ward, lsoa""";
    private static final String WAITING = """
            SELECT tenant_id, organisation_id, organisation, waiting, amount, oldest FROM core.contributions_waiting(:feature, :before)
            ORDER BY oldest, organisation""";

    private final String feature;
    private final Access access;

    public CoreLedger(String feature, Access access) {
        this.feature = feature;
        this.access = access;
    }

    @Override
    public UUID log(Tx tx, Contribution given) {
        return contribute(tx, given, How.SELF, false);
    }

    @Override
    public UUID receive(Tx tx, Contribution given, How how) {
        return contribute(tx, given, how, false);
    }

    @Override
    public UUID receiveOwn(Tx tx, Contribution given, How how) {
        return contribute(tx, given, how, true);
    }

    private UUID contribute(Tx tx, Contribution given, How how, boolean own) {
        var columns = new LinkedHashMap<String, Object>();
        var giver = given.giver();
        var place = given.place();
        columns.put("id", given.id().toString());
        columns.put("tenant_id", given.tenant());
        columns.put("kind", given.kind().code());
        columns.put("feature", feature);
        columns.put("programme", given.programme());
        columns.put("organisation_id", given.organisation().toString());
        columns.put("object_id", text(given.object()));
        columns.put("subject_id", text(given.subject()));
        columns.put("about", given.about());
        columns.put("once", given.once());
        columns.put("day", given.day().toString());
        columns.put("ward", given.ward());
        columns.put("lsoa", place == null ? null : place.code());
        columns.put("decile", place == null || place.vintage() == null ? null : place.decile());
        columns.put("vintage", place == null || place.decile() == null ? null : place.vintage());
        columns.put("person_id", text(giver.person()));
        columns.put("holder_hash", giver.holder());
        columns.put("name", giver.name());
        columns.put("given_how", how.code());
        columns.put("own", own);
        return tx.sql()
                .createQuery(CONTRIBUTE)
                .bind("address", giver.address())
                .bind("given", Json.text(columns))
                .bind("amount", given.amount())
                .mapTo(UUID.class)
                .one();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public Standing confirm(Tx tx, UUID id) {
        return step(tx, id, "confirmed", null, null);
    }

    @Override
    public Standing dispute(Tx tx, UUID id, String reason) {
        return step(tx, id, "disputed", null, reason);
    }

    @Override
    public Standing correct(Tx tx, UUID id, long amount, @Nullable String reason) {
        return step(tx, id, "corrected", amount, reason);
    }

    @Override
    public Standing withdraw(Tx tx, UUID id) {
        return step(tx, id, "withdrawn", null, null);
    }

    private Standing step(Tx tx, UUID id, String step, @Nullable Long amount, @Nullable String reason) {
        var how = access.link().isPresent() ? How.MAIL_LINK : access.tenant().isPresent() ? How.ORGANISATION : How.SELF;
        return tx.sql()
                .createQuery(STEP)
                .bind("id", id)
                .bind("step", step)
                .bind("amount", amount)
                .bind("how", how.code())
                .bind("reason", reason)
                .mapTo(String.class)
                .findOne()
                .flatMap(Standing::of)
                .orElseThrow(DomainException::notFound);
    }

    @Override
    public int lapse(Tx tx, Instant before) {
        return tx.sql()
                .createQuery("SELECT core.lapse_contributions(:feature, :before)")
                .bind("feature", feature)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public int adopt(Tx tx) {
        return tx.sql()
                .createQuery("SELECT core.adopt_contributions()")
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public Optional<Given> find(Tx tx, UUID id) {
        return GivenRows.find(tx, feature, id);
    }

    @Override
    public Slice<Given> list(Tx tx, Asked asked, int limit, @Nullable String after) {
        return GivenRows.list(tx, feature, asked, limit, after);
    }

    @Override
    public Totals totals(Tx tx, Kind kind, Asked asked) {
        return GivenRows.sums(tx, feature, kind, asked, "''").getOrDefault("", Totals.NONE);
    }

    @Override
    public Map<String, Totals> byPerson(Tx tx, Kind kind, Asked asked) {
        return GivenRows.sums(tx, feature, kind, asked, GivenRows.PERSON);
    }

    @Override
    public List<Entry> entries(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(ENTRIES)
                .bind("feature", feature)
                .bind("id", id)
                .map((row, context) -> new Entry(
                        row.getInt("number"),
                        row.getString("step"),
                        row.getLong("amount"),
                        Standing.of(row.getString("state")).orElseThrow(),
                        How.of(row.getString("how")),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private record AreaKey(
            Kind kind,
            @Nullable String ward,
            @Nullable String lsoa,
            @Nullable Integer decile) {}

    @Override
    public List<AreaTotals> city(Tx tx, LocalDate from, LocalDate until) {
        var sums = new LinkedHashMap<AreaKey, Totals>();
        tx.sql()
                .createQuery(CITY)
                .bind("feature", feature)
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> sums.compute(
                        new AreaKey(
                                GivenRows.kind(row.getString("kind")),
                                row.getString("ward"),
                                row.getString("lsoa"),
                                row.getObject("decile", Integer.class)),
                        GivenRows.adding(row.getString("state"), row.getLong("amount"))))
                .list();
        return sums.entrySet().stream()
                .map(sum -> new AreaTotals(
                        sum.getKey().kind(),
                        sum.getKey().ward(),
                        sum.getKey().lsoa(),
                        sum.getKey().decile(),
                        sum.getValue()))
                .toList();
    }

    @Override
    public List<Waiting> waiting(Tx tx, Instant before) {
        return tx.sql()
                .createQuery(WAITING)
                .bind("feature", feature)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Waiting(
                        row.getLong("tenant_id"),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("organisation"),
                        row.getInt("waiting"),
                        row.getLong("amount"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
                .list();
    }
}
