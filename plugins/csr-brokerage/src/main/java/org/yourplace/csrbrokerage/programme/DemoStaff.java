package org.yourplace.csrbrokerage.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Invents an employer's staff: those of its list who can sign in keep their place, the others wait for nobody. */
final class DemoStaff {
    private static final String ADD = """
            INSERT INTO core.membership (id, name, email, roles, since, origin, changed_at, title, external, manager_id)
            SELECT n.id, n.name, n.email, '{member}', core.at(), 'import', core.at(), n.title, n.external,
              (SELECT b.id FROM core.membership b WHERE b.tenant_id = core.tenant() AND b.external = n.manager)
            FROM unnest(:ids, :names, :emails, :titles, :numbers, :managers) AS n (id, name, email, title, external, manager)""";
    private static final int PART_TIME = 5;
    private static final int FIRST_NUMBER = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FeatureContext core;
    private final JsonNode figures;

    DemoStaff(FeatureContext core, JsonNode figures) {
        this.core = core;
        this.figures = figures;
    }

    /** Somebody who is invented. */
    private record Invented(UUID id, String name, String email, String title, String number, String manager) {}

    void plant(JsonNode employer) {
        var rows = new ArrayList<JsonNode>();
        var invented = new ArrayList<Invented>();
        for (var grade : employer.path("grades")) {
            grade.path("listed").forEach(number -> rows.add(row(employer, grade, number.asString(), rows.size())));
            int missing = grade.path("people").asInt() - grade.path("listed").size();
            for (int i = 0; i < missing; i++) {
                var one = invent(employer, grade.path("grade").asString(), invented.size());
                invented.add(one);
                rows.add(row(employer, grade, one.number(), rows.size()));
            }
        }
        for (var name : employer.path("councillors")) {
            var number = "C" + (invented.size() + 1);
            invented.add(of(employer, name.asString(), "Councillor", number, ""));
            rows.add(JSON.createObjectNode().put("staffNumber", number).put("councillor", true));
        }
        var importer = new TermsImport(core);
        core.database().write(tx -> {
            add(tx, invented);
            rows.forEach(row -> importer.apply(tx, row));
            return rows.size();
        });
    }

    private Invented invent(JsonNode employer, String grade, int number) {
        var first = figures.path("first");
        var last = figures.path("last");
        var name = first.path(number % first.size()).asString() + " "
                + last.path((number * 7 + number / first.size()) % last.size()).asString();
        var managers = employer.path("managers");
        var staffNumber = employer.path("prefix").asString() + (FIRST_NUMBER + number);
        return of(
                employer,
                name,
                grade,
                staffNumber,
                managers.path(number % managers.size()).asString());
    }

    private Invented of(JsonNode employer, String name, String title, String number, String manager) {
        var address = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "." + number.toLowerCase(Locale.ROOT)
                + "@" + employer.path("tenant").asString() + ".example";
        return new Invented(core.ids().next(), name, address, title, number, manager);
    }

    /** Every fifth works part time. */
    private static ObjectNode row(JsonNode employer, JsonNode grade, String number, int place) {
        var sites = employer.path("site");
        int full = employer.path("fullTime").asInt();
        return JSON.createObjectNode()
                .put("staffNumber", number)
                .put("grade", grade.path("grade").asString())
                .put("fullTimeHours", full)
                .put("hoursAWeek", place % PART_TIME == PART_TIME - 1 ? full * 3 / 5 : full)
                .put("startsOn", "20" + (10 + place % 14) + "-09-01")
                .put("site", sites.path(place % sites.size()).asString());
    }

    private static void add(Tx tx, List<Invented> invented) {
        tx.sql()
                .createUpdate(ADD)
                .bindArray(
                        "ids", UUID.class, invented.stream().map(Invented::id).toList())
                .bindArray(
                        "names",
                        String.class,
                        invented.stream().map(Invented::name).toList())
                .bindArray(
                        "emails",
                        String.class,
                        invented.stream().map(Invented::email).toList())
                .bindArray(
                        "titles",
                        String.class,
                        invented.stream().map(Invented::title).toList())
                .bindArray(
                        "numbers",
                        String.class,
                        invented.stream().map(Invented::number).toList())
                .bindArray(
                        "managers",
                        String.class,
                        invented.stream().map(Invented::manager).toList())
                .execute();
    }
}
