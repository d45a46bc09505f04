package org.yourplace.platform.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yourplace.platform.scim.DirectoryOfPeople.json;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;

/** Who is taken out by a directory, or was one with another record, and whom a directory does not reach. */
class DirectoryLeaversTest {
    private final DirectoryOfPeople here = new DirectoryOfPeople();

    @Test
    void whoever_is_taken_out_is_out_of_sight_and_the_same_again_when_added_again() {
        var id = here.add("{\"userName\":\"amy\",\"externalId\":\"A-1\"}").id();

        here.city.run(here.directory, () -> here.users.remove(id, null));

        assertThatThrownBy(() -> here.city.as(here.directory, () -> here.users.read(id)))
                .isInstanceOf(ScimRefused.class);
        assertThat(here.find(null).page()).extracting(ScimUser.Kept::id).doesNotContain(id);
        assertThat(here.add("{\"userName\":\"amy\",\"externalId\":\"A-1\"}").id())
                .isEqualTo(id);
    }

    @Test
    void a_record_that_was_merged_answers_as_the_one_that_is_kept() {
        var merged = here.add("{\"userName\":\"amy@h.example\"}").id();
        var kept = UUID.randomUUID();
        here.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.membership (id, tenant_id, audience_id, name, roles, since, origin) VALUES (?, ?, ?, 'Amy', '{member}', '2020-01-01Z', 'invitation')",
                        kept,
                        here.firm.id(),
                        here.firm.id()));
        here.merge(kept, merged);

        assertThat(here.city.as(here.directory, () -> here.users.read(merged)).id())
                .isEqualTo(kept);
        assertThat(here.find("userName eq \"amy@h.example\"").page())
                .extracting(ScimUser.Kept::id)
                .containsExactly(kept);
        assertThat(here.find(null).page())
                .extracting(ScimUser.Kept::id)
                .contains(kept)
                .doesNotContain(merged);
        here.patch(merged, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
        assertThat(here.city
                        .as(here.directory, () -> here.users.read(kept))
                        .user()
                        .active())
                .isFalse();
    }

    @Test
    void the_second_record_that_a_directory_has_of_somebody_is_gone_and_taking_it_out_takes_nobody_out() {
        var kept = here.add("{\"userName\":\"amy@h.example\"}").id();
        var second = here.add("{\"userName\":\"pond@h.example\"}").id();
        here.merge(kept, second);

        assertThatThrownBy(() -> here.city.as(here.directory, () -> here.users.read(second)))
                .isInstanceOf(ScimRefused.class);
        assertThatThrownBy(() -> here.city.run(here.directory, () -> here.users.remove(second, null)))
                .isInstanceOf(ScimRefused.class);
        assertThat(here.find("userName eq \"pond@h.example\"").total()).isZero();
        assertThat(here.city
                        .as(here.directory, () -> here.users.read(kept))
                        .user()
                        .active())
                .isTrue();
    }

    @Test
    void another_organisations_directory_reads_changes_and_takes_out_nobody() {
        var id = here.add("{\"userName\":\"amy\"}").id();

        assertThatThrownBy(() -> here.city.as(here.foreign, () -> here.users.read(id)))
                .isInstanceOf(ScimRefused.class);
        assertThatThrownBy(() ->
                        here.city.as(here.foreign, () -> here.users.replace(id, null, json("{\"userName\":\"x\"}"))))
                .isInstanceOf(ScimRefused.class);
        assertThatThrownBy(() -> here.city.run(here.foreign, () -> here.users.remove(id, null)))
                .isInstanceOf(ScimRefused.class);
        assertThat(here.city
                        .as(
                                here.foreign,
                                () -> here.users.find(new ScimQuery("userName eq \"amy\"", 0, 10, Set.of(), Set.of())))
                        .total())
                .isZero();
        assertThat(here.city
                        .as(here.directory, () -> here.users.read(id))
                        .user()
                        .userName())
                .isEqualTo("amy");
    }

    @Test
    void a_token_that_was_ended_opens_nothing_from_the_next_request_on() {
        var made = here.city.as(here.city.member(here.firm, Role.ADMINISTRATOR), () -> here.tokens.open("", 1));
        var identity = here.city
                .identities()
                .of(here.city.partnership(), made.secret())
                .orElseThrow();
        var asking = Binding.tenant(here.city.partnership(), here.firm, identity);
        assertThat(here.city
                        .as(asking, () -> here.users.find(new ScimQuery(null, 0, 1, Set.of(), Set.of())))
                        .total())
                .isPositive();

        here.city.run(here.city.member(here.firm, Role.ADMINISTRATOR), () -> here.tokens.revoke(made.id()));

        assertThatThrownBy(() ->
                        here.city.as(asking, () -> here.users.find(new ScimQuery(null, 0, 1, Set.of(), Set.of()))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("sign-in-needed");
    }

    @Test
    void a_token_is_made_by_who_may_and_reaches_the_directory_only() {
        assertThatThrownBy(() ->
                        here.city.as(here.city.member(here.firm, Role.COORDINATOR), () -> here.tokens.open("", 1)))
                .hasMessageContaining("forbidden");
        assertThatThrownBy(() -> here.city.as(here.directory, () -> here.tokens.open("", 1)))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> here.city.as(here.directory, here.tokens::list))
                .isInstanceOf(DomainException.class);
    }
}
