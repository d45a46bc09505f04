package org.yourplace.platform.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yourplace.platform.scim.DirectoryOfPeople.json;
import static org.yourplace.platform.scim.DirectoryOfPeople.sample;

import org.junit.jupiter.api.Test;

/** A directory's users are the organisation's people: read, found and changed in the words of the standard. */
class DirectoryUsersTest {
    private final DirectoryOfPeople here = new DirectoryOfPeople();

    @Test
    void the_documents_of_the_standard_are_understood() {
        var full = here.city.as(here.directory, () -> here.users.add(sample("rfc7643-8.3-enterprise_user.json")));

        assertThat(full.user().userName()).isEqualTo("bjensen@example.com");
        assertThat(full.user().external()).isEqualTo("701984");
        assertThat(full.user().name()).isEqualTo("Babs Jensen");
        assertThat(full.user().email()).isEqualTo("bjensen@example.com");
        assertThat(full.user().title()).isEqualTo("Tour Guide");
        assertThat(full.user().active()).isTrue();

        assertThatThrownBy(() -> here.city.as(
                        here.directory,
                        () -> here.users.add(
                                sample("rfc7644-3.3-user-post_request.json").put("userName", "BJENSEN@example.com"))))
                .isInstanceOfSatisfying(ScimRefused.class, refused -> {
                    assertThat(refused.error().getStatus()).isEqualTo(409);
                    assertThat(refused.error().getScimType()).isEqualTo("uniqueness");
                });
    }

    @Test
    void what_is_sent_comes_back() {
        var kept = here.add("""
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
        var amy = here.add(
                "{\"userName\":\"amy@h.example\",\"externalId\":\"A-1\",\"emails\":[{\"value\":\"amy@h.example\",\"type\":\"work\"}]}");
        here.add("{\"userName\":\"rory@h.example\",\"externalId\":\"R-1\"}");

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
            assertThat(here.find(filter).page())
                    .as(filter)
                    .extracting(ScimUser.Kept::id)
                    .containsExactly(amy.id());
        }
        assertThat(here.find("externalId eq \"a-1\"").total()).isZero();
        assertThat(here.find("userName eq \"'; DROP TABLE core.membership; --\"")
                        .total())
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
            assertThatThrownBy(() -> here.find(filter))
                    .as(filter)
                    .isInstanceOfSatisfying(
                            ScimRefused.class,
                            refused -> assertThat(refused.error().getScimType()).isEqualTo("invalidFilter"));
        }
    }

    @Test
    void changes_in_the_words_of_the_standard_and_of_entra_do_the_same() {
        var id = here.add("{\"userName\":\"amy\",\"name\":{\"givenName\":\"Amy\",\"familyName\":\"Pond\"}}")
                .id();

        assertThat(here.patch(id, "{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"Williams\"}")
                        .user()
                        .name())
                .isEqualTo("Amy Williams");
        assertThat(here.patch(
                                id,
                                "{\"op\":\"Add\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"amy@h.example\"}")
                        .user()
                        .email())
                .isEqualTo("amy@h.example");
        assertThat(here.patch(
                                id,
                                "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"pond@h.example\"}")
                        .user()
                        .email())
                .isEqualTo("pond@h.example");
        assertThat(here.patch(id, "{\"op\":\"Replace\",\"value\":{\"title\":\"Pilot\",\"name.givenName\":\"Amelia\"}}")
                        .user())
                .extracting(ScimUser::title, ScimUser::name)
                .containsExactly("Pilot", "Amelia Williams");
        assertThat(here.patch(id, "{\"op\":\"Remove\",\"path\":\"title\"}")
                        .user()
                        .title())
                .isNull();
        assertThat(here.patch(id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}")
                        .user()
                        .active())
                .isFalse();
        assertThat(here.patch(id, "{\"op\":\"replace\",\"value\":{\"active\":true}}")
                        .user()
                        .active())
                .isTrue();
        var boss = here.add("{\"userName\":\"boss\"}").id();
        assertThat(here.patch(
                                id,
                                "{\"op\":\"Add\",\"path\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager\",\"value\":\""
                                        + boss + "\"}")
                        .user()
                        .manager())
                .isEqualTo(boss);
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_reason() {
        var id = here.add("{\"userName\":\"amy\"}").id();

        assertThatThrownBy(() -> here.patch(id, "{\"op\":\"jump\",\"path\":\"title\"}"))
                .hasMessageContaining("add, replace");
        assertThatThrownBy(() -> here.patch(id, "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}"))
                .hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> here.patch(id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"maybe\"}"))
                .hasMessageContaining("true or false");
        assertThatThrownBy(() -> here.patch(id, "{\"op\":\"remove\"}")).hasMessageContaining("path");
        assertThatThrownBy(() -> here.patch(id, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"\"}"))
                .hasMessageContaining("userName");
        assertThatThrownBy(() -> here.add("{\"displayName\":\"nameless\"}")).hasMessageContaining("userName");
        assertThatThrownBy(() -> json("[1]")).hasMessageContaining("object");
        assertThatThrownBy(() -> here.add("{\"userName\":\"a\\u0000b\"}")).hasMessageContaining("strange");
    }

    @Test
    void somebody_who_was_faster_is_not_overwritten() {
        var first = here.add("{\"userName\":\"amy\"}");
        here.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE core.membership SET changed_at = changed_at + interval '1 second' WHERE id = ?",
                        first.id()));

        assertThatThrownBy(() -> here.city.as(
                        here.directory,
                        () -> here.users.replace(
                                first.id(), first.version(), json("{\"userName\":\"amy\",\"title\":\"x\"}"))))
                .isInstanceOfSatisfying(
                        ScimRefused.class,
                        refused -> assertThat(refused.error().getStatus()).isEqualTo(412));
    }
}
