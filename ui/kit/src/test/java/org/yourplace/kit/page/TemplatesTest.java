package org.yourplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final String PAYLOAD = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

    private final Rendering rendering = new Rendering();
    private final PageTexts texts = PageTexts.of(
            Locale.ENGLISH, List.of(new PageTexts.Source("messages.kit", TemplatesTest.class.getClassLoader())));

    @ParameterizedTest
    @ValueSource(strings = {"tag/field.jte", "tag/textarea.jte"})
    void what_somebody_typed_stays_text_when_the_form_comes_back(String template) {
        var form = Form.of(Map.of("name", List.of(PAYLOAD))).reject("name", PAYLOAD);
        var model =
                Map.<String, Object>of("texts", texts, "form", form, "name", "name", "label", PAYLOAD, "hint", PAYLOAD);

        var html = render(template, model);

        assertThat(html)
                .contains("alert(1)")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("\"'>");
    }

    @Test
    void the_error_summary_leads_to_each_field() {
        var form = Form.empty().reject("name", "Enter your name").reject("age", "Choose your age");

        var html = render("tag/errors.jte", Map.of("texts", texts, "form", form));

        assertThat(html)
                .contains("There is a problem", "role=\"alert\"", "href=\"#field-name\"", "href=\"#field-age\"")
                .contains("Enter your name", "Choose your age");
    }

    @Test
    void an_error_is_said_beside_the_field_and_bound_to_it() {
        var form = Form.of(Map.of("name", List.of("Jo"))).reject("name", "Enter your whole name");

        var html = render("tag/field.jte", Map.of("texts", texts, "form", form, "name", "name", "label", "Your name"));

        assertThat(html)
                .contains(
                        "value=\"Jo\"",
                        "aria-describedby=\"error-name\"",
                        "aria-invalid=\"true\"",
                        "id=\"error-name\"");
    }

    @Test
    void a_password_is_never_written_back() {
        var form = Form.of(Map.of("password", List.of("three words here")));

        var html = render(
                "tag/field.jte",
                Map.of("texts", texts, "form", form, "name", "password", "label", "Password", "keep", false));

        assertThat(html).doesNotContain("three words");
    }

    @Test
    void a_ticked_box_comes_back_ticked() {
        var form = Form.of(Map.of("with", List.of("travel-paid")));
        var choices = List.of(new Choice("one-off", "One-off"), new Choice("travel-paid", "Travel paid"));

        var html = render(
                "tag/choices.jte",
                Map.of(
                        "texts",
                        texts,
                        "form",
                        form,
                        "name",
                        "with",
                        "label",
                        "Only show",
                        "choices",
                        choices,
                        "many",
                        true));

        assertThat(html)
                .containsPattern("value=\"travel-paid\" checked")
                .doesNotContainPattern("value=\"one-off\" checked");
    }

    private String render(String template, Map<String, Object> model) {
        return rendering.render(TemplatesTest.class.getClassLoader(), template, model);
    }
}
