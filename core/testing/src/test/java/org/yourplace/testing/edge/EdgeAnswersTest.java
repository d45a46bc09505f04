package org.yourplace.testing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class EdgeAnswersTest extends AtTheDoor {
    @Test
    void an_answer_to_somebody_known_is_kept_by_no_cache() {
        assertThat(door.knock(Exchange.of("GET", "/api/v1/me").bearer(member(svs)))
                        .answered("Cache-Control"))
                .isEqualTo("private, no-store");
        assertThat(door.knock(Exchange.of("GET", "/api/v1/awards/rounds")).answered("Cache-Control"))
                .isEqualTo("no-cache");
    }

    @Test
    void every_answer_tells_the_browser_what_it_may_do() {
        var page = door.knock(Exchange.of("GET", "/volunteer"));
        var api = door.knock(Exchange.of("GET", "/api/v1/awards/rounds"));
        var refused = door.knock(Exchange.of("GET", "/api/v1/nothing"));
        var workspace = door.knock(Exchange.of("GET", "/workspace/svs"));

        assertThat(page.answered("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'")
                .endsWith("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(api.answered("Content-Security-Policy")).startsWith("default-src 'none'; frame-ancestors 'none'");
        assertThat(workspace.answered("Content-Security-Policy")).isNull();
        for (var answer : new Exchange[] {page, api, refused, workspace}) {
            assertThat(answer.answered("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.answered("Strict-Transport-Security")).startsWith("max-age=");
            assertThat(answer.answered("X-Request-Id")).hasSize(16);
        }
    }

    @Test
    void a_refusal_speaks_the_callers_language() {
        var answer = door.knock(Exchange.of("GET", "/api/v1/nothing").header("Accept-Language", "pl-PL, en;q=0.5"));

        assertThat(answer.text()).contains("Nie ma tu nic");
        door.knock(Exchange.of("GET", "/").header("Accept-Language", "de, fr"));
        assertThat(door.caller().locale()).isEqualTo(Locale.UK);
        door.knock(Exchange.of("GET", "/").header("Accept-Language", ";;;q=x"));
        assertThat(door.caller().locale()).isEqualTo(Locale.UK);
    }

    @Test
    void what_breaks_is_answered_without_details() {
        var api = door.answering(200, () -> {
                    throw new IllegalStateException("secret detail");
                })
                .knock(Exchange.of("GET", "/api/v1/awards/rounds"));
        var page = door.knock(Exchange.of("GET", "/volunteer"));

        assertThat(api.status()).isEqualTo(500);
        assertThat(api.text()).contains("\"type\":\"failed\"").doesNotContain("secret");
        assertThat(page.status()).isEqualTo(500);
        assertThat(page.text()).contains("<h1>").doesNotContain("secret");
    }
}
