package org.yourplace.workspace.helping;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.assist.AssistedChannel;
import org.yourplace.platform.assist.AssistedChannel.Offered;
import org.yourplace.platform.assist.HelpSomebody;
import org.yourplace.workspace.shell.WorkspaceTexts;

/** One deed for one person: what, for whom, their yes to words that are read out. */
final class HelpForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient AssistedChannel channel;
    private final transient PageTexts texts;
    private final RadioButtonGroup<Offered> deed = new RadioButtonGroup<>();
    private final Div rest = new Div();
    private final TextField name = new TextField();
    private final TextField contact = new TextField();

    HelpForm(ViewContext context, AssistedChannel channel) {
        this.context = context;
        this.channel = channel;
        this.texts = context.texts();
        addClassName("stack");
        name.setLabel(say("assist.name"));
        name.setMaxLength(100);
        contact.setLabel(say("assist.contact"));
        contact.setHelperText(say("assist.contact.help"));
        contact.setMaxLength(254);
        var deeds = channel.deeds();
        if (deeds.isEmpty()) {
            add(new EmptyState(Icon.HAND, say("assist.no-deeds"), say("assist.no-deeds.next")));
            return;
        }
        deed.setLabel(say("assist.deed"));
        deed.addThemeName("vertical");
        deed.setItems(deeds);
        deed.setItemLabelGenerator(this::called);
        deed.addValueChangeListener(change -> show(change.getValue()));
        add(deed, rest);
        deed.setValue(deeds.getFirst());
    }

    private PageTexts words(Offered offered) {
        return new WorkspaceTexts().of(offered.feature());
    }

    private String called(Offered offered) {
        return words(offered).get("deed." + offered.deed().id());
    }

    private void show(Offered offered) {
        rest.removeAll();
        var own = words(offered);
        var fields = new DeedFields(
                own, offered.deed(), (field, typed) -> channel.find(offered, field, typed, WorkspaceTexts.LOCALE));
        var way = new RadioButtonGroup<String>();
        way.setLabel(say("assist.way"));
        way.setItems("phone", "in-person");
        way.setItemLabelGenerator(code -> say("assist.way." + code));
        var agreed = new Checkbox(say("assist.agreed"));
        var read = texts.get("assist.words", context.tenant().name(), called(offered));
        var aloud = new Paragraph(read);
        aloud.addClassName("aloud");
        var cancel = new Anchor(context.here(), say("view.cancel"));
        cancel.addClassName("quiet-link");
        var form = new FormPanel<HelpSomebody>(
                own,
                say("assist.send"),
                () -> new HelpSomebody(
                        offered.feature().feature().id(),
                        offered.deed().id(),
                        name.getValue(),
                        contact.getValue(),
                        way.getValue(),
                        read,
                        agreed.getValue(),
                        fields.said()),
                this::send);
        form.section(say("assist.form.who"), "").field(name, "name").field(contact, "contact", "email", "phone");
        form.section(called(offered), own.get("deed." + offered.deed().id() + ".help"));
        fields.addTo(form);
        form.section(say("assist.form.consent"), say("assist.form.consent.help"))
                .show(aloud)
                .field(way, "way")
                .field(agreed, "agreed")
                .button(cancel);
        rest.add(form);
    }

    private void send(HelpSomebody asked) {
        var helped = channel.help(asked, WorkspaceTexts.LOCALE);
        Notice.done(texts.get("assist.sent", helped.reference()));
        context.go(context.here(helped.id().toString()));
    }

    private String say(String key) {
        return texts.get(key);
    }

    /** Asks a deed what can be chosen. */
    @FunctionalInterface
    interface Finder {
        List<org.yourplace.spi.assist.AssistedDeed.Choice> find(String field, String words);
    }
}
