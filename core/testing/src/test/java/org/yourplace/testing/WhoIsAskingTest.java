package org.yourplace.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;

class WhoIsAskingTest {
    private static TestCity city;
    private static Tenant svs;
    private static Tenant group;
    private static Tenant other;
    private static JtaDatabase database;

    @BeforeAll
    static void a_city_of_three() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        svs = city.tenant("svs");
        group = city.tenant("group", svs);
        other = city.tenant("other");
        database = city.database();
    }

    private static UUID task(Tx tx, long audience) {
        var id = UUID.randomUUID();
        tx.sql()
                .createUpdate(
                        "INSERT INTO core.task (id, audience_id, kind, about, opened_at) VALUES (:id, :audience, 'test', 'canary', core.at())")
                .bind("id", id)
                .bind("audience", audience)
                .execute();
        return id;
    }

    private static boolean sees(Binding who, UUID task) {
        return city.as(
                who,
                () -> database.read(tx -> !tx.sql()
                        .createQuery("SELECT id FROM core.task WHERE id = :id")
                        .bind("id", task)
                        .mapTo(UUID.class)
                        .list()
                        .isEmpty()));
    }

    @Test
    void a_member_sees_the_rows_of_the_organisation_and_nobody_else_does() {
        var member = city.member(group, Role.MEMBER);

        var id = city.as(member, () -> database.write(tx -> task(tx, tx.audience(Visibility.PRIVATE))));

        assertThat(sees(member, id)).isTrue();
        assertThat(sees(city.member(group, Role.ADMINISTRATOR), id)).isTrue();
        assertThat(sees(city.member(other, Role.ADMINISTRATOR), id)).isFalse();
        assertThat(sees(city.member(svs, Role.ADMINISTRATOR), id)).isFalse();
        assertThat(sees(city.person(), id)).isFalse();
        assertThat(sees(city.guest(), id)).isFalse();
    }

    @Test
    void each_visibility_reaches_its_readers_and_no_further() {
        var member = city.member(group, Role.MEMBER);

        var support = city.as(member, () -> database.write(tx -> task(tx, tx.audience(Visibility.SUPPORT))));
        var members = city.as(member, () -> database.write(tx -> task(tx, tx.audience(Visibility.PARTNERSHIP))));
        var everybody = city.as(member, () -> database.write(tx -> task(tx, tx.audience(Visibility.PUBLIC))));

        assertThat(List.of(
                        sees(city.member(svs, Role.MEMBER), support),
                        sees(city.member(other, Role.MEMBER), support),
                        sees(city.guest(), support)))
                .containsExactly(true, false, false);
        assertThat(List.of(sees(city.member(other, Role.MEMBER), members), sees(city.guest(), members)))
                .containsExactly(true, false);
        assertThat(sees(city.guest(), everybody)).isTrue();
    }

    @Test
    void nobody_plants_a_row_in_another_organisations_private_circle() {
        var member = city.member(group, Role.MEMBER);

        assertThatThrownBy(() -> city.as(member, () -> database.write(tx -> task(tx, other.id()))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void the_first_statement_may_be_an_update_a_batch_or_a_query() {
        var member = city.member(group, Role.MEMBER);

        var changed = city.as(
                member, () -> database.write(tx -> tx.sql().execute("UPDATE core.task SET about = about WHERE false")));
        var batched = city.as(
                member,
                () -> database.write(tx -> {
                    var batch = tx.sql()
                            .prepareBatch(
                                    "INSERT INTO core.task (id, kind, about, opened_at) VALUES (gen_random_uuid(), 'test', :about, core.at())");
                    return batch.bind("about", "one")
                            .add()
                            .bind("about", "two")
                            .add()
                            .execute()
                            .length;
                }));
        var counted = city.as(
                member,
                () -> database.read(tx -> tx.sql()
                        .createQuery("SELECT count(*) FROM core.task WHERE about IN ('one', 'two') AND tenant_id = :t")
                        .bind("t", group.id())
                        .mapTo(Integer.class)
                        .one()));

        assertThat(List.of(changed, batched, counted)).containsExactly(0, 2, 2);
    }

    private static String commitsAreSetBy(Binding who) {
        return city.as(
                who,
                () -> database.write(tx -> tx.sql()
                        .createQuery("SELECT source FROM pg_settings WHERE name = 'synchronous_commit'")
                        .mapTo(String.class)
                        .one()));
    }

    @Test
    void only_what_is_planted_in_the_past_does_not_wait_for_the_disk() {
        var member = city.member(group, Role.MEMBER);

        assertThat(commitsAreSetBy(member.at(city.clock().instant()))).isEqualTo("session");
        assertThat(commitsAreSetBy(member)).isNotEqualTo("session");
    }

    @Test
    void a_read_refuses_to_write() {
        var member = city.member(group, Role.MEMBER);

        assertThatThrownBy(() -> city.as(member, () -> database.read(tx -> task(tx, group.id()))))
                .hasStackTraceContaining("read-only transaction");
    }

    @Test
    void rights_that_grew_are_noticed_in_the_next_transaction() {
        var identity = city.person(Role.MEMBER, group);
        var member = Binding.tenant(city.partnership(), group, identity);
        city.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.person SET version = version + 1 WHERE id = ?",
                        identity.person().id()));

        var answer = city.as(
                member,
                () -> database.read(tx ->
                        tx.sql().createQuery("SELECT 42").mapTo(Integer.class).one()));

        assertThat(answer).isEqualTo(42);
    }

    @Test
    void a_revoked_credential_does_nothing_more() {
        var identity = city.person(Role.MEMBER, group);
        city.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.credential SET revoked_at = now() WHERE id = ?", identity.credential()));

        assertThatThrownBy(() -> city.as(
                        Binding.tenant(city.partnership(), group, identity),
                        () -> database.read(tx -> tx.sql()
                                .createQuery("SELECT 42")
                                .mapTo(Integer.class)
                                .one())))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("sign-in-needed");
    }

    @Test
    void nobody_acts_for_an_organisation_they_do_not_belong_to() {
        var identity = city.person(Role.ADMINISTRATOR, other);

        assertThatThrownBy(() -> city.as(
                        Binding.tenant(city.partnership(), group, identity),
                        () -> database.read(tx -> tx.sql()
                                .createQuery("SELECT 42")
                                .mapTo(Integer.class)
                                .one())))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("not-found");
    }
}
