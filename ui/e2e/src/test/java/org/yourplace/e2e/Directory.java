package org.yourplace.e2e;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** An organisation's directory, as a program outside sees it: SCIM with a token. */
final class Directory {
    private final Api api;
    private final String base;

    private Directory(Api api, String base) {
        this.api = api;
        this.base = base;
    }

    /** With a token that the organisation's administrator makes. */
    static Directory of(RunningHouse house, String tenant, Api administrator) {
        var made = administrator.post("/api/v1/tenants/" + tenant + "/credentials", Map.of("kind", "scim"));
        if (made.status() != 201) {
            throw new IllegalStateException(made.status() + " " + made.body());
        }
        return new Directory(Api.with(house, made.json().path("token").asString()), "/scim/v2/" + tenant);
    }

    /** The same token at another organisation's door. */
    Directory at(String tenant) {
        return new Directory(api, "/scim/v2/" + tenant);
    }

    Api api() {
        return api;
    }

    Api.Answer get(String path) {
        return api.get(base + path);
    }

    Api.Answer send(String method, String path, String body) {
        return api.send(
                method, base + path, BodyPublishers.ofString(body), Map.of("Content-Type", "application/scim+json"));
    }

    /** Id of the one user with this name. */
    String find(String userName) {
        var found = get("/Users?filter=userName%20eq%20%22" + userName + "%22").json();
        if (found.path("totalResults").asInt() != 1) {
            throw new IllegalStateException(userName + ": " + found);
        }
        return found.path("Resources").path(0).path("id").asString();
    }
}
