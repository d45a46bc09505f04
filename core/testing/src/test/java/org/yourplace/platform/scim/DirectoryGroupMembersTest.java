package org.yourplace.platform.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is in a team is a set: a directory adds to it, takes out of it and replaces it, in its own words, and never the whole team. */
class DirectoryGroupMembersTest extends DirectoryOfTeams {
    @Test
    void whom_the_directory_is_not_shown_it_does_not_take_out() {
        var team = add("{'displayName':'Guides','members':" + members(amy) + "}");
        city.owner().useHandle(handle -> handle.execute("""
                        WITH guest AS (INSERT INTO core.membership (id, tenant_id, audience_id, name, roles, since, until, origin)
                          VALUES (gen_random_uuid(), ?, ?, 'Guest', '{support}', '2026-06-01 08:00Z', '2026-06-01 12:00Z', 'support') RETURNING id)
                        INSERT INTO core.team_member (team_id, member_id, tenant_id, audience_id) SELECT ?, id, ?, ? FROM guest""", firm.id(), firm.id(), team.id(), firm.id(), firm.id()));

        patch(team.id(), "{'op':'replace','path':'members','value':" + members(rory) + "}");

        assertThat(people(find("displayName eq 'Guides'".replace('\'', '"')).getFirst()))
                .containsExactly(rory);
        int left = city.owner()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM core.team_member WHERE team_id = :id")
                        .bind("id", team.id())
                        .mapTo(Integer.class)
                        .one());
        assertThat(left).isEqualTo(2);
    }

    @Test
    void members_come_and_go_in_the_words_of_the_standard_and_of_entra() {
        var id = add("{'displayName':'Crew'}").id();

        assertThat(people(patch(id, "{'op':'Add','path':'members','value':" + members(amy) + "}")))
                .containsExactly(amy);
        assertThat(people(patch(id, "{'op':'add','value':{'members':" + members(amy, rory) + "}}")))
                .containsExactlyInAnyOrder(amy, rory);
        assertThat(people(patch(id, "{'op':'Remove','path':'members[value eq \\\"" + amy + "\\\"]'}")))
                .containsExactly(rory);
        assertThat(people(patch(id, "{'op':'Replace','path':'members','value':" + members(amy) + "}")))
                .containsExactly(amy);
        assertThat(people(patch(id, "{'op':'Remove','path':'members','value':" + members(amy, rory) + "}")))
                .isEmpty();
        patch(id, "{'op':'add','path':'members','value':" + members(amy, rory) + "}");
        assertThat(people(patch(id, "{'op':'remove','path':'members'}"))).isEmpty();
        assertThat(patch(id, "{'op':'Replace','value':{'id':'" + id + "','displayName':'Deck crew'}}")
                        .name())
                .isEqualTo("Deck crew");
        assertThat(patch(id, "{'op':'replace','path':'externalId','value':'G-2'}")
                        .external())
                .isEqualTo("G-2");
    }

    @Test
    void a_replacement_sets_name_and_members_at_once() {
        var id = add("{'displayName':'Crew','members':" + members(amy) + "}").id();

        var after = city.as(
                directory,
                () -> groups.replace(id, null, json("{'displayName':'Hands','members':" + members(rory) + "}")));

        assertThat(after.name()).isEqualTo("Hands");
        assertThat(people(after)).containsExactly(rory);
    }

    @Test
    void a_version_changes_with_name_and_members_and_an_old_one_changes_nothing() {
        var first = add("{'displayName':'Crew'}");
        var second = patch(first.id(), "{'op':'add','path':'members','value':" + members(amy) + "}");

        assertThat(second.version()).isNotEqualTo(first.version());
        assertThat(patch(first.id(), "{'op':'add','path':'members','value':" + members(amy) + "}")
                        .version())
                .isEqualTo(second.version());
        assertThatThrownBy(() -> city.run(directory, () -> groups.remove(first.id(), first.version())))
                .isInstanceOfSatisfying(
                        ScimRefused.class,
                        refused -> assertThat(refused.error().getStatus()).isEqualTo(412));
    }

    @Test
    void a_group_of_two_thousand_is_kept_and_one_of_them_taken_out_within_two_seconds() {
        var many =
                IntStream.range(0, 2_000).mapToObj(number -> UUID.randomUUID()).toArray(UUID[]::new);
        city.owner().useHandle(db -> {
            var batch = db.prepareBatch(
                    "INSERT INTO core.membership (id, tenant_id, audience_id, name, roles, since, origin) VALUES (?, ?, ?, 'Somebody', '{member}', '2020-01-01Z', 'scim')");
            for (var id : many) {
                batch.add(id, firm.id(), firm.id());
            }
            batch.execute();
        });
        var id = add("{'displayName':'Everybody','members':" + members(many) + "}")
                .id();

        long begun = System.nanoTime();
        var after = patch(id, "{'op':'Remove','path':'members[value eq \\\"" + many[7] + "\\\"]'}");

        assertThat(after.members()).hasSize(1_999);
        assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
    }
}
