package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.yourplace.csrbrokerage.need.offer.WriteGift;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;

/** Offering something on a need, for the organisation. */
final class GiftForm {
    private final Words words;
    private final OpenNeeds need;
    private final TextField name;
    private final TextField contact;
    private final TextArea what;
    private final TextField when;

    GiftForm(Words words) {
        this.words = words;
        need = new OpenNeeds(words, false);
        name = new TextField(words.get("need.help.name"));
        contact = new TextField(words.get("need.help.contact"));
        contact.setHelperText(words.get("need.help.contact.hint"));
        what = new TextArea(words.get("need.help.what"));
        when = new TextField(words.get("need.help.when"));
    }

    Component panel() {
        var form = new FormPanel<WriteGift>(
                words.texts(),
                words.get("need.gifts.send"),
                () -> new WriteGift(need.id(), name.getValue(), contact.getValue(), what.getValue(), when.getValue()),
                this::give);
        form.section(words.get("need.gifts.new"), words.get("need.no-cash"))
                .field(need.field(), "needId")
                .field(what, "what")
                .field(when, "when")
                .field(name, "name")
                .field(contact, "contact");
        var cancel = new Anchor(words.context().here(), words.get("view.cancel"));
        cancel.addClassName("quiet-link");
        form.button(cancel);
        return form;
    }

    private void give(WriteGift said) {
        var gift = words.services().gifts().give(said);
        Notice.done(words.get("need.gifts.done", gift.organisation()));
        words.context().go(words.context().here(gift.id().toString()));
    }
}
