package org.yourplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private static final Handler NOTHING = request -> PageResponse.notFound();

    private final Page listing = Page.get("/volunteer/{slug}", NOTHING);
    private final Page offer = Page.get("/volunteer/offer", NOTHING);
    private final Page answer = Page.post("/volunteer/{slug}", NOTHING);
    private final Page home = Page.get("/", NOTHING);
    private final Page cancel = Page.get("/volunteer/cancel/{secret}", NOTHING);
    private final Routes routes = Routes.of(List.of(listing, offer, answer, home, cancel));

    @Test
    void fixed_words_win_over_a_name_whatever_the_order() {
        assertThat(routes.find("GET", "/volunteer/offer"))
                .map(Routes.Match::page)
                .contains(offer);
        assertThat(Routes.of(List.of(offer, listing))
                        .find("GET", "/volunteer/offer")
                        .map(Routes.Match::page))
                .contains(offer);
    }

    @Test
    void a_name_takes_one_segment_decoded() {
        var match = routes.find("GET", "/volunteer/tea%20%26%20cake%2Bmore").orElseThrow();

        assertThat(match.page()).isEqualTo(listing);
        assertThat(match.path()).isEqualTo(Map.of("slug", "tea & cake+more"));
    }

    @Test
    void a_head_request_is_answered_as_a_get() {
        assertThat(routes.find("HEAD", "/")).map(Routes.Match::page).contains(home);
    }

    @Test
    void a_path_knows_its_methods() {
        assertThat(routes.methods("/volunteer/kettle")).containsExactlyInAnyOrder("GET", "POST");
        assertThat(routes.methods("/volunteer/cancel/abc")).containsExactly("GET");
        assertThat(routes.methods("/nowhere")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/volunteer/",
                "//volunteer",
                "/volunteer//offer",
                "/volunteer/..",
                "/volunteer/%2e%2e",
                "/volunteer/a%2Fb",
                "/volunteer/a%5Cb",
                "/volunteer/a;b",
                "/volunteer/a%00b",
                "/volunteer/%zz",
                "/volunteer/%ff",
                "volunteer"
            })
    void a_path_we_would_never_hand_out_leads_nowhere(String path) {
        assertThat(routes.find("GET", path)).isEmpty();
    }

    @Test
    void two_pages_for_the_same_requests_are_refused() {
        assertThatThrownBy(() -> Routes.of(List.of(listing, Page.get("/volunteer/{id}", NOTHING))))
                .hasMessageContaining("/volunteer/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"volunteer", "/Volunteer", "/a/{B}", "/a//b", "/{a}/{a}", "/a/b{c}"})
    void a_template_is_small_words_and_names(String path) {
        assertThatThrownBy(() -> PathTemplate.of(path)).isInstanceOf(IllegalArgumentException.class);
    }
}
