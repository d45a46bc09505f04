package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A directory keeps an organisation's teams over HTTP, as Entra ID does it; the teams of another are not there for it. */
class DirectoryGroupsIT {
    private final RunningHouse house = RunningHouse.shared();
    private final Api administrator = Api.as(house, "admin@harbourline.example");
    private final Directory directory = Directory.of(house, "harbourline", administrator);

    @Test
    void a_group_is_made_filled_renamed_and_taken_away_and_people_see_it_as_a_team() {
        var amy = directory.send("POST", "/Users", "{\"userName\":\"crew-amy@harbourline.example\"}");
        var id = amy.json().path("id").asString();
        var made = directory.send("POST", "/Groups", "{\"displayName\":\"Deck crew\",\"externalId\":\"G-77\"}");
        var group = "/Groups/" + made.json().path("id").asString();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/scim/v2/harbourline" + group);
        assertThat(made.header("ETag"))
                .isEqualTo(made.json().path("meta").path("version").asString());
        assertThat(directory
                        .send("POST", "/Groups", "{\"displayName\":\"deck crew\"}")
                        .status())
                .isEqualTo(409);

        var filled = directory.send(
                "PATCH",
                group,
                "{\"Operations\":[{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"" + id + "\"}]}]}");
        assertThat(filled.status()).as(filled.body()).isEqualTo(200);
        assertThat(filled.json().path("members").path(0).path("value").asString())
                .isEqualTo(id);
        assertThat(directory
                        .get("/Users/" + id)
                        .json()
                        .path("groups")
                        .path(0)
                        .path("display")
                        .asString())
                .isEqualTo("Deck crew");
        assertThat(directory
                        .get("/Groups?filter=displayName%20eq%20%22Deck%20crew%22&excludedAttributes=members")
                        .body())
                .contains("\"totalResults\":1")
                .doesNotContain(id);
        assertThat(administrator.get("/api/v1/tenants/harbourline/teams").body())
                .contains("Deck crew");

        var stale = directory
                .api()
                .send(
                        "DELETE",
                        "/scim/v2/harbourline" + group,
                        BodyPublishers.noBody(),
                        Map.of("If-Match", made.header("ETag")));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(directory.at("solent-ledger").get(group).status()).isEqualTo(404);
        assertThat(directory.send("DELETE", group, "").status()).isEqualTo(204);
        assertThat(directory.get(group).status()).isEqualTo(404);
        directory.send("DELETE", "/Users/" + id, "");
    }

    @Test
    void the_directory_is_told_that_there_are_groups() {
        assertThat(directory.get("/ResourceTypes").body()).contains("\"Group\"");
        assertThat(directory
                        .get("/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group")
                        .status())
                .isEqualTo(200);
    }
}
