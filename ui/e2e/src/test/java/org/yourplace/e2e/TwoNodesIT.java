package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two servers on one database: what is revoked on one is refused by both within a second, though each remembers who is who. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {
    private static final int ROUNDS = 5;
    private static final long MOST_MS = 1_000;
    private static final String TENANT = "slipway-stories";
    private static final String MEMBER = "coordinator@" + TENANT + ".example";
    private static final String PEOPLE = "/api/v1/tenants/" + TENANT + "/volunteering-bank/applications";
    private static final String THEIR_PLACE = """
            WHERE tenant_id = (SELECT id FROM core.tenant WHERE slug = :tenant)
            AND person_id = (SELECT id FROM core.person WHERE email = :member)""";

    private final RunningHouse house = RunningHouse.shared();
    private final Jdbi database = Inside.of(house);
    private final Revoked revoked = new Revoked();

    @AutoClose
    private final RunningHouse second = house.secondNode();

    @AfterAll
    void all_of_it_within_a_second() {
        System.out.println("FIGURE revoked, refused by both of two nodes from (ms) on: " + revoked.longest());
        assertThat(revoked.longest().values()).isNotEmpty().allMatch(longest -> longest < MOST_MS);
    }

    private List<BooleanSupplier> onBoth(Predicate<RunningHouse> taken) {
        return List.of(() -> taken.test(house), () -> taken.test(second));
    }

    private List<BooleanSupplier> withToken(String token, String path) {
        return onBoth(node -> Api.with(node, token).get(path).status() == 200);
    }

    private void sql(String statement) {
        database.useHandle(handle -> handle.createUpdate(statement)
                .bind("tenant", TENANT)
                .bind("member", MEMBER)
                .execute());
    }

    @Test
    void a_token() {
        for (int i = 0; i < ROUNDS; i++) {
            var member = Api.as(house, MEMBER);
            revoked.measure(
                    "token",
                    () -> assertThat(member.send(
                                            "DELETE", "/api/v1/auth/tokens/current", BodyPublishers.noBody(), Map.of())
                                    .status())
                            .isEqualTo(204),
                    withToken(member.token(), PEOPLE));
        }
    }

    @Test
    void a_session_at_the_api_on_the_site_and_in_the_workspace() {
        var places = Map.of(
                "session: API",
                "/api/v1/me",
                "session: organisation's API",
                PEOPLE,
                "session: own page",
                "/my",
                "session: workspace",
                "/workspace/" + TENANT + "/volunteering-bank/people");
        places.forEach((kind, path) -> {
            for (int i = 0; i < ROUNDS; i++) {
                var member = Visitor.as(house, MEMBER);
                var here = member.at(house);
                var there = member.at(second);
                revoked.measure(
                        kind,
                        member::revoked,
                        List.of(
                                () -> here.again(path).status() == 200,
                                () -> there.again(path).status() == 200));
            }
        });
    }

    @Test
    void a_session_that_its_owner_ends_from_elsewhere() {
        for (int i = 0; i < ROUNDS; i++) {
            var stolen = Visitor.as(house, MEMBER);
            var here = stolen.at(house);
            var there = stolen.at(second);
            revoked.measure(
                    "session, ended from elsewhere",
                    this::endNewestSession,
                    List.of(
                            () -> here.again(PEOPLE).status() == 200,
                            () -> there.again(PEOPLE).status() == 200));
        }
    }

    private void endNewestSession() {
        database.useTransaction(handle -> {
            var session =
                    handle.createQuery("""
                            SELECT c.id, p.version, p.partnership_id FROM core.credential c JOIN core.person p ON p.id = c.person_id
                            WHERE p.email = :member AND c.kind = 'session' AND c.revoked_at IS NULL ORDER BY c.issued_at DESC LIMIT 1""").bind("member", MEMBER).mapToMap().one();
            handle.createQuery(
                            "SELECT core.enter(:partnership_id, 'person', NULL, NULL, :id, :version, NULL, NULL, now(), false)::text")
                    .bindMap(session)
                    .mapTo(String.class)
                    .findOne();
            assertThat(handle.createQuery("SELECT core.revoke_credential(:id)")
                            .bindMap(session)
                            .mapTo(Boolean.class)
                            .one())
                    .isTrue();
        });
    }

    @Test
    void a_role() {
        var token = Api.as(house, MEMBER).token();
        for (int i = 0; i < ROUNDS; i++) {
            revoked.measure(
                    "role",
                    () -> sql("UPDATE core.membership SET roles = '{member}' " + THEIR_PLACE),
                    withToken(token, PEOPLE));
            sql("UPDATE core.membership SET roles = '{administrator,coordinator}' " + THEIR_PLACE);
            revoked.granted("role", withToken(token, PEOPLE));
        }
    }

    @Test
    void a_right_that_the_organisation_takes_from_its_roles() {
        var token = Api.as(house, MEMBER).token();
        for (int i = 0; i < ROUNDS; i++) {
            revoked.measure("right", () -> sql("""
                            INSERT INTO core.role_permission (tenant_id, audience_id, role, permission, granted)
                            SELECT t.id, t.id, role, 'volunteering-bank:ANSWER_PEOPLE', false
                            FROM core.tenant t, unnest('{administrator,coordinator}'::text[]) role WHERE t.slug = :tenant AND :member <> ''"""), withToken(token, PEOPLE));
            sql("""
                    DELETE FROM core.role_permission WHERE permission = 'volunteering-bank:ANSWER_PEOPLE' AND :member <> ''
                    AND tenant_id = (SELECT id FROM core.tenant WHERE slug = :tenant)""");
            revoked.granted("right", withToken(token, PEOPLE));
        }
    }

    @Test
    void a_place_in_the_organisation() {
        var token = Api.as(house, MEMBER).token();
        for (int i = 0; i < ROUNDS; i++) {
            revoked.measure(
                    "membership",
                    () -> sql("UPDATE core.membership SET until = now() " + THEIR_PLACE),
                    withToken(token, PEOPLE));
            sql("UPDATE core.membership SET until = 'infinity' " + THEIR_PLACE);
            revoked.granted("membership", withToken(token, PEOPLE));
        }
    }

    @Test
    void a_sharing_agreement_that_either_ends() {
        var giver = Api.as(house, "admin@svs.example");
        var reader = Api.as(house, "admin@council.example");
        for (int i = 0; i < ROUNDS; i++) {
            var ends = i % 2 == 0 ? giver : reader;
            var endsAs = i % 2 == 0 ? "svs" : "council";
            var id = agreed(giver, reader);
            revoked.measure(
                    "agreement",
                    () -> assertThat(ends.post("/api/v1/tenants/" + endsAs + "/agreements/" + id + "/end", Map.of())
                                    .status())
                            .isEqualTo(200),
                    withToken(reader.token(), "/api/v1/tenants/council/agreements/" + id + "/records"));
        }
    }

    private static String agreed(Api giver, Api reader) {
        var proposal = giver.post(
                "/api/v1/tenants/svs/agreements",
                Map.of(
                        "with",
                        "council",
                        "gives",
                        true,
                        "dataset",
                        "core:groups",
                        "columns",
                        List.of("name", "phone"),
                        "purpose",
                        "To tell groups about winter grants",
                        "basis",
                        "public-task",
                        "from",
                        LocalDate.now().minusDays(1).toString(),
                        "until",
                        LocalDate.now().plusDays(30).toString()));
        assertThat(proposal.status()).as(proposal.body()).isEqualTo(201);
        var id = proposal.json().path("id").asString();
        assertThat(giver.post("/api/v1/tenants/svs/agreements/" + id + "/signature", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(reader.post("/api/v1/tenants/council/agreements/" + id + "/signature", Map.of())
                        .status())
                .isEqualTo(200);
        return id;
    }
}
