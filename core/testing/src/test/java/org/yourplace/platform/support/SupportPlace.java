package org.yourplace.platform.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** An organisation that lets somebody in, and somebody who could help. */
abstract class SupportPlace {
    static final Pattern WORD = Pattern.compile("/support/([A-Za-z0-9_-]+)");
    static TestCity city;
    static JtaDatabase database;
    static SupportAccess support;

    Tenant asking;
    Binding administrator;
    Identity helper;
    String address;

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        database = city.database();
        var services = city.services();
        support = new SupportAccess(
                database,
                city.bindings(),
                services.mail(),
                services.audit(),
                city.ids(),
                city.clock(),
                BundleTexts.core());
    }

    @BeforeEach
    void an_organisation_and_somebody_who_could_help() {
        asking = city.tenant("group-" + UUID.randomUUID());
        administrator = city.member(asking, Role.ADMINISTRATOR);
        helper = city.person(Role.MEMBER);
        address = helper.person().id() + "@example.org";
        verified(helper);
    }

    static void verified(Identity person) {
        city.owner().useHandle(handle -> handle.createUpdate("UPDATE core.person SET verified_at = :at WHERE id = :id")
                .bind("at", TestCity.NOW.atOffset(java.time.ZoneOffset.UTC))
                .bind("id", person.person().id())
                .execute());
    }

    /** Lets the helper in; gives the secret of the letter. */
    String offered(int days, String... roles) {
        return city.as(administrator, () -> {
            support.letIn(new LetIn("Hal Helper", address, Set.of(roles), days, "The map stays empty"));
            return letter();
        });
    }

    String letter() {
        var plain = city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT plain FROM core.letter WHERE tenant_id = :tenant ORDER BY id DESC LIMIT 1")
                .bind("tenant", asking.id())
                .mapTo(String.class)
                .one());
        var word = WORD.matcher(plain);
        assertThat(word.find()).isTrue();
        return word.group(1);
    }

    Binding person(Identity who) {
        return Binding.person(city.partnership(), who);
    }

    Identity again(Identity who) {
        return city.identities().again(who).orElseThrow();
    }

    Identity accepted(int days, String... roles) {
        var word = offered(days, roles);
        city.as(person(helper), () -> support.guest().accept(word));
        return again(helper);
    }

    Binding here(Identity who) {
        return Binding.tenant(city.partnership(), asking, who);
    }

    SupportGrant.State state(Instant at) {
        return city.as(administrator, () -> support.all()).getFirst().state(at);
    }

    /** What the database is asked first is who asks. */
    static boolean anything(Tx tx) {
        return tx.sql().createQuery("SELECT true").mapTo(Boolean.class).one();
    }

    void write(Binding who) {
        city.run(
                who,
                () -> database.write(tx -> {
                    new CoreAudit(city.ids()).record(tx, "listing-edited", UUID.randomUUID());
                    return true;
                }));
    }
}
