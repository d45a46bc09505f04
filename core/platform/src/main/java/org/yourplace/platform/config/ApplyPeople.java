package org.yourplace.platform.config;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.config.SharedRows.Item;
import tools.jackson.databind.JsonNode;

/** People of the files and their places in organisations. */
final class ApplyPeople {
    static final Table PERSON = Table.of(
                    "person", List.of("partnership_id", "email"), List.of("name", "phone", "locale", "sample"))
            .born("id", "created_at", "verified_at");
    static final Table MEMBERSHIP = Table.of(
                    "membership",
                    List.of("tenant_id", "person_id"),
                    List.of("audience_id", "name", "email", "roles", "title", "external"))
            .born("id", "since");

    /** Demo people have been there since before the demo year began. */
    private static final int YEARS_BEFORE = 2;

    private final Handle handle;
    private final Report report;
    private final SharedRows rows;
    private final Scope scope;
    private final boolean demo;

    /** @param demo whether invented people are wanted; without, those of an earlier run can no longer sign in */
    ApplyPeople(Handle handle, Report report, Scope scope, boolean demo) {
        this.handle = handle;
        this.report = report;
        this.rows = new SharedRows(handle, report, scope.partnership());
        this.scope = scope;
        this.demo = demo;
    }

    void write(@Nullable String password) {
        boolean wanted = demo || !scope.sample();
        var people = wanted ? scope.files().people() : List.<JsonNode>of();
        rows.write(PERSON, people.stream().map(this::person).toList(), email -> !wanted || stays(email));
        rows.write(MEMBERSHIP, memberships(people), scope::ofGone);
        new ApplyTeams(handle, rows, scope).write(people);
        var passwords = new DemoPasswords(handle, report, scope.partnership());
        passwords.close(people.stream().map(ApplyPeople::email).toList());
        if (demo && scope.sample()) {
            passwords.open(people.stream().map(ApplyPeople::email).toList(), password);
        }
    }

    private Item person(JsonNode person) {
        return new Item(
                email(person),
                Json.object()
                        .put("id", UUID.randomUUID().toString())
                        .put("partnership_id", scope.partnership())
                        .put("email", email(person))
                        .put("name", person.get("name").asString())
                        .put("phone", person.path("phone").asStringOpt().orElse(null))
                        .put("locale", person.path("locale").asStringOpt().orElse(null))
                        .put("sample", scope.sample())
                        .put("created_at", since().toString())
                        .put("verified_at", since().toString()));
    }

    static String email(JsonNode person) {
        return person.get("email").asString().toLowerCase(Locale.ROOT);
    }

    private Instant since() {
        return scope.sample()
                ? scope.at().atOffset(ZoneOffset.UTC).minusYears(YEARS_BEFORE).toInstant()
                : scope.at();
    }

    private List<Item> memberships(List<JsonNode> people) {
        var ids = new HashMap<String, String>();
        handle.createQuery("SELECT email, id::text FROM core.person WHERE partnership_id = :id")
                .bind("id", scope.partnership())
                .map((row, context) -> ids.put(row.getString(1), row.getString(2)))
                .list();
        var items = new ArrayList<Item>();
        for (var person : people) {
            person.get("roles").properties().forEach(role -> items.add(membership(person, role, ids)));
        }
        return items;
    }

    private Item membership(JsonNode person, Map.Entry<String, JsonNode> role, Map<String, String> ids) {
        long tenant = scope.tenants().get(role.getKey());
        var row = Json.object()
                .put("id", UUID.randomUUID().toString())
                .put("tenant_id", tenant)
                .put("audience_id", tenant)
                .put("person_id", ids.get(email(person)))
                .put("name", person.get("name").asString())
                .put("email", email(person))
                .put("title", person.path("title").asStringOpt().orElse(null))
                .put("external", person.path("number").asStringOpt().orElse(null))
                .put("since", since().toString());
        row.set("roles", role.getValue());
        return new Item(role.getKey() + "/" + email(person), row);
    }

    /** A person who signed in or did anything stays, without a place and without a password. */
    private boolean stays(String email) {
        report.note(email + " is no longer in the files: the account stays, but cannot sign in");
        return true;
    }
}
