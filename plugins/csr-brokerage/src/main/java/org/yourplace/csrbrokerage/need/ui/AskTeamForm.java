package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.yourplace.csrbrokerage.need.team.AskTeam;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;

/** Asking for a team day: what the group has said of it stands beside what the employer wishes. */
final class AskTeamForm {
    private final Words words;
    private final OpenNeeds need;
    private final Div said = new Div();
    private final IntegerField people;
    private final DatePicker wish;
    private final TextArea note;
    private final TextField name;
    private final TextField contact;

    AskTeamForm(Words words) {
        this.words = words;
        need = new OpenNeeds(words, true);
        people = new IntegerField(words.get("team.view.people"));
        people.setHelperText(words.get("team.view.people.help"));
        wish = new DatePicker(words.get("team.view.wish"));
        wish.setLocale(words.texts().locale());
        note = new TextArea(words.get("team.view.note"));
        name = new TextField(words.get("team.view.contact"));
        contact = new TextField(words.get("need.help.contact"));
        need.field().addValueChangeListener(change -> show());
    }

    private void show() {
        said.removeAll();
        var chosen = need.field().getValue();
        if (chosen != null) {
            said.add(Words.facts(words.needs().facts(chosen)));
        }
    }

    Component panel() {
        var form = new FormPanel<AskTeam>(
                words.texts(),
                words.get("team.view.ask"),
                () -> new AskTeam(
                        need.id(),
                        people.getValue(),
                        wish.getValue(),
                        note.getValue(),
                        name.getValue(),
                        contact.getValue()),
                this::ask);
        form.section(words.get("team.view.which"), words.get("team.view.which.help"))
                .field(need.field(), "needId")
                .show(said)
                .field(people, "people")
                .field(wish, "wishDay")
                .field(note, "note")
                .field(name, "contactName")
                .field(contact, "contact");
        var cancel = new Anchor(words.context().here(), words.get("view.cancel"));
        cancel.addClassName("quiet-link");
        form.button(cancel);
        return form;
    }

    private void ask(AskTeam command) {
        var day = words.services().asks().ask(command);
        Notice.done(words.get("need.gifts.done", Words.or(day.organisation())));
        words.context().go(words.context().here(day.id().toString()));
    }
}
