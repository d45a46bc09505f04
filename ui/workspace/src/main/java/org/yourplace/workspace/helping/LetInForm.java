package org.yourplace.workspace.helping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.IntStream;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.support.LetIn;
import org.yourplace.platform.support.SupportAccess;

/** The form with which somebody is let in: who, what about, in which roles, for how long. */
final class LetInForm {
    private final ViewContext context;
    private final SupportAccess support;
    private final PageTexts texts;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final TextArea reason = new TextArea();
    private final CheckboxGroup<String> roles = new CheckboxGroup<>();
    private final Select<Integer> days = new Select<>();

    LetInForm(ViewContext context, SupportAccess support) {
        this.context = context;
        this.support = support;
        this.texts = context.texts();
        name.setLabel(texts.get("support.name"));
        email.setLabel(texts.get("support.email"));
        email.setHelperText(texts.get("support.email.help"));
        reason.setLabel(texts.get("support.reason"));
        reason.setHelperText(texts.get("support.reason.help"));
        reason.setMaxLength(500);
        var names = support.roles();
        roles.setLabel(texts.get("support.roles"));
        roles.setHelperText(texts.get("support.roles.help"));
        roles.setItems(names.keySet());
        roles.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        days.setLabel(texts.get("support.days"));
        days.setItems(IntStream.rangeClosed(1, LetIn.MOST_DAYS).boxed().toList());
        days.setItemLabelGenerator(count -> texts.count("support.days.choice", count));
        days.setValue(1);
    }

    Component panel() {
        var cancel = new Anchor(context.here(), texts.get("view.cancel"));
        cancel.addClassName("quiet-link");
        return new FormPanel<LetIn>(texts, texts.get("support.send"), this::asked, this::send)
                .section(texts.get("support.form.who"), "")
                .field(name, "name")
                .field(email, "email")
                .section(texts.get("support.form.what"), texts.get("support.form.what.help"))
                .field(reason, "reason")
                .field(roles, "roles")
                .field(days, "days")
                .button(cancel);
    }

    private LetIn asked() {
        return new LetIn(name.getValue(), email.getValue(), roles.getValue(), days.getValue(), reason.getValue());
    }

    private void send(LetIn asked) {
        support.letIn(asked);
        Notice.done(texts.get("support.sent", asked.email()));
        context.go(context.here());
    }
}
