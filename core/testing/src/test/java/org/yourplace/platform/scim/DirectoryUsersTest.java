package org.yourplace.platform.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class DirectoryUsersTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final Tenant firm = city.tenant("harbourline");
    private final Tenant other = city.tenant("solent-ledger");
    private final DirectoryUsers users = new DirectoryUsers(city.database(), city.ids(), new CoreAudit(city.ids()));
    private final DirectoryTokens tokens =
            new DirectoryTokens(city.database(), city.access(), new CoreAudit(city.ids()), city.ids(), city.clock());
    private Binding directory;
    private Binding foreign;

    @BeforeEach
    void tokens_of_two_organisations() {
        directory = directory(firm);
        foreign = directory(other);
    }

    private Binding directory(Tenant tenant) {
        var made = city.as(city.member(tenant, Role.ADMINISTRATOR), () -> tokens.open("Entra", 30));
        var identity = city.identities().of(city.partnership(), made.secret()).orElseThrow();
        return Binding.tenant(city.partnership(), tenant, identity);
    }

    private static ObjectNode json(String text) {
        return ScimJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode sample(String name) {
        try (var in = DirectoryUsersTest.class.getResourceAsStream("/scim/" + name)) {
            return ScimJson.read(in.readAllBytes());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private ScimUser.Kept add(String text) {
        return city.as(directory, () -> users.add(json(text)));
    }

    private ScimUser.Kept patch(UUID id, String operations) {
        var change = ScimChange.of(json("{\"Operations\":[" + operations + "]}"));
        return city.as(directory, () -> users.patch(id, null, change));
    }

    private ScimCollection.Found<ScimUser.Kept> find(String filter) {
        return city.as(directory, () -> users.find(new ScimQuery(filter, 0, 100, Set.of(), Set.of())));
    }

    @Test
    void the_documents_of_the_standard_are_understood() {
        var full = city.as(directory, () -> users.add(sample("rfc7643-8.3-enterprise_user.json")));

        assertThat(full.user().userName()).isEqualTo("bjensen@example.com");
        assertThat(full.user().external()).isEqualTo("701984");
        assertThat(full.user().name()).isEqualTo("Babs Jensen");
        assertThat(full.user().email()).isEqualTo("bjensen@example.com");
        assertThat(full.user().title()).isEqualTo("Tour Guide");
        assertThat(full.user().active()).isTrue();

        assertThatThrownBy(() -> city.as(
                        directory,
                        () -> users.add(
                                sample("rfc7644-3.3-user-post_request.json").put("userName", "BJENSEN@example.com"))))
                .isInstanceOfSatisfying(ScimRefused.class, refused -> {
                    assertThat(refused.error().getStatus()).isEqualTo(409);
                    assertThat(refused.error().getScimType()).isEqualTo("uniqueness");
                });
    }

    @Test
    void what_is_sent_comes_back() {
        var kept = add("""
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"amy@harbourline.example","externalId":"A-1",
                 "name":{"givenName":"Amy","familyName":"Pond"},"emails":[{"value":"home@x.example","type":"home"},
                 {"value":"Amy@harbourline.example","type":"work"}],"title":"Crane driver"}""");

        var out = ScimUser.write(kept, "https://here/Users/1");

        assertThat(out.path("userName").asText()).isEqualTo("amy@harbourline.example");
        assertThat(out.path("name").path("familyName").asText()).isEqualTo("Pond");
        assertThat(out.path("displayName").asText()).isEqualTo("Amy Pond");
        assertThat(out.path("emails").get(0).path("value").asText()).isEqualTo("amy@harbourline.example");
        assertThat(out.path("active").asBoolean()).isTrue();
        assertThat(out.path("meta").path("version").asText()).isEqualTo(kept.version());
    }

    @Test
    void filters_find_by_user_name_external_id_and_address_in_any_combination() {
        var amy = add(
                "{\"userName\":\"amy@h.example\",\"externalId\":\"A-1\",\"emails\":[{\"value\":\"amy@h.example\",\"type\":\"work\"}]}");
        add("{\"userName\":\"rory@h.example\",\"externalId\":\"R-1\"}");

        for (var filter : new String[] {
            "userName eq \"AMY@h.example\"",
            "externalId eq \"A-1\"",
            "emails.value eq \"amy@h.example\"",
            "emails[type eq \"work\"].value eq \"amy@h.example\"",
            "emails[type eq \"work\" and value co \"@h.example\"]",
            "urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"amy\"",
            "userName eq \"amy@h.example\" or userName eq \"nobody\"",
            "externalId pr and not (externalId eq \"R-1\")",
            "active eq true and externalId eq \"A-1\""
        }) {
            assertThat(find(filter).page())
                    .as(filter)
                    .extracting(ScimUser.Kept::id)
                    .containsExactly(amy.id());
        }
        assertThat(find("externalId eq \"a-1\"").total()).isZero();
        assertThat(find("userName eq \"'; DROP TABLE core.membership; --\"").total())
                .isZero();
    }

    @Test
    void a_filter_that_cannot_be_read_is_refused_as_such() {
        for (var filter : new String[] {
            "userName",
            "userName eq",
            "password eq \"x\"",
            "((((",
            "userName eq \"a\" and",
            "meta.lastModified gt \"soon\""
        }) {
            assertThatThrownBy(() -> find(filter))
                    .as(filter)
                    .isInstanceOfSatisfying(
                            ScimRefused.class,
                            refused -> assertThat(refused.error().getScimType()).isEqualTo("invalidFilter"));
        }
    }

    @Test
    void changes_in_the_words_of_the_standard_and_of_entra_do_the_same() {
        var id = add("{\"userName\":\"amy\",\"name\":{\"givenName\":\"Amy\",\"familyName\":\"Pond\"}}")
                .id();

        assertThat(patch(id, "{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"Williams\"}")
                        .user()
                        .name())
                .isEqualTo("Amy Williams");
        assertThat(patch(
                                id,
                                "{\"op\":\"Add\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"amy@h.example\"}")
                        .user()
                        .email())
                .isEqualTo("amy@h.example");
        assertThat(patch(
                                id,
                                "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"pond@h.example\"}")
                        .user()
                        .email())
                .isEqualTo("pond@h.example");
        assertThat(patch(id, "{\"op\":\"Replace\",\"value\":{\"title\":\"Pilot\",\"name.givenName\":\"Amelia\"}}")
                        .user())
                .extracting(ScimUser::title, ScimUser::name)
                .containsExactly("Pilot", "Amelia Williams");
        assertThat(patch(id, "{\"op\":\"Remove\",\"path\":\"title\"}").user().title())
                .isNull();
        assertThat(patch(id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}")
                        .user()
                        .active())
                .isFalse();
        assertThat(patch(id, "{\"op\":\"replace\",\"value\":{\"active\":true}}")
                        .user()
                        .active())
                .isTrue();
        var boss = add("{\"userName\":\"boss\"}").id();
        assertThat(patch(
                                id,
                                "{\"op\":\"Add\",\"path\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager\",\"value\":\""
                                        + boss + "\"}")
                        .user()
                        .manager())
                .isEqualTo(boss);
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_reason() {
        var id = add("{\"userName\":\"amy\"}").id();

        assertThatThrownBy(() -> patch(id, "{\"op\":\"jump\",\"path\":\"title\"}"))
                .hasMessageContaining("add, replace");
        assertThatThrownBy(() -> patch(id, "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}"))
                .hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> patch(id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"maybe\"}"))
                .hasMessageContaining("true or false");
        assertThatThrownBy(() -> patch(id, "{\"op\":\"remove\"}")).hasMessageContaining("path");
        assertThatThrownBy(() -> patch(id, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"\"}"))
                .hasMessageContaining("userName");
        assertThatThrownBy(() -> add("{\"displayName\":\"nameless\"}")).hasMessageContaining("userName");
        assertThatThrownBy(() -> json("[1]")).hasMessageContaining("object");
        assertThatThrownBy(() -> add("{\"userName\":\"a\\u0000b\"}")).hasMessageContaining("strange");
    }

    @Test
    void whoever_is_taken_out_is_out_of_sight_and_the_same_again_when_added_again() {
        var id = add("{\"userName\":\"amy\",\"externalId\":\"A-1\"}").id();

        city.run(directory, () -> users.remove(id, null));

        assertThatThrownBy(() -> city.as(directory, () -> users.read(id))).isInstanceOf(ScimRefused.class);
        assertThat(find(null).page()).extracting(ScimUser.Kept::id).doesNotContain(id);
        assertThat(add("{\"userName\":\"amy\",\"externalId\":\"A-1\"}").id()).isEqualTo(id);
    }

    /** As {@code Merges} does it: what the kept record has no name of its own for moves over. */
    private void merge(UUID into, UUID merged) {
        city.owner().useHandle(handle -> {
            boolean takes = handle.createQuery("SELECT user_name IS NULL FROM core.membership WHERE id = ?")
                    .bind(0, into)
                    .mapTo(Boolean.class)
                    .one();
            var name = handle.createQuery("SELECT user_name FROM core.membership WHERE id = ?")
                    .bind(0, merged)
                    .mapTo(String.class)
                    .one();
            handle.execute(
                    "UPDATE core.membership SET merged_into = ?, until = now(), user_name = CASE WHEN ? THEN NULL ELSE user_name END WHERE id = ?",
                    into,
                    takes,
                    merged);
            handle.execute("UPDATE core.membership SET user_name = coalesce(user_name, ?) WHERE id = ?", name, into);
        });
    }

    @Test
    void a_record_that_was_merged_answers_as_the_one_that_is_kept() {
        var merged = add("{\"userName\":\"amy@h.example\"}").id();
        var kept = UUID.randomUUID();
        city.owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.membership (id, tenant_id, audience_id, name, roles, since, origin) VALUES (?, ?, ?, 'Amy', '{member}', '2020-01-01Z', 'invitation')",
                        kept,
                        firm.id(),
                        firm.id()));
        merge(kept, merged);

        assertThat(city.as(directory, () -> users.read(merged)).id()).isEqualTo(kept);
        assertThat(find("userName eq \"amy@h.example\"").page())
                .extracting(ScimUser.Kept::id)
                .containsExactly(kept);
        assertThat(find(null).page())
                .extracting(ScimUser.Kept::id)
                .contains(kept)
                .doesNotContain(merged);
        patch(merged, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
        assertThat(city.as(directory, () -> users.read(kept)).user().active()).isFalse();
    }

    @Test
    void the_second_record_that_a_directory_has_of_somebody_is_gone_and_taking_it_out_takes_nobody_out() {
        var kept = add("{\"userName\":\"amy@h.example\"}").id();
        var second = add("{\"userName\":\"pond@h.example\"}").id();
        merge(kept, second);

        assertThatThrownBy(() -> city.as(directory, () -> users.read(second))).isInstanceOf(ScimRefused.class);
        assertThatThrownBy(() -> city.run(directory, () -> users.remove(second, null)))
                .isInstanceOf(ScimRefused.class);
        assertThat(find("userName eq \"pond@h.example\"").total()).isZero();
        assertThat(city.as(directory, () -> users.read(kept)).user().active()).isTrue();
    }

    @Test
    void somebody_who_was_faster_is_not_overwritten() {
        var first = add("{\"userName\":\"amy\"}");
        city.owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.membership SET changed_at = changed_at + interval '1 second' WHERE id = ?",
                        first.id()));

        assertThatThrownBy(() -> city.as(
                        directory,
                        () -> users.replace(
                                first.id(), first.version(), json("{\"userName\":\"amy\",\"title\":\"x\"}"))))
                .isInstanceOfSatisfying(
                        ScimRefused.class,
                        refused -> assertThat(refused.error().getStatus()).isEqualTo(412));
    }

    @Test
    void another_organisations_directory_reads_changes_and_takes_out_nobody() {
        var id = add("{\"userName\":\"amy\"}").id();

        assertThatThrownBy(() -> city.as(foreign, () -> users.read(id))).isInstanceOf(ScimRefused.class);
        assertThatThrownBy(() -> city.as(foreign, () -> users.replace(id, null, json("{\"userName\":\"x\"}"))))
                .isInstanceOf(ScimRefused.class);
        assertThatThrownBy(() -> city.run(foreign, () -> users.remove(id, null)))
                .isInstanceOf(ScimRefused.class);
        assertThat(city.as(foreign, () -> users.find(new ScimQuery("userName eq \"amy\"", 0, 10, Set.of(), Set.of())))
                        .total())
                .isZero();
        assertThat(city.as(directory, () -> users.read(id)).user().userName()).isEqualTo("amy");
    }

    @Test
    void a_token_that_was_ended_opens_nothing_from_the_next_request_on() {
        var made = city.as(city.member(firm, Role.ADMINISTRATOR), () -> tokens.open("", 1));
        var identity = city.identities().of(city.partnership(), made.secret()).orElseThrow();
        var asking = Binding.tenant(city.partnership(), firm, identity);
        assertThat(city.as(asking, () -> users.find(new ScimQuery(null, 0, 1, Set.of(), Set.of())))
                        .total())
                .isPositive();

        city.run(city.member(firm, Role.ADMINISTRATOR), () -> tokens.revoke(made.id()));

        assertThatThrownBy(() -> city.as(asking, () -> users.find(new ScimQuery(null, 0, 1, Set.of(), Set.of()))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("sign-in-needed");
    }

    @Test
    void a_token_is_made_by_who_may_and_reaches_the_directory_only() {
        assertThatThrownBy(() -> city.as(city.member(firm, Role.COORDINATOR), () -> tokens.open("", 1)))
                .hasMessageContaining("forbidden");
        assertThatThrownBy(() -> city.as(directory, () -> tokens.open("", 1))).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> city.as(directory, tokens::list)).isInstanceOf(DomainException.class);
    }
}
