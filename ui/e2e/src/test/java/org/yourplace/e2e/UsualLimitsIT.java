package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yourplace.e2e.Api.Answer;

/**
 * The limits as they come. Whoever asks for too much is told so and for how long, what they sent meanwhile is not half done, and nobody
 * else notices: each test comes from network addresses of its own.
 */
class UsualLimitsIT {
    private static final String LISTINGS = "/api/v1/volunteering-bank/opportunities";
    private static final String OWN = "/api/v1/tenants/%s/volunteering-bank/opportunities";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final RunningHouse house = UnluckyHouse.HOUSE;

    private Api guest(String address) {
        return Api.guest(house).at(address);
    }

    private static void isTooMuch(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 900);
        assertThat(answer.json().path("status").asInt()).isEqualTo(429);
        assertThat(answer.json().path("title").asString()).isNotBlank();
    }

    private static List<Answer> all(int number, int atOnce, Callable<Answer> ask) throws InterruptedException {
        var answers = new ArrayList<Answer>();
        try (var people = Executors.newFixedThreadPool(atOnce)) {
            for (var answer : people.invokeAll(
                    IntStream.range(0, number).mapToObj(i -> ask).toList())) {
                answers.add(answer.get());
            }
        } catch (ExecutionException broken) {
            throw new AssertionError(broken);
        }
        return answers;
    }

    private static List<Answer> refused(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 429).toList();
    }

    @Test
    void a_guesser_is_stopped_and_the_owner_signs_in() {
        var guesser = guest("127.0.1.1");
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < 14; i++) {
            answers.add(guesser.post(
                    "/api/v1/auth/tokens", Map.of("email", "admin@steward.example", "password", "guess number " + i)));
        }

        assertThat(answers.subList(0, 10)).allMatch(answer -> answer.status() == 401);
        isTooMuch(answers.getLast());
        assertThat(guesser.post(
                                "/api/v1/auth/tokens",
                                Map.of("email", "admin@steward.example", "password", RunningHouse.PASSWORD))
                        .status())
                .as("the right password, guessed too late")
                .isEqualTo(429);
        assertThat(guest("127.0.1.2")
                        .signedIn("admin@steward.example")
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_guest_who_writes_too_much_is_stopped_and_what_was_accepted_is_there() throws Exception {
        var listing = listingOf("coordinator@itchen-tideline-sweep.example", "itchen-tideline-sweep", "127.0.2.1");
        var eager = guest("127.0.2.2");
        var interest = Map.of("name", "Eager", "email", "eager@example.org", "ageBand", "18-plus");

        var answers = all(60, 6, () -> eager.post(LISTINGS + "/" + listing + "/applications", interest));

        assertThat(refused(answers)).isNotEmpty().allSatisfy(UsualLimitsIT::isTooMuch);
        var accepted = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(accepted + refused(answers).size()).isEqualTo(60);
        assertThat(accepted).isGreaterThanOrEqualTo(30);
        assertThat(kept(listing)).isEqualTo(accepted);
        assertThat(eager.get(LISTINGS).status()).as("reading goes on").isEqualTo(200);
        assertThat(guest("127.0.2.3")
                        .post(LISTINGS + "/" + listing + "/applications", interest)
                        .status())
                .as("somebody else")
                .isEqualTo(201);
    }

    private long kept(String listing) {
        return Inside.of(house).withHandle(db -> db.createQuery(
                        "SELECT count(*) FROM volunteering_bank.application WHERE opportunity_id = CAST(:id AS uuid)")
                .bind("id", listing)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void a_member_who_writes_too_much_is_stopped_and_a_colleague_is_not() throws Exception {
        var path = OWN.formatted("thornhill-toolshed");
        var busy = guest("127.0.3.1").signedIn("coordinator@thornhill-toolshed.example");

        var answers = all(300, 8, () -> busy.send("POST", path, BodyPublishers.ofString("{"), JSON));

        assertThat(refused(answers)).isNotEmpty().allSatisfy(UsualLimitsIT::isTooMuch);
        assertThat(answers.stream().filter(answer -> answer.status() == 400).count())
                .isGreaterThanOrEqualTo(120);
        assertThat(busy.get(path).status()).as("reading goes on").isEqualTo(200);
        var elsewhere = guest("127.0.3.2").signedIn("coordinator@thornhill-toolshed.example");
        assertThat(elsewhere.post(path, draft()).status()).isEqualTo(201);
    }

    @Test
    void an_organisation_that_writes_too_much_is_stopped_and_another_is_not() throws Exception {
        var path = OWN.formatted("svs");
        var colleagues = IntStream.range(0, 12)
                .mapToObj(i -> guest("127.0.4." + (i + 1)).signedIn("admin@svs.example"))
                .toList();
        var answers = new ArrayList<Answer>();
        for (var colleague : colleagues) {
            answers.addAll(all(118, 8, () -> colleague.send("POST", path, BodyPublishers.ofString("{"), JSON)));
        }

        assertThat(refused(answers)).isNotEmpty().allSatisfy(UsualLimitsIT::isTooMuch);
        assertThat(answers.stream().filter(answer -> answer.status() == 400).count())
                .isGreaterThanOrEqualTo(600);
        var other = guest("127.0.4.20").signedIn("coordinator@weston-parade-pantry.example");
        assertThat(other.post(OWN.formatted("weston-parade-pantry"), draft()).status())
                .isEqualTo(201);
    }

    @Test
    void a_body_that_is_too_lengthyor_too_deep_is_refused_and_a_lengthyone_is_not() {
        var member = guest("127.0.5.1").signedIn("coordinator@itchen-tideline-sweep.example");
        var path = OWN.formatted("itchen-tideline-sweep");

        var lengthy = member.send("POST", path, BodyPublishers.ofString(text(300_000)), JSON);
        assertThat(lengthy.status()).isEqualTo(413);
        assertThat(lengthy.header("Content-Type")).startsWith("application/problem+json");
        var deep = member.send(
                "POST", path, BodyPublishers.ofString("{\"title\":" + "[".repeat(40) + "]".repeat(40) + "}"), JSON);
        assertThat(deep.status()).as(deep.body()).isEqualTo(400);
        assertThat(deep.header("Content-Type")).startsWith("application/problem+json");
        assertThat(guest("127.0.5.2")
                        .send(
                                "POST",
                                "/sign-in",
                                BodyPublishers.ofString("email=" + "x".repeat(300_000)),
                                Map.of("Content-Type", "application/x-www-form-urlencoded"))
                        .status())
                .isEqualTo(413);
        assertThat(member.send("POST", path, BodyPublishers.ofString(text(200_000)), JSON)
                        .status())
                .as("long, and read: the field is too long, the body is not")
                .isBetween(400, 422)
                .isNotEqualTo(413);
    }

    private static String text(int length) {
        return "{\"title\":\"" + "x".repeat(length) + "\"}";
    }

    @Test
    void usual_use_is_not_limited() {
        var visitor = guest("127.0.6.1");
        for (int i = 0; i < 100; i++) {
            assertThat(visitor.get(LISTINGS + "?words=garden").status()).isEqualTo(200);
        }
        var member = guest("127.0.6.2").signedIn("coordinator@itchen-tideline-sweep.example");
        var path = OWN.formatted("itchen-tideline-sweep");
        for (int i = 0; i < 20; i++) {
            assertThat(member.post(path, draft()).status()).isEqualTo(201);
            assertThat(member.get(path).status()).isEqualTo(200);
        }
    }

    private static Map<String, Object> draft() {
        return Map.of(
                "title", "Hold the ladder",
                "description", "While the lamp is changed.",
                "commitment", "regular",
                "status", "draft");
    }

    private String listingOf(String email, String tenant, String address) {
        var answer = guest(address)
                .signedIn(email)
                .post(
                        OWN.formatted(tenant),
                        Map.ofEntries(
                                Map.entry("title", "Sort what the tide brought"),
                                Map.entry("description", "On the slipway, with gloves."),
                                Map.entry("cause", "nature"),
                                Map.entry("commitment", "regular"),
                                Map.entry("minutes", 90),
                                Map.entry("howOften", "weekly"),
                                Map.entry("postcode", "SO19 7GQ"),
                                Map.entry("noJobReplaced", true),
                                Map.entry("visibility", "public"),
                                Map.entry("status", "live")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
