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
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.signin.Accounts;
import org.yourplace.platform.signin.Door;
import org.yourplace.platform.signin.Entry;
import org.yourplace.platform.signin.OneTimeCodes;
import org.yourplace.platform.signin.OwnAccount;
import org.yourplace.platform.signin.Registration;
import org.yourplace.platform.signin.SignInLetters;
import org.yourplace.platform.signin.SignInRules;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** A city with accounts, and people who sign in to them, for the tests of signing in. */
abstract class SignInDesk {
    static final Door HOME = new Door("203.0.113.7", Optional.empty(), "Firefox, Linux");
    static final String PASSWORD = "tea on the green";
    static final Duration STEP = Duration.ofSeconds(30);
    static final Sealing SEALING = Sealing.of(Optional.of(Base64.getEncoder().encodeToString(new byte[32])));

    static TestCity city;
    static Tenant svs;

    final List<Letter> letters = new ArrayList<>();
    final SignInLetters post = new SignInLetters((tx, letter, locale) -> letters.add(letter), BundleTexts.core());
    final Throttle throttle = new Throttle();
    final Accounts accounts = new Accounts(
            city.database(),
            city.bindings(),
            city.identities(),
            throttle,
            Limits.DEFAULT,
            post,
            city.clock(),
            UUID::randomUUID,
            SEALING);
    final OwnAccount own = new OwnAccount(
            city.database(),
            city.bindings(),
            city.identities(),
            throttle,
            Limits.DEFAULT,
            post,
            city.clock(),
            UUID::randomUUID,
            SEALING);
    final SignInRules rules = new SignInRules(
            city.database(),
            city.bindings(),
            city.identities(),
            city.access(),
            city.services().audit());

    /** Somebody with a second factor: their address, seed, recovery codes, and the session in which they set it up. */
    record Holder(String email, String seed, List<String> codes, String session) {}

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        svs = city.tenant("svs");
    }

    static <T> T asGuest(Instant at, Supplier<T> work) {
        return city.as(city.guest().at(at), work);
    }

    static Identity identity(String secret) {
        return city.identities().of(city.partnership(), secret).orElseThrow();
    }

    static <T> T as(String session, Supplier<T> work) {
        return city.as(Binding.person(city.partnership(), identity(session)), work);
    }

    String register() {
        var email = UUID.randomUUID() + "@example.org";
        city.run(
                city.guest(),
                () -> accounts.register(HOME.address(), new Registration("Ada", email, PASSWORD), Locale.UK, ""));
        var path = letters.getLast().button().url();
        city.run(city.guest(), () -> accounts.confirm(path.substring(path.lastIndexOf('/') + 1)));
        return email;
    }

    String session(String email) {
        return switch (asGuest(TestCity.NOW, () -> accounts.enter(HOME, email, PASSWORD, Optional.empty()))) {
            case Entry.Open open -> open.session().secret();
            case Entry.Half half -> throw new AssertionError("a code is asked for");
        };
    }

    Holder holder() {
        var email = register();
        var session = session(email);
        var seed = as(session, () -> {
            own.secondFactor().begin(PASSWORD);
            return own.secondFactor().shown().orElseThrow().seed();
        });
        var code = OneTimeCodes.code(seed, TestCity.NOW.minus(STEP));
        return new Holder(email, seed, as(session, () -> own.secondFactor().confirm(code, Locale.UK)), session);
    }

    String half(Holder holder, Instant at) {
        return switch (asGuest(at, () -> accounts.enter(HOME, holder.email(), PASSWORD, Optional.empty()))) {
            case Entry.Half half -> half.half().secret();
            case Entry.Open open -> throw new AssertionError("no code was asked for");
        };
    }

    String in(Holder holder, String code) {
        return in(holder, code, TestCity.NOW);
    }

    String in(Holder holder, String code, Instant at) {
        var half = half(holder, at);
        return asGuest(at, () -> accounts.enterWithCode(HOME, half, code, Optional.empty()))
                .session()
                .secret();
    }

    static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(
                        refusal.code().code())
                .isEqualTo(code));
    }

    void belongs(Holder holder, String role) {
        city.owner().useHandle(handle -> handle.createUpdate(
                        "INSERT INTO core.membership (id, tenant_id, audience_id, person_id, name, email, roles, since) SELECT gen_random_uuid(), :tenant, :tenant, id, name, email, ARRAY[:role], '2020-01-01Z' FROM core.person WHERE email = :email")
                .bind("tenant", svs.id())
                .bind("role", role)
                .bind("email", holder.email())
                .execute());
        city.identities().again(identity(holder.session()));
    }

    Binding forSvs(String session) {
        return Binding.tenant(city.partnership(), svs, identity(session));
    }

    static Integer anything() {
        return city.database()
                .read(tx ->
                        tx.sql().createQuery("SELECT 1").mapTo(Integer.class).one());
    }
}
