package org.yourplace.platform.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yourplace.platform.scim.DirectoryOfPeople.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A directory's groups are the organisation's teams. */
class DirectoryGroupsTest extends DirectoryOfTeams {
    @Test
    void the_document_of_the_standard_is_understood_and_comes_back() {
        var sent = sample("rfc7643-8.4-group.json");
        sent.path("members").forEach(one -> ((ObjectNode) one)
                .put("value", (one.path("display").asText().startsWith("Babs") ? amy : rory).toString()));

        var kept = city.as(directory, () -> groups.add(sent));
        var out = ScimGroup.write(kept, "https://here/scim/v2/harbourline");

        assertThat(out.path("displayName").asText()).isEqualTo("Tour Guides");
        assertThat(out.path("id").asText()).isNotEqualTo(sent.path("id").asText());
        assertThat(StreamSupport.stream(out.path("members").spliterator(), false)
                        .map(one -> one.path("$ref").asText()))
                .containsExactlyInAnyOrder(
                        "https://here/scim/v2/harbourline/Users/" + amy,
                        "https://here/scim/v2/harbourline/Users/" + rory);
        assertThat(out.path("meta").path("version").asText()).isEqualTo(kept.version());
    }

    @Test
    void the_schema_says_every_attribute_that_the_standards_own_has() {
        var standard = names(sample("rfc7643-8.7.1-schema-group.json").path("attributes"));
        var ours = ScimDescription.one("Schemas", ScimGroup.SCHEMA, "", DirectoryExtensions.NONE);

        assertThat(names(ours.path("attributes"))).containsAll(standard);
        assertThat(ScimDescription.one("ResourceTypes", "Group", "", DirectoryExtensions.NONE)
                        .path("endpoint")
                        .asText())
                .isEqualTo(sample("rfc7643-8.6-resource_type-group.json")
                        .path("endpoint")
                        .asText());
    }

    private static List<String> names(JsonNode attributes) {
        return StreamSupport.stream(attributes.spliterator(), false)
                .map(one -> one.path("name").asText())
                .toList();
    }

    private String look(String sql, UUID id) {
        return city.owner()
                .withHandle(db ->
                        db.createQuery(sql).bind(0, id).mapTo(String.class).one());
    }

    @Test
    void a_group_is_a_team_and_gives_nobody_a_role() {
        var group = add("{'displayName':'Administrators','externalId':'G-1','members':" + members(amy) + "}");

        assertThat(look(
                        "SELECT t.name FROM core.team t JOIN core.team_member x ON x.team_id = t.id WHERE x.member_id = ?",
                        amy))
                .isEqualTo("Administrators");
        assertThat(look("SELECT roles::text FROM core.membership WHERE id = ?", amy))
                .isEqualTo("{member}");
        assertThat(city.as(directory, () -> users.read(amy)).groups())
                .containsExactly(new ScimUser.Group(group.id(), "Administrators"));
    }

    @Test
    void filters_find_by_name_external_id_and_who_is_in_it() {
        var crew = add("{'displayName':'Crew','externalId':'G-1','members':" + members(amy, rory) + "}");
        add("{'displayName':'Office','members':" + members(rory) + "}");

        for (var filter : new String[] {
            "displayName eq \"crew\"",
            "externalId eq \"G-1\"",
            "members eq \"" + amy + "\"",
            "members.value eq \"" + amy + "\"",
            "members[value eq \"" + amy + "\"]",
            "id eq \"" + crew.id() + "\" and members eq \"" + rory + "\"",
            "urn:ietf:params:scim:schemas:core:2.0:Group:displayName sw \"Cr\""
        }) {
            assertThat(find(filter)).as(filter).extracting(ScimGroup.Kept::id).containsExactly(crew.id());
        }
        assertThat(find("members eq \"" + UUID.randomUUID() + "\"")).isEmpty();
        assertThatThrownBy(() -> find("userName eq \"x\"")).isInstanceOf(ScimRefused.class);
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_reason() {
        var id = add("{'displayName':'Crew'}").id();

        assertThatThrownBy(() -> add("{'externalId':'nameless'}")).hasMessageContaining("displayName");
        assertThatThrownBy(() -> add("{'displayName':'X','members':" + members(UUID.randomUUID()) + "}"))
                .hasMessageContaining("not a user here");
        assertThatThrownBy(() -> patch(id, "{'op':'add','path':'members','value':[{'value':'nonsense'}]}"))
                .hasMessageContaining("not a user here");
        assertThatThrownBy(() -> patch(id, "{'op':'replace','path':'active','value':false}"))
                .hasMessageContaining("active");
        assertThatThrownBy(() -> patch(id, "{'op':'remove','path':'displayName'}"))
                .hasMessageContaining("displayName");
        assertThatThrownBy(() -> add("{'displayName':'crew'}")).isNotNull();
    }

    @Test
    void a_group_that_is_taken_away_leaves_its_people() {
        var id = add("{'displayName':'Crew','members':" + members(amy) + "}").id();

        city.run(directory, () -> groups.remove(id, null));

        assertThatThrownBy(() -> city.as(directory, () -> groups.read(id))).isInstanceOf(ScimRefused.class);
        assertThat(city.as(directory, () -> users.read(amy)).user().active()).isTrue();
    }

    @Test
    void another_organisations_directory_reads_changes_and_takes_away_no_team_and_adds_no_stranger() {
        var id = add("{'displayName':'Crew','members':" + members(amy) + "}").id();

        assertThatThrownBy(() -> city.as(foreign, () -> groups.read(id))).isInstanceOf(ScimRefused.class);
        assertThatThrownBy(() -> city.as(foreign, () -> groups.replace(id, null, json("{'displayName':'Taken'}"))))
                .isInstanceOf(ScimRefused.class);
        assertThatThrownBy(() -> city.run(foreign, () -> groups.remove(id, null)))
                .isInstanceOf(ScimRefused.class);
        assertThatThrownBy(() ->
                        city.as(foreign, () -> groups.add(json("{'displayName':'X','members':" + members(amy) + "}"))))
                .hasMessageContaining("not a user here");
        assertThat(find("displayName eq \"Crew\"")).hasSize(1);
    }
}
