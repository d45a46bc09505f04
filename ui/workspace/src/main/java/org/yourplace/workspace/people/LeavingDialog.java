package org.yourplace.workspace.people;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.UndoNotice;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.members.Person;
import org.yourplace.platform.members.Person.State;

/** Asks on which day somebody leaves, and undoes it. */
final class LeavingDialog {
    private final ViewContext context;
    private final Office office;
    private final Person person;
    private final Runnable changed;

    LeavingDialog(ViewContext context, Office office, Person person, Runnable changed) {
        this.context = context;
        this.office = office;
        this.person = person;
        this.changed = changed;
    }

    void ask() {
        var day = new DatePicker(context.texts().get("people.let-go.day"));
        day.setLocale(context.locale());
        day.setMin(LocalDate.now(context.clock()));
        day.setHelperText(context.texts().get("people.let-go.day.help"));
        var body = new Div(
                new Paragraph(context.texts()
                        .get(person.state() == State.HERE ? "people.let-go.next" : "people.let-go.next.listed")),
                day);
        body.addClassName("stack");
        Confirm.ask(
                context.texts(),
                context.texts().get("people.let-go.ask", person.name()),
                body,
                context.texts().get("people.let-go.do"),
                () -> letGo(day.getValue()));
    }

    private void letGo(@org.jspecify.annotations.Nullable LocalDate last) {
        office.members().letGo(person.id(), last);
        changed.run();
        UndoNotice.show(
                context.texts(),
                context.texts().get(last == null ? "people.went" : "people.goes", person.name()),
                this::bringBack);
    }

    void bringBack() {
        office.members().bringBack(person.id());
        Notice.done(context.texts().get("people.is-back", person.name()));
        changed.run();
    }
}
