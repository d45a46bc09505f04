package org.yourplace.testing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.TestCity;

class WhoActsTest extends AtTheDoor {
    @Test
    void a_member_acts_for_their_organisation() {
        door.knock(Exchange.of("GET", "/api/v1/tenants/svs/members").bearer(member(svs)));

        assertThat(door.binding().context()).isEqualTo(Binding.Context.TENANT);
        assertThat(door.binding().tenant()).isEqualTo(svs);
        assertThat(door.binding().rights().roles()).containsExactly(Role.ADMINISTRATOR.code());
    }

    @Test
    void another_organisation_and_one_that_does_not_exist_look_the_same() {
        var secret = member(svs);

        var foreign =
                door.knock(Exchange.of("GET", "/api/v1/tenants/other/members").bearer(secret));
        var absent =
                door.knock(Exchange.of("GET", "/api/v1/tenants/nobody/members").bearer(secret));

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(absent.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(absent.text());
        assertThat(door.passed()).isZero();
    }

    @Test
    void without_a_credential_every_organisation_asks_for_one() {
        for (var slug : new String[] {"svs", "other", "nobody"}) {
            var answer = door.knock(Exchange.of("GET", "/api/v1/tenants/" + slug + "/members"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.answered("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void outside_their_organisation_a_member_is_a_person() {
        door.knock(Exchange.of("GET", "/api/v1/awards/rounds").bearer(member(svs)));

        assertThat(door.binding().context()).isEqualTo(Binding.Context.PERSON);
    }

    @Test
    void a_feature_answers_where_it_is_on() {
        var secret = member(svs);

        assertThat(door.knock(Exchange.of("GET", "/api/v1/awards/rounds")).status())
                .isEqualTo(200);
        assertThat(door.knock(Exchange.of("GET", "/api/v1/nothing/rounds")).status())
                .isEqualTo(404);
        assertThat(door.knock(Exchange.of("GET", "/api/v1/tenants/svs/awards/rounds")
                                .bearer(secret))
                        .status())
                .isEqualTo(200);
        assertThat(door.knock(Exchange.of("GET", "/api/v1/tenants/svs/funding/rounds")
                                .bearer(secret))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_feature_that_is_switched_off_is_gone_at_once() {
        city.feature(svs, "calendar", true);
        assertThat(door.knock(Exchange.of("GET", "/api/v1/calendar/days")).status())
                .isEqualTo(200);

        city.feature(svs, "calendar", false);

        assertThat(door.knock(Exchange.of("GET", "/api/v1/calendar/days")).status())
                .isEqualTo(404);
    }

    @Test
    void a_dead_secret_is_refused_by_the_api_and_forgotten_by_pages() {
        var api = door.knock(Exchange.of("GET", "/api/v1/me").bearer(Secrets.word()));
        var page = door.knock(Exchange.of("GET", "/my").cookie(Secrets.word()));

        assertThat(api.status()).isEqualTo(401);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.answered("Set-Cookie")).startsWith("__Host-yp=; Path=/; Max-Age=0; Secure; HttpOnly");
        assertThat(door.binding().context()).isEqualTo(Binding.Context.PUBLIC);
    }

    @Test
    void a_token_of_another_partnership_is_worth_nothing() {
        var secret = member(svs);
        var elsewhere = new TestCity(city.embedded(), "avonford");
        city.owner()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO core.partnership_host SELECT 'avonford.example', id FROM core.partnership WHERE slug = 'avonford'"));
        city.directory().refresh();

        assertThat(elsewhere.partnership().slug()).isEqualTo("avonford");
        assertThat(door.knock(Exchange.of("GET", "/api/v1/me")
                                .host("avonford.example")
                                .bearer(secret))
                        .status())
                .isEqualTo(401);
    }
}
