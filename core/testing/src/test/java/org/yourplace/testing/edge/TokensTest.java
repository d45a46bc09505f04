package org.yourplace.testing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.signin.OneTimeCodes;
import org.yourplace.platform.signin.OwnCredentials;
import org.yourplace.platform.signin.TokenRequest;
import org.yourplace.platform.who.Binding;
import org.yourplace.testing.TestCity;

class TokensTest extends SignInDesk {
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

        assertThat(city.as(binding, SignInDesk::anything)).isEqualTo(1);
        refused(
                "sign-in-needed",
                () -> city.as(binding.at(TestCity.NOW.plus(Duration.ofDays(1))), SignInDesk::anything));
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
        assertThat(city.as(forSvs(token), SignInDesk::anything)).isEqualTo(1);
        refused("not-found", () -> as(token, SignInDesk::anything));
    }
}
