package org.yourplace.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/volunteer",
                "/volunteer/tea-in-thornhill-1a2b",
                "/api/v1/postcodes/SO14%202AA",
                "/volunteer/caf%C3%A9",
                "/workspace/svs/volunteering-bank/",
                "/VAADIN/build/vaadin-bundle-4f.js"
            })
    void an_ordinary_path_passes(String path) {
        assertThat(RequestRule.acceptsPath(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "volunteer",
                "//evil.example/a",
                "/a//b",
                "/a/./b",
                "/a/../b",
                "/a/..",
                "/a/%2e%2e/b",
                "/a/%2E",
                "/a%2fb",
                "/a%5cb",
                "/a\\b",
                "/a;jsessionid=1",
                "/a%3Bb",
                "/a%00",
                "/a%0a",
                "/a%",
                "/a%4",
                "/a%zz",
                "/a%c3",
                "/a%ff",
                "/a%ed%a0%80",
                "/a b",
                "/\u00e9"
            })
    void an_odd_path_is_refused(String path) {
        assertThat(RequestRule.acceptsPath(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "words=tea&near=SO14%202AA", "q=a/b;c%2F..", "note=two%0Alines"})
    void an_ordinary_query_passes(String query) {
        assertThat(RequestRule.acceptsQuery(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%00", "q=%", "q=%e2%82", "q=%ff", "q=%1b", "q=\u0000"})
    void an_odd_query_is_refused(String query) {
        assertThat(RequestRule.acceptsQuery(query)).isFalse();
    }

    @Test
    void what_is_very_long_is_refused() {
        assertThat(RequestRule.acceptsPath("/" + "a".repeat(1_000))).isFalse();
        assertThat(RequestRule.acceptsQuery("q=" + "a".repeat(4_000))).isFalse();
    }
}
