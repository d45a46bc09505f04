package org.yourplace.kit.view;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;

@ExtendWith(Screen.class)
class FormPanelTest {

    private record Ask(String title, Integer places) {
        Ask {
            Violations.of()
                    .text("title", title, 3, 40)
                    .range("places", places, 1, 500)
                    .done();
        }
    }

    private static final PageTexts TEXTS = PageTexts.of(
            Locale.UK,
            List.of(
                    new PageTexts.Source("form-words", FormPanelTest.class.getClassLoader()),
                    new PageTexts.Source("messages/view", FormPanelTest.class.getClassLoader())));

    private final TextField title = new TextField("Title");
    private final IntegerField places = new IntegerField("Places");
    private final List<Ask> asked = new ArrayList<>();
    private RuntimeException refusal;

    private FormPanel<Ask> form() {
        return Screen.show(
                new FormPanel<>(TEXTS, "Ask for help", () -> new Ask(title.getValue(), places.getValue()), ask -> {
                            if (refusal != null) throw refusal;
                            asked.add(ask);
                        })
                        .field(title, "title")
                        .field(places, "places"));
    }

    private static String problems() {
        return _get(FormProblems.class).getElement().getTextRecursively();
    }

    @Test
    void hands_a_good_command_on() {
        form();
        Screen.fill(title, "Pour the tea");
        Screen.fill(places, 2);

        _click(_get(Button.class, spec -> spec.withText("Ask for help")));

        assertThat(asked).containsExactly(new Ask("Pour the tea", 2));
    }

    @Test
    void says_everything_that_is_wrong_beside_its_field_and_once_at_the_top() {
        form();
        Screen.fill(title, "Go");
        Screen.fill(places, 900);

        _click(_get(Button.class, spec -> spec.withText("Ask for help")));

        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).isEqualTo("Write at least 3 characters.");
        assertThat(places.getErrorMessage()).isEqualTo("Give a number from 1 to 500.");
        assertThat(problems()).contains("Title: Write at least 3 characters.", "Places: Give a number from 1 to 500.");
    }

    @Test
    void keeps_what_was_typed() {
        form();
        Screen.fill(title, "Go");

        _click(_get(Button.class, spec -> spec.withText("Ask for help")));

        assertThat(title.getValue()).isEqualTo("Go");
    }

    @Test
    void a_field_that_is_mended_is_no_longer_wrong() {
        form();
        Screen.fill(title, "Go");
        _click(_get(Button.class, spec -> spec.withText("Ask for help")));

        Screen.fill(title, "Go and pour");

        assertThat(title.isInvalid()).isFalse();
    }

    @Test
    void places_what_the_service_refuses_at_the_field_it_names() {
        form();
        Screen.fill(title, "Pour the tea");
        refusal = DomainException.invalid(List.of(Violation.of("places[0].count", "required")));

        _click(_get(Button.class, spec -> spec.withText("Ask for help")));

        assertThat(places.getErrorMessage()).isEqualTo("Fill this in.");
    }

    @Test
    void a_refusal_about_the_whole_stands_at_the_top() {
        form();
        Screen.fill(title, "Pour the tea");
        refusal = new DomainException(CoreError.STALE);

        _click(_get(Button.class, spec -> spec.withText("Ask for help")));

        assertThat(problems()).contains("Somebody changed this.");
    }
}
