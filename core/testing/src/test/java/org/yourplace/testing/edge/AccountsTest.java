package org.yourplace.testing.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.signin.Accounts;
import org.yourplace.platform.signin.Registration;
import org.yourplace.platform.signin.SignInLetters;
import org.yourplace.platform.signin.SignedIn;
import org.yourplace.platform.signin.TokenRequest;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class AccountsTest {
    private static final String HOME = "203.0.113.7";
    private static final String ELSEWHERE = "198.51.100.9";
    private static final String PASSWORD = "tea on the green";

    private static TestCity city;

    private final List<Letter> letters = new ArrayList<>();
    private final Accounts accounts = new Accounts(
            city.database(),
            city.bindings(),
            city.identities(),
            new Throttle(),
            Limits.DEFAULT,
            new SignInLetters((tx, letter, locale) -> letters.add(letter), BundleTexts.core()),
            city.clock(),
            UUID::randomUUID,
            Sealing.of(Optional.empty()));

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    }

    private static <T> T asGuest(Supplier<T> work) {
        return city.as(city.guest(), work);
    }

    private void register(String email) {
        city.run(city.guest(), () -> accounts.register(HOME, new Registration("Ada", email, PASSWORD), Locale.UK, ""));
    }

    private String confirmed(String email) {
        register(email);
        var word = word(letters.getLast());
        city.run(city.guest(), () -> accounts.confirm(word));
        return email;
    }

    private SignedIn signIn(String email, String password) {
        return asGuest(() -> accounts.signIn(HOME, email, password, Optional.empty()));
    }

    private static String word(Letter letter) {
        var path = letter.button().url();
        return path.substring(path.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
    }

    private boolean lives(String secret) {
        return city.identities().of(city.partnership(), secret).isPresent();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(() -> city.run(city.guest(), work))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code().code()).isEqualTo(code));
    }

    @Test
    void somebody_registers_confirms_and_signs_in() {
        var signedIn = signIn(confirmed("ada@example.org"), PASSWORD);

        var identity =
                city.identities().of(city.partnership(), signedIn.secret()).orElseThrow();
        assertThat(identity.person().name()).isEqualTo("Ada");
        assertThat(signedIn.expires()).isEqualTo(TestCity.NOW.plus(Accounts.SESSION));
    }

    @Test
    void nobody_signs_in_before_the_address_is_confirmed_and_a_new_link_is_on_its_way() {
        register("early@example.org");

        refused("not-confirmed", () -> signIn("early@example.org", PASSWORD));

        assertThat(letters).hasSize(2);
        city.run(city.guest(), () -> accounts.confirm(word(letters.getLast())));
        assertThat(lives(signIn("early@example.org", PASSWORD).secret())).isTrue();
    }

    @Test
    void a_wrong_password_and_an_unknown_address_look_the_same() {
        var known = confirmed("bea@example.org");

        refused("wrong-sign-in", () -> signIn(known, "tea on the greem"));
        refused("wrong-sign-in", () -> signIn("nobody@example.org", PASSWORD));
    }

    @Test
    void whoever_has_an_account_already_is_told_by_mail_only() {
        var known = confirmed("cleo@example.org");
        letters.clear();

        register(known);

        assertThat(letters).singleElement().extracting(Letter::subject).isEqualTo("You have an account already");
        assertThat(lives(signIn(known, PASSWORD).secret())).isTrue();
    }

    @Test
    void whoever_registers_somebody_elses_address_first_keeps_nothing_of_it() {
        city.run(
                city.guest(),
                () -> accounts.register(
                        ELSEWHERE, new Registration("Eve", "dora@example.org", "eve knows this one"), Locale.UK, ""));

        var known = confirmed("dora@example.org");

        refused("wrong-sign-in", () -> signIn(known, "eve knows this one"));
        assertThat(lives(signIn(known, PASSWORD).secret())).isTrue();
    }

    @Test
    void a_link_to_confirm_works_once() {
        register("elsa@example.org");
        var word = word(letters.getLast());
        assertThat(asGuest(() -> accounts.confirmable(word))).isTrue();

        city.run(city.guest(), () -> accounts.confirm(word));

        assertThat(asGuest(() -> accounts.confirmable(word))).isFalse();
        refused("link-spent", () -> accounts.confirm(word));
        refused("link-spent", () -> accounts.confirm("no such word"));
    }

    @Test
    void a_new_password_ends_every_session_and_token() {
        var known = confirmed("fay@example.org");
        var session = signIn(known, PASSWORD).secret();
        var token = asGuest(() -> accounts.token(HOME, new TokenRequest(known, PASSWORD, "export", 90)))
                .secret();
        city.run(city.guest(), () -> accounts.forgot(HOME, known, Locale.UK));
        var word = word(letters.getLast());

        city.run(city.guest(), () -> accounts.reset(word, "coffee on the pier"));

        city.identities().forget(city.partnership(), session);
        city.identities().forget(city.partnership(), token);
        assertThat(lives(session)).isFalse();
        assertThat(lives(token)).isFalse();
        refused("wrong-sign-in", () -> signIn(known, PASSWORD));
        assertThat(lives(signIn(known, "coffee on the pier").secret())).isTrue();
        refused("link-spent", () -> accounts.reset(word, "another password"));
    }

    @Test
    void nobody_is_written_to_when_there_is_no_such_account() {
        city.run(city.guest(), () -> accounts.forgot(HOME, "nobody@example.org", Locale.UK));

        assertThat(letters).isEmpty();
    }

    @Test
    void signing_in_ends_the_session_the_browser_had_before() {
        var known = confirmed("gwen@example.org");
        var before = signIn(known, PASSWORD).secret();

        var after = asGuest(() -> accounts.signIn(HOME, known, PASSWORD, Optional.of(before)))
                .secret();

        assertThat(lives(before)).isFalse();
        assertThat(lives(after)).isTrue();
    }

    @Test
    void signing_out_ends_the_session() {
        var secret = signIn(confirmed("hana@example.org"), PASSWORD).secret();

        city.run(city.guest(), () -> accounts.signOut(secret));

        assertThat(lives(secret)).isFalse();
    }

    @Test
    void a_guesser_locks_out_themselves_and_not_the_owner() {
        var known = confirmed("ines@example.org");

        for (int i = 0; i < 10; i++) {
            refused(
                    "wrong-sign-in",
                    () -> asGuest(() -> accounts.signIn(ELSEWHERE, known, "guess number one", Optional.empty())));
        }

        refused(
                "too-many-attempts",
                () -> asGuest(() -> accounts.signIn(ELSEWHERE, known, PASSWORD, Optional.empty())));
        assertThat(lives(signIn(known, PASSWORD).secret())).isTrue();
    }

    @Test
    void what_is_wrong_with_a_registration_is_said_at_once() {
        assertThatThrownBy(() -> new Registration(" ", "not an address", "short"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.violations())
                        .extracting(violation -> violation.field() + " " + violation.reason())
                        .containsExactly("name required", "email not-an-email", "password too-short"));
    }
}
