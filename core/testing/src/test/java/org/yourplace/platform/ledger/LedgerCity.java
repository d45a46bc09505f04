package org.yourplace.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Contribution;
import org.yourplace.spi.ledger.Contribution.Giver;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.ledger.Standing;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** A group, its supporter, a stranger and somebody who gives time, around one ledger. */
final class LedgerCity {
    static final LocalDate DAY = LocalDate.of(2026, 5, 30);
    final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    final JtaDatabase database = city.database();
    final Tenant svs = city.tenant("svs");
    final Tenant pantry = city.tenant("pantry", svs);
    final Tenant stranger = city.tenant("stranger");
    final Binding host = city.member(pantry, Role.COORDINATOR);
    final Binding giver = city.person();
    final Ledger ledger = new CoreLedger("bank", city.access());

    <T> T in(Binding who, Function<Tx, T> work) {
        return city.as(who, () -> database.write(work::apply));
    }

    UUID organisation(Tenant tenant) {
        return city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT id FROM core.organisation WHERE tenant_id = :id AND NOT hosted")
                .bind("id", tenant.id())
                .mapTo(UUID.class)
                .one());
    }

    Contribution hours(Tenant tenant, long minutes, @Nullable String once, Giver by) {
        return new Contribution(
                city.ids().next(),
                tenant.id(),
                Kind.HOURS,
                minutes,
                organisation(tenant),
                null,
                null,
                "Pack parcels",
                once,
                null,
                DAY,
                null,
                null,
                by);
    }

    static Giver amina() {
        return new Giver("Amina", null, null, null);
    }

    UUID logged(long minutes) {
        return in(giver, tx -> ledger.log(tx, hours(pantry, minutes, null, amina())));
    }

    Totals held(Binding who) {
        return in(who, tx -> ledger.totals(tx, Kind.HOURS, Asked.held()));
    }

    Standing stands(UUID id) {
        return in(host, tx -> ledger.find(tx, id).orElseThrow().standing());
    }

    void refused(CoreError code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainException.class, no -> assertThat(no.code())
                .isEqualTo(code));
    }

    Binding link(String address) {
        var word = in(host, tx -> city.services()
                .links()
                .issueTo(tx, address, organisation(pantry), Set.of("hours"), Duration.ofDays(7)));
        return Binding.tenant(
                city.partnership(),
                pantry,
                city.identities().of(city.partnership(), word).orElseThrow());
    }

    UUID ticket(Tenant tenant) {
        var id = UUID.randomUUID();
        city.owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, issued_at) VALUES (?, ?, ?, 'bank', 'hours', '2026-01-01Z')",
                        id,
                        tenant.id(),
                        tenant.id()));
        return id;
    }
}
