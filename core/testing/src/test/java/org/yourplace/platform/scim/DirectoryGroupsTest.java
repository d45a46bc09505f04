package org.yourplace.platform.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** A directory's groups are the organisation's teams. */
class DirectoryGroupsTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final Tenant firm = city.tenant("harbourline");
    private final CoreAudit audit = new CoreAudit(city.ids());
    private final DirectoryUsers users = new DirectoryUsers(city.database(), city.ids(), audit);
    private final DirectoryGroups groups = new DirectoryGroups(city.database(), city.ids(), audit);
    private final DirectoryTokens tokens =
            new DirectoryTokens(city.database(), city.access(), audit, city.ids(), city.clock());
    private Binding directory;
    private Binding foreign;
    private UUID amy;
    private UUID rory;

    @BeforeEach
    void two_people_of_the_firm() {
        directory = directory(firm);
        foreign = directory(city.tenant("solent-ledger"));
        amy = user("amy");
        rory = user("rory");
    }

    private Binding directory(Tenant tenant) {
        var made = city.as(city.member(tenant, Role.ADMINISTRATOR), () -> tokens.open("Entra", 30));
        return Binding.tenant(
                city.partnership(),
                tenant,
                city.identities().of(city.partnership(), made.secret()).orElseThrow());
    }

    private static ObjectNode json(String text) {
        return ScimJson.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode sample(String name) {
        try (var in = DirectoryGroupsTest.class.getResourceAsStream("/scim/" + name)) {
            return ScimJson.read(in.readAllBytes());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private UUID user(String name) {
        return city.as(directory, () -> users.add(json("{'userName':'" + name + "'}")))
                .id();
    }

    private ScimGroup.Kept add(String text) {
        return city.as(directory, () -> groups.add(json(text)));
    }

    private ScimGroup.Kept patch(UUID id, String... operations) {
        var change = ScimChange.of(json("{'Operations':[" + String.join(",", operations) + "]}"));
        return city.as(directory, () -> groups.patch(id, null, change));
    }

    private List<ScimGroup.Kept> find(String filter) {
        return city.as(directory, () -> groups.find(new ScimQuery(filter, 0, 100, Set.of(), Set.of())))
                .page();
    }

    private static List<UUID> people(ScimGroup.Kept group) {
        return group.members().stream().map(ScimGroup.Member::id).toList();
    }

    private static String members(UUID... ids) {
        return "["
                + String.join(
                        ",",
                        java.util.Arrays.stream(ids)
                                .map(id -> "{'value':'" + id + "'}")
                                .toList()) + "]";
    }

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
        var ours = ScimDescription.one("Schemas", ScimGroup.SCHEMA, "");

        assertThat(names(ours.path("attributes"))).containsAll(standard);
        assertThat(ScimDescription.one("ResourceTypes", "Group", "")
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
