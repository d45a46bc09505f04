package org.yourplace.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static String chart(Chart.Shape shape) {
        var values = new LinkedHashMap<String, Double>(Map.of("<Q1>", 22.5));
        values.put("Q2", 36.0);
        return Chart.html(
                shape, new Chart.Words("Share & more", "It rose.", "Quarter", "Per cent", "As a table"), values);
    }

    @Test
    void says_in_a_table_what_it_draws() {
        assertThat(chart(Chart.Shape.BARS))
                .contains("<th scope=\"row\">Q2</th><td>36</td>", "<title id=", "<desc id=", "role=\"img\"");
    }

    @Test
    void lets_no_word_become_markup() {
        assertThat(chart(Chart.Shape.LINE))
                .contains("&lt;Q1&gt;", "Share &amp; more")
                .doesNotContain("<Q1>");
    }

    @Test
    void styles_nothing_in_place() {
        assertThat(chart(Chart.Shape.BARS)).doesNotContain("style=");
    }

    @Test
    void the_scale_ends_at_a_round_number() {
        assertThat(Chart.roundTop(36)).isEqualTo(50);
        assertThat(Chart.roundTop(0)).isEqualTo(1);
        assertThat(Chart.roundTop(1_000)).isEqualTo(1_000);
    }
}
