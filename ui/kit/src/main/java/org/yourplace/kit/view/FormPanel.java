package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/**
 * A form for one command. The command is built from the fields when the person submits; what its constructor or the service finds wrong
 * is said beside each field and once at the top, and everything typed stays. Fields are named as in the command and in JSON.
 *
 * @param <C> the command
 * @since 0.1
 */
public final class FormPanel<C> extends Div {

    private final PageTexts texts;
    private final Supplier<C> command;
    private final Consumer<C> submit;
    private final FormProblems problems;
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div body = new Div();
    private final Div buttons = new Div();
    private final Button save;
    private Div section = body;

    /**
     * @param deed the words of the button that submits
     * @param command builds the command from the fields
     * @param submit hands it to the service; what it refuses is shown here
     */
    public FormPanel(PageTexts texts, String deed, Supplier<C> command, Consumer<C> submit) {
        this.texts = texts;
        this.command = command;
        this.submit = submit;
        this.problems = new FormProblems(texts);
        addClassName("form");
        getElement().setAttribute("role", "form");
        save = new Button(deed, click -> submit());
        save.addThemeName("primary");
        save.setDisableOnClick(false);
        buttons.addClassNames("actions", "form-actions");
        buttons.add(save);
        body.addClassName("form-body");
        add(problems, body, buttons);
    }

    /** Begins a group of fields. */
    public FormPanel<C> section(String heading, String help) {
        var title = new H2(heading);
        var block = new Section(title);
        block.addClassName("form-section");
        if (!help.isEmpty()) {
            var words = new Paragraph(help);
            words.addClassName("section-help");
            block.add(words);
        }
        section = new Div();
        section.addClassName("form-grid");
        block.add(section);
        body.add(block);
        return this;
    }

    /** Adds a field. Its name is that of the command's component; several names when one field fills several. */
    public <F extends Component & HasValue<?, ?>> FormPanel<C> field(F field, String name, String... otherNames) {
        if (field instanceof HasValidation validated) {
            validated.setManualValidation(true);
        }
        field.addValueChangeListener(change -> clear(field));
        fields.put(name, field);
        for (var other : otherNames) {
            fields.put(other, field);
        }
        section.add(field);
        return this;
    }

    /** Adds something that is no field: a hint, a map. */
    public FormPanel<C> show(Component component) {
        section.add(component);
        return this;
    }

    /** A button beside the one that submits. */
    public FormPanel<C> button(Component button) {
        buttons.add(button);
        return this;
    }

    /** The button that submits, for its words or look. */
    public Button submitButton() {
        return save;
    }

    /** Submits as the button does. */
    public void submit() {
        problems.clear();
        fields.values().forEach(FormPanel::clear);
        var unreadable = unreadable();
        if (!unreadable.isEmpty()) {
            show(unreadable);
            return;
        }
        try {
            submit.accept(command.get());
        } catch (DomainException refusal) {
            show(refusal);
        }
    }

    /** Shows a refusal as if submitting had met it. */
    public void show(DomainException refusal) {
        if (refusal.violations().isEmpty()) {
            problems.show(Refusals.text(texts, refusal), List.of());
        } else {
            show(refusal.violations().stream().map(this::problem).toList());
        }
    }

    private void show(List<FormProblems.Problem> found) {
        for (var problem : found) {
            if (problem.field() instanceof HasValidation field && !field.isInvalid()) {
                field.setErrorMessage(problem.message());
                field.setInvalid(true);
            }
        }
        problems.show(texts.get("view.form.problem"), found);
    }

    private FormProblems.Problem problem(Violation violation) {
        var name = violation.field().replaceAll("[\\[.].*", "");
        return new FormProblems.Problem(fields.get(name), name, Refusals.text(texts, violation));
    }

    /** What was typed but cannot be read as what the field holds, such as a date. */
    private List<FormProblems.Problem> unreadable() {
        var found = new ArrayList<FormProblems.Problem>();
        fields.forEach((name, field) -> {
            if (field instanceof HasValidator<?> validator && isUnreadable(field, validator)) {
                found.add(new FormProblems.Problem(field, name, texts.get("view.form.unreadable")));
            }
        });
        return found;
    }

    @SuppressWarnings("unchecked")
    private static <V> boolean isUnreadable(Component field, HasValidator<V> validator) {
        var value = ((HasValue<?, V>) field).getValue();
        return validator.getDefaultValidator().apply(value, new ValueContext()).isError();
    }

    private static void clear(Component field) {
        if (field instanceof HasValidation validated) {
            validated.setInvalid(false);
            validated.setErrorMessage("");
        }
    }
}
