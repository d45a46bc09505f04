package org.yourplace.platform.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.tasks.CoreTasks;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class LinksTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final JtaDatabase database = city.database();
    private final Tenant group = city.tenant("group");
    private final MailedLinks links =
            new MailedLinks(city.bindings(), city.ids(), city.clock(), city.identities(), city.directory());

    private String issue(UUID object, Duration validFor) {
        return city.as(
                city.member(group, Role.COORDINATOR),
                () -> database.write(tx -> links.issue(tx, object, Set.of("answer", "close"), validFor)));
    }

    private Optional<Identity> holder(String word) {
        return city.identities().of(city.partnership(), word);
    }

    @Test
    void a_link_names_one_object_and_its_actions_and_is_stored_as_a_hash_only() {
        var object = UUID.randomUUID();
        var word = issue(object, Duration.ofDays(14));

        var found = holder(word).orElseThrow();
        assertThat(found.kind()).isEqualTo(Identity.Kind.LINK);
        assertThat(found.link().object()).isEqualTo(object);
        assertThat(found.link().actions()).containsExactlyInAnyOrder("answer", "close");
        assertThat(found.reaches(group.id())).isTrue();
        assertThat(word).hasSize(43);
        int stored = city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM core.credential c WHERE c::text LIKE '%' || :word || '%'")
                .bind("word", word)
                .mapTo(Integer.class)
                .one());
        assertThat(stored).isZero();
    }

    @Test
    void a_link_that_is_over_or_taken_back_opens_nothing() {
        assertThat(holder(issue(UUID.randomUUID(), Duration.ofSeconds(-1)))).isEmpty();

        var object = UUID.randomUUID();
        var word = issue(object, Duration.ofDays(14));
        city.run(
                city.member(group, Role.COORDINATOR),
                () -> database.write(tx -> {
                    links.revoke(tx, object);
                    return true;
                }));
        assertThat(holder(word)).isEmpty();
    }

    @Test
    void whoever_holds_a_link_acts_for_its_tenant_on_its_object_and_nothing_else_of_it_is_there() {
        var tasks = new CoreTasks("bank", city.ids());
        var member = city.member(group, Role.COORDINATOR);
        var about = city.as(member, () -> database.write(tx -> tasks.open(tx, "offer", "This one", null, null)));
        var word = issue(about, Duration.ofDays(14));

        var seen = city.as(
                city.guest(),
                () -> links.asLinkHolder(
                        word,
                        () -> database.read(tx -> tx.sql()
                                .createQuery(
                                        "SELECT core.tenant() || '/' || core.linked() || '/' || count(t.id) FROM core.task t")
                                .mapTo(String.class)
                                .one())));

        assertThat(seen).isEqualTo(group.id() + "/" + about + "/0");
        assertThatThrownBy(() -> city.as(city.guest(), () -> links.asLinkHolder("guessed", () -> "in")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("not-found");
        var session = links.guestSecret().word();
        assertThatThrownBy(() -> city.as(city.guest(), () -> links.asLinkHolder(session, () -> "in")))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_guest_who_holds_a_secret_is_told_to_the_database() {
        var secret = links.guestSecret();
        assertThat(links.hash(secret.word())).isEqualTo(secret.hash());

        var told = city.as(
                city.guest(),
                () -> links.asHolder(
                        secret.word(),
                        () -> database.read(tx -> tx.sql()
                                .createQuery("SELECT decode(core.holder(), 'hex')")
                                .mapTo(byte[].class)
                                .one())));

        assertThat(told).isEqualTo(secret.hash());
    }
}
