package org.yourplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictHtmlTest {

    private final StringOutput written = new StringOutput();
    private final StrictHtml html = new StrictHtml(written);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "java\rscript:alert(1)",
                " \u0001javascript:alert(1)",
                "java\u0000script:alert(1)",
                "\u00a0javascript:alert(1)",
                "\u200bjavascript:alert(1)",
                "java\u2028script:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "blob:https://example.org/1",
                "file:///etc/passwd"
            })
    void a_link_that_would_run_something_is_written_empty(String payload) {
        html.setContext("a", "href");
        html.writeUserContent(payload);

        assertThat(written.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/volunteer?near=SO19%206HH#map",
                "https://example.org/a:b",
                "mailto:hello@example.org",
                "tel:01632960100",
                "#main",
                "?page=2&q=a:b",
                "page/with:colon"
            })
    void an_ordinary_link_is_written(String link) {
        html.setContext("a", "href");
        html.writeUserContent(link);

        assertThat(written.toString()).isEqualTo(link.replace("&", "&amp;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "ONMOUSEOVER", "style", "srcdoc"})
    void user_text_in_an_attribute_that_runs_is_a_mistake_of_ours(String attribute) {
        html.setContext("div", attribute);

        assertThatThrownBy(() -> html.writeUserContent("x")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style"})
    void user_text_in_a_script_or_style_is_a_mistake_of_ours(String tag) {
        html.setContext(tag, null);

        assertThatThrownBy(() -> html.writeUserContent("x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void user_text_cannot_leave_its_element() {
        html.setContext("p", null);
        html.writeUserContent("</p><script>alert(1)</script>");

        assertThat(written.toString()).doesNotContain("<script").doesNotContain("</p>");
    }

    @Test
    void user_text_cannot_leave_its_attribute() {
        html.setContext("input", "value");
        html.writeUserContent("\" onfocus=\"alert(1)\" autofocus x='");

        assertThat(written.toString()).doesNotContain("\"").doesNotContain("'");
    }
}
