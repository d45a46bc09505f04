package org.yourplace.platform.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.consent.Consents.Consent;
import org.yourplace.spi.consent.Consents.How;
import org.yourplace.spi.consent.Consents.Said;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class ConsentsTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final JtaDatabase database = city.database();
    private final Tenant svs = city.tenant("svs");
    private final Tenant other = city.tenant("other");
    private final Binding coordinator = city.member(svs, Role.COORDINATOR);
    private final Binding person = city.person();
    private final UUID me = person.identity().person().id();
    private final CoreConsents consents = new CoreConsents(city.ids(), city.access(), new CoreAudit(city.ids()));

    private <T> T in(Binding who, Function<Tx, T> work) {
        return city.as(who, () -> database.write(work::apply));
    }

    private UUID yes() {
        return in(person, tx -> consents.give(tx, svs.id(), "news", "Tell me about new ways to help."));
    }

    private Object withdraw(Binding who, UUID id) {
        return in(who, tx -> {
            consents.withdraw(tx, id);
            return id;
        });
    }

    @Test
    void a_person_says_yes_and_takes_it_back_and_both_stay_on_record() {
        var id = yes();

        assertThat((boolean) in(coordinator, tx -> consents.given(tx, me, "news")))
                .isTrue();
        assertThat((boolean) in(coordinator, tx -> consents.given(tx, me, "photo")))
                .isFalse();
        assertThat((boolean) in(city.member(other, Role.ADMINISTRATOR), tx -> consents.given(tx, me, "news")))
                .isFalse();

        withdraw(person, id);
        withdraw(person, id);

        assertThat((boolean) in(coordinator, tx -> consents.given(tx, me, "news")))
                .isFalse();
        yes();
        assertThat((java.util.List<Consent>) in(person, consents::mine))
                .hasSize(2)
                .extracting(Consent::how)
                .containsOnly(How.ONLINE);
        assertThat((java.util.List<Consent>) in(person, consents::mine))
                .filteredOn(one -> one.withdrawn() == null)
                .hasSize(1);
    }

    @Test
    void saying_yes_twice_is_saying_it_once() {
        yes();
        yes();

        assertThat((java.util.List<Consent>) in(person, consents::mine)).hasSize(1);
    }

    @Test
    void an_organisation_writes_down_what_somebody_without_an_account_said() {
        var row = UUID.randomUUID();
        var said = new Said(row, "Ann Oakley", "contact", "Ring me about lifts.", How.PHONE);

        var id = in(coordinator, tx -> consents.record(tx, said));

        assertThat((boolean) in(coordinator, tx -> consents.given(tx, row, "contact")))
                .isTrue();
        assertThat((java.util.List<Consent>) in(coordinator, tx -> consents.about(tx, row)))
                .singleElement()
                .satisfies(one -> assertThat(one.how()).isEqualTo(How.PHONE));
        assertThat((java.util.List<Consent>) in(city.member(other, Role.ADMINISTRATOR), tx -> consents.about(tx, row)))
                .isEmpty();
        assertThat((List<Consent>) in(coordinator, tx -> consents.list(tx, CoreConsents.Wanted.ALL, null, 10))
                        .items())
                .hasSize(1);
        assertThat((List<Consent>) in(
                                city.member(other, Role.ADMINISTRATOR),
                                tx -> consents.list(tx, CoreConsents.Wanted.ALL, null, 10))
                        .items())
                .isEmpty();
        withdraw(coordinator, id);
        assertThat((boolean) in(coordinator, tx -> consents.given(tx, row, "contact")))
                .isFalse();
    }

    @Test
    void nobody_says_yes_for_an_account_but_its_holder() {
        var call = "SELECT core.give_consent(:id, :tenant, NULL, 'Sam', 'news', 'x', :how)";

        refused(coordinator, call, svs.id(), "online");
        refused(coordinator, call, other.id(), "paper");
        refused(person, call, svs.id(), "paper");
        refused(city.guest(), call, svs.id(), "online");
        assertThatThrownBy(() -> new Said(null, "Sam", "news", "x", How.ONLINE)).isInstanceOf(DomainException.class);
    }

    private void refused(Binding who, String sql, long tenant, String how) {
        assertThatThrownBy(() -> in(who, tx -> tx.sql()
                        .createQuery(sql)
                        .bind("id", UUID.randomUUID())
                        .bind("tenant", tenant)
                        .bind("how", how)
                        .mapTo(String.class)
                        .findOne()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("not-found");
    }

    @Test
    void nobody_takes_back_what_another_said_or_writes_the_record_anew() {
        var id = yes();

        for (var who : new Binding[] {city.person(), city.member(other, Role.ADMINISTRATOR), city.guest()}) {
            assertThatThrownBy(() -> withdraw(who, id)).isInstanceOf(DomainException.class);
        }
        for (var who : new Binding[] {person, coordinator}) {
            assertThatThrownBy(() -> in(who, tx -> tx.sql().execute("UPDATE core.consent SET withdrawn_at = NULL")))
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> in(who, tx -> tx.sql().execute("DELETE FROM core.consent")))
                    .hasStackTraceContaining("permission denied");
        }
        assertThat((boolean) in(coordinator, tx -> consents.given(tx, me, "news")))
                .isTrue();
    }

    @Test
    void an_organisation_finds_what_was_said_to_it_by_name_purpose_and_whether_it_stands() {
        var news = yes();
        var photos = in(
                coordinator,
                tx -> consents.record(tx, new Said(null, "Maureen Tickner", "photos", "You may show me.", How.PAPER)));
        withdraw(person, news);

        assertThat(found(new CoreConsents.Wanted("tick", null, null))).containsExactly(photos);
        assertThat(found(new CoreConsents.Wanted(null, "news", null))).containsExactly(news);
        assertThat(found(new CoreConsents.Wanted(null, null, true))).containsExactly(photos);
        assertThat(found(new CoreConsents.Wanted(null, null, false))).containsExactly(news);
        assertThat((List<String>) in(coordinator, consents::purposes)).containsExactly("news", "photos");
        assertThat((java.util.Optional<Consent>) in(coordinator, tx -> consents.find(tx, news)))
                .isPresent();
        assertThat((java.util.Optional<Consent>)
                        in(city.member(other, Role.ADMINISTRATOR), tx -> consents.find(tx, news)))
                .isEmpty();
        assertThat((List<String>) in(city.member(other, Role.ADMINISTRATOR), consents::purposes))
                .isEmpty();
    }

    private List<UUID> found(CoreConsents.Wanted wanted) {
        return in(coordinator, tx -> consents.list(tx, wanted, null, 10)).items().stream()
                .map(Consent::id)
                .toList();
    }
}
