package org.yourplace.testing.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.signin.Accounts;
import org.yourplace.platform.signin.Door;
import org.yourplace.platform.signin.Entry;
import org.yourplace.platform.signin.OneTimeCodes;
import org.yourplace.platform.signin.OwnAccount;
import org.yourplace.platform.signin.OwnCredentials;
import org.yourplace.platform.signin.Registration;
import org.yourplace.platform.signin.SignInLetters;
import org.yourplace.platform.signin.SignInRules;
import org.yourplace.platform.signin.TokenRequest;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class SecondFactorTest {
    private static final Door HOME = new Door("203.0.113.7", Optional.empty(), "Firefox, Linux");
    private static final String PASSWORD = "tea on the green";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Sealing SEALING =
            Sealing.of(Optional.of(Base64.getEncoder().encodeToString(new byte[32])));

    private static TestCity city;
    private static Tenant svs;

    private final List<Letter> letters = new ArrayList<>();
    private final SignInLetters post =
            new SignInLetters((tx, letter, locale) -> letters.add(letter), BundleTexts.core());
    private final Throttle throttle = new Throttle();
    private final Accounts accounts = new Accounts(
            city.database(),
            city.bindings(),
            city.identities(),
            throttle,
            Limits.DEFAULT,
            post,
            city.clock(),
            UUID::randomUUID,
            SEALING);
    private final OwnAccount own = new OwnAccount(
            city.database(),
            city.bindings(),
            city.identities(),
            throttle,
            Limits.DEFAULT,
            post,
            city.clock(),
            UUID::randomUUID,
            SEALING);
    private final SignInRules rules = new SignInRules(
            city.database(),
            city.bindings(),
            city.identities(),
            city.access(),
            city.services().audit());

    /** Somebody with a second factor: their address, seed, recovery codes, and the session in which they set it up. */
    private record Holder(String email, String seed, List<String> codes, String session) {}

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        svs = city.tenant("svs");
    }

    private static <T> T asGuest(Instant at, Supplier<T> work) {
        return city.as(city.guest().at(at), work);
    }

    private static Identity identity(String secret) {
        return city.identities().of(city.partnership(), secret).orElseThrow();
    }

    private static <T> T as(String session, Supplier<T> work) {
        return city.as(Binding.person(city.partnership(), identity(session)), work);
    }

    private String register() {
        var email = UUID.randomUUID() + "@example.org";
        city.run(
                city.guest(),
                () -> accounts.register(HOME.address(), new Registration("Ada", email, PASSWORD), Locale.UK, ""));
        var path = letters.getLast().button().url();
        city.run(city.guest(), () -> accounts.confirm(path.substring(path.lastIndexOf('/') + 1)));
        return email;
    }

    private String session(String email) {
        return switch (asGuest(TestCity.NOW, () -> accounts.enter(HOME, email, PASSWORD, Optional.empty()))) {
            case Entry.Open open -> open.session().secret();
            case Entry.Half half -> throw new AssertionError("a code is asked for");
        };
    }

    private Holder holder() {
        var email = register();
        var session = session(email);
        var seed = as(session, () -> {
            own.secondFactor().begin(PASSWORD);
            return own.secondFactor().shown().orElseThrow().seed();
        });
        var code = OneTimeCodes.code(seed, TestCity.NOW.minus(STEP));
        return new Holder(email, seed, as(session, () -> own.secondFactor().confirm(code, Locale.UK)), session);
    }

    private String half(Holder holder, Instant at) {
        return switch (asGuest(at, () -> accounts.enter(HOME, holder.email(), PASSWORD, Optional.empty()))) {
            case Entry.Half half -> half.half().secret();
            case Entry.Open open -> throw new AssertionError("no code was asked for");
        };
    }

    private String in(Holder holder, String code) {
        return in(holder, code, TestCity.NOW);
    }

    private String in(Holder holder, String code, Instant at) {
        var half = half(holder, at);
        return asGuest(at, () -> accounts.enterWithCode(HOME, half, code, Optional.empty()))
                .session()
                .secret();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(
                        refusal.code().code())
                .isEqualTo(code));
    }

    private void belongs(Holder holder, String role) {
        city.owner().useHandle(handle -> handle.createUpdate(
                        "INSERT INTO core.membership (id, tenant_id, audience_id, person_id, name, email, roles, since) SELECT gen_random_uuid(), :tenant, :tenant, id, name, email, ARRAY[:role], '2020-01-01Z' FROM core.person WHERE email = :email")
                .bind("tenant", svs.id())
                .bind("role", role)
                .bind("email", holder.email())
                .execute());
        city.identities().again(identity(holder.session()));
    }

    private Binding forSvs(String session) {
        return Binding.tenant(city.partnership(), svs, identity(session));
    }

    private static Integer anything() {
        return city.database()
                .read(tx ->
                        tx.sql().createQuery("SELECT 1").mapTo(Integer.class).one());
    }

    @Test
    void the_code_of_now_opens_a_session_that_is_strong() {
        var holder = holder();

        var session = in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW));

        assertThat(identity(session).strong()).isTrue();
        assertThat(identity(session).kind()).isEqualTo(Identity.Kind.SESSION);
    }

    @Test
    void a_code_may_be_one_step_early_and_no_more() {
        var holder = holder();

        in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW.plus(STEP)));

        refused(
                "wrong-code",
                () -> in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW.plus(STEP.multipliedBy(2)))));
    }

    @Test
    void a_code_may_be_one_step_late_and_no_more() {
        var holder = holder();
        var late = TestCity.NOW.plus(STEP.multipliedBy(4));

        in(holder, OneTimeCodes.code(holder.seed(), late.minus(STEP)), late);

        refused(
                "wrong-code",
                () -> in(holder, OneTimeCodes.code(holder.seed(), late.minus(STEP.multipliedBy(2))), late));
    }

    @Test
    void a_code_is_taken_once_and_so_is_none_before_it() {
        var holder = holder();
        in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW));

        refused("wrong-code", () -> in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW)));
        refused("wrong-code", () -> in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW.minus(STEP))));
    }

    @Test
    void a_recovery_code_works_once_however_it_is_typed() {
        var holder = holder();
        var code = holder.codes().getFirst();

        var session = in(holder, code.toUpperCase(Locale.ROOT).replace("-", " "));

        assertThat(identity(session).strong()).isTrue();
        assertThat(as(session, () -> own.secondFactor().state()).codesLeft()).isEqualTo(9);
        refused("wrong-code", () -> in(holder, code));
    }

    @Test
    void new_recovery_codes_take_the_place_of_the_old_ones() {
        var holder = holder();

        var fresh = as(holder.session(), () -> own.secondFactor().renewCodes(PASSWORD));

        refused("wrong-code", () -> in(holder, holder.codes().getFirst()));
        assertThat(in(holder, fresh.getFirst())).isNotEmpty();
    }

    @Test
    void the_first_half_opens_nothing_and_is_over_after_five_minutes() {
        var holder = holder();
        var half = half(holder, TestCity.NOW);

        assertThat(city.identities().of(city.partnership(), half)).isEmpty();
        var late = TestCity.NOW.plus(Accounts.HALF).plusSeconds(1);
        refused(
                "sign-in-needed",
                () -> asGuest(
                        late,
                        () -> accounts.enterWithCode(
                                HOME, half, OneTimeCodes.code(holder.seed(), late), Optional.empty())));
    }

    @Test
    void whoever_guesses_codes_is_stopped_before_they_have_tried_many() {
        var holder = holder();
        var half = half(holder, TestCity.NOW);

        for (int i = 0; i < 5; i++) {
            refused(
                    "wrong-code",
                    () -> asGuest(TestCity.NOW, () -> accounts.enterWithCode(HOME, half, "000000", Optional.empty())));
        }

        refused(
                "too-many-attempts",
                () -> asGuest(TestCity.NOW, () -> accounts.enterWithCode(HOME, half, "000000", Optional.empty())));
    }

    @Test
    void a_token_needs_the_code_too_and_is_strong_with_it() {
        var holder = holder();

        refused(
                "second-factor-code-needed",
                () -> asGuest(
                        TestCity.NOW,
                        () -> accounts.token(HOME, new TokenRequest(holder.email(), PASSWORD, "x", 1), null)));
        var asked = new TokenRequest(
                holder.email(),
                PASSWORD,
                "x",
                1,
                OneTimeCodes.code(holder.seed(), TestCity.NOW),
                null,
                List.of("volunteering-bank:read"));
        var token =
                asGuest(TestCity.NOW, () -> accounts.token(HOME, asked, null)).secret();

        assertThat(identity(token).strong()).isTrue();
        assertThat(identity(token).scopes()).containsExactly("volunteering-bank:read");
    }

    @Test
    void a_token_is_over_on_its_day() {
        var email = register();
        var token = asGuest(TestCity.NOW, () -> accounts.token(HOME, new TokenRequest(email, PASSWORD, "x", 1), null))
                .secret();
        var binding = Binding.person(city.partnership(), identity(token));

        assertThat(city.as(binding, SecondFactorTest::anything)).isEqualTo(1);
        refused(
                "sign-in-needed",
                () -> city.as(binding.at(TestCity.NOW.plus(Duration.ofDays(1))), SecondFactorTest::anything));
    }

    @Test
    void a_token_of_one_organisation_is_made_for_members_only() {
        var holder = holder();
        var asked = new OwnCredentials.NewToken("export", 30, svs.id(), Set.of("core"));
        refused(
                "not-their-organisation",
                () -> as(holder.session(), () -> own.credentials().token(HOME, PASSWORD, asked)));

        belongs(holder, "member");
        var token = as(holder.session(), () -> own.credentials().token(HOME, PASSWORD, asked))
                .secret();

        assertThat(identity(token).scope()).isEqualTo(svs.id());
        assertThat(city.as(forSvs(token), SecondFactorTest::anything)).isEqualTo(1);
        refused("not-found", () -> as(token, SecondFactorTest::anything));
    }

    @Test
    void a_rule_that_is_switched_on_refuses_the_next_transaction_of_whoever_has_no_code() {
        var holder = holder();
        belongs(holder, "administrator");
        var weak = city.member(svs, org.yourplace.spi.who.Role.MEMBER);
        assertThat(city.as(weak, SecondFactorTest::anything)).isEqualTo(1);

        city.run(forSvs(holder.session()), () -> rules.askSecondFactor(true));

        try {
            refused("second-factor-needed", () -> city.as(weak, SecondFactorTest::anything));
            assertThat(city.as(forSvs(holder.session()), SecondFactorTest::anything))
                    .isEqualTo(1);
            var state = city.as(forSvs(holder.session()), rules::state);
            assertThat(state.without()).isPositive().isLessThan(state.members());
        } finally {
            city.run(forSvs(holder.session()), () -> rules.askSecondFactor(false));
        }
    }

    @Test
    void nobody_switches_on_a_rule_that_would_stop_themselves() {
        var weak = city.member(svs, org.yourplace.spi.who.Role.ADMINISTRATOR);

        refused("second-factor-needed", () -> city.run(weak, () -> rules.askSecondFactor(true)));
    }

    @Test
    void giving_the_code_up_ends_everything_else_and_makes_this_session_weak() {
        var holder = holder();
        var other = in(holder, OneTimeCodes.code(holder.seed(), TestCity.NOW));

        as(holder.session(), () -> {
            own.secondFactor().drop(PASSWORD, Locale.UK);
            return true;
        });

        assertThat(identity(holder.session()).strong()).isFalse();
        assertThat(city.identities().of(city.partnership(), other)).isEmpty();
        assertThat(identity(session(holder.email())).strong()).isFalse();
    }

    @Test
    void a_session_that_was_ended_is_refused_at_its_next_request() {
        var email = register();
        var here = session(email);
        var elsewhere = session(email);
        var before = identity(elsewhere);
        var entry = as(here, () -> own.credentials().all()).stream()
                .filter(one -> one.id().equals(before.credential()))
                .findFirst()
                .orElseThrow();
        assertThat(entry.agent()).isEqualTo("Firefox, Linux");

        city.run(Binding.person(city.partnership(), identity(here)), () -> own.credentials()
                .end(entry.id()));

        refused(
                "sign-in-needed",
                () -> city.as(Binding.person(city.partnership(), before), SecondFactorTest::anything));
        refused(
                "not-found",
                () -> city.run(Binding.person(city.partnership(), identity(here)), () -> own.credentials()
                        .end(UUID.randomUUID())));
    }

    @Test
    void nobody_ends_what_is_another_persons() {
        var mine = session(register());
        var theirs = identity(session(register()));

        refused(
                "not-found",
                () -> city.run(Binding.person(city.partnership(), identity(mine)), () -> own.credentials()
                        .end(theirs.credential())));
    }

    @Test
    void a_new_password_needs_the_one_before_and_ends_the_other_sessions() {
        var email = register();
        var here = session(email);
        var elsewhere = session(email);

        refused(
                "wrong-password",
                () -> as(here, () -> {
                    own.login().changePassword("not my password", "coffee on the pier", Locale.UK);
                    return true;
                }));
        as(here, () -> {
            own.login().changePassword(PASSWORD, "coffee on the pier", Locale.UK);
            return true;
        });

        assertThat(city.identities().of(city.partnership(), elsewhere)).isEmpty();
        assertThat(as(here, SecondFactorTest::anything)).isEqualTo(1);
        assertThat(letters.getLast().subject()).isEqualTo("Your password was changed");
    }

    @Test
    void a_new_address_is_theirs_when_its_link_was_followed_and_the_old_one_is_told() {
        var email = register();
        var here = session(email);
        var wanted = UUID.randomUUID() + "@example.org";
        as(here, () -> {
            own.login().askForAddress(HOME, PASSWORD, wanted, Locale.UK);
            return true;
        });
        assertThat(letters.getLast().to()).isEqualTo(wanted);
        var path = letters.getLast().button().url();
        assertThat(session(email)).as("nothing has changed yet").isNotEmpty();

        city.run(city.guest(), () -> own.login().changeAddress(path.substring(path.lastIndexOf('/') + 1)));

        assertThat(letters.getLast().to()).isEqualTo(email);
        refused("wrong-sign-in", () -> session(email));
        assertThat(session(wanted)).isNotEmpty();
    }

    @Test
    void whoever_asks_for_an_address_that_is_somebodys_is_told_nothing_and_takes_as_long() {
        var taken = register();
        var here = session(register());

        var begun = System.nanoTime();
        as(here, () -> {
            own.login().askForAddress(HOME, PASSWORD, taken, Locale.UK);
            return true;
        });

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(399));
        assertThat(letters.getLast().to()).isEqualTo(taken);
        assertThat(letters.getLast().subject()).isEqualTo("You have an account already");
    }

    @Test
    void many_strangers_who_guess_are_stopped_together_and_the_owner_comes_in_from_where_they_were_before() {
        var email = register();
        var known =
                switch (asGuest(TestCity.NOW, () -> accounts.enter(HOME, email, PASSWORD, Optional.empty()))) {
                    case Entry.Open open -> open.device();
                    case Entry.Half half -> throw new AssertionError();
                };
        int tried = 0;
        for (int i = 0; i < 60; i++) {
            var from = Door.at("198.51.100." + i);
            try {
                asGuest(TestCity.NOW, () -> accounts.enter(from, email, "wrong password", Optional.empty()));
            } catch (DomainException refusal) {
                tried += refusal.code().code().equals("wrong-sign-in") ? 1 : 0;
            }
        }

        assertThat(tried).as("passwords that were compared").isBetween(15, 21);
        assertThat(letters.getLast().subject()).isEqualTo("Somebody is trying to guess your password");
        refused(
                "too-many-attempts",
                () -> asGuest(
                        TestCity.NOW, () -> accounts.enter(Door.at("192.0.2.1"), email, PASSWORD, Optional.empty())));
        assertThat(session(email)).as("from the same network").isNotEmpty();
        var elsewhere = new Door("192.0.2.1", Optional.of(known), "");
        assertThat(asGuest(TestCity.NOW, () -> accounts.enter(elsewhere, email, PASSWORD, Optional.empty())))
                .as("with the same browser")
                .isInstanceOf(Entry.Open.class);
    }

    @Test
    void under_attack_a_mailed_link_lets_a_new_browser_in() {
        var email = register();
        for (int i = 0; i < 25; i++) {
            var from = Door.at("198.51.100." + i);
            assertThatThrownBy(
                    () -> asGuest(TestCity.NOW, () -> accounts.enter(from, email, "wrong password", Optional.empty())));
        }
        city.run(city.guest(), () -> accounts.forgot("192.0.2.9", email, Locale.UK));
        var path = letters.getLast().button().url();

        var device = asGuest(
                TestCity.NOW, () -> accounts.reset(path.substring(path.lastIndexOf('/') + 1), "coffee on the pier"));

        var door = new Door("192.0.2.9", Optional.of(device), "");
        assertThat(asGuest(TestCity.NOW, () -> accounts.enter(door, email, "coffee on the pier", Optional.empty())))
                .isInstanceOf(Entry.Open.class);
    }

    @Test
    void a_browser_that_is_known_for_one_person_is_a_stranger_to_another() {
        var mine = register();
        var device = ((Entry.Open) asGuest(TestCity.NOW, () -> accounts.enter(HOME, mine, PASSWORD, Optional.empty())))
                .device();
        var victim = register();
        var door = new Door("192.0.2.77", Optional.of(device), "");

        for (int i = 0; i < 10; i++) {
            refused(
                    "wrong-sign-in",
                    () -> asGuest(
                            TestCity.NOW, () -> accounts.enter(door, victim, "wrong password", Optional.empty())));
        }

        refused(
                "too-many-attempts",
                () -> asGuest(TestCity.NOW, () -> accounts.enter(door, victim, "wrong password", Optional.empty())));
    }
}
