package org.yourplace.kit.page;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.html.HtmlAttribute;
import gg.jte.html.HtmlPolicyException;
import gg.jte.html.HtmlTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictPolicyTest {

    private final StrictPolicy policy = new StrictPolicy();

    @ParameterizedTest
    @ValueSource(strings = {"style", "STYLE", "base", "object", "embed"})
    void a_template_with_such_a_tag_does_not_build(String name) {
        assertThatThrownBy(() -> policy.validateHtmlTag(tag(name))).isInstanceOf(HtmlPolicyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "onload", "style", "srcdoc", "formaction"})
    void a_template_with_such_an_attribute_does_not_build(String name) {
        assertThatThrownBy(() -> policy.validateHtmlAttribute(tag("a"), attribute(name, '"')))
                .isInstanceOf(HtmlPolicyException.class);
    }

    @Test
    void attributes_stand_in_double_quotes() {
        assertThatThrownBy(() -> policy.validateHtmlAttribute(tag("a"), attribute("href", '\'')))
                .isInstanceOf(HtmlPolicyException.class);
        assertThatCode(() -> policy.validateHtmlAttribute(tag("a"), attribute("href", '"')))
                .doesNotThrowAnyException();
    }

    private static HtmlTag tag(String name) {
        return () -> name;
    }

    private static HtmlAttribute attribute(String name, char quotes) {
        return new HtmlAttribute() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public char getQuotes() {
                return quotes;
            }

            @Override
            public boolean isBoolean() {
                return false;
            }

            @Override
            public boolean isEmpty() {
                return false;
            }
        };
    }
}
