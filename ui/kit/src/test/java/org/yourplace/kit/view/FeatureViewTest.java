package org.yourplace.kit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.who.TenantRef;

class FeatureViewTest {

    @Test
    void a_path_is_one_kebab_case_word() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> FeatureView.at("people/waiting", "x", Icon.LIST, context -> new Notice(Tone.INFO, "x")));
    }

    @Test
    void addresses_cannot_be_broken_out_of() {
        var context = new ViewContext(
                new TenantRef(1, "svs", "SVS"), "bank", "people", List.of(), Map.of(), Screen.TEXTS, Clock.systemUTC());

        assertThat(context.here("a/../b")).isEqualTo("/workspace/svs/bank/people/a%2F..%2Fb");
        assertThat(context.to("bank/listings")).isEqualTo("/workspace/svs/bank/listings");
    }
}
